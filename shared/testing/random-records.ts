import fc from 'fast-check'
import { noRecords, type ProjectRecords } from '../model/collections.ts'
import type { ClaimantId, ClaimId, DocumentId, LinkId, ProjectId, SentenceId } from '../model/id.ts'
import { CODE_CHARACTER } from '../model/fixed-values.ts'
import type { Claim, Link, Sentence, Side } from '../model/records.ts'
import { buildComment } from './build-project.ts'

/** What breaks writers of text: joiners and marks, halves of pairs, every end of a line, markup, controls. */
const AWKWARD = [
  'a',
  'کتاب',
  'می\u200cرود',
  '\u200c',
  '\u200f',
  '\u200e',
  '\u2067',
  '😀',
  '\ud83d',
  '\ude00',
  ' ',
  '  ',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u0000',
  '\u0001',
  '\v',
  '\f',
  '\u001e',
  '\u007f',
  '\ufffe',
  '\uffff',
  '\ufeff',
  '<',
  '&amp;',
  ']]>',
  '"',
  "'",
  '\\',
  'é',
  '\u0301',
  CODE_CHARACTER,
]

export const awkwardText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...AWKWARD), maxLength: 12 }),
  fc.constantFrom('', ' ', 'پایان.', 'The end.'),
)

const sentencePart = fc.record({
  text: awkwardText,
  gap: fc.option(fc.constantFrom('', ' ', '  ', '\n'), { nil: undefined }),
  paragraphStart: fc.option(fc.constant(true as const), { nil: undefined }),
})
type SentencePart = { text: string; gap: string | undefined; paragraphStart: true | undefined }

const rowPart = fc
  .record({
    source: fc.array(sentencePart, { maxLength: 3 }),
    target: fc.array(sentencePart, { maxLength: 3 }),
    state: fc.constantFrom(...(['initial', 'translated', 'reviewed', 'final'] as const)),
    alignment: fc.constantFrom(...(['proposed', 'confirmed'] as const)),
    locked: fc.option(fc.constant(true as const), { nil: undefined }),
    confidence: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
    hasReason: fc.boolean(),
    hasClaim: fc.boolean(),
  })
  .filter(({ source, target }) => source.length + target.length > 0)

const languages = fc.constantFrom<[string, string]>(['fa', 'en'], ['en-GB', 'fa-IR'], ['fa', 'FA'])

/** Whole projects of a few rows, each reference met, with text that breaks writers of text. */
export const randomRecords: fc.Arbitrary<ProjectRecords> = fc
  .tuple(fc.array(rowPart, { maxLength: 8 }), languages, fc.nat({ max: 2 }))
  .map(([rows, pair, comments]) => {
    const records = emptyRecords(pair)
    for (let count = 0; count < comments; count++) records.comments.push(buildComment(`m${count}`))
    for (const row of rows) addRow(records, row)
    return records
  })

const DOCUMENT = 'd1' as DocumentId
const CLAIMANT = 'e1' as ClaimantId

function emptyRecords([sourceLanguage, targetLanguage]: [string, string]): ProjectRecords {
  return {
    header: {
      format: 'taraz',
      version: 1,
      id: 'p1' as ProjectId,
      title: 'Random',
      sourceLanguage,
      targetLanguage,
      created: '2026-01-02T03:04:05.000Z',
      settings: {},
    },
    ...noRecords(),
    documents: [{ id: DOCUMENT, title: '<"سند">\u0001' }],
    claimants: [{ id: CLAIMANT, names: { source: 'سخنگو', target: 'spokesman' }, kind: 'person' }],
  }
}

function addRow(records: ProjectRecords, row: typeof rowPart extends fc.Arbitrary<infer Row> ? Row : never) {
  const { source, target, locked, confidence, hasReason, hasClaim, ...rest } = row
  const link: Link = {
    ...rest,
    id: `l${records.links.length}` as LinkId,
    document: DOCUMENT,
    source: addSentences(records, 'source', source),
    target: addSentences(records, 'target', target),
    ...(locked && { locked }),
    ...(confidence !== undefined && { confidence }),
    ...(hasReason && { reasons: [{ kind: 'paragraph' }] }),
  }
  records.links.push(link)
  if (hasClaim) records.claims.push(claimOn(records.claims.length, link))
}

function addSentences(records: ProjectRecords, side: Side, parts: readonly SentencePart[]): SentenceId[] {
  return parts.map(({ text, gap, paragraphStart }) => {
    const sentence: Sentence = {
      id: `s${records.sentences.length}` as SentenceId,
      document: DOCUMENT,
      side,
      ...(paragraphStart && { paragraphStart }),
      text,
      ...(gap !== undefined && { gap }),
    }
    const codes = text.split(CODE_CHARACTER).length - 1
    if (codes > 0) sentence.codes = Array.from({ length: codes }, (_, index) => codeOf(index))
    records.sentences.push(sentence)
    return sentence.id
  })
}

function codeOf(index: number) {
  return index % 2 === 0 ? { id: `${index}`, display: `<b ${index}>` } : { id: `${index}` }
}

function claimOn(index: number, link: Link): Claim {
  const spans = (ids: readonly SentenceId[]) =>
    ids.slice(0, 1).map((sentence) => ({ sentence, from: 0, to: 0, quote: '' }))
  return {
    id: `c${index}` as ClaimId,
    document: DOCUMENT,
    claimant: CLAIMANT,
    act: 'assert',
    factuality: 'certain',
    polarity: '+',
    source: { content: spans(link.source), cue: [], claimant: [] },
    target: { content: spans(link.target), cue: [], claimant: [] },
  }
}
