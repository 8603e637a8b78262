import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProjectRecords } from '../../shared/model/collections.ts'
import { readProject } from '../../shared/model/read-project.ts'
import { writeProject } from '../../shared/model/write-project.ts'
import { buildRecords } from '../../shared/testing/build-project.ts'
import { bundleForNode, type Bundle } from '../services/testing/bundle-for-node.ts'
import { temporaryFolder } from '../services/testing/temporary-folder.ts'

let bundle: Bundle
beforeAll(async () => {
  bundle = await bundleForNode({
    taraz: 'electron/cli/taraz.ts',
    'job-worker': 'electron/services/job-worker.ts',
  })
}, 60_000)
afterAll(() => bundle.remove())

type Outcome = { readonly code: number; readonly output: string; readonly errors: string }

async function run(folder: string, program: string, args: readonly string[]): Promise<Outcome> {
  try {
    const env = { PATH: process.env['PATH'], HOME: folder, LANG: 'C', GIT_CONFIG_NOSYSTEM: '1' }
    const { stdout, stderr } = await promisify(execFile)(program, [...args], { cwd: folder, env })
    return { code: 0, output: stdout, errors: stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, output: stdout, errors: stderr }
  }
}

const taraz = (folder: string, ...args: string[]) =>
  run(folder, process.execPath, [join(bundle.folder, 'taraz.js'), ...args])
