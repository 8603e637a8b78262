/** A place in one of several texts. */
export type FoundQuote = { readonly text: number; readonly from: number }

/** So much of the text before and after a quote tells it from others that read alike; in UTF-16 code units. */
const CONTEXT = 32

/**
 * Where a quote stands now, found as a TextQuoteSelector finds it (W3C Web Annotation): by its words and, where they
 * stand more than once, by what stood round them. Undefined: nowhere, or at several places as good as each other.
 */
export function findQuote(
  quote: string,
  around: { readonly before: string; readonly after: string },
  texts: readonly string[],
): FoundQuote | undefined {
  if (quote.trim() === '') return undefined
  const places = texts.flatMap((text, index) =>
    placesIn(text, quote).map((from) => ({
      text: index,
      from,
      fit:
        commonEnd(around.before, text.slice(Math.max(0, from - CONTEXT), from)) +
        commonStart(around.after, text.slice(from + quote.length, from + quote.length + CONTEXT)),
    })),
  )
  const [best, next] = places.toSorted((a, b) => b.fit - a.fit)
  return best && best.fit > (next?.fit ?? -1) ? { text: best.text, from: best.from } : undefined
}

function placesIn(text: string, quote: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) places.push(at)
  return places
}

function commonStart(a: string, b: string): number {
  let length = 0
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length++
  return length
}

function commonEnd(a: string, b: string): number {
  let length = 0
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length++
  return length
}
