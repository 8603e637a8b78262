import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { builtInSegmentation } from '../../shared/text/segmentation-rules.ts'
import { openTestHost } from './testing/open-test-host.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

async function open() {
  const folder = await temporaryFolder()
  const test = openTestHost(folder)
  await writeFile(join(folder, 'a.txt'), 'One; two. Three.')
  return { ...test, at: (name: string) => test.host.handleOf(join(folder, name)) }
}

const atSemicolons = {
  words: {},
  rules: [{ name: 'semicolon', breaks: true, before: '[;.]', after: '\\s' }],
}

it('cuts by the rules of the user, in the preview, in what a text would give, and in a project', async () => {
  const { page, at } = await open()
  const preview = { language: 'en', rules: atSemicolons, text: 'One; two. Three.' }
  const cut = ['One;', 'two.', 'Three.']
  expect(await page.call('segmentation.preview', preview)).toEqual({ sentences: cut, problems: [] })
  await page.call('settings.write', { segmentation: { en: atSemicolons } })
  const file = { file: at('a.txt') }
  const inspected = await page.call('texts.inspect', { ...file, language: 'en-GB', presegmented: false })
  expect(inspected.preview).toEqual(cut)
  const { counts } = await page.call('projects.create', {
    title: 'T',
    sourceLanguage: 'en',
    targetLanguage: 'fa',
    source: file,
    presegmented: false,
  })
  expect(counts.sentences).toBe(3)
})

it('says which rule is wrong, and goes on without it', async () => {
  const { page } = await open()
  const bad = { name: '', breaks: true, before: '(', after: '' }
  const rules = { words: {}, rules: [bad, ...atSemicolons.rules, { ...bad, before: '{none}' }] }
  const { sentences, problems } = await page.call('segmentation.preview', {
    language: 'en',
    rules,
    text: 'A; b.',
  })
  expect(sentences).toEqual(['A;', 'b.'])
  expect(problems.map(({ rule, problem }) => [rule, problem])).toEqual([
    [0, 'not-an-expression'],
    [2, 'unknown-list'],
  ])
})

it('writes rules as SRX and reads them again', async () => {
  const { page, folder, at, host } = await open()
  const rules = { en: atSemicolons, fa: builtInSegmentation('fa') }
  const to = { folder: host.handleOf(folder), name: 'r.srx', replace: false }
  expect(await page.call('segmentation.writeSrx', { rules, to })).toMatchObject({ name: 'r.srx' })
  expect(await readFile(join(folder, 'r.srx'), 'utf8')).toContain(
    '<srx xmlns="http://www.lisa.org/srx20" version="2.0">',
  )
  const read = await page.call('segmentation.readSrx', { file: at('r.srx') })
  expect(read.rules['en']).toEqual(atSemicolons)
  expect(read.rules['fa']?.rules).toEqual(rules.fa.rules)
  expect(read.unusable).toEqual([])
  expect((await page.failure('segmentation.writeSrx', { rules, to })).code).toBe('exists')
  expect(await page.failure('segmentation.readSrx', { file: at('a.txt') })).toMatchObject({
    code: 'bad-srx',
    line: 1,
  })
})
