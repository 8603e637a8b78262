import { fail, ok, type Result } from '../../model/result.ts'

/** A word or term and its rendering; `weight` is a count or a share of its renderings, 1 where none is given. */
export type DictionaryEntry = { readonly source: string; readonly target: string; readonly weight: number }

/** What is wrong with a line; `line` is one-based, `found` what stands there. */
export type DictionaryProblem = {
  readonly code: 'not-two-or-three-columns' | 'empty-word' | 'bad-weight'
  readonly line: number
  readonly found: string
}

/**
 * Reads lines of source TAB target, or source TAB target TAB weight, a number above 0. Empty lines mean nothing.
 * Entries come with the greatest weight first, those of one weight in the order of the lines.
 */
export function parseDictionary(text: string): Result<DictionaryEntry[], DictionaryProblem> {
  const entries: DictionaryEntry[] = []
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|[\n\r]/)
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const parsed = parseEntry(line)
    if (!parsed.ok) return fail({ ...parsed.error, line: index + 1 })
    entries.push(parsed.value)
  }
  return ok(entries.toSorted((a, b) => b.weight - a.weight))
}

function parseEntry(line: string): Result<DictionaryEntry, Omit<DictionaryProblem, 'line'>> {
  const columns = line.split('\t').map((column) => column.trim())
  const [source = '', target = '', weight] = columns
  if (columns.length < 2 || columns.length > 3) {
    return fail({ code: 'not-two-or-three-columns', found: line.slice(0, 80) })
  }
  if (source === '' || target === '') return fail({ code: 'empty-word', found: line.slice(0, 80) })
  if (weight === undefined || weight === '') return ok({ source, target, weight: 1 })
  const isNumber = /^\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(weight) && Number(weight) > 0
  return isNumber
    ? ok({ source, target, weight: Number(weight) })
    : fail({ code: 'bad-weight', found: weight })
}
