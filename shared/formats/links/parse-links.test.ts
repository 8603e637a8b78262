import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildRecords } from '../../testing/build-project.ts'
import { parseLinks, type NumberedLink } from './parse-links.ts'
import { numberLinks, writeLinks } from './write-links.ts'

function parsed(text: string, sourceCount: number, targetCount: number): NumberedLink[] {
  const result = parseLinks(text, sourceCount, targetCount)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** Any parting of two sides into links, crossing included, as lines may have it. */
const partings = fc
  .record({
    source: fc.array(fc.nat({ max: 4 }), { maxLength: 8 }),
    target: fc.array(fc.nat({ max: 4 }), { maxLength: 8 }),
  })
  .map(({ source, target }) => {
    const inGroup = (groups: number[], group: number) =>
      groups.flatMap((one, number) => (one === group ? [number] : []))
    const links = [0, 1, 2, 3, 4].map((group) => ({
      source: inGroup(source, group),
      target: inGroup(target, group),
    }))
    const isThere = (link: NumberedLink) => link.source.length + link.target.length > 0
    return { links: links.filter(isThere), sourceCount: source.length, targetCount: target.length }
  })

describe('parseLinks', () => {
  it('reads the links of the sample', () => {
    const gold = new URL('../../testing/samples/meeting.gold.tsv', import.meta.url)
    const links = parsed(readFileSync(gold, 'utf8'), 7, 13)
    expect(links).toHaveLength(7)
    expect(links[4]).toEqual({ source: [4], target: [8] })
  })

  it('reads crossing links, spaces, other line ends, a byte order mark and lines that are empty', () => {
    expect(parsed('\ufeff1\t0\r\n\r\n 0 , 2\t1\r\t2', 3, 3)).toEqual([
      { source: [1], target: [0] },
      { source: [0, 2], target: [1] },
      { source: [], target: [2] },
    ])
  })

  it('gives a sentence that no line names a row after that of the sentence before it, source first', () => {
    expect(parsed('1\t1\n', 3, 4)).toEqual([
      { source: [0], target: [] },
      { source: [], target: [0] },
      { source: [1], target: [1] },
      { source: [2], target: [] },
      { source: [], target: [2] },
      { source: [], target: [3] },
    ])
    expect(parsed('', 1, 1)).toEqual([
      { source: [0], target: [] },
      { source: [], target: [0] },
    ])
  })

  it.each([
    ['0\t0\n1 1', 'not-two-columns', 2, '1 1'],
    ['0\t0\t0.9', 'not-two-columns', 1, '0\t0\t0.9'],
    ['0\t0\n\t', 'empty-link', 2, '\t'],
    ['0\t۱', 'bad-number', 1, '۱'],
    ['0,\t1', 'bad-number', 1, ''],
    ['-1\t1', 'bad-number', 1, '-1'],
    ['0\t0\n\n1\t2', 'out-of-range', 3, '2'],
    ['0\t0\n0\t1', 'used-twice', 2, '0'],
    ['0,0\t1', 'used-twice', 1, '0'],
  ])('refuses %j', (text, code, line, found) => {
    expect(parseLinks(text, 2, 2)).toEqual({ ok: false, error: { code, line, found } })
  })

  it('reads what writeLinks wrote', () => {
    fc.assert(
      fc.property(partings, ({ links, sourceCount, targetCount }) => {
        expect(parsed(writeLinks(links), sourceCount, targetCount)).toEqual(links)
      }),
    )
  })

  it('puts every sentence into exactly one row, whichever lines are missing', () => {
    fc.assert(
      fc.property(partings, fc.nat(), ({ links, sourceCount, targetCount }, seed) => {
        const kept = links.filter((_, index) => (seed >> index) % 2 === 0)
        const rows = parsed(writeLinks(kept), sourceCount, targetCount)
        const sorted = (side: 'source' | 'target') =>
          rows.flatMap((row) => row[side]).toSorted((a, b) => a - b)
        expect(sorted('source')).toEqual(Array.from({ length: sourceCount }, (_, number) => number))
        expect(sorted('target')).toEqual(Array.from({ length: targetCount }, (_, number) => number))
        expect(rows.filter((row) => kept.some((link) => writeLinks([link]) === writeLinks([row])))).toEqual(
          kept,
        )
      }),
    )
  })
})

describe('numberLinks', () => {
  it('counts the sentences of each side of the document', () => {
    const records = buildRecords(['یک/دو | one', 'سه | ', ' | two'])
    expect(writeLinks(numberLinks(records, records.documents[0]!.id))).toBe('0,1\t0\n2\t\n\t1\n')
  })
})
