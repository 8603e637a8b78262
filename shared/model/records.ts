import { z } from 'zod'
import { claimantId, claimId, commentId, documentId, linkId, projectId, sentenceId, termId } from './id.ts'
import { reason } from './reason.ts'

/**
 * The records of a project, each given by its validator; the types are inferred from them, and the published JSON
 * Schema is generated from them. Every object is loose: a field that this version does not know is kept and
 * comes back out as it came in. The order of the keys here is their order in the file.
 */

export const side = z.enum(['source', 'target'])
export type Side = z.infer<typeof side>
export const SIDES: readonly Side[] = ['source', 'target']

export const linkState = z.enum(['initial', 'translated', 'reviewed', 'final'])
export type LinkState = z.infer<typeof linkState>

const offset = z.int().min(0)
const time = z.iso.datetime()

/** One tag or placeholder of an imported file; stands for one U+FFFC of the sentence's text, in order. */
export const inlineCode = z.looseObject({ id: z.string(), display: z.string().optional() })
export type InlineCode = z.infer<typeof inlineCode>

/** What an inline code is in the text of its sentence. */
export const CODE_CHARACTER = '￼'

export const documentRecord = z.looseObject({
  id: documentId,
  title: z.string(),
  /** The files it was read from, for people; names only, never paths. */
  files: z.looseObject({ source: z.string().optional(), target: z.string().optional() }).optional(),
})
export type DocumentRecord = z.infer<typeof documentRecord>

/**
 * A sentence for life. `lead` is white space before it that opens its paragraph, one "\n" for each blank line;
 * `gap` the white space after it. Absent, `gap` is one space inside a paragraph and nothing at its end.
 */
export const sentence = z.looseObject({
  id: sentenceId,
  document: documentId,
  side,
  paragraphStart: z.literal(true).optional(),
  text: z.string(),
  lead: z.string().optional(),
  gap: z.string().optional(),
  codes: z.array(inlineCode).optional(),
})
export type Sentence = z.infer<typeof sentence>

/** A row. Its sentences stand in the order in which they read; `confidence` is a probability, 0 to 1. */
export const link = z.looseObject({
  id: linkId,
  document: documentId,
  source: z.array(sentenceId),
  target: z.array(sentenceId),
  state: linkState,
  alignment: z.enum(['proposed', 'confirmed']),
  locked: z.literal(true).optional(),
  confidence: z.number().min(0).max(1).optional(),
  reasons: z.array(reason).optional(),
})
export type Link = z.infer<typeof link>

/**
 * Part of a sentence: UTF-16 code units, half-open. `quote` holds the words as a person last saw and tagged them;
 * where the text no longer reads so, the claim is stale (see stale.ts).
 */
export const span = z
  .looseObject({ sentence: sentenceId, from: offset, to: offset, quote: z.string() })
  .refine((value) => value.from <= value.to, 'from must not be after to')
export type Span = z.infer<typeof span>

/** Spans in the order of reading: discontinuous, or over several sentences. Empty: not there. */
export const anchor = z.array(span)
export type Anchor = z.infer<typeof anchor>

export const claimSide = z.looseObject({ content: anchor, cue: anchor, claimant: anchor })
export type ClaimSide = z.infer<typeof claimSide>
/** The parts of a claim that stand in the text. */
export type ClaimPart = 'content' | 'cue' | 'claimant'
export const CLAIM_PARTS: readonly ClaimPart[] = ['content', 'cue', 'claimant']

export const claimAct = z.enum([
  'assert',
  'evaluate',
  'predict',
  'commit',
  'demand',
  'warn',
  'accuse',
  'praise',
  'hope',
  'deny',
])
export type ClaimAct = z.infer<typeof claimAct>
export const factuality = z.enum(['certain', 'possible', 'unstated'])
export type Factuality = z.infer<typeof factuality>
export const polarity = z.enum(['+', '-'])
export type Polarity = z.infer<typeof polarity>

export const claimant = z.looseObject({
  id: claimantId,
  names: z.looseObject({ source: z.string(), target: z.string() }),
  kind: z.enum(['person', 'body', 'document', 'unnamed', 'author']),
})
export type Claimant = z.infer<typeof claimant>

export const claim = z.looseObject({
  id: claimId,
  document: documentId,
  claimant: claimantId,
  act: claimAct,
  factuality,
  polarity,
  source: claimSide,
  target: claimSide,
  note: z.string().optional(),
  author: z.string().optional(),
  time: time.optional(),
})
export type Claim = z.infer<typeof claim>

export const comment = z.looseObject({ id: commentId })
export type Comment = z.infer<typeof comment>

export const term = z.looseObject({ id: termId })
export type Term = z.infer<typeof term>

/** BCP 47, checked by shape alone: what Intl does not know is still a language that somebody writes. */
export const languageTag = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)

/** What stands above the arrays of the file; also the one record of the collection `project`. */
export const header = z.looseObject({
  format: z.literal('taraz'),
  version: z.literal(1),
  id: projectId,
  title: z.string(),
  sourceLanguage: languageTag,
  targetLanguage: languageTag,
  created: time,
  settings: z.looseObject({}),
})
export type Header = z.infer<typeof header>
