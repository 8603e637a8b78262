import { SIDES } from '../../model/fixed-values.ts'
import type { Side } from '../../model/records.ts'
import { fail, ok, type Result } from '../../model/result.ts'

/** A row by the zero-based numbers of its sentences in their documents; either side may be empty. */
export type NumberedLink = { readonly source: readonly number[]; readonly target: readonly number[] }

/** What is wrong with a line; `line` is one-based, `found` the words that are wrong. */
export type LinksProblem = {
  readonly code: 'not-two-columns' | 'empty-link' | 'bad-number' | 'out-of-range' | 'used-twice'
  readonly line: number
  readonly found: string
}

/**
 * Reads lines of `0,1` TAB `2`: sentence numbers of the source, then of the target. Rows come in the order of the
 * lines, which may cross; empty lines mean nothing. Every sentence of `sourceCount` and `targetCount` ends up in
 * exactly one row: one that no line names gets a row of its own, after the row of the sentence before it.
 */
export function parseLinks(
  text: string,
  sourceCount: number,
  targetCount: number,
): Result<NumberedLink[], LinksProblem> {
  const used = { source: new Set<number>(), target: new Set<number>() }
  const counts = { source: sourceCount, target: targetCount }
  const links: NumberedLink[] = []
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|[\n\r]/)
    .entries()) {
    if (line === '') continue
    const parsed = parseLine(line, counts, used)
    if (!parsed.ok) return fail({ ...parsed.error, line: index + 1 })
    links.push(parsed.value)
  }
  return ok(fillIn(fillIn(links, 'target', targetCount), 'source', sourceCount))
}

type LineProblem = Omit<LinksProblem, 'line'>

function parseLine(
  line: string,
  counts: Readonly<Record<Side, number>>,
  used: Readonly<Record<Side, Set<number>>>,
): Result<NumberedLink, LineProblem> {
  const columns = line.split('\t')
  if (columns.length !== 2) return fail({ code: 'not-two-columns', found: line })
  const link: Record<Side, number[]> = { source: [], target: [] }
  for (const [index, side] of SIDES.entries()) {
    const column = columns[index]!.trim()
    for (const word of column === '' ? [] : column.split(',')) {
      const problem = takeNumber(word.trim(), counts[side], used[side], link[side])
      if (problem) return fail({ code: problem, found: word.trim() })
    }
  }
  return link.source.length + link.target.length > 0 ? ok(link) : fail({ code: 'empty-link', found: line })
}

function takeNumber(
  word: string,
  count: number,
  used: Set<number>,
  taken: number[],
): LinksProblem['code'] | undefined {
  if (!/^[0-9]+$/.test(word)) return 'bad-number'
  const number = Number(word)
  if (number >= count) return 'out-of-range'
  if (used.has(number)) return 'used-twice'
  used.add(number)
  taken.push(number)
  return undefined
}

/** The links with a row of its own for each sentence of the side that is in none. */
function fillIn(links: readonly NumberedLink[], side: Side, count: number): NumberedLink[] {
  const linked = new Set(links.flatMap((link) => link[side]))
  const filled: NumberedLink[] = []
  const addFrom = (first: number) => {
    for (let number = first; number < count && !linked.has(number); number++) {
      filled.push({ source: [], target: [], [side]: [number] })
    }
  }
  addFrom(0)
  for (const link of links) {
    filled.push(link)
    for (const number of link[side]) addFrom(number + 1)
  }
  return filled
}
