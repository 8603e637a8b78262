import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProjectRecords } from '../model/collections.ts'
import { linkState, type LinkState } from '../model/records.ts'
import { buildComment, buildRecords } from '../testing/build-project.ts'
import { randomRecords } from '../testing/random-records.ts'
import type { ExportFormat } from './export-format.ts'
import { exportProject } from './export-project.ts'

const FORMATS: readonly ExportFormat[] = ['tmx', 'tsv', 'jsonl', 'moses']
const options = { baseName: 'book', created: '2026-11-22T15:04:05.678Z', toolVersion: '0.1.0' }

function countsOf(records: ProjectRecords, format: ExportFormat, states?: readonly LinkState[]) {
  const { rows, rowsLeftOut, warnings } = exportProject(records, format, {
    ...options,
    ...(states && { states }),
  })
  return { rows, rowsLeftOut, ...Object.fromEntries(warnings.map(({ code, count }) => [code, count])) }
}

/** Three rows of two documents' worth of what formats cannot say; the second link crosses the first. */
function richRecords(): ProjectRecords {
  const records = buildRecords(['[a:یک]/دو | [a:one]', 'سه | two', 'چهار | '])
  const [first, second, third] = records.links
  records.links = [
    { ...second!, state: 'final', locked: true, alignment: 'confirmed' },
    { ...first!, confidence: 0.5, reasons: [{ kind: 'order' }] },
    third!,
  ]
  records.sentences[0] = { ...records.sentences[0]!, paragraphStart: true }
  records.comments = [buildComment('m1')]
  records.terms = [{ id: 't1' as ProjectRecords['terms'][number]['id'] }]
  return records
}

describe('exportProject', () => {
  it('lists what TMX cannot say', () => {
    expect(countsOf(richRecords(), 'tmx')).toEqual({
      rows: 2,
      rowsLeftOut: 1,
      'one-sided-rows-left-out': 1,
      'claims-left-out': 1,
      'comments-left-out': 1,
      'terms-left-out': 1,
      'reasons-left-out': 1,
      'paragraphs-left-out': 1,
      'sentence-order-left-out': 1,
      'sentences-joined': 1,
    })
  })

  it('lists more for line pairs, which say nothing but the texts', () => {
    expect(countsOf(richRecords(), 'moses')).toMatchObject({
      rows: 2,
      'states-left-out': 1,
      'locks-left-out': 1,
      'confidence-left-out': 2,
    })
  })

  it('keeps one-sided rows in a table', () => {
    expect(countsOf(richRecords(), 'tsv')).toMatchObject({ rows: 3, rowsLeftOut: 0, 'locks-left-out': 1 })
  })

  it('names the first row in which it met something', () => {
    const { warnings } = exportProject(richRecords(), 'tmx', options)
    expect(warnings.find(({ code }) => code === 'one-sided-rows-left-out')?.example).toBe('l3')
    expect(warnings.find(({ code }) => code === 'comments-left-out')).not.toHaveProperty('example')
  })

  it('counts only the claims of the rows asked for', () => {
    expect(countsOf(richRecords(), 'tmx', ['final'])).not.toHaveProperty('claims-left-out')
    expect(countsOf(richRecords(), 'tmx', ['initial'])).toMatchObject({ 'claims-left-out': 1 })
  })

  it('says that several documents became one file, where the format does not part them', () => {
    const records = buildRecords(['یک | one', 'دو | two'])
    const other = 'd2' as ProjectRecords['documents'][number]['id']
    records.documents.push({ id: other, title: 'Second' })
    records.links[1] = { ...records.links[1]!, document: other }
    expect(countsOf(records, 'jsonl')).toMatchObject({ 'documents-left-out': 2 })
    expect(countsOf(records, 'tmx')).not.toHaveProperty('documents-left-out')
  })

  it('joins sentences with the white space that stood between them, and paragraphs with a space', () => {
    const records = buildRecords(['یک/دو/سه | one'])
    records.sentences[0] = { ...records.sentences[0]!, gap: '' }
    records.sentences[2] = { ...records.sentences[2]!, paragraphStart: true }
    const [file] = exportProject(records, 'moses', options).files
    expect([...file!.chunks].join('')).toBe('یکدو سه\n')
  })

  it('gives files in parts that can be read again', () => {
    const records = buildRecords(
      Array.from({ length: 3000 }, (_, row) => `جملهٔ ${row} در متن | sentence ${row}`),
    )
    for (const format of FORMATS) {
      for (const { chunks } of exportProject(records, format, options).files) {
        const parts = [...chunks]
        expect([...chunks]).toEqual(parts)
        expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(70_000)
      }
    }
    expect([...exportProject(records, 'tmx', options).files[0]!.chunks].length).toBeGreaterThan(3)
  })

  it('refuses a date that is none and a reference that leads nowhere', () => {
    const records = buildRecords(['یک | one'])
    expect(() => exportProject(records, 'tmx', { ...options, created: 'today' })).toThrow(RangeError)
    records.sentences.pop()
    expect(() => exportProject(records, 'tsv', options)).toThrow(RangeError)
  })

  it('accounts for every row of the states asked for', () => {
    const asked = fc.option(fc.subarray([...linkState.options]), { nil: undefined })
    fc.assert(
      fc.property(randomRecords, asked, fc.constantFrom(...FORMATS), (records, states, format) => {
        const counts = countsOf(records, format, states)
        const expected = records.links.filter(({ state }) => states?.includes(state) ?? true).length
        expect(counts.rows + counts.rowsLeftOut).toBe(expected)
        const left = { 'one-sided-rows-left-out': 0, 'empty-rows-left-out': 0, ...counts }
        expect(left['one-sided-rows-left-out'] + left['empty-rows-left-out']).toBe(counts.rowsLeftOut)
      }),
    )
  })
})
