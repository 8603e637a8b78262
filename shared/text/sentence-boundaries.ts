import { abbreviationsFor } from './abbreviations.ts'
import type { AbbreviationTable } from './abbreviations.ts'
import { cutExpressions, keepRules } from './sentence-rules.ts'
import type { PossibleEnd } from './sentence-rules.ts'

/**
 * Offsets in `line` (one paragraph, no line breaks) at which sentences start, 0 left out, rising. White space
 * belongs to the sentence before it. Linear in the length of the line.
 */
export function sentenceBoundaries(line: string, language: string): number[] {
  const places = possibleBoundaries(line, language)
  const brackets = bracketPairs(line)
  const table = abbreviationsFor(language)
  const accepted: number[] = []
  let start = 0
  places.forEach((place, index) => {
    const next = places[index + 1] ?? line.length
    const end = possibleEnd(line, { start, place, next }, brackets, table)
    if (keepRules.some((rule) => rule.holds(end))) return
    accepted.push(place)
    start = place
  })
  return accepted
}

type Around = { start: number; place: number; next: number }
type BracketPair = { open: number; close: number }

/** No rule looks further; it keeps a paragraph of a million initials linear. */
const RULE_SIGHT = 200

function possibleEnd(
  line: string,
  around: Around,
  brackets: BracketPair[],
  table: AbbreviationTable,
): PossibleEnd {
  const { start, place, next } = around
  const before = line.slice(Math.max(start, place - RULE_SIGHT), place).trimEnd()
  const last = lastInkBefore(line, place)
  const inside = brackets[lastOpenedBefore(brackets, last)]
  const within = inside !== undefined && inside.open > start && opensMidSentence(line, start, inside.open)
  return {
    before: withoutBidiMarks(before),
    next: withoutBidiMarks(line.slice(place, Math.min(next, place + RULE_SIGHT))),
    table,
    insideBrackets: within && inside.close > last,
    closesBrackets: within && inside.close === last,
  }
}

/** Offset of the last character before `place` that is not white space. */
function lastInkBefore(line: string, place: number): number {
  let at = place - 1
  while (at > 0 && /\s/.test(line.charAt(at))) at--
  return at
}

function withoutBidiMarks(text: string): string {
  return text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
}

function opensMidSentence(line: string, start: number, open: number): boolean {
  return /[\p{L}\p{N}]/u.test(line.slice(start, open))
}

/** Index of the last pair that opens at or before `at`; -1 when none. Pairs are outermost ones, in order. */
function lastOpenedBefore(pairs: readonly BracketPair[], at: number): number {
  let low = 0
  let high = pairs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pairs[middle]?.open ?? Infinity) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** A pair further apart than this is taken for two stray brackets, a smiley and a list letter perhaps. */
const LONGEST_BRACKETS = 400

/** The outermost pairs of round and square brackets, in order; brackets without a partner are passed over. */
function bracketPairs(line: string): BracketPair[] {
  const pairs: BracketPair[] = []
  const open: { at: number; closer: string }[] = []
  for (const match of line.matchAll(/[()[\]]/g)) {
    const at = match.index
    const closer = match[0] === '(' ? ')' : match[0] === '[' ? ']' : undefined
    if (closer) open.push({ at, closer })
    else if (open.at(-1)?.closer === match[0]) addPair(pairs, open.pop()?.at ?? at, at)
  }
  return pairs
}

function addPair(pairs: BracketPair[], open: number, close: number): void {
  if (close - open > LONGEST_BRACKETS) return
  while ((pairs.at(-1)?.open ?? -1) > open) pairs.pop()
  pairs.push({ open, close })
}

function possibleBoundaries(line: string, language: string): number[] {
  const places = new Set(segmenterBoundaries(line, language))
  for (const { expression } of cutExpressions) {
    for (const match of line.matchAll(expression)) places.add(match.index + match[0].length)
  }
  places.delete(0)
  places.delete(line.length)
  return [...places].sort((a, b) => a - b)
}

/** Code units given to Intl.Segmenter at once: its time grows with the square of what it is given. */
const WINDOW = 4096

/**
 * What Intl.Segmenter says, asked window by window. The last boundary of a window may come from its edge, so the
 * next window begins there again; a window without a boundary is widened.
 */
function segmenterBoundaries(line: string, language: string): number[] {
  const segmenter = segmenterFor(language)
  const boundaries: number[] = []
  let start = 0
  let width = WINDOW
  while (start < line.length) {
    const text = line.slice(start, start + width)
    const found = [...segmenter.segment(text)].map((segment) => start + segment.index).slice(1)
    const isLast = start + width >= line.length
    if (!isLast) found.pop()
    boundaries.push(...found)
    if (isLast) break
    const next = found.at(-1)
    width = next === undefined ? width * 2 : WINDOW
    start = next ?? start
  }
  return boundaries
}

const segmenters = new Map<string, Intl.Segmenter>()

/** A language that Intl does not take for a tag is segmented by the rules without a language. */
function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known) return known
  const segmenter = newSegmenter(language)
  segmenters.set(language, segmenter)
  return segmenter
}

function newSegmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' })
  } catch {
    return new Intl.Segmenter('und', { granularity: 'sentence' })
  }
}
