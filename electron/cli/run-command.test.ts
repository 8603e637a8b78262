import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeSrx } from '../../shared/formats/srx/write-srx.ts'
import { en } from '../../shared/i18n/en.ts'
import { readProject } from '../../shared/model/read-project.ts'
import { nodeFileSystem, type FileSystem } from '../services/file-system.ts'
import { faultyFiles } from '../services/testing/faulty-files.ts'
import { temporaryFolder } from '../services/testing/temporary-folder.ts'
import { runCommand } from './run-command.ts'

const sample = (name: string) =>
  readFile(new URL(`../../shared/testing/samples/${name}`, import.meta.url), 'utf8')

/** Runs `taraz` with files of `folder` named as `@name`, and gives all that it said. */
async function taraz(
  folder: string,
  line: string,
  more: { input?: string; env?: object; files?: FileSystem } = {},
) {
  const said: string[] = []
  let output = ''
  const args = line.split(' ').filter(Boolean)
  const code = await runCommand(
    args.map((arg) => arg.replaceAll('@', `${folder}/`)),
    { ...more.env },
    {
      files: more.files ?? nodeFileSystem,
      readInput: async () => new Uint8Array(Buffer.from(more.input ?? '')),
      write: async (text) => void (output += text),
      say: (text) => void said.push(text.replaceAll(`${folder}/`, '@')),
      untilStopped: () => Promise.resolve(),
    },
  )
  return { code, output, said }
}

async function withMeeting() {
  const folder = await temporaryFolder()
  for (const name of ['meeting.fa.txt', 'meeting.en.txt', 'meeting.gold.tsv'])
    await writeFile(join(folder, name), await sample(name))
  return folder
}

