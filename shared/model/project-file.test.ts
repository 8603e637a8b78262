import { describe, expect, it } from 'vitest'
import { buildComment, buildRecords } from '../testing/build-project.ts'
import { chunkRows } from './chunk-records.ts'
import { assertContiguous, migrate } from './migrations.ts'
import type { ProjectProblem } from './problem.ts'
import { ProjectState } from './project-state.ts'
import { readProject } from './read-project.ts'
import type { Claim } from './records.ts'
import { writeProject } from './write-project.ts'

const ROWS = ['یک [a:دو] / سه‌چهار | one [a:two] / three', 'پنج | ', ' | six']

function problemsOf(text: string): readonly ProjectProblem[] {
  const read = readProject(text)
  return read.ok ? [] : read.error
}

/** The file with one change made to its JSON. */
function edited(change: (file: Record<string, unknown[]>) => void): string {
  const file = JSON.parse(writeProject(buildRecords(ROWS))) as Record<string, unknown[]>
  change(file)
  return JSON.stringify(file)
}

describe('the project file', () => {
  it('keeps what a person or a machine noted of a claim, and the verbs of the project', () => {
    const records = buildRecords(ROWS)
    const noted: Partial<Claim> = {
      force: { target: 'DIS' },
      check: 'worth',
      checkKind: 'quantity',
      mode: 'mixed',
      status: 'disputed',
      intendedShift: { reason: 'house style' },
      proposal: { rule: 'verb', refused: true },
      fields: { topic: ['a', 1] },
    }
    Object.assign(records.claims[0]!, noted)
    records.header.verbLexicon = [{ language: 'fa', cue: 'لب گشود', class: 'NEU' }]
    const again = readProject(writeProject(records))
    expect(again.ok && again.value.claims[0]).toMatchObject(noted)
    expect(again.ok && again.value.header.verbLexicon).toEqual(records.header.verbLexicon)
  })

  it('is one record a line, and the same bytes every time', () => {
    const text = writeProject(buildRecords(ROWS))
    expect(writeProject(new ProjectState(buildRecords(ROWS)).toRecords())).toBe(text)
    const lines = text.split('\n')
    expect(lines.filter((line) => line.startsWith('{"id":"s')).length).toBe(3)
    expect(lines).toContain('{"id":"s1","document":"d1","side":"source","text":"یک دو"},')
    expect(text.endsWith(']\n}\n')).toBe(true)
  })

  it('comes back as it went out, unknown fields in every kind of record too', () => {
    const records = buildRecords(ROWS)
    const strange = { 'x-tool': { deep: [1, { more: null }] } }
    Object.assign(records.header, strange)
    Object.assign(records.header.settings, strange)
    for (const list of [
      records.documents,
      records.links,
      records.sentences,
      records.claimants,
      records.claims,
    ]) {
      for (const record of list) Object.assign(record, strange)
    }
    Object.assign(records.claims[0]!.source.content[0]!, strange)
    records.comments.push({ ...buildComment('m1'), ...strange })
    records.terms.push({ id: 't1' as never, ...strange })
    const text = writeProject(records)
    const read = readProject(text)
    expect(read).toEqual({ ok: true, value: records })
    if (read.ok) expect(writeProject(new ProjectState(read.value).toRecords())).toBe(text)
  })

  it('keeps the order of keys whatever the order in which they were set', () => {
    const records = buildRecords(['a | b'])
    const link = records.links[0]!
    const shuffled = { locked: true as const, ...link, confidence: 0.5 }
    expect(writeProject({ ...records, links: [shuffled] })).toContain(
      '"state":"initial","alignment":"proposed","locked":true,"confidence":0.5}',
    )
  })

  it('keeps the order of each side where links cross', () => {
    const records = buildRecords(['a | x', 'b | y', 'c | z'])
    const [first, second, third] = records.links
    const crossed = [first!, { ...second!, target: third!.target }, { ...third!, target: second!.target }]
    const state = new ProjectState({ ...records, links: crossed })
    const again = readProject(writeProject(state.toRecords()))
    if (!again.ok) throw new Error('not read')
    const order = new ProjectState(again.value).orderOf(records.documents[0]!.id)
    expect(order.target.toArray()).toEqual(['t1', 't2', 't3'])
    expect(again.value.links).toEqual(crossed)
  })
})

