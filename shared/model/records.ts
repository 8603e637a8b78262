import { z } from 'zod'
import {
  claimantId,
  claimId,
  commentId,
  conflictId,
  documentId,
  linkId,
  projectId,
  sentenceId,
  suggestionId,
  termId,
} from './id.ts'
import { claimSchema } from './claim-schema.ts'
import { CLAIM_ACTS, type CLAIM_PARTS, FACTUALITIES, LINK_STATES, POLARITIES, SIDES } from './fixed-values.ts'
import { reason } from './reason.ts'

/**
 * The records of a project, each given by its validator; the types are inferred from them, and the published JSON
 * Schema is generated from them. Every object is loose: a field that this version does not know is kept and
 * comes back out as it came in. The order of the keys here is their order in the file.
 */

export const side = z.enum(SIDES)
export type Side = z.infer<typeof side>

export const linkState = z.enum(LINK_STATES)
export type LinkState = z.infer<typeof linkState>

const offset = z.int().min(0)
const time = z.iso.datetime()

/** Who did something, and when. */
export const signature = z.looseObject({ author: z.string(), time })
export type Signature = z.infer<typeof signature>

/** One tag or placeholder of an imported file; stands for one U+FFFC of the sentence's text, in order. */
export const inlineCode = z.looseObject({ id: z.string(), display: z.string().optional() })
export type InlineCode = z.infer<typeof inlineCode>

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
  /** Who brought it to its state, and when. */
  stateBy: signature.optional(),
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
export type ClaimPart = (typeof CLAIM_PARTS)[number]

export const claimAct = z.enum(CLAIM_ACTS)
export type ClaimAct = z.infer<typeof claimAct>
export const factuality = z.enum(FACTUALITIES)
export type Factuality = z.infer<typeof factuality>
export const polarity = z.enum(POLARITIES)
export type Polarity = z.infer<typeof polarity>

export const claimant = z.looseObject({
  id: claimantId,
  names: z.looseObject({ source: z.string(), target: z.string() }),
  kind: z.enum(['person', 'body', 'document', 'unnamed', 'author']),
  /** What else it is called, in either language. */
  aliases: z.array(z.string()).optional(),
})
export type Claimant = z.infer<typeof claimant>

/**
 * What a reporting verb does with what it reports: NEU neutral, ADD neutral and going on, EXP with stress, ANN
 * announcing, DIS the reporter keeps a distance, FAC taken as true, EVA a judgement, BEL a belief, WRN warning or
 * threat, AFF feeling, COM commitment, DIR wanting, OPP denying, rejecting, blaming.
 */
export const verbClass = z.enum([
  ...(['NEU', 'ADD', 'EXP', 'ANN', 'DIS', 'FAC', 'EVA'] as const),
  ...(['BEL', 'WRN', 'AFF', 'COM', 'DIR', 'OPP'] as const),
])
export type VerbClass = z.infer<typeof verbClass>

/** Whether a checker of facts would take it up, and what kind of thing there would be to check. */
export const claimCheck = z.enum(['none', 'minor', 'worth'])
export type ClaimCheck = z.infer<typeof claimCheck>
export const claimCheckKind = z.enum(['quantity', 'event', 'cause', 'rule', 'other'])
export type ClaimCheckKind = z.infer<typeof claimCheckKind>

export const claimMode = z.enum(['direct', 'indirect', 'mixed'])
export type ClaimMode = z.infer<typeof claimMode>
/** Set by people alone. Absent: draft. */
export const claimStatus = z.enum(['draft', 'ready', 'disputed', 'approved'])
export type ClaimStatus = z.infer<typeof claimStatus>

/** A person found the change of commitment from source to target right. */
export const intendedShift = z.looseObject({
  reason: z.string().optional(),
  author: z.string().optional(),
  time: time.optional(),
})
export type IntendedShift = z.infer<typeof intendedShift>

/** A machine made the claim by this rule, and nobody has accepted it: it does not count and is not exported. */
export const claimProposalMark = z.looseObject({
  rule: z.string(),
  /** Kept, so that it is not proposed again. */
  refused: z.literal(true).optional(),
})
export type ClaimProposalMark = z.infer<typeof claimProposalMark>

