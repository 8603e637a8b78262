import { z } from 'zod'
import { sentenceId } from '../model/id.ts'
import { countCodes } from '../model/references.ts'
import { sentence, type Anchor, type Link, type Sentence, type Span } from '../model/records.ts'
import type { ProjectState } from '../model/project-state.ts'
import { checkUnlocked } from './check-unlocked.ts'
import { isEqual } from './is-equal.ts'
import { mapAnchorsOn } from './map-anchors.ts'
import type { OperationKind } from './operation-kind.ts'
import type { Refusal } from './refusal.ts'

/**
 * The text of `sentence` is, or becomes, text[0, at) + gap + second.text: split and join are each other's inverse
 * and carry the same facts. `firstGap` is the gap that the one sentence has after the cut (absent: none of its own);
 * the second takes over the gap that stood after the whole.
 */
const fields = {
  sentence: sentenceId,
  at: z.int().min(0),
  gap: z.string(),
  firstGap: z.string().optional(),
  second: sentence,
}

export const splitSentenceSchema = z.strictObject({ kind: z.literal('sentence.split'), ...fields })
export const joinSentencesSchema = z.strictObject({ kind: z.literal('sentence.join'), ...fields })

export type SplitSentence = z.infer<typeof splitSentenceSchema>
export type JoinSentences = z.infer<typeof joinSentencesSchema>

export const splitSentence: OperationKind<SplitSentence, JoinSentences> = {
  check(state, operation) {
    const whole = state.sentence(operation.sentence)
    if (!whole) return { code: 'missing', id: operation.sentence }
    if (state.sentence(operation.second.id)) return { code: 'already-there', id: operation.second.id }
    const tail = operation.gap + operation.second.text
    const isSame =
      whole.text.length === operation.at + tail.length &&
      whole.text.endsWith(tail) &&
      isEqual(operation.second, secondOf(whole, operation))
    if (!isSame) return { code: 'text-changed', sentence: whole.id }
    return checkUnlocked(state, [whole.id])
  },

  apply(state, operation) {
    const whole = state.sentence(operation.sentence)!
    const link = state.linkOf(whole.id)!
    state.putSentence(firstOf(whole, operation))
    state.insertSentence(operation.second, whole.id)
    state.putLink(withSecond(link, operation))
    mapAnchorsOn(state, [whole.id], (anchor) => splitSentence.mapAnchor(operation, anchor))
  },

  invert: (_state, operation) => ({ ...operation, kind: 'sentence.join' }),

  mapAnchor: (operation, anchor) => anchor.flatMap((span) => cutSpan(span, operation)),
}

export const joinSentences: OperationKind<JoinSentences, SplitSentence> = {
  check(state, operation) {
    const first = state.sentence(operation.sentence)
    const second = state.sentence(operation.second.id)
    if (!first) return { code: 'missing', id: operation.sentence }
    if (!second) return { code: 'missing', id: operation.second.id }
    if (first.text.length !== operation.at) return { code: 'text-changed', sentence: first.id }
    if (!isEqual(second, operation.second)) return { code: 'record-changed', id: second.id }
    return checkNeighbours(state, first, second) ?? checkUnlocked(state, [first.id])
  },

  apply(state, operation) {
    const first = state.sentence(operation.sentence)!
    const link = state.linkOf(first.id)!
    const ids = [first.id, operation.second.id]
    state.putSentence(wholeOf(first, operation))
    state.putLink(withoutSecond(link, operation))
    mapAnchorsOn(state, ids, (anchor) => joinSentences.mapAnchor(operation, anchor))
    state.removeSentence(operation.second)
  },

  invert(state, operation) {
    const { firstGap: _gap, ...rest } = operation
    const gap = state.sentence(operation.sentence)?.gap
    return { ...rest, ...(gap !== undefined && { firstGap: gap }), kind: 'sentence.split' }
  },

  mapAnchor(operation, anchor) {
    const moved = anchor.map((span) => liftSpan(span, operation))
    return moved.every((span, index) => span === anchor[index]) ? anchor : mergeAcross(moved, operation)
  },
}

