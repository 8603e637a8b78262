import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProjectRecords } from '../../model/collections.ts'
import { buildRecords } from '../../testing/build-project.ts'
import { randomRecords } from '../../testing/random-records.ts'
import { splitLines } from '../../testing/split-lines.ts'
import { exportProject } from '../export-project.ts'

const options = { baseName: 'book', created: '2026-11-22T15:04:05Z', toolVersion: '0.1.0' }

function writeTsv(records: ProjectRecords): string {
  const { files } = exportProject(records, 'tsv', options)
  expect(files.map(({ name }) => name)).toEqual(['book.tsv'])
  return [...files[0]!.chunks].join('')
}

describe('tsvWriter', () => {
  it('writes a header and a line a row, with an empty cell for a missing side', () => {
    expect(writeTsv(buildRecords(['می‌رود | "goes"', ' | added']))).toBe(
      'id\tstate\tsource\ttarget\nl1\tinitial\tمی‌رود\t"goes"\nl2\tinitial\t\tadded\n',
    )
  })

  it('makes spaces of what would end a cell, and counts it', () => {
    const records = buildRecords(['a | b'])
    records.sentences[1] = { ...records.sentences[1]!, text: 'a\tb\r\nc\u2028d\u0000' }
    expect(writeTsv(records)).toContain('\ta b c d\n')
    expect(exportProject(records, 'tsv', options).warnings).toEqual([
      { code: 'line-breaks-made-spaces', count: 2, example: 'l1' },
      { code: 'tabs-made-spaces', count: 1, example: 'l1' },
      { code: 'illegal-characters-removed', count: 1, example: 'l1' },
    ])
  })

  it('has four cells in every line, however a reader ends lines, and every row once', () => {
    fc.assert(
      fc.property(randomRecords, (records) => {
        const lines = splitLines(writeTsv(records))
        expect(lines.pop()).toBe('')
        const cells = lines.map((line) => line.split('\t'))
        expect(cells.every((row) => row.length === 4)).toBe(true)
        const expected = records.links.map(({ id, state }) => [id, state])
        expect(cells.slice(1).map(([id, state]) => [id, state])).toEqual(expected)
      }),
    )
  })

  it('leaves joiners, marks and pairs of surrogates alone', () => {
    const text = '\u200cمی\u200cرود\u200f\u200e\u2067😀\u00a0'
    const records = buildRecords(['a | b'])
    records.sentences[0] = { ...records.sentences[0]!, text }
    expect(writeTsv(records).split('\n')[1]!.split('\t')[2]).toBe(text)
  })
})
