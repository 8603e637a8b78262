import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProjectRecords } from '../../model/collections.ts'
import { buildRecords } from '../../testing/build-project.ts'
import { randomRecords } from '../../testing/random-records.ts'
import { splitLines } from '../../testing/split-lines.ts'
import { exportProject } from '../export-project.ts'

const options = { baseName: 'book', created: '2026-11-22T15:04:05Z', toolVersion: '0.1.0' }

function writeMoses(records: ProjectRecords): Record<string, string> {
  const { files } = exportProject(records, 'moses', options)
  return Object.fromEntries(files.map(({ name, chunks }) => [name, [...chunks].join('')]))
}

describe('mosesWriter', () => {
  it('writes a file a language and one of ids, line for line', () => {
    expect(writeMoses(buildRecords(['می‌رود | goes', ' | added', 'یک/دو | one two']))).toEqual({
      'book.fa-en.fa': 'می‌رود\nیک دو\n',
      'book.fa-en.en': 'goes\none two\n',
      'book.fa-en.ids': 'l1\nl3\n',
    })
  })

  it('names three different files where both sides are in one language', () => {
    expect(Object.keys(writeMoses(buildRecords(['یک | دو'], ['fa', 'fa'])))).toEqual([
      'book.fa-fa-x-target.fa',
      'book.fa-fa-x-target.fa-x-target',
      'book.fa-fa-x-target.ids',
    ])
  })

  it('leaves out a row that nothing remains of', () => {
    const records = buildRecords(['a | b', 'c | d', 'e | f'])
    records.sentences[0] = { ...records.sentences[0]!, text: '\u0000' }
    records.sentences[2] = { ...records.sentences[2]!, text: '\n' }
    records.sentences[3] = { ...records.sentences[3]!, text: ' ' }
    const { rows, rowsLeftOut, warnings } = exportProject(records, 'moses', options)
    expect({ rows, rowsLeftOut, warnings }).toEqual({
      rows: 1,
      rowsLeftOut: 2,
      warnings: [
        { code: 'one-sided-rows-left-out', count: 1, example: 'l1' },
        { code: 'empty-rows-left-out', count: 1, example: 'l2' },
      ],
    })
  })

  it('takes inline codes out and counts them', () => {
    const records = buildRecords(['a | b'])
    records.sentences[0] = { ...records.sentences[0]!, text: 'یک\ufffc دو', codes: [{ id: '1' }] }
    expect(writeMoses(records)['book.fa-en.fa']).toBe('یک دو\n')
    expect(exportProject(records, 'moses', options).warnings).toEqual([
      { code: 'inline-codes-left-out', count: 1, example: 'l1' },
    ])
  })

  it('has as many lines in each file, however a reader ends lines, and none is empty', () => {
    fc.assert(
      fc.property(randomRecords, (records) => {
        const texts = Object.values(writeMoses(records))
        const lines = texts.map((text) => splitLines(text))
        expect(new Set(lines.map(({ length }) => length)).size).toBe(1)
        for (const file of lines) {
          expect(file.pop()).toBe('')
          expect(file.every((line) => line.trim() !== '')).toBe(true)
        }
        const ids = new Set<string>(records.links.map(({ id }) => id))
        expect(lines[2]!.every((id) => ids.delete(id))).toBe(true)
      }),
    )
  })
})