async function projectIn(path: string) {
  const read = readProject(await readFile(path, 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

it('aligns the sample as it should be', async () => {
  const folder = await withMeeting()
  const { code, output, said } = await taraz(folder, 'align @meeting.fa.txt @meeting.en.txt --format links')
  expect([code, said]).toEqual([0, []])
  expect(output.trim()).toBe((await sample('meeting.gold.tsv')).trim())
})

it('says why it links, in words of either language and as JSON', async () => {
  const folder = await withMeeting()
  const line = 'align @meeting.fa.txt @meeting.en.txt --explain'
  const english = (await taraz(folder, line)).output.trim().split('\n')
  const gold = (await sample('meeting.gold.tsv')).trim().split('\n')
  expect(english.map((row) => row.split('\t').slice(0, 2).join('\t'))).toEqual(gold)
  expect(english[1]).toMatch(/^1\t2,3\t[01]\.\d\d\t.*same/)
  expect((await taraz(folder, `${line} --lang fa`)).output).toContain('یکسان')
  const { code, output } = await taraz(folder, `${line} --json`)
  const found = JSON.parse(output) as {
    verdict: string
    links: { source: number[]; reasons: { kind: string }[]; explanation: string[]; confidence: number }[]
  }
  expect(code).toBe(0)
  expect(found).toMatchObject({ sourceLanguage: 'fa', targetLanguage: 'en' })
  expect(found.links.map(({ source }) => source.join(','))).toEqual(gold.map((row) => row.split('\t')[0]))
  expect(found.links.every(({ reasons, explanation }) => reasons.length > 0 && explanation.length > 0)).toBe(
    true,
  )
  expect((await taraz(folder, `${line} --format tmx`)).code).toBe(2)
})

it('takes a dictionary, and says in which line it is wrong', async () => {
  const folder = await withMeeting()
  await writeFile(join(folder, 'd.tsv'), 'امنیت\tsecurity\t3\nمنطقه\tregion\n')
  const line = 'align @meeting.fa.txt @meeting.en.txt --dictionary @d.tsv'
  expect((await taraz(folder, line)).output.trim()).toBe((await sample('meeting.gold.tsv')).trim())
  await writeFile(join(folder, 'd.tsv'), 'امنیت\tsecurity\nمنطقه\n')
  const { code, output, said } = await taraz(folder, line)
  expect([code, output]).toEqual([2, ''])
  expect(said[0]).toMatch(/^@d\.tsv:2: Line 2 is not a word, a tab, its rendering/)
  expect((await taraz(folder, line.replace('@d.tsv', '@none.tsv'))).code).toBe(2)
})

it('cuts sentences by the rules of an SRX file', async () => {
  const folder = await temporaryFolder()
  const rules = { en: { words: {}, rules: [{ name: '', breaks: true, before: ';', after: '' }] } }
  await writeFile(join(folder, 'r.srx'), writeSrx(rules))
  await writeFile(join(folder, 'a.txt'), 'One; two. Three.\n')
  const line = 'new @a.txt -o @a.taraz.json --source-lang en --target-lang fa --rules @r.srx'
  expect((await taraz(folder, line)).code).toBe(0)
  const { sentences } = await projectIn(join(folder, 'a.taraz.json'))
  expect(sentences.map(({ text }) => text)).toEqual(['One;', 'two. Three.'])
  const bad = await taraz(folder, 'new @a.txt -o - --rules @a.txt')
  expect([bad.code, bad.said[0]]).toEqual([
    2,
    expect.stringMatching(/^@a\.txt:\d: Line \d of a\.txt is not XML/),
  ])
})

it('makes a project of two texts and says so; the links may be given', async () => {
  const folder = await withMeeting()
  const made = await taraz(folder, 'new @meeting.fa.txt @meeting.en.txt -o @a.taraz.json --title دیدار')
  expect([made.code, made.output]).toEqual([0, ''])
  expect(made.said).toEqual(['Made a project of 7 rows and 20 sentences.'])
  const records = await projectIn(join(folder, 'a.taraz.json'))
  expect(records.header).toMatchObject({ title: 'دیدار', sourceLanguage: 'fa', targetLanguage: 'en' })
  await writeFile(join(folder, 'l.tsv'), '1,0\t12\n')
  await taraz(folder, 'new @meeting.fa.txt @meeting.en.txt -o @b.taraz.json --links @l.tsv')
  const given = await projectIn(join(folder, 'b.taraz.json'))
  expect(given.header.title).toBe('meeting.fa')
  const both = given.links.filter(({ source, target }) => source.length > 0 && target.length > 0)
  expect(both.map(({ source, target }) => [source.length, target.length])).toEqual([[2, 1]])
  expect(given.links.length).toBe(1 + 5 + 12)
})

it('takes sentences as they stand when told to', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'a.txt'), 'One. Still one.\nTwo\n\nThree\n')
  await taraz(folder, 'new @a.txt -o @a.taraz.json --sentences --source-lang en --target-lang fa')
  const { sentences, header } = await projectIn(join(folder, 'a.taraz.json'))
  expect(sentences.map(({ text }) => text)).toEqual(['One. Still one.', 'Two', 'Three'])
  expect([header.sourceLanguage, header.targetLanguage]).toEqual(['en', 'fa'])
})

it('does not replace a project, and replaces an export, through a link as well', async () => {
  const folder = await withMeeting()
  const line = 'new @meeting.fa.txt -o @a.taraz.json'
  expect((await taraz(folder, line)).code).toBe(0)
  const before = await readFile(join(folder, 'a.taraz.json'), 'utf8')
  const again = await taraz(folder, line)
  expect(again.code).toBe(2)
  expect(again.said[0]).toMatch(/^@a\.taraz\.json: There is already something named a\.taraz\.json/)
  expect(await readFile(join(folder, 'a.taraz.json'), 'utf8')).toBe(before)
  await mkdir(join(folder, 'inner'))
  await writeFile(join(folder, 'inner', 'real.tsv'), 'old')
  await symlink(join(folder, 'inner', 'real.tsv'), join(folder, 'link.tsv'))
  expect((await taraz(folder, 'export @a.taraz.json --format tsv -o @link.tsv')).code).toBe(0)
  expect(await readFile(join(folder, 'inner', 'real.tsv'), 'utf8')).not.toBe('old')
})

