import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProjectRecords } from '../../shared/model/collections.ts'
import type { ProjectProblem } from '../../shared/model/problem.ts'
import { readProject } from '../../shared/model/read-project.ts'
import { fail, ok, type Result } from '../../shared/model/result.ts'
import { writeProject } from '../../shared/model/write-project.ts'
import { buildRecords } from '../../shared/testing/build-project.ts'
import { randomRecords } from '../../shared/testing/random-records.ts'
import { PiecedRecords } from './jobs/records-pieces.ts'
import { readRecords } from './read-records.ts'

type Read = Result<ProjectRecords, readonly ProjectProblem[]>

/** `limitBytes` 0: by lines alone, as a file that is too large to be one string. */
function read(text: string | Uint8Array, limitBytes?: number): Read {
  const pieces = new PiecedRecords()
  const reading = readRecords(Buffer.from(text), limitBytes)
  for (let step = reading.next(); ; step = reading.next()) {
    if (!step.done) pieces.add(step.value)
    else return step.value.length > 0 ? fail(step.value) : ok(pieces.records)
  }
}

const problemsOf = (text: string | Uint8Array) => {
  const result = read(text, 0)
  return result.ok ? [] : result.error
}

const long = (count: number) =>
  buildRecords(
    Array.from({ length: count }, (_, row) => `[a:گفت ${row}] که سطر است. | [a:Row ${row}] is there.`),
  )

/** What other programs, and disks, do to a file. */
const damage = fc.oneof(
  fc.record({ kind: fc.constant('remove-line' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('repeat-line' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('swap-lines' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('join-lines' as const), at: fc.nat() }),
  fc.record({
    kind: fc.constant('letter' as const),
    at: fc.nat(),
    letter: fc.constantFrom(...',:[]{}"\n \r0x'),
  }),
)
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never

function damaged(text: string, done: Damage): string {
  const lines = text.split('\n')
  const at = done.at % lines.length
  const place = done.at % text.length
  switch (done.kind) {
    case 'remove-line':
      return lines.toSpliced(at, 1).join('\n')
    case 'repeat-line':
      return lines.toSpliced(at, 0, lines[at]!).join('\n')
    case 'swap-lines':
      return lines.toSpliced(at, 2, ...lines.slice(at, at + 2).reverse()).join('\n')
    case 'join-lines':
      return lines.toSpliced(at, 2, lines.slice(at, at + 2).join('')).join('\n')
    case 'cut':
      return text.slice(0, place)
    case 'letter':
      return text.slice(0, place) + done.letter + text.slice(place + 1)
  }
}

describe('a file read line by line', () => {
  it('gives what reading it as one text gives', () => {
    fc.assert(
      fc.property(randomRecords, (records) => {
        const text = writeProject(records)
        expect(read(text, 0)).toEqual(readProject(text))
      }),
    )
  })

  it('gives a long one in many pieces, the header first', () => {
    const records = long(6000)
    const bytes = Buffer.from(writeProject(records))
    const pieces = [...readRecords(bytes, 0)]
    expect(pieces.length).toBeGreaterThan(4)
    expect(pieces.map(({ header }) => header !== undefined)).toEqual(pieces.map((_, index) => index === 0))
    expect(read(bytes, 0)).toEqual(ok(records))
  })

  it('takes other ends of lines and a byte order mark', () => {
    const records = long(3)
    const text = writeProject(records)
    expect(read(text.replaceAll('\n', '\r\n'), 0)).toEqual(ok(records))
    expect(read(`\uFEFF${text}`, 0)).toEqual(ok(records))
    expect(read(text.trimEnd(), 0)).toEqual(ok(records))
    expect(problemsOf(text.replace('{"id":"s2"', '\uFEFF{"id":"s2"'))).toMatchObject([
      { code: 'not-by-lines' },
    ])
  })

  it('never takes a damaged file for whole, and never says anything else of it than the text as one would', () => {
    fc.assert(
      fc.property(randomRecords, fc.array(damage, { minLength: 1, maxLength: 3 }), (records, all) => {
        const text = all.reduce(damaged, writeProject(records))
        const whole = readProject(text)
        const byLines = read(text, 0)
        const [problem] = byLines.ok ? [] : byLines.error
        if (!problem || 'path' in problem) expect(byLines).toEqual(whole)
        else if (whole.ok) expect(problem.code).toBe('not-by-lines')
        expect(read(text)).toEqual(whole)
      }),
      { numRuns: 400 },
    )
  })

  it('says where a file is cut off, wherever that is', () => {
    const text = writeProject(buildRecords(['یک [a:دو] | one', 'b | ']))
    for (let end = 0; end < text.trimEnd().length; end++) {
      const cut = text.slice(0, end)
      const [problem] = problemsOf(cut)
      expect(problem).toMatchObject({ line: cut.split('\n').length })
      if (!cut.endsWith('}')) expect(problem?.code).toBe('truncated')
    }
  })

  it('says which line it cannot read, and what is no text', () => {
    const text = writeProject(long(3))
    const line = text.split('\n').findIndex((one) => one.startsWith('{"id":"s2"')) + 1
    expect(problemsOf(text.replace('{"id":"s2"', '{"id":"s2'))).toEqual([{ code: 'not-by-lines', line }])
    const bytes = Buffer.from(text)
    bytes[bytes.indexOf('"text"') + 9] = 0xff
    expect(problemsOf(bytes)).toEqual([{ code: 'not-json', detail: 'not UTF-8' }])
    expect(problemsOf(text.replace('"version":1', '"version":2'))).toMatchObject([{ code: 'newer-version' }])
    expect(problemsOf('{\n"a":1\n}\n')).toEqual([{ code: 'not-a-project' }])
  })
})

it('reads a file that another program laid out otherwise as a whole, if that can be', () => {
  const records = long(700)
  const text = writeProject(records)
  const anew: unknown = JSON.parse(text)
  const { links, sentences, ...others } = anew as Record<string, unknown>
  for (const file of [
    JSON.stringify(anew),
    JSON.stringify(anew, null, 2),
    JSON.stringify({ sentences, links, ...others }),
    text.replace('"sentences":[\n', '"sentences":[ '),
    text.replace(/,\n"conflicts":\[\]\n/, ',\n"conflicts":[],"x":1\n').replace(',"x":1', ''),
  ]) {
    expect(read(file)).toEqual(ok(records))
  }
  expect(problemsOf(JSON.stringify(anew))).toEqual([{ code: 'not-by-lines', line: 1 }])
})
