import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ownIdentity } from '../services/process-identity.ts'
import { claimProfile } from './claim-profile.ts'

let parent = ''
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'taraz-profile-'))
})
afterEach(() => rm(parent, { recursive: true }))

it('gives two running programs a profile each', () => {
  expect(claimProfile(parent)).toBe(join(parent, 'browser-1'))
  expect(claimProfile(parent)).toBe(join(parent, 'browser-2'))
})

it.each([
  ['has ended', JSON.stringify({ ...ownIdentity(), pid: 2 ** 22 + 1 })],
  ['left half a mark', '{'],
])('takes the profile of a program that %s', async (_, mark) => {
  const folder = claimProfile(parent)
  await writeFile(join(folder, 'used-by.json'), mark)
  expect(claimProfile(parent)).toBe(folder)
})