describe('a file that is not whole', () => {
  it.each<[string, string, ProjectProblem['code']]>([
    ['no JSON', 'hello', 'not-json'],
    ['another JSON', '{"a":1}', 'not-a-project'],
    ['an array', '[]', 'not-a-project'],
    ['empty', '', 'truncated'],
    ['a newer version', edited((file) => Object.assign(file, { version: 99 })), 'newer-version'],
    [
      'a field of another type',
      edited((file) => Object.assign(file['sentences']![0]!, { text: 5 })),
      'bad-field',
    ],
    ['no title', edited((file) => delete file['title']), 'bad-field'],
    ['an id twice', edited((file) => file['claims']!.push(file['claims']![0])), 'duplicate-id'],
    ['a link to nothing', edited((file) => file['sentences']!.splice(0, 1)), 'missing-record'],
    ['a sentence in no row', edited((file) => file['links']!.pop()), 'sentence-in-no-link'],
    [
      'a sentence in two rows',
      edited((file) => file['links']!.push({ ...(file['links']![0] as object), id: 'lx' })),
      'sentence-in-two-links',
    ],
    [
      'an empty row',
      edited((file) =>
        file['links']!.push({ ...(file['links']![0] as object), id: 'lx', source: [], target: [] }),
      ),
      'empty-link',
    ],
    [
      'a span beyond its sentence',
      edited((file) =>
        Object.assign((file['claims']![0] as never as { source: { content: object[] } }).source.content[0]!, {
          to: 99,
        }),
      ),
      'span-outside-text',
    ],
    [
      'a code too few',
      edited((file) => Object.assign(file['sentences']![0]!, { text: '￼' })),
      'codes-do-not-match',
    ],
  ])('%s', (_name, text, code) => {
    expect(problemsOf(text).map((problem) => problem.code)).toContain(code)
  })

  it('is refused wherever it was cut off', () => {
    const text = writeProject(buildRecords(['یک [a:دو] | one', 'b | ']))
    for (let end = 0; end < text.trimEnd().length; end++) {
      expect(problemsOf(text.slice(0, end))[0]?.code).toBe('truncated')
    }
  })

  it('says on which line the JSON breaks', () => {
    const text = writeProject(buildRecords(['a | b'])).replace('"text":"a"', '"text":"a""')
    const line = text.split('\n').findIndex((one) => one.includes('"a""')) + 1
    expect(problemsOf(text)).toMatchObject([{ code: 'not-json', line }])
  })
})

describe('migrations', () => {
  const steps = [
    { to: 2, title: 'x', migrate: (file: object) => ({ ...file, x: 1 }) },
    { to: 3, title: 'y', migrate: (file: object) => ({ ...file, y: 2 }) },
  ]

  it('bring a file on step by step from its own version', () => {
    expect(migrate({ format: 'taraz', version: 1 }, steps, 3)).toEqual({
      ok: true,
      value: { format: 'taraz', version: 3, x: 1, y: 2 },
    })
    expect(migrate({ format: 'taraz', version: 2 }, steps, 3)).toMatchObject({ value: { version: 3, y: 2 } })
  })

  it('must follow one another', () => {
    expect(() => assertContiguous(steps, 1, 3)).not.toThrow()
    expect(() => assertContiguous(steps, 1, 4)).toThrow(RangeError)
    expect(() => assertContiguous([steps[1]!], 1, 2)).toThrow(RangeError)
  })
})

it('sends rows in chunks that give the project again', () => {
  const rows = Array.from({ length: 50 }, (_, index) => `a${index} / b${index} | c${index}`)
  const records = buildRecords(rows)
  const state = new ProjectState({ ...records, links: [], sentences: [], claims: [] })
  const sizes: number[] = []
  for (const chunk of chunkRows(records, (index) => (index === 0 ? 3 : 20))) {
    state.append(chunk)
    sizes.push(chunk.links.length)
    for (const link of chunk.links) {
      for (const id of [...link.source, ...link.target]) expect(state.sentence(id)).toBeDefined()
    }
  }
  expect(sizes).toEqual([3, 20, 20, 7])
  expect(state.toRecords().sentences).toEqual(records.sentences)
})
