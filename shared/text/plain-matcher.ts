import { knownAlphabet } from './known-alphabet.ts'

/** An expression for the texts that `isPlainText` says are plain. */
export type PlainMatcher = {
  /** Has the flag `g`. */
  readonly matcher: RegExp
  /** It never matches less than so many code units. */
  readonly least: number
  /** It is for texts in small letters. */
  readonly isLowered: boolean
  /** Each match begins with so many code units at least of those that are 1 in `signs`; null: nothing is sure. */
  readonly lead: { readonly signs: Uint8Array; readonly least: number } | null
}

/** How many matches there are in a plain text, as many as matchAll would go through. */
export function countPlain(plain: PlainMatcher, text: string): number {
  if (text.length < plain.least) return 0
  const wanted = plain.isLowered && knownAlphabet().capital.test(text) ? text.toLowerCase() : text
  if (plain.least === 0) return countMatches(plain.matcher, wanted)
  return plain.lead ? countRuns(plain.matcher, plain.lead, wanted) : countTests(plain.matcher, wanted)
}

/** Of whatever may be empty. */
export function countMatches(matcher: RegExp, text: string): number {
  let count = 0
  matcher.lastIndex = 0
  for (let match = matcher.exec(text); match; match = matcher.exec(text)) {
    count++
    if (match[0] === '') matcher.lastIndex += text.codePointAt(match.index)! > 0xffff ? 2 : 1
  }
  return count
}

/** Testing makes nothing of a match, not even its place: enough where it can't be empty. */
function countTests(matcher: RegExp, text: string): number {
  let count = 0
  matcher.lastIndex = 0
  while (matcher.test(text)) count++
  return count
}

function countRuns(matcher: RegExp, lead: NonNullable<PlainMatcher['lead']>, text: string): number {
  let count = 0
  for (let at = runFrom(text, 0, lead); at >= 0; at = runFrom(text, matcher.lastIndex, lead)) {
    matcher.lastIndex = at
    if (!matcher.test(text)) return count
    count++
  }
  return count
}

/** Where the first long run begins, -1 where there is none: looks from its end on, and leaps what cannot be one. */
function runFrom(text: string, from: number, { signs, least }: NonNullable<PlainMatcher['lead']>): number {
  let start = from
  while (start + least <= text.length) {
    let at = start + least - 1
    while (at >= start && signs[text.charCodeAt(at)] === 1) at--
    if (at < start) return start
    start = at + 1
  }
  return -1
}
