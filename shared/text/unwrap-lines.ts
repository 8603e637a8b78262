/**
 * Texts from e-mail, terminals and PDF files end their lines at a width, in the middle of sentences; a paragraph ends
 * there at an empty line. Elsewhere in Taraz a line is a paragraph, so such lines are joined first.
 */

/** Blank lines part paragraphs anyway; what matters are lines that directly follow one another. */
type LinePair = { readonly line: string; readonly next: string }

/** A pair that no writer means as two paragraphs: the second goes on in the middle of a sentence. */
const GOES_ON = /^["“‘«(]?\p{Ll}(?!\p{Lu}|[.)]\s)/u
const LEAVES_OPEN =
  /(?:[,،؛;–—\-(«“]|\s(?:و|که|از|به|در|با|را|برای|تا|یا|the|a|an|of|to|in|and|or|that|with|for|by|on|at|from))$/iu
const ENDS = /[.!?؟۔…:。！？]["'”’»)\]]*$/u
/** List items and bullets begin a line of their own. */
const BEGINS_ITEM = /^\s*(?:[•*▪◾🔹🔸🔴🔻✅–—-]|\p{Nd}{1,3}[.)\-–]|\p{L}[.)]\s)/u

/** Lines wider than this are nobody's line breaks at a width; narrower ones may be verse, lists or subtitles. */
const WIDTHS = { least: 30, most: 200 }
const MANY = 5

/**
 * Whether the lines of a text are broken at a width. They are when, of the lines that end in the middle of a sentence,
 * nine in ten are so full that the first word of the next had no room, and one in ten at least of them goes on in a way
 * in which no paragraph begins; five that are all so full need no such sign, which few languages give.
 */
export function looksWrapped(text: string): boolean {
  const pairs = linePairs(text)
  const open = pairs.filter(({ line, next }) => !ENDS.test(line) && !BEGINS_ITEM.test(next))
  if (open.length === 0) return false
  const width = pairs.reduce((most, { line }) => Math.max(most, line.length), 0)
  if (width < WIDTHS.least || width > WIDTHS.most) return false
  const full = open.filter((pair) => isFull(pair, width))
  const certain = full.filter(({ line, next }) => GOES_ON.test(next) || LEAVES_OPEN.test(line))
  if (full.length < open.length * 0.9) return false
  return full.length >= MANY || certain.length >= Math.max(1, full.length * 0.1)
}

/**
 * The text with its wrapped lines joined, by a space, or by nothing after a hyphen. A line stays by itself where the
 * next begins an item of a list, is indented, or would have had room on it.
 */
export function unwrapLines(text: string): string {
  const lines = text.split(/\r\n|\n|\r/)
  const width = linePairs(text).reduce((most, { line }) => Math.max(most, line.length), 0)
  let joined = lines[0] ?? ''
  for (let at = 1; at < lines.length; at++) {
    const [line, next] = [lines[at - 1]!.trimEnd(), lines[at]!]
    if (!isJoined(line, next, width)) joined += `\n${next}`
    else joined = joined.trimEnd() + (/\p{L}[-‐]$/u.test(line) ? '' : ' ') + next.trimStart()
  }
  return joined
}

function isJoined(line: string, next: string, width: number): boolean {
  if (line.trim() === '' || next.trim() === '' || BEGINS_ITEM.test(next)) return false
  if (/^\s{2,}/.test(next) && !/^\s{2,}/.test(line)) return false
  return isFull({ line, next: next.trim() }, width)
}

function isFull({ line, next }: LinePair, width: number): boolean {
  const word = /^\S+/.exec(next)?.[0] ?? ''
  return line.length + 1 + word.length > width
}

function linePairs(text: string): LinePair[] {
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.trimEnd())
  return lines.slice(1).flatMap((next, index) => {
    const line = lines[index]!
    return line.trim() === '' || next.trim() === '' ? [] : [{ line, next: next.trim() }]
  })
}
