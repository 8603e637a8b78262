import type { SentenceId } from '../../model/id.ts'
import type { Span } from '../../model/records.ts'
import { mapRange, type Range, type TextChange } from '../../text/change.ts'
import { extentsOf, type FlowSentence } from './flow.ts'

/** One stretch of a side: its sentences in a copy, those that it became, and the changes from the one to the other. */
export type Stretch = {
  readonly before: readonly { readonly id: SentenceId; readonly text: string }[]
  readonly after: readonly FlowSentence[]
  readonly changes: readonly TextChange[]
  /** Where a place goes when nothing is left here: the end of the sentence before, or the start of the one after. */
  readonly refuge: { readonly id: SentenceId; readonly at: number } | undefined
}

/**
 * Carries spans that stand on a stretch into the merged text, by the rules by which an operation carries them: typed at
 * its edge is outside, over a cut it becomes two, two that met at a cut are one again, and with all its words gone it
 * is empty and keeps its quote. Spans elsewhere stay.
 */
export function carrySpans(
  spans: readonly Span[],
  stretchOf: (id: SentenceId) => Stretch | undefined,
): Span[] {
  const carried: Span[] = []
  let before: Span | undefined
  for (const span of spans) {
    const stretch = stretchOf(span.sentence)
    const [first, ...more] = stretch ? carrySpan(span, stretch) : [span]
    const last = carried.at(-1)
    const gap = stretch && before && last && first && gapAtCut(stretch, before, span, last, first)
    if (last && first && gap !== undefined)
      carried[carried.length - 1] = { ...last, to: first.to, quote: last.quote + gap + first.quote }
    else if (first) carried.push(first)
    carried.push(...more)
    before = span
  }
  return carried
}

function carrySpan(span: Span, stretch: Stretch): Span[] {
  const home = extentsOf(stretch.before).get(span.sentence)
  if (!home) return [span]
  const range = carryRange({ from: home.from + span.from, to: home.from + span.to }, stretch.changes)
  const pieces = cut(range, stretch)
  if (pieces.length === 0) return settle(span, range.from, stretch)
  const words = stretch.before.find(({ id }) => id === span.sentence)!.text.slice(span.from, span.to)
  const isFresh = words === span.quote && bare(pieces.map(({ quote }) => quote).join('')) === bare(words)
  // Of changed words no one knows which stood where: the first piece keeps them all.
  return pieces.map((piece, index) => ({
    ...span,
    ...piece,
    ...((pieces.length === 1 || (index === 0 && !isFresh)) && { quote: span.quote }),
  }))
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '')
}

function carryRange(range: Range, changes: readonly TextChange[]): Range {
  return changes.reduceRight((moved: Range, change) => mapRange(moved, change), range)
}

/** The parts of a range that are words of sentences, each with those words as its quote. */
function cut({ from, to }: Range, { after }: Stretch): Span[] {
  const extents = extentsOf(after)
  return after.flatMap(({ id, text }) => {
    const extent = extents.get(id)!
    const [start, end] = [Math.max(from, extent.from), Math.min(to, extent.to)]
    if (start >= end) return []
    const place = { from: start - extent.from, to: end - extent.from }
    return [{ sentence: id, ...place, quote: text.slice(place.from, place.to) }]
  })
}

/** A span with no words left stands where they were, or at the nearest place that there is. */
function settle(span: Span, at: number, { after, refuge }: Stretch): Span[] {
  const extents = extentsOf(after)
  const before = after.findLast(({ id }) => extents.get(id)!.from <= at)
  if (before) {
    const place = Math.min(at - extents.get(before.id)!.from, before.text.length)
    return [{ ...span, sentence: before.id, from: place, to: place }]
  }
  const place = after[0] ? { id: after[0].id, at: 0 } : refuge
  return place ? [{ ...span, sentence: place.id, from: place.at, to: place.at }] : []
}

/** The white space between two spans that a cut parted and that stand in one sentence now; undefined: they are two. */
function gapAtCut(stretch: Stretch, before: Span, span: Span, last: Span, first: Span): string | undefined {
  const textOf = (id: SentenceId) => stretch.before.find((sentence) => sentence.id === id)?.text
  const wereAtCut =
    before.sentence !== span.sentence && textOf(before.sentence)?.length === before.to && span.from === 0
  if (!wereAtCut || last.sentence !== first.sentence || last.to > first.from) return undefined
  const text = stretch.after.find(({ id }) => id === last.sentence)?.text
  const gap = text?.slice(last.to, first.from)
  return gap !== undefined && gap.trim() === '' ? gap : undefined
}
