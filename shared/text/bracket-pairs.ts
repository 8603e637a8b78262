/** Brackets of a text that belong together, and those without a partner, by UTF-16 offset. */
export type BracketMatch = {
  /** Opening to closing, for matched pairs. */
  readonly closeOf: ReadonlyMap<number, number>
  /** Closing to opening, for matched pairs. */
  readonly openOf: ReadonlyMap<number, number>
  /** Offsets of brackets without a partner, rising. */
  readonly unmatched: readonly number[]
}

const closerOf: { readonly [opener: string]: string } = {
  '(': ')',
  '[': ']',
  '{': '}',
  '«': '»',
  '“': '”',
  '‹': '›',
}

/** Matches round, square and curly brackets and the quotation marks that have a direction. Linear. */
export function matchBrackets(text: string): BracketMatch {
  const closeOf = new Map<number, number>()
  const openOf = new Map<number, number>()
  const unmatched: number[] = []
  const open: { at: number; closer: string }[] = []
  for (const { 0: bracket, index } of text.matchAll(/[()[\]{}«»“”‹›]/g)) {
    const closer = closerOf[bracket]
    if (closer !== undefined) open.push({ at: index, closer })
    else if (open.at(-1)?.closer === bracket) pair(open.pop()?.at ?? index, index)
    else unmatched.push(index)
  }
  for (const { at } of open) unmatched.push(at)
  return { closeOf, openOf, unmatched: unmatched.sort((a, b) => a - b) }

  function pair(from: number, to: number): void {
    closeOf.set(from, to)
    openOf.set(to, from)
  }
}