export const claim = z.looseObject({
  id: claimId,
  document: documentId,
  claimant: claimantId,
  act: claimAct,
  factuality,
  polarity,
  source: claimSide,
  target: claimSide,
  /** Where a person put the class of the cue otherwise than the lexicon does. */
  force: z.looseObject({ source: verbClass.optional(), target: verbClass.optional() }).optional(),
  check: claimCheck.optional(),
  checkKind: claimCheckKind.optional(),
  /** Where a person put it otherwise than the quotation marks do. */
  mode: claimMode.optional(),
  /** The claim whose content this one stands in. A claim that is not there any more is as none. */
  within: claimId.optional(),
  status: claimStatus.optional(),
  intendedShift: intendedShift.optional(),
  proposal: claimProposalMark.optional(),
  /** Values of the fields that the project's own claim schema adds, by the id of the field. */
  fields: z.record(z.string(), z.unknown()).optional(),
  note: z.string().optional(),
  author: z.string().optional(),
  time: time.optional(),
})
export type Claim = z.infer<typeof claim>

/** The text of a remark names this claim by `@` and these words; a claim that is gone leaves them as plain words. */
export const claimMention = z.looseObject({ claim: claimId, words: z.string().min(1) })
export type ClaimMention = z.infer<typeof claimMention>

/**
 * A remark, or an answer to one (`replyTo`: the remark that opened the thread). `anchor` is the words that it is
 * about; one empty span at the start of a sentence is the row in which that sentence stands. The sentence may have
 * been deleted since, and the claim too: the anchor is then empty, the claim not found, the remark still there.
 */
export const comment = z.looseObject({
  id: commentId,
  document: documentId,
  anchor,
  claim: claimId.optional(),
  replyTo: commentId.optional(),
  text: z.string(),
  mentions: z.array(claimMention).optional(),
  author: z.string(),
  time,
  edited: time.optional(),
  resolved: signature.optional(),
})
export type Comment = z.infer<typeof comment>

/**
 * A change that somebody proposes and nobody has made yet: the words of `anchor` are to go, `insert` is to stand in
 * the place of the first of them. An empty span is a place: nothing goes. One whose words changed since is stale.
 */
export const suggestion = z.looseObject({
  id: suggestionId,
  document: documentId,
  anchor,
  insert: z.string(),
  author: z.string(),
  time,
})
export type Suggestion = z.infer<typeof suggestion>

export const term = z.looseObject({ id: termId })
export type Term = z.infer<typeof term>

/** The sides of a merge: what each of two people made of one project, and what both began with. */
const mergeValues = { base: z.json(), ours: z.json(), theirs: z.json() }

/**
 * What a merge could not decide. The project holds one of the versions meanwhile and is whole; here are all of them,
 * until a person settles it: the record is then removed. `base`, `ours` and `theirs` are, by kind:
 *
 * - `text`: the sentences of a place that both changed, in order, each `{id, text}`; null: not there.
 * - `field`: the value of the field at `field` of the record; null: absent.
 * - `removed`: the record, null for who removed it. It is kept.
 * - `added`: a record that only one copy has, where there is no base to say who is right. It is kept.
 * - `alignment`: the rows concerned, each `{id, source, target}` with ids of sentences.
 * - `order`: the record before which each wants it.
 * - `anchor`: the spans of a part of a claim or comment, at `field`.
 * - `claim`: two annotators' versions of one claim, each the whole claim; null: that one has none. `base` is null, and
 *   `claimant` is who says it in `theirs`, where this project does not have him.
 */
export const conflict = z.looseObject({
  id: conflictId,
  kind: z.enum(['text', 'field', 'removed', 'added', 'alignment', 'order', 'anchor', 'claim']),
  /** Where: the collection (`project` for the header), the record's id, and the path of a field in it. */
  collection: z.string(),
  record: z.string(),
  field: z.array(z.string()).optional(),
  ...mergeValues,
  claimant: claimant.optional(),
  /** How many were found together with it, so that it is known how many of them are settled. */
  outOf: z.int().min(1).optional(),
  /** Who or what file each version is of, for the eye. */
  names: z.looseObject({ ours: z.string(), theirs: z.string() }).optional(),
})
export type Conflict = z.infer<typeof conflict>

/** BCP 47, checked by shape alone: what Intl does not know is still a language that somebody writes. */
export const languageTag = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)

/** What this project has otherwise than the built-in lexicon of reporting verbs. */
export const verbOverride = z.looseObject({
  language: languageTag,
  /** As a dictionary has it: «تصریح کرد», "made clear". */
  cue: z.string().min(1),
  /** Null: no reporting verb here. */
  class: verbClass.nullable(),
})
export type VerbOverride = z.infer<typeof verbOverride>

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
  verbLexicon: z.array(verbOverride).optional(),
  /** What can be said of a claim; absent: the built-in schema. */
  claimSchema: claimSchema.optional(),
})
export type Header = z.infer<typeof header>
