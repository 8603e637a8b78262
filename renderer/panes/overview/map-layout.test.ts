import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DocumentId } from '../../../shared/model/id.ts'
import { ProjectState } from '../../../shared/model/project-state.ts'
import { buildRecords, buildState } from '../../../shared/testing/build-project.ts'
import { doubtStrengths } from './draw-map.ts'
import { bandsOf, type Band } from './map-bands.ts'
import { layOutMapNow, rowAt } from './map-layout.ts'

const D1 = 'd1' as DocumentId
const lay = (rows: readonly string[]) => layOutMapNow(buildState(rows), D1)

describe('layOutMap', () => {
  test('gives each row the room of its text, on each side', () => {
    const { source, target } = lay(['aaaa | bb', 'aaaa | bbbbbb'])
    expect([...source.from, ...source.to]).toEqual([0, 0.5, 0.5, 1])
    expect([...target.from, ...target.to]).toEqual([0, 0.25, 0.25, 1])
  })

  test('keeps the room of what is not translated, and does not draw it', () => {
    const { target, hasTarget } = lay(['aaaa | bbbb', 'aaaa |', 'aaaa |', 'aaaa |'])
    expect([...target.to]).toEqual([0.25, 0.5, 0.75, 1])
    expect([...hasTarget]).toEqual([1, 0, 0, 0])
  })

  test('a link that crosses stands where its sentences stand', () => {
    const records = buildRecords(['a | x', 'b | y'])
    const [first, second] = records.links
    const crossed = [
      { ...first!, target: second!.target },
      { ...second!, target: first!.target },
    ]
    const layout = layOutMapNow(new ProjectState({ ...records, links: crossed }), D1)
    expect([...layout.source.from]).toEqual([0, 0.5])
    expect([...layout.target.from]).toEqual([0.5, 0])
  })

  test('shows states, and doubt before states', () => {
    const records = buildRecords(['a | x', 'b | y'])
    const links = records.links.map((link, index) =>
      index === 0 ? { ...link, confidence: 0.2 } : { ...link, state: 'final' as const },
    )
    const layout = layOutMapNow(new ProjectState({ ...records, links }), D1)
    expect([...layout.tones]).toEqual([4, 3])
  })

  test('every side is filled from top to bottom, without holes or overlaps', () => {
    const text = fc.integer({ min: 0, max: 30 }).map((length) => 'x'.repeat(length))
    const row = fc
      .tuple(text, text)
      .filter(([source, target]) => source + target !== '')
      .map(([source, target]) => `${source} | ${target}`)
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
        const { source, target } = lay(rows)
        for (const side of [source, target]) {
          expect(side.from[0]).toBe(0)
          expect(side.to.at(-1)).toBeCloseTo(1)
          side.from.slice(1).forEach((from, index) => expect(from).toBe(side.to[index]))
        }
      }),
    )
  })
})

test('rowAt finds the row at a height', () => {
  const { source } = lay(['aaaa | b', 'aaaa | b'])
  expect([-1, 0, 0.4, 0.6, 1, 2].map((height) => rowAt(source, height))).toEqual([0, 0, 0, 1, 1, 1])
  expect(rowAt({ from: new Float64Array(), to: new Float64Array() }, 0.5)).toBe(-1)
})

describe('bandsOf', () => {
  const rows = Array.from({ length: 1000 }, () => 'aaaa | bbbb')

  test('puts rows together, each into one band', () => {
    const bands = bandsOf(lay(rows), 10)
    expect(bands).toHaveLength(10)
    expect(bands.flatMap(({ tones }) => tones).reduce((sum, count) => sum + count)).toBe(1000)
    expect(bands[4]!.source.from).toBeCloseTo(0.4)
    expect(bands[4]!.target.to).toBeCloseTo(0.5)
  })

  test('gives a row of its own to each where there are few', () => {
    expect(bandsOf(lay(rows.slice(0, 3)), 100)).toHaveLength(3)
  })
})

describe('doubtStrengths', () => {
  const band = (doubtful: number): Band => ({
    source: { from: 0, to: 1 },
    target: { from: 0, to: 1 },
    tones: [100 - doubtful, 0, 0, 0, doubtful],
  })

  test('a rare doubt is seen, however small its share', () => {
    const bands = [...Array.from({ length: 20 }, () => band(0)), band(1), band(50)]
    const strengths = doubtStrengths(bands)
    expect(strengths[0]).toBe(0)
    expect(strengths[20]).toBeGreaterThan(0.3)
    expect(strengths[21]).toBeGreaterThan(strengths[20]!)
  })

  test('where doubts are everywhere, the places that have the most stand out', () => {
    const strengths = doubtStrengths([...Array.from({ length: 20 }, () => band(2)), band(40)])
    expect(strengths[0]).toBeLessThan(0.05)
    expect(strengths[20]).toBeGreaterThan(0.5)
  })
})
