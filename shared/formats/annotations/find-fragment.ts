import type { Fragment } from './side-text.ts'

/** Letters of context that must be the same before one place of several is taken. */
const ENOUGH = 4

/**
 * Where the words of a fragment stand: where it says, or where they stand once, or the one place of several whose
 * surroundings are most like those given. A place that is no better than another is ambiguous.
 */
export function findFragment(
  text: string,
  fragment: Fragment,
): Pick<Fragment, 'from' | 'to'> | 'not-found' | 'ambiguous' {
  const { from, to, quote } = fragment
  if (quote === '') return 'not-found'
  const isThere = text.slice(from, to) === quote
  if (isThere && likeness(text, from, fragment) >= likenessWanted(fragment)) return { from, to }
  const places = placesOf(text, quote)
  const [first] = places
  if (first === undefined) return 'not-found'
  const found = places.length === 1 ? first : likest(text, places, fragment)
  if (found !== undefined) return { from: found, to: found + quote.length }
  return isThere ? { from, to } : 'ambiguous'
}

function placesOf(text: string, quote: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) places.push(at)
  return places
}

function likest(text: string, places: readonly number[], fragment: Fragment): number | undefined {
  const rated = places.map((place) => ({ place, like: likeness(text, place, fragment) }))
  const [best, next] = rated.toSorted((one, other) => other.like - one.like)
  return best && best.like >= ENOUGH && best.like > (next?.like ?? 0) ? best.place : undefined
}

/** Letters that are the same before and after, from the words outwards. */
function likeness(text: string, place: number, { quote, prefix = '', suffix = '' }: Fragment): number {
  let [before, after] = [0, 0]
  const end = place + quote.length
  while (before < prefix.length && text[place - 1 - before] === prefix.at(-1 - before)) before++
  while (after < suffix.length && text[end + after] === suffix[after]) after++
  return before + after
}

/** A place whose surroundings are known to be others is not taken at its word. */
function likenessWanted({ prefix = '', suffix = '' }: Fragment): number {
  return Math.min(ENOUGH, prefix.length + suffix.length)
}
