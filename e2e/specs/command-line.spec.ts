import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

const DATA = join(import.meta.dirname, '../data')

test('the command line is run as npx runs it, and aligns the report as a person would', () => {
  const taraz = join(import.meta.dirname, '../../dist/host/taraz.js')
  const texts = [join(DATA, 'meeting.fa.txt'), join(DATA, 'meeting.en.txt')]
  const links = execFileSync(taraz, ['align', ...texts, '--format', 'links'], { encoding: 'utf8' })
  expect(links.trimEnd()).toBe(readFileSync(join(DATA, 'meeting.gold.tsv'), 'utf8').trimEnd())
})
