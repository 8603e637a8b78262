import type { ProjectState } from '../model/project-state.ts'
import { CLAIM_PARTS, SIDES } from '../model/fixed-values.ts'
import type { Anchor, ClaimPart, ClaimSide, Side } from '../model/records.ts'

/** One of the two ends of the words of a part on one side. */
export type Boundary = { readonly side: Side; readonly part: ClaimPart; readonly edge: 'start' | 'end' }

/** The ends that there are, content first, in the order in which they are met. */
export function boundariesOf(sides: Readonly<Record<Side, ClaimSide>>): Boundary[] {
  return SIDES.flatMap((side) =>
    CLAIM_PARTS.flatMap((part) =>
      sides[side][part].length === 0 ? [] : (['start', 'end'] as const).map((edge) => ({ side, part, edge })),
    ),
  )
}

/**
 * The anchor with one end a word further on (1) or back (-1) in its sentence; the last word is never given up, and
 * nothing goes beyond the sentence. The same anchor where there is no word to go to.
 */
export function nudgeAnchor(state: ProjectState, anchor: Anchor, edge: 'start' | 'end', by: 1 | -1): Anchor {
  const index = edge === 'start' ? 0 : anchor.length - 1
  const span = anchor[index]
  const text = span && state.sentence(span.sentence)?.text
  if (!span || text === undefined) return anchor
  const at = edge === 'start' ? span.from : span.to
  const to = edge === 'start' ? wordStart(text, at, by) : wordEnd(text, at, by)
  if (to === undefined) return anchor
  const [from, end] = edge === 'start' ? [to, span.to] : [span.from, to]
  if (from >= end) return anchor
  const moved = { ...span, from, to: end, quote: text.slice(from, end) }
  return anchor.map((other, place) => (place === index ? moved : other))
}

/** Words, emoji and single marks: ZWNJ, accents and joined emoji never are cut. */
function wordsOf(text: string): { from: number; to: number }[] {
  return [...text.matchAll(TOKEN)].map(({ index, 0: word }) => ({ from: index, to: index + word.length }))
}

const TOKEN =
  /[\p{L}\p{N}\p{M}\u200c'’-]+|\p{RI}{2}|\p{Extended_Pictographic}[\ufe0f\p{EMod}]*(?:\u200d\p{Extended_Pictographic}[\ufe0f\p{EMod}]*)*|\S/gu

function wordStart(text: string, at: number, by: 1 | -1): number | undefined {
  const starts = wordsOf(text).map(({ from }) => from)
  return by > 0 ? starts.find((from) => from > at) : starts.findLast((from) => from < at)
}

function wordEnd(text: string, at: number, by: 1 | -1): number | undefined {
  const ends = wordsOf(text).map(({ to }) => to)
  return by > 0 ? ends.find((to) => to > at) : ends.findLast((to) => to < at)
}
