import { compileRules, type CompiledRule } from './compile-rules.ts'
import type { SegmentationRules } from './segmentation-rule.ts'

/**
 * Offsets in `line` (one paragraph, no line breaks) at which sentences start, 0 left out, rising. White space
 * belongs to the sentence before it, and no sentence is without a letter, a digit or a picture. Rules see the line
 * without bidi marks and inline codes. Linear in the length of the line, as far as the rules' expressions are.
 */
export function sentenceBoundaries(line: string, rules: SegmentationRules): number[] {
  const plain = withoutMarks(line)
  const compiled = compileRules(rules)
  const starts = new Set<number>()
  for (const place of possiblePlaces(plain.text, compiled)) {
    if (isCut(plain.text, place, compiled)) starts.add(afterSpace(plain.text, place))
  }
  const cuts = [...starts].sort((a, b) => a - b).filter((at) => at > 0 && at < plain.text.length)
  return withWords(plain.text, cuts).map((at) => plain.offsetOf(at))
}

function possiblePlaces(text: string, rules: readonly CompiledRule[]): number[] {
  const places = new Set<number>()
  for (const { places: found } of rules) {
    if (!found) continue
    for (const match of text.matchAll(found)) places.add(match.index)
  }
  return [...places]
}

/** The first rule that matches decides. */
function isCut(text: string, place: number, rules: readonly CompiledRule[]): boolean {
  for (const { breaks, holds } of rules) {
    holds.lastIndex = place
    if (holds.test(text)) return breaks
  }
  return false
}

function afterSpace(text: string, place: number): number {
  let at = place
  while (at < text.length && /\s/.test(text.charAt(at))) at++
  return at
}

const INK = /[\p{L}\p{N}\p{Extended_Pictographic}]/u

/** Leaves out the cuts that would part off marks alone; at the start of a line they go with what follows. */
function withWords(text: string, cuts: readonly number[]): number[] {
  const kept: number[] = []
  let from = 0
  cuts.forEach((at, index) => {
    const next = cuts[index + 1] ?? text.length
    if (!INK.test(text.slice(from, at)) || !INK.test(text.slice(at, next))) return
    kept.push(at)
    from = at
  })
  return kept
}

/** Bidi marks and inline codes (U+FFFC): no rule cares about them. */
const MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffc]/
/** Marks that begin a run of text and stay with what follows them. */
const OPENING_MARK = /[\u202a\u202b\u202d\u202e\u2066-\u2068]/

type PlainLine = {
  readonly text: string
  /** Where in the line a sentence begins that begins at this place of the text. */
  readonly offsetOf: (place: number) => number
}

function withoutMarks(line: string): PlainLine {
  if (!MARKS.test(line)) return { text: line, offsetOf: (place) => place }
  const offsets: number[] = []
  let text = ''
  for (let at = 0; at < line.length; at++) {
    if (MARKS.test(line.charAt(at))) continue
    text += line.charAt(at)
    offsets.push(at)
  }
  return { text, offsetOf: (place) => startInLine(line, offsets[place] ?? line.length) }
}

/** A code or mark directly before a word, after white space, belongs to that word; others to what they follow. */
function startInLine(line: string, ink: number): number {
  let at = ink
  while (at > 0 && MARKS.test(line.charAt(at - 1))) at--
  if (at === ink || /\s/.test(line.charAt(at - 1))) return at
  while (at < ink && !OPENING_MARK.test(line.charAt(at))) at++
  return at
}
