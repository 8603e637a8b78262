/** What stands just before a place where words may begin, or just after one where they may end. */
export type EdgeKind = 'sentence' | 'colon' | 'quote' | 'that' | 'comma' | 'and' | 'word' | 'broken'

export type Edge = { readonly at: number; readonly kind: EdgeKind }

/** Words that open a reported clause, or join two clauses, in the languages that we know it of. */
const THAT = new Set(['that', 'که', 'اینکه', 'آنکه', 'dass', 'que', 'أن', 'أنّ', 'أنه', 'بأن'])
const AND = new Set(['and', 'but', 'or', 'و', 'اما', 'ولی', 'یا', 'und', 'et', 'ou', 'أو', 'لكن'])

/** Words that belong to the word after them: nothing ends on one, and nothing begins just after an article. */
const ARTICLES = new Set(['the', 'a', 'an', 'its', 'his', 'her', 'their', 'this', 'that', 'این', 'آن'])
const LEANING = new Set([
  ...ARTICLES,
  ...['of', 'to', 'in', 'on', 'at', 'for', 'by', 'with', 'from', 'as', 'not', 'no', 'all', 'who', 'which'],
  ...['is', 'are', 'was', 'were', 'be', 'has', 'have', 'had', 'will', 'would', 'and', 'or', 'but'],
  ...['به', 'از', 'در', 'بر', 'با', 'برای', 'و', 'یا', 'که', 'هر', 'یک'],
])

const WORD = /[\p{L}\p{M}\p{N}\u200c\u200d]+(?:['’.-][\p{L}\p{N}\u200c]+)*/gu
const OPENING_QUOTE = /[«“„‘"]$/u
const CLOSING_QUOTE = /^[»”’"]/u

export type TextWord = { readonly text: string; readonly from: number; readonly to: number }

export function wordsIn(text: string): TextWord[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }))
}

/** Where words of a claim may begin: at every word, and how strong a reason there is to begin just there. */
export function startEdges(text: string, words: readonly TextWord[]): Edge[] {
  return words.map((word, index) => {
    const between = text.slice(words[index - 1]?.to ?? 0, word.from)
    const opensWithJoint = AND.has(word.text.toLowerCase())
    return { at: word.from, kind: opensWithJoint ? 'broken' : startKind(between, words[index - 1]?.text) }
  })
}

/** Where words of a claim may end: after every word. */
export function endEdges(text: string, words: readonly TextWord[]): Edge[] {
  return words.map((word, index) => {
    const next = words[index + 1]
    return {
      at: word.to,
      kind: endKind(word.text, text.slice(word.to, next?.from ?? text.length), next?.text),
    }
  })
}

function startKind(before: string, previous: string | undefined): EdgeKind {
  if (OPENING_QUOTE.test(before)) return 'quote'
  if (previous === undefined || /[.!?؟…](?:["”»’)\]]*)\s/u.test(before)) return 'sentence'
  if (/[:：]/u.test(before)) return 'colon'
  if (THAT.has(previous.toLowerCase())) return 'that'
  if (/[,،;؛–—(]/u.test(before)) return 'comma'
  if (ARTICLES.has(previous.toLowerCase())) return 'broken'
  return AND.has(previous.toLowerCase()) ? 'and' : 'word'
}

function endKind(word: string, after: string, next: string | undefined): EdgeKind {
  if (next === undefined || /^["”»’)\]]*[.!?؟…]/u.test(after)) return 'sentence'
  if (CLOSING_QUOTE.test(after)) return 'quote'
  if (/[:：]/u.test(after)) return 'colon'
  if (/[,،;؛–—)]/u.test(after)) return 'comma'
  if (LEANING.has(word.toLowerCase())) return 'broken'
  return AND.has(next.toLowerCase()) || THAT.has(next.toLowerCase()) ? 'and' : 'word'
}
