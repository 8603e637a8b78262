import { foldedText } from './fold-text.ts'
import type { TextSearch } from './text-search.ts'

/**
 * Texts folded without their case and joined, a line each, so that a search goes through all of them at once. Line
 * `i` begins at `starts[i]`; one more entry, at the end, is where another would.
 */
export type FoldedLines = { readonly text: string; readonly starts: Uint32Array }

export function foldLines(texts: readonly string[]): FoldedLines {
  return joinLines(texts.map(foldLine))
}

/** The same with some texts folded anew, at their places in order, and the others as they were. */
export function refoldLines(
  { text, starts }: FoldedLines,
  texts: readonly string[],
  isNew: (index: number) => boolean,
): FoldedLines {
  return joinLines(
    texts.map((line, index) =>
      isNew(index) ? foldLine(line) : text.slice(starts[index]!, starts[index + 1]! - 1),
    ),
  )
}

/** No fold has a line end in it. */
function foldLine(text: string): string {
  return foldedText(text, { keepsZwnj: true })
}

function joinLines(lines: readonly string[]): FoldedLines {
  const starts = new Uint32Array(lines.length + 1)
  lines.forEach((line, index) => (starts[index + 1] = starts[index]! + line.length + 1))
  return { text: lines.join('\n'), starts }
}

/** Told of each text that has matches, in order, and how many. */
export type CountListener = (index: number, count: number) => void

/** Counts the matches in texts of which `lines` was made: text by text what `search.count` says, in far less time. */
export function countInLines(
  search: TextSearch,
  lines: FoldedLines,
  textAt: (index: number) => string,
  found: CountListener,
): void {
  const countAt = (index: number) => {
    const count = search.count(textAt(index))
    if (count > 0) found(index, count)
  }
  if (search.folded) countFolded(search.folded, lines, found)
  else if (search.sieve) sift(search.sieve, lines, countAt)
  else for (let index = 0; index < lines.starts.length - 1; index++) countAt(index)
}

/** A match of words is never empty and never goes over a line's end. */
function countFolded(matcher: RegExp, { text, starts }: FoldedLines, found: CountListener): void {
  let line = 0
  let count = 0
  matcher.lastIndex = 0
  while (matcher.test(text)) {
    if (matcher.lastIndex >= starts[line + 1]!) {
      if (count > 0) found(line, count)
      count = 0
      line = lineAt(starts, matcher.lastIndex, line)
    }
    count++
  }
  if (count > 0) found(line, count)
}

function sift(sieve: RegExp, { text, starts }: FoldedLines, visit: (line: number) => void): void {
  let line = 0
  sieve.lastIndex = 0
  while (sieve.test(text)) {
    line = lineAt(starts, sieve.lastIndex, line)
    visit(line)
    sieve.lastIndex = starts[line + 1]!
  }
}

function lineAt(starts: Uint32Array, offset: number, from: number): number {
  let line = from
  while (starts[line + 1]! <= offset) line++
  return line
}
