import type { ProjectState } from '../model/project-state.ts'
import type { Link, Sentence, Side, Span } from '../model/records.ts'
import { trimmedSpan } from './select-words.ts'

/** One side of a row as one text, its sentences parted by a space, and where each of them stands in it. */
export type RowText = {
  readonly text: string
  readonly pieces: readonly { readonly sentence: Sentence; readonly from: number; readonly to: number }[]
}

export function rowText(state: ProjectState, link: Link, side: Side): RowText {
  let text = ''
  const pieces: { sentence: Sentence; from: number; to: number }[] = []
  for (const id of link[side]) {
    const sentence = state.sentence(id)
    if (!sentence) continue
    if (pieces.length > 0) text += ' '
    pieces.push({ sentence, from: text.length, to: text.length + sentence.text.length })
    text += sentence.text
  }
  return { text, pieces }
}

/** The range of the row's text that spans lie in, from the first to the last; undefined: they are not in the row. */
export function hullIn(row: RowText, spans: readonly Span[]): { from: number; to: number } | undefined {
  let hull: { from: number; to: number } | undefined
  for (const span of spans) {
    const piece = row.pieces.find(({ sentence }) => sentence.id === span.sentence)
    if (!piece) continue
    const from = piece.from + span.from
    const to = piece.from + span.to
    hull = hull ? { from: Math.min(hull.from, from), to: Math.max(hull.to, to) } : { from, to }
  }
  return hull
}

/** A range of the row's text as spans, one for each sentence that has words in it. */
export function spansIn(row: RowText, from: number, to: number): Span[] {
  const spans = row.pieces.map((piece) => {
    const start = Math.max(from, piece.from)
    const end = Math.min(to, piece.to)
    return start < end ? trimmedSpan(piece.sentence, start - piece.from, end - piece.from) : undefined
  })
  return spans.filter((span) => span !== undefined)
}
