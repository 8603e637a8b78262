import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readProject } from '../../shared/model/read-project.ts'
import { nodeFileSystem } from '../services/file-system.ts'
import { temporaryFolder } from '../services/testing/temporary-folder.ts'
import { runCommand } from './run-command.ts'

const report = (name: string) =>
  readFile(new URL(`../../shared/testing/samples/claims/reports/city-01/${name}`, import.meta.url), 'utf8')

async function taraz(folder: string, line: string, env = {}) {
  const said: string[] = []
  let output = ''
  const args = line.split(' ').map((arg) => arg.replaceAll('@', `${folder}/`))
  const code = await runCommand(args, env, {
    files: nodeFileSystem,
    readInput: async () => new Uint8Array(),
    write: async (text) => void (output += text),
    say: (text) => void said.push(text),
    untilStopped: () => Promise.resolve(),
  })
  return { code, output, said }
}

/** The project of an annotated report, made as a user would. */
async function withReport() {
  const folder = await temporaryFolder()
  for (const name of ['fa.txt', 'en.txt', 'links.tsv'])
    await writeFile(join(folder, name), await report(name))
  const made = await taraz(folder, 'new @fa.txt @en.txt --sentences --links @links.tsv -o @p.taraz.json')
  expect(made.code).toBe(0)
  return folder
}

it('proposes claims in the shape of an annotated corpus', async () => {
  const folder = await withReport()
  const { code, output } = await taraz(folder, 'claims @p.taraz.json --suggest --json')
  const found = JSON.parse(output) as { fa: unknown; en: unknown; force: unknown; shift: string }[]
  const gold = JSON.parse(await report('claims.json')) as typeof found
  expect(code).toBe(0)
  expect(found.map(({ force, shift }) => [force, shift])).toEqual(
    gold.map(({ force, shift }) => [force, shift]),
  )
  expect(found[3]!.fa).toEqual(gold[3]!.fa)
})

it('says them to people in their language, with the rule', async () => {
  const folder = await withReport()
  const english = await taraz(folder, 'claims @p.taraz.json --suggest')
  expect(english.output).toContain('9 claims can be proposed')
  expect(english.output).toContain('verb of reporting: تکذیب کرد')
  const persian = await taraz(folder, 'claims @p.taraz.json --suggest --lang fa')
  expect(persian.output).toContain('فعل نقل')
})

it('tags everything as proposals, which do not count until accepted', async () => {
  const folder = await withReport()
  const tagged = await taraz(folder, 'claims @p.taraz.json --tag-all -o @t.taraz.json')
  expect([tagged.code, tagged.said]).toEqual([0, ['Wrote 9 proposals, each to be accepted or refused.']])
  const read = readProject(await readFile(join(folder, 't.taraz.json'), 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  expect(read.value.claims.map(({ proposal }) => proposal?.refused)).toEqual(Array(9).fill(undefined))
  expect(read.value.claims.every(({ proposal }) => proposal !== undefined)).toBe(true)
  expect((await taraz(folder, 'claims @t.taraz.json')).output).toBe('0 claims\n')
  expect((await taraz(folder, 'claims @t.taraz.json --fidelity')).code).toBe(0)
})

it('lists what became of the claims, and says by its exit code whether anything did', async () => {
  const folder = await withReport()
  await taraz(folder, 'claims @p.taraz.json --tag-all -o @t.taraz.json')
  const text = await readFile(join(folder, 't.taraz.json'), 'utf8')
  await writeFile(join(folder, 'a.taraz.json'), text.replace(/"proposal":\{[^}]*\},?/g, ''))
  const { code, output } = await taraz(folder, 'claims @a.taraz.json --fidelity --json')
  const { issues, counts } = JSON.parse(output) as {
    issues: { kind: string; level: string }[]
    counts: unknown
  }
  expect(code).toBe(1)
  expect(issues.map(({ level, kind }) => `${level} ${kind}`)).toEqual([
    'info weaker',
    'alert lost',
    'alert other',
  ])
  expect(counts).toMatchObject({ alert: { lost: 1, other: 1 }, info: { weaker: 1 }, intended: 0 })
  const words = await taraz(folder, 'claims @a.taraz.json --fidelity')
  expect(words.output).toContain('“ابراز تأسف کرد” → “apologised”: another feeling.')
  expect((await taraz(folder, 'claims @a.taraz.json')).output).toContain('9 claims')
})

it('refuses what contradicts itself', async () => {
  const folder = await withReport()
  expect((await taraz(folder, 'claims @p.taraz.json --suggest --fidelity')).code).toBe(2)
  expect((await taraz(folder, 'claims @p.taraz.json --tag-all')).code).toBe(2)
  expect((await taraz(folder, 'claims @p.taraz.json -o @x.json')).code).toBe(2)
})