it('exports to every format, says what was left out, and keeps to the states asked for', async () => {
  const folder = await withMeeting()
  await taraz(folder, 'new @meeting.fa.txt @meeting.en.txt -o @a.taraz.json')
  for (const format of ['tmx', 'tsv', 'jsonl', 'moses']) {
    const { code, said } = await taraz(folder, `export @a.taraz.json --format ${format} -o @out.${format}`)
    expect([code, said[0]]).toEqual([0, 'Wrote 7 rows; 0 left out.'])
    expect(said.length).toBeGreaterThan(1)
  }
  expect((await readdir(folder)).filter((name) => name.startsWith('out')).sort()).toEqual([
    'out.jsonl',
    'out.moses.fa-en.en',
    'out.moses.fa-en.fa',
    'out.moses.fa-en.ids',
    'out.tmx',
    'out.tsv',
  ])
  const none = await taraz(folder, 'export @a.taraz.json --format jsonl -o - --state reviewed,final')
  expect([none.code, none.output, none.said[0]]).toEqual([0, '', 'Wrote 0 rows; 0 left out.'])
  const all = await taraz(folder, 'export @a.taraz.json --format jsonl -o - --state translated,final')
  expect(all.output.split('\n')).toHaveLength(8)
})

it('reads standard input and writes standard output where a file is named -', async () => {
  const folder = await withMeeting()
  const input = await sample('meeting.fa.txt')
  const links = await taraz(folder, 'align - @meeting.en.txt', { input })
  expect(links.output.trim()).toBe((await sample('meeting.gold.tsv')).trim())
  const made = await taraz(folder, 'new - -o -', { input })
  expect(readProject(made.output)).toMatchObject({ ok: true, value: { header: { title: 'Untitled' } } })
  const exported = await taraz(folder, 'export - --format tsv -o -', { input: made.output })
  expect([exported.code, exported.output.split('\n').length]).toEqual([0, 9])
  expect((await taraz(folder, 'validate -', { input: made.output })).code).toBe(0)
  expect((await taraz(folder, 'align - -', { input })).said[0]).toBe(en.cli.usage.standardTwice)
})

it('says everything that is wrong with a project, with the file and the line', async () => {
  const folder = await withMeeting()
  await taraz(folder, 'new @meeting.fa.txt @meeting.en.txt -o @a.taraz.json')
  expect(await taraz(folder, 'validate @a.taraz.json')).toMatchObject({ code: 0, said: [] })
  const whole = await readFile(join(folder, 'a.taraz.json'), 'utf8')
  const lines = whole.split('\n')
  const at = lines.findIndex((line) => line.includes('"side":"target"'))
  await writeFile(
    join(folder, 'bad.json'),
    lines.with(at, lines[at]!.replace('"text":"', '"words":"')).join('\n'),
  )
  const bad = await taraz(folder, 'validate @bad.json')
  expect([bad.code, bad.output]).toEqual([1, ''])
  expect(bad.said[0]).toMatch(new RegExp(`^@bad\\.json:${at + 1}: sentences/1/text is not as it must be`))
  await writeFile(join(folder, 'cut.json'), whole.slice(0, whole.length - 100))
  const cut = await taraz(folder, 'validate @cut.json')
  expect([cut.code, cut.said[0]]).toEqual([1, expect.stringMatching(/^@cut\.json:\d+: The file ends/)])
  const used = await taraz(folder, 'stats @cut.json')
  expect([used.code, used.said.length]).toEqual([2, 2])
  await writeFile(
    join(folder, 'pretty.json'),
    JSON.stringify({ ...JSON.parse(whole), claims: [{}] }, null, 1),
  )
  expect((await taraz(folder, 'validate @pretty.json')).said[0]).toMatch(/^@pretty\.json: claims\/0/)
  expect(await taraz(folder, 'validate @none.json')).toMatchObject({
    code: 2,
    said: ['@none.json: none.json is not there any more: it was moved, renamed or deleted.'],
  })
})

it('says what is wrong with a text or with links, with the file and the line, and writes nothing', async () => {
  const folder = await withMeeting()
  await writeFile(join(folder, 'bad.txt'), Buffer.concat([Buffer.from('one\ntwo '), new Uint8Array([0xff])]))
  const text = await taraz(folder, 'new @bad.txt -o @a.taraz.json')
  expect([text.code, text.said[0]]).toEqual([2, expect.stringMatching(/^@bad\.txt:2: /)])
  await writeFile(join(folder, 'bad.tsv'), '0\t0\n1\t99\n')
  const links = await taraz(folder, 'new @meeting.fa.txt @meeting.en.txt -o @a.taraz.json --links @bad.tsv')
  expect([links.code, links.said[0]]).toEqual([2, expect.stringMatching(/^@bad\.tsv:2: Line 2: there is no/)])
  expect((await readdir(folder)).filter((name) => name.includes('a.taraz'))).toEqual([])
})