const git = (folder: string, ...args: string[]) =>
  run(folder, 'git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args])

const base = buildRecords(['وی گفت 🔹 صلح مهم است | He said peace matters', 'دو | two', 'سه | three'])

function withTexts(texts: Readonly<Record<string, string>>): ProjectRecords {
  const sentences = base.sentences.map((sentence) => ({
    ...sentence,
    text: texts[sentence.id] ?? sentence.text,
  }))
  return { ...base, sentences }
}

const textsIn = async (path: string) => {
  const read = readProject(await readFile(path, 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return { texts: read.value.sentences.map(({ text }) => text), conflicts: read.value.conflicts }
}

async function withCopies(ours: ProjectRecords, theirs: ProjectRecords): Promise<string> {
  const folder = await temporaryFolder()
  for (const [name, records] of Object.entries({ base, ours, theirs }))
    await writeFile(join(folder, `${name}.taraz.json`), writeProject(records))
  return folder
}

describe('taraz merge', () => {
  const files = ['base.taraz.json', 'ours.taraz.json', 'theirs.taraz.json']

  it('merges what does not touch', async () => {
    const folder = await withCopies(
      withTexts({ t1: 'She said peace matters' }),
      withTexts({ t1: 'He said peace matters!', s2: 'دو 🔹' }),
    )
    const { code, errors } = await taraz(folder, 'merge', ...files, '-o', 'out.taraz.json')
    expect([code, errors.trim()]).toEqual([0, 'Merged; nothing is in doubt.'])
    const { texts } = await textsIn(join(folder, 'out.taraz.json'))
    expect(texts).toContain('She said peace matters!')
    expect(texts).toContain('دو 🔹')
  })

  it('keeps conflicts in the file and says so by its exit code', async () => {
    const folder = await withCopies(withTexts({ t2: 'TWO' }), withTexts({ t2: 'Two' }))
    const { code, errors } = await taraz(folder, 'merge', ...files, '-o', 'out.taraz.json')
    expect(code).toBe(1)
    expect(errors).toContain('sentences/t2: both changed the text.')
    const { texts, conflicts } = await textsIn(join(folder, 'out.taraz.json'))
    expect(texts).toContain('TWO')
    expect(conflicts).toMatchObject([
      {
        kind: 'text',
        record: 't2',
        base: [{ id: 't2', text: 'two' }],
        theirs: [{ id: 't2', text: 'Two' }],
        names: { ours: 'ours.taraz.json', theirs: 'theirs.taraz.json' },
      },
    ])
    const valid = await taraz(folder, 'validate', 'out.taraz.json')
    expect(valid.code).toBe(0)
  })

  it('does without a common copy when it is told to: every difference is a conflict', async () => {
    const folder = await withCopies(withTexts({ t2: 'TWO' }), base)
    const { code } = await taraz(folder, 'merge', '--no-base', files[1]!, files[2]!, '-o', 'out.taraz.json')
    expect(code).toBe(1)
    expect((await textsIn(join(folder, 'out.taraz.json'))).conflicts).toHaveLength(1)
  })

  it('writes nothing where the files are of different projects, or are no projects', async () => {
    const other = { ...base, header: { ...base.header, id: 'p2' as ProjectRecords['header']['id'] } }
    const folder = await withCopies(base, other)
    const { code, errors } = await taraz(folder, 'merge', ...files, '-o', 'out.taraz.json')
    expect([code, errors.split('\n')[0]]).toEqual([2, 'These are not copies of one project.'])
    await writeFile(join(folder, 'theirs.taraz.json'), '{')
    expect((await taraz(folder, 'merge', ...files, '-o', 'out.taraz.json')).code).toBe(2)
    await expect(readFile(join(folder, 'out.taraz.json'))).rejects.toThrow()
  })
})

describe('as a merge driver of git', () => {
  const name = 'گزارش.taraz.json'

  /** A repository in which two branches changed one project. */
  async function withBranches(ours: ProjectRecords, theirs: ProjectRecords): Promise<string> {
    const folder = await temporaryFolder()
    const commit = async (records: ProjectRecords, message: string) => {
      await writeFile(join(folder, name), writeProject(records))
      await git(folder, 'add', '-A')
      await git(folder, 'commit', '-qm', message)
    }
    await git(folder, 'init', '-q', '-b', 'main')
    const installed = await taraz(folder, 'merge', '--install-driver')
    expect(installed.code).toBe(0)
    await commit(base, 'Begin')
    await git(folder, 'checkout', '-qb', 'other')
    await commit(theirs, 'Theirs')
    await git(folder, 'checkout', '-q', 'main')
    await commit(ours, 'Ours')
    return folder
  }

  it('is installed by one command, once', async () => {
    const folder = await withBranches(base, base)
    await mkdir(join(folder, 'inner'))
    await taraz(join(folder, 'inner'), 'merge', '--install-driver')
    expect(await readFile(join(folder, '.gitattributes'), 'utf8')).toBe('*.taraz.json merge=taraz\n')
  })

  it('merges two branches that both changed one line of the file', async () => {
    const folder = await withBranches(
      withTexts({ t1: 'She said peace matters' }),
      withTexts({ t1: 'He said peace matters!' }),
    )
    const merged = await git(folder, 'merge', '-q', '--no-edit', 'other')
    expect(merged.code).toBe(0)
    expect((await textsIn(join(folder, name))).texts).toContain('She said peace matters!')
    expect((await git(folder, 'status', '--porcelain')).output).toBe('')
  })

  it('leaves the file whole, with its conflicts in it, where there are some', async () => {
    const folder = await withBranches(withTexts({ t2: 'TWO' }), withTexts({ t2: 'Two' }))
    const merged = await git(folder, 'merge', '--no-edit', 'other')
    expect(merged.code).toBe(1)
    expect((await textsIn(join(folder, name))).conflicts).toHaveLength(1)
    expect((await git(folder, 'diff', '--name-only', '--diff-filter=U')).output).not.toBe('')
  })

  it('says where there is no repository', async () => {
    const folder = await temporaryFolder()
    const { code, errors } = await taraz(folder, 'merge', '--install-driver')
    expect([code, errors.split('\n')[0]]).toEqual([2, 'There is no git repository here.'])
  })
})

describe('taraz agree', () => {
  it('says the figures, why one is missing, and where two people disagree', async () => {
    const folder = await temporaryFolder()
    const write = (file: string, rows: readonly string[]) =>
      writeFile(join(folder, file), writeProject(buildRecords(rows)))
    await write('a.taraz.json', ['[a.cue:گفت] [a:صلح مهم است] | peace', '[b:دو] | two'])
    await write('b.taraz.json', ['[x.cue:گفت] [x:صلح مهم] است | peace', 'دو | two'])
    const { code, output } = await taraz(folder, 'agree', 'a.taraz.json', 'b.taraz.json')
    expect(code).toBe(0)
    expect(output).toContain('Claims: 2 by A, 1 by B, 1 matched')
    expect(output).toContain('Content: F1 exact 0.000, overlap 0.667, character')
    expect(output).toMatch(/Cue: .*gamma 1\.000 \(n 1, 1\)/)
    expect(output).toContain('chance sampled 100 times, seed 2015 (n 5)')
    expect(output).toContain('act: same 1.000, kappa none (all values are the same)')
    expect(output).toContain('Links, strict: precision 1.000, recall 1.000, F1 1.000')
    expect(output).toContain('claim only in A: b')
    const json = JSON.parse(
      (await taraz(folder, 'agree', 'a.taraz.json', 'b.taraz.json', '--json')).output,
    ) as {
      spans: { cue: { exact: { f1: number } } }
      gamma: object
    }
    expect(json.spans.cue.exact.f1).toBe(1)
    expect(json.gamma).toMatchObject({ samples: 100, seed: 2015, byPart: { cue: { value: 1, n: 2 } } })
  })
})

describe('claims of other programs', () => {
  const records = buildRecords([
    '🔹 [a.claimant:وی] [a.cue:گفت]: [a:صلح می\u200cآید]. | He [a.cue:said] [a:peace comes].',
    '[b.cue:بر] [b:صلح] [b.cue:تأکید کرد] | [b.cue:stressed] [b:peace]',
  ])

  it.each([
    { format: 'web-annotation', files: ['out'] },
    { format: 'brat', files: ['out.d1.source.ann', 'out.d1.target.ann'] },
    { format: 'webanno', files: ['out.d1.source.tsv', 'out.d1.target.tsv'] },
    { format: 'doccano', files: ['out'] },
    { format: 'label-studio', files: ['out'] },
    { format: 'claims-csv', files: ['out'] },
  ])('go out and come back as $format', async ({ format, files }) => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'a.taraz.json'), writeProject(records))
    await writeFile(join(folder, 'bare.taraz.json'), writeProject({ ...records, claims: [] }))
    const out = await taraz(folder, 'export', 'a.taraz.json', '--format', format, '-o', 'out')
    expect([out.code, out.errors.split('\n')[0]]).toEqual([0, 'Wrote 2 claims.'])
    const args = ['bare.taraz.json', ...files, '--format', format, '-o', 'back.taraz.json']
    const back = await taraz(folder, 'import', ...args)
    expect([back.code, back.errors]).toEqual([
      0,
      'Took in 2 claims, 0 in the place of ones that were there.\n',
    ])
    const original = await readFile(join(folder, 'a.taraz.json'), 'utf8')
    expect(await readFile(join(folder, 'back.taraz.json'), 'utf8')).toBe(original)
  })

  it('are listed where their words are gone, and refused where the file is another', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'a.taraz.json'), writeProject(records))
    await taraz(folder, 'export', 'a.taraz.json', '--format', 'doccano', '-o', 'out')
    const sentences = records.sentences.map((one) => (one.id === 't1' ? { ...one, text: 'Gone' } : one))
    await writeFile(join(folder, 'b.taraz.json'), writeProject({ ...records, sentences, claims: [] }))
    const args = ['--format', 'doccano', '-o', 'back.taraz.json']
    const back = await taraz(folder, 'import', 'b.taraz.json', 'out', ...args)
    expect(back.code).toBe(1)
    expect(back.errors).toContain('Claim a: the words “peace comes” are not in the text.')
    const wrong = await taraz(folder, 'import', 'b.taraz.json', 'a.taraz.json', ...args)
    expect([wrong.code, wrong.errors]).toEqual([
      2,
      'a.taraz.json: This is no file of claims in that format.\n',
    ])
  })
})
