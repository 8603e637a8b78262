import { withItsQuotes } from '../word-search.ts'
import type { Range } from './found-claim.ts'

const EDGE = String.raw`[\s.!?؟…،؛:,;\u200b-\u200f\u202a-\u202e\u2060-\u2069\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\ufe0f\u2013\u2014•-]`
const LEAD = new RegExp(`^${EDGE}+`, 'u')
const TAIL = new RegExp(`${EDGE}+$`, 'u')
const ENCLOSING: Readonly<Record<string, string>> = { '«': '»', '“': '”', '"': '"', '‘': '’' }

/**
 * The words of a content: without punctuation, emoji and space at its edges, and without quotation marks that enclose
 * the whole of it; marks round a part of it stay, both of them. Undefined where nothing is left.
 */
export function trimContent(text: string, range: Range): Range | undefined {
  let { from, to } = strip(text, range)
  const whole = withItsQuotes(text, { from, to })
  ;({ from, to } = whole)
  const close = ENCLOSING[text[from] ?? '']
  const closeAt = close === undefined ? -1 : text.indexOf(close, from + 1)
  if (closeAt >= 0 && closeAt === to - 1) ({ from, to } = strip(text, { from: from + 1, to: to - 1 }))
  else if (close !== undefined && (closeAt < 0 || closeAt >= to))
    from = strip(text, { from: from + 1, to }).from
  while (to > from && /[»”]/u.test(text[to - 1]!) && !hasOpening(text.slice(from, to)))
    to = strip(text, { from, to: to - 1 }).to
  return from < to ? { from, to } : undefined
}

function hasOpening(words: string): boolean {
  return /[«“]/u.test(words)
}

/** Minus signs before digits and percent signs after them are part of the words. */
function strip(text: string, { from, to }: Range): Range {
  const lead = LEAD.exec(text.slice(from, to))?.[0] ?? ''
  const start =
    from + lead.length - (/[-–−]$/u.test(lead) && /\d/.test(text[from + lead.length] ?? '') ? 1 : 0)
  const tail = TAIL.exec(text.slice(start, to))?.[0].length ?? 0
  return { from: start, to: Math.max(start, to - tail) }
}