it('leaves nothing half-written on a full disk', async () => {
  const folder = await withMeeting()
  const files = faultyFiles(nodeFileSystem, ({ name }) => (name === 'file.sync' ? 'ENOSPC' : undefined))
  const line = 'new @meeting.fa.txt -o @a.taraz.json'
  expect(await taraz(folder, line, { files })).toMatchObject({ code: 2 })
  await taraz(folder, line)
  const failed = await taraz(folder, 'export @a.taraz.json --format moses -o @m', { files })
  expect([failed.code, failed.said[0]]).toEqual([2, expect.stringMatching(/^@m: The disk is full/)])
  expect((await readdir(folder)).sort()).toEqual([
    'a.taraz.json',
    'meeting.en.txt',
    'meeting.fa.txt',
    'meeting.gold.tsv',
  ])
})

it('counts', async () => {
  const folder = await withMeeting()
  await taraz(folder, 'new @meeting.fa.txt @meeting.en.txt -o @a.taraz.json')
  const json = await taraz(folder, 'stats @a.taraz.json --json')
  expect(JSON.parse(json.output)).toMatchObject({
    title: 'meeting.fa',
    rows: {
      total: 7,
      byState: { initial: 0, translated: 7, reviewed: 0, final: 0 },
      byAlignment: { proposed: 7, confirmed: 0 },
      byShape: { '1:2': 6, '1:1': 1 },
    },
    sentences: { source: 7, target: 13 },
    claims: { total: 0, inTarget: 0, stale: 0 },
  })
  expect((await taraz(folder, 'stats @a.taraz.json')).output).toContain('7 in the source, 13 in the target')
  const persian = await taraz(folder, 'stats @a.taraz.json', { env: { LANG: 'fa_IR.UTF-8' } })
  expect(persian.output).toContain('۷ در مبدأ، ۱۳ در مقصد')
})

it('helps, everywhere, in both languages', async () => {
  const folder = await temporaryFolder()
  const names = [
    'new',
    'align',
    'export',
    'import',
    'validate',
    'merge',
    'agree',
    'stats',
    'claims',
    'serve',
    'open',
  ] as const
  for (const name of names) {
    const help = await taraz(folder, `${name} a b c --help --nonsense`)
    expect(help).toEqual({ code: 0, output: en.cli.help[name], said: [] })
    expect(en.cli.help.all).toContain(`taraz ${name} `)
    expect((await taraz(folder, `help ${name} --lang fa`)).output).toContain(`taraz ${name}`)
  }
  expect((await taraz(folder, '--help')).output).toBe(en.cli.help.all)
  const lines = Object.values(en.cli.help).flatMap((text) => text.split('\n'))
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80)
  expect((await taraz(folder, '--version')).output).toMatch(/^\d+\.\d+\.\d+\n$/)
})

it('says how it was not used as it is meant to be', async () => {
  const folder = await withMeeting()
  const texts = '@meeting.fa.txt @meeting.en.txt'
  const wrong: Record<string, string> = {
    '': 'Say what is to be done.',
    'fly away': 'There is no command fly.',
    toString: 'There is no command toString.',
    'stats @a --fast': 'There is no option --fast here.',
    'new @meeting.fa.txt': 'The option --output is missing.',
    'new @meeting.fa.txt -o': 'The option -o was not used as it is meant to be.',
    new: 'A file is missing.',
    [`new ${texts} c -o @x`]: 'There is one file too many: c.',
    [`new @meeting.fa.txt --links @x -o @x`]: '--links needs two texts.',
    [`align ${texts} --format docx`]: '--format is one of links, tmx, tsv, jsonl, moses, not docx.',
    [`align ${texts} --format moses`]: 'Moses is several files: name them with -o.',
    [`align ${texts} --source-lang Persian!`]:
      '--source-lang: Persian! is no language tag, such as fa, en or pt-BR.',
    'export @a --format tmx -o @x --state done':
      '--state is one of initial, translated, reviewed, final, not done.',
    'serve --port 99999': '99999 is no port: a number from 0 to 65535.',
    'serve --lang de': '--lang is one of en, fa, not de.',
  }
  for (const [line, sentence] of Object.entries(wrong)) {
    const { code, output, said } = await taraz(folder, line)
    expect([code, output, said], line).toEqual([2, '', [sentence, en.cli.usage.seeHelp]])
  }
})
