import type { SentenceId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import type { Anchor, Sentence, Span } from '../model/records.ts'

/** A place between two code units of a sentence. */
export type TextPoint = { readonly sentence: SentenceId; readonly offset: number }

/**
 * The words between two points of one side, in either order, as spans: one for each sentence that has some of them.
 * White space at the edges stays outside the spans (never outside the text). `within`: the sentences of the cell, in
 * the order in which they read. Empty where the points enclose no words or stand on no sentence of `within`.
 */
export function selectWords(
  state: ProjectState,
  within: readonly SentenceId[],
  one: TextPoint,
  other: TextPoint,
): Anchor {
  const [first, last] = inOrder(within, one, other)
  const from = within.indexOf(first.sentence)
  const to = within.indexOf(last.sentence)
  if (from < 0) return []
  const spans = within.slice(from, to + 1).map((id) => {
    const sentence = state.sentence(id)
    if (!sentence) return undefined
    const start = id === first.sentence ? first.offset : 0
    const end = id === last.sentence ? last.offset : sentence.text.length
    return trimmedSpan(sentence, start, end)
  })
  return spans.filter((span) => span !== undefined)
}

/** The span of [from, to) without the white space at its edges; undefined where nothing else is in it. */
export function trimmedSpan(sentence: Sentence, from: number, to: number): Span | undefined {
  const words = sentence.text.slice(from, to)
  const quote = words.trim()
  if (quote === '') return undefined
  const start = from + (words.length - words.trimStart().length)
  return { sentence: sentence.id, from: start, to: start + quote.length, quote }
}

function inOrder(
  within: readonly SentenceId[],
  one: TextPoint,
  other: TextPoint,
): [first: TextPoint, last: TextPoint] {
  const places = within.indexOf(one.sentence) - within.indexOf(other.sentence)
  const isForward = places < 0 || (places === 0 && one.offset <= other.offset)
  return isForward ? [one, other] : [other, one]
}
