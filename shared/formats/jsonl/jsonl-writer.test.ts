import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProjectRecords } from '../../model/collections.ts'
import { buildRecords } from '../../testing/build-project.ts'
import { randomRecords } from '../../testing/random-records.ts'
import { exportProject } from '../export-project.ts'
import { joinSentences } from '../export-row.ts'

const options = { baseName: 'book', created: '2026-11-22T15:04:05Z', toolVersion: '0.1.0' }

function writeJsonl(records: ProjectRecords): string {
  const { files } = exportProject(records, 'jsonl', options)
  expect(files.map(({ name }) => name)).toEqual(['book.jsonl'])
  return [...files[0]!.chunks].join('')
}

/** Text without inline codes, as far as UTF-8 has bytes for it: two halves round a code then make a character. */
function encodable(text: string): string {
  const words = text.replaceAll('\ufffc', '')
  return [...words].filter((character) => !/^[\ud800-\udfff]$/.test(character)).join('')
}

describe('jsonlWriter', () => {
  it('writes a line a pair, in the shape that translation scripts read', () => {
    expect(writeJsonl(buildRecords(['می‌رود | goes', 'تنها | ']))).toBe(
      '{"translation":{"fa":"می‌رود","en":"goes"},"id":"l1","state":"initial"}\n',
    )
  })

  it('keeps every character, line ends included, and stays on one line', () => {
    const records = buildRecords(['a | b'])
    const text = 'یک\r\nدو\u2028سه\u0085\u0000\t😀'
    records.sentences[0] = { ...records.sentences[0]!, text }
    const written = writeJsonl(records)
    expect(written.trimEnd().split(/[\n\r\u0085\u2028\u2029]/)).toHaveLength(1)
    expect(JSON.parse(written)).toMatchObject({ translation: { fa: text, en: 'b' } })
    expect(exportProject(records, 'jsonl', options).warnings).toEqual([])
  })

  it('gives every line the same columns, and every pair once with its text', () => {
    fc.assert(
      fc.property(randomRecords, (records) => {
        const sentences = new Map(records.sentences.map((sentence) => [sentence.id, sentence]))
        const pairs = records.links
          .map(({ id, source, target }) => {
            const texts = [source, target].map((ids) =>
              encodable(joinSentences(ids.map((one) => sentences.get(one)!))),
            )
            return { id, texts }
          })
          .filter(({ texts }) => texts.every((text) => text.trim() !== ''))
        const lines = writeJsonl(records).split('\n').slice(0, -1)
        const rows = lines.map(
          (line) => JSON.parse(line) as { id: string; translation: Record<string, string> },
        )
        expect(rows.map(({ id, translation }) => ({ id, texts: Object.values(translation) }))).toEqual(pairs)
        const shapes = new Set(
          rows.map((row) => [...Object.keys(row), ...Object.keys(row.translation)].join()),
        )
        expect(shapes.size).toBeLessThanOrEqual(1)
      }),
    )
  })
})