function checkNeighbours(state: ProjectState, first: Sentence, second: Sentence): Refusal | undefined {
  const link = state.linkOf(first.id)
  const inRow = link?.[first.side] ?? []
  const areNeighbours =
    first.side === second.side &&
    first.document === second.document &&
    state.orderOf(first.document)[first.side].after(first.id) === second.id &&
    inRow[inRow.indexOf(first.id) + 1] === second.id
  return areNeighbours ? undefined : { code: 'not-neighbours', first: first.id, second: second.id }
}

function setGap(record: Sentence, gap: string | undefined): Sentence {
  const { gap: _gap, ...rest } = record
  return (gap === undefined ? rest : { ...rest, gap }) as Sentence
}

function setCodes(record: Sentence, codes: Sentence['codes']): Sentence {
  const { codes: _codes, ...rest } = record
  return (codes && codes.length > 0 ? { ...rest, codes } : rest) as Sentence
}

function firstOf(whole: Sentence, operation: SplitSentence): Sentence {
  const text = whole.text.slice(0, operation.at)
  return setCodes(setGap({ ...whole, text }, operation.firstGap), whole.codes?.slice(0, countCodes(text)))
}

/** What the second record must agree with: its place, its text, its codes and its gap follow from the whole. */
function secondOf(whole: Sentence, operation: SplitSentence): Sentence {
  const text = whole.text.slice(operation.at + operation.gap.length)
  const codes = whole.codes?.slice(whole.codes.length - countCodes(text))
  const { document, side } = whole
  return setCodes(
    setGap({ ...operation.second, document, side, text }, whole.gap),
    countCodes(text) > 0 ? codes : [],
  )
}

function wholeOf(first: Sentence, operation: JoinSentences): Sentence {
  const { second, gap } = operation
  const whole = setGap({ ...first, text: first.text + gap + second.text }, second.gap)
  return setCodes(whole, [...(first.codes ?? []), ...(second.codes ?? [])])
}

function withSecond(link: Link, operation: SplitSentence): Link {
  const { side } = operation.second
  const ids = [...link[side]]
  ids.splice(ids.indexOf(operation.sentence) + 1, 0, operation.second.id)
  return { ...link, [side]: ids }
}

function withoutSecond(link: Link, operation: JoinSentences): Link {
  const { side } = operation.second
  return { ...link, [side]: link[side].filter((id) => id !== operation.second.id) }
}

/** A span over the cut becomes one on each side of it; white space swallowed by the cut is lost to the claim. */
function cutSpan(span: Span, operation: SplitSentence): Span[] {
  if (span.sentence !== operation.sentence || span.to <= operation.at) return [span]
  const start = operation.at + operation.gap.length
  const second = operation.second.id
  if (span.from >= start) return [{ ...span, sentence: second, from: span.from - start, to: span.to - start }]
  const quotes = cutQuote(span, operation.at, start)
  const pieces: Span[] = []
  if (span.from < operation.at) pieces.push({ ...span, to: operation.at, quote: quotes[0] })
  if (span.to > start)
    pieces.push({ ...span, sentence: second, from: 0, to: span.to - start, quote: quotes[1] })
  if (pieces.length > 0) return pieces
  return [{ ...span, from: operation.at, to: operation.at }]
}

/** Of a span that is stale already no one knows which words stood where: the first piece keeps them all. */
function cutQuote(span: Span, end: number, start: number): [string, string] {
  if (span.quote.length !== span.to - span.from) return [span.quote, '']
  return [span.quote.slice(0, Math.max(0, end - span.from)), span.quote.slice(Math.max(0, start - span.from))]
}

function liftSpan(span: Span, operation: JoinSentences): Span {
  if (span.sentence !== operation.second.id) return span
  const start = operation.at + operation.gap.length
  return { ...span, sentence: operation.sentence, from: span.from + start, to: span.to + start }
}

/** Two spans that met at the cut are one again. */
function mergeAcross(spans: Span[], operation: JoinSentences): Anchor {
  const merged: Span[] = []
  const start = operation.at + operation.gap.length
  for (const span of spans) {
    const last = merged.at(-1)
    const meet =
      last?.sentence === operation.sentence &&
      span.sentence === operation.sentence &&
      last.to === operation.at &&
      span.from === start
    if (meet)
      merged[merged.length - 1] = { ...last, to: span.to, quote: last.quote + operation.gap + span.quote }
    else merged.push(span)
  }
  return merged
}
