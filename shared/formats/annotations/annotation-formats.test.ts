import { describe, expect, it } from 'vitest'
import type { ProjectRecords } from '../../model/collections.ts'
import { findBrokenReferences } from '../../model/references.ts'
import { buildRecords, seededBytes } from '../../testing/build-project.ts'
import { readClaimsCsv, writeClaimsCsv } from '../claims-csv/claims-csv.ts'
import { readBrat, writeBrat } from '../brat/brat.ts'
import { readDoccano, writeDoccano } from '../doccano/doccano.ts'
import { readLabelStudio, writeLabelStudio } from '../label-studio/label-studio.ts'
import { readWebAnnotation, writeWebAnnotation } from '../web-annotation/web-annotation.ts'
import { readWebAnno, writeWebAnno } from '../webanno/webanno.ts'
import { annotationsOf } from './claim-annotation.ts'
import { placeAnnotations } from './place-annotations.ts'
import type { ReadAnnotations } from './read-annotations.ts'
import { CodePoints } from './side-text.ts'

/** Emoji outside the BMP, ZWNJ, a combining mark, discontinuous spans, and a claim over two paragraphs. */
function rich(): ProjectRecords {
  const records = buildRecords([
    '🔹 [a.claimant:وی] [a.cue:گفت]: [a:صلح مهم است]. | 🔹 [a.claimant:He] [a.cue:said] [a:peace is important].',
    '[b.cue:بر] [b:می\u200cروند 🇮🇷] [b.cue:تأکید کرد]/[b:و بازگشت e\u0301] | [b.cue:He stressed] [b:they go]',
  ])
  records.sentences = records.sentences.map((sentence) =>
    ['s1', 's2', 't1', 't2'].includes(sentence.id) ? { ...sentence, paragraphStart: true } : sentence,
  )
  records.claims = records.claims.map((claim) => ({
    ...claim,
    note: 'یادداشت “x”',
    act: 'warn',
    force: { source: 'DIS', target: 'NEU' },
  }))
  return records
}

const records = rich()
const set = annotationsOf(records)

/** The two sides of formats that have a file for each. */
function together(read: readonly ReadAnnotations[]): ReadAnnotations {
  const claims = new Map(read.flatMap((one) => one.claims).map((claim) => [claim.id, claim]))
  return { claims: [...claims.values()], parts: read.flatMap(({ parts }) => parts) }
}

const FORMATS: Readonly<Record<string, (found: ProjectRecords) => ReadAnnotations | undefined>> = {
  'web-annotation': () => readWebAnnotation(writeWebAnnotation(set), set.texts),
  doccano: () => readDoccano(writeDoccano(set)),
  'label-studio': () => readLabelStudio(writeLabelStudio(set)),
  'claims-csv': () => readClaimsCsv(writeClaimsCsv(set)),
  brat: () =>
    together(writeBrat(set).map(({ annotations }, index) => readBrat(annotations, set.texts[index]!))),
  webanno: () => together(writeWebAnno(set).map(({ text }, index) => readWebAnno(text, set.texts[index]!))),
}

describe.each(Object.entries(FORMATS))('%s', (_, read) => {
  it('gives back every claim as it was', () => {
    const found = read(records)!
    const bare = { ...records, claims: [], claimants: [] }
    const placed = placeAnnotations(bare, found.claims, found.parts, seededBytes(1))
    expect(placed.unplaced).toEqual([])
    expect(placed).toMatchObject({ added: 2, changed: 0 })
    expect(placed.records.claims).toEqual(records.claims)
    expect(placed.records.claimants).toEqual(records.claimants)
    expect(findBrokenReferences(placed.records, 5)).toEqual([])
  })

  it('finds words that moved, and lists those that can’t be placed', () => {
    const found = read(records)!
    const moved = structuredClone(records)
    moved.claims = []
    moved.sentences[0]!.text = `امروز ${moved.sentences[0]!.text}`
    moved.sentences[1]!.text = '🔹 She said war is over.'
    const { records: after, unplaced } = placeAnnotations(moved, found.claims, found.parts)
    const claim = after.claims.find(({ id }) => id === ('a' as typeof id))!
    const [span] = claim.source.content
    expect(moved.sentences[0]!.text.slice(span!.from, span!.to)).toBe('صلح مهم است')
    expect(claim.target.content).toEqual([])
    expect(unplaced).toContainEqual({ claim: 'a', quote: 'peace is important', why: 'not-found' })
    expect(findBrokenReferences(after, 5)).toEqual([])
  })
})

it('counts as each format does: the words of the sample stand at 10 to 21 in code points, at 11 to 22 in UTF-16', () => {
  const sample = '🔹 وی گفت: صلح مهم است.'
  expect(set.texts[0]!.text.startsWith(sample)).toBe(true)
  const points = new CodePoints(sample)
  expect([points.fromUnits(11), points.fromUnits(22)]).toEqual([10, 21])
  expect([points.toUnits(10), points.toUnits(21)]).toEqual([11, 22])
  const web = JSON.parse(writeWebAnnotation(set)) as { items: { target: { selector: object[] }[] }[] }
  expect(web.items[0]!.target[0]!.selector[0]).toEqual({ type: 'TextPositionSelector', start: 10, end: 21 })
  expect(writeBrat(set)[0]!.annotations.split('\n')[0]).toBe('T1\tContent 10 21\tصلح مهم است')
  expect(JSON.parse(writeDoccano(set).split('\n')[0]!)).toMatchObject({
    entities: [{ id: 0, start_offset: 10, end_offset: 21, label: 'content' }, {}, {}, {}, {}, {}, {}],
  })
  expect(writeWebAnno(set)[0]!.text).toContain('\t11-14\tصلح\tcontent[1]\ta[1]\t')
  const [task] = JSON.parse(writeLabelStudio(set)) as { annotations: { result: object[] }[] }[]
  expect(task!.annotations[0]!.result[0]).toMatchObject({
    value: { start: 11, end: 22, text: 'صلح مهم است' },
  })
})

it('leaves out proposals that nobody accepted, and says where words are not plain', () => {
  const proposed = {
    ...records,
    claims: records.claims.map((claim) => ({ ...claim, proposal: { rule: 'cue' } })),
  }
  expect(annotationsOf(proposed).claims).toEqual([])
  const twice = buildRecords(['یک [a:دو] سه دو | x'])
  const { claims, parts } = annotationsOf(twice)
  const shifted = {
    ...twice,
    claims: [],
    sentences: twice.sentences.map((one) => ({ ...one, text: `! ${one.text}` })),
  }
  expect(placeAnnotations(shifted, claims, parts).unplaced).toEqual([
    { claim: 'a', quote: 'دو', why: 'ambiguous' },
  ])
})
