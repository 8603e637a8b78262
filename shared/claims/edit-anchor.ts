import type { ProjectState } from '../model/project-state.ts'
import type { Anchor, Span } from '../model/records.ts'

/**
 * An anchor with more words in it: spans that overlap or touch become one, the rest stand in the order of reading.
 * A span that takes no new words keeps its quote, stale or not; one that does quotes the words as they read now.
 */
export function addSpans(state: ProjectState, anchor: Anchor, added: readonly Span[]): Anchor {
  const spans = [...anchor]
  for (const span of added) {
    const met = spans.filter((other) => isMeeting(span, other))
    for (const other of met) spans.splice(spans.indexOf(other), 1)
    spans.push(met.length === 0 ? span : unite(state, [span, ...met]))
  }
  return inReadingOrder(state, spans)
}

/** Spans by document order of their side, then by offset. Spans on sentences that are gone come last. */
export function inReadingOrder(state: ProjectState, spans: readonly Span[]): Anchor {
  const place = (span: Span) => {
    const sentence = state.sentence(span.sentence)
    return sentence ? state.orderOf(sentence.document)[sentence.side].indexOf(sentence.id) : Infinity
  }
  return spans
    .map((span) => ({ span, place: place(span) }))
    .sort((a, b) => (a.place === b.place ? a.span.from - b.span.from : a.place - b.place))
    .map(({ span }) => span)
}

function isMeeting(a: Span, b: Span): boolean {
  return a.sentence === b.sentence && a.from <= b.to && b.from <= a.to
}

function unite(state: ProjectState, spans: readonly Span[]): Span {
  const from = Math.min(...spans.map((span) => span.from))
  const to = Math.max(...spans.map((span) => span.to))
  const { sentence } = spans[0]!
  return { sentence, from, to, quote: state.sentence(sentence)?.text.slice(from, to) ?? '' }
}
