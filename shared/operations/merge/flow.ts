import type { SentenceId } from '../../model/id.ts'
import { CODE_CHARACTER } from '../../model/fixed-values.ts'
import type { InlineCode, Sentence } from '../../model/records.ts'
import { textTokens } from '../../text/text-tokens.ts'

/**
 * Neighbouring sentences as one flow of tokens, in which a split is a start put in, a join one taken out, and an edit
 * an edit, so that one way of merging serves all three. A start and a gap are one unit wide, so that the end of one
 * sentence and the beginning of the next are different places. `key` says which tokens are the same.
 */
export type Token =
  | { readonly kind: 'start'; readonly key: string; readonly unit: string; readonly id: SentenceId }
  | { readonly kind: 'gap'; readonly key: string; readonly unit: string; readonly gap: string | undefined }
  | { readonly kind: 'code'; readonly key: string; readonly unit: string; readonly code: InlineCode }
  | { readonly kind: 'text'; readonly key: string; readonly unit: string }

/** What stands for a start and a gap where a flow is written as text: one unit each, of no use in a text. */
const START_UNIT = '\ufdd0'
const GAP_UNIT = '\ufdd1'

/** The part of a sentence that a flow holds. */
export type FlowSentence = {
  readonly id: SentenceId
  readonly text: string
  readonly gap: string | undefined
  readonly codes: readonly InlineCode[]
}

export function flowOf(sentences: readonly Sentence[]): Token[] {
  return sentences.flatMap((sentence) => [
    startToken(sentence.id),
    ...wordsOf(sentence),
    {
      kind: 'gap' as const,
      key: `\0g${sentence.gap === undefined ? '' : `=${sentence.gap}`}`,
      unit: GAP_UNIT,
      gap: sentence.gap,
    },
  ])
}

export function startToken(id: SentenceId): Token {
  return { kind: 'start', key: `\0s${id}`, unit: START_UNIT, id }
}

function wordsOf(sentence: Sentence): Token[] {
  let codes = 0
  return textTokens(sentence.text).map((text): Token => {
    const code = text === CODE_CHARACTER ? sentence.codes?.[codes++] : undefined
    if (!code) return { kind: 'text', key: text, unit: text }
    return { kind: 'code', key: `\0c${JSON.stringify(code)}`, unit: text, code }
  })
}

export function isWord(token: Token): boolean {
  return token.kind === 'code' || (token.kind === 'text' && token.unit.trim() !== '')
}

/** The sentences of a flow; undefined where words come before any start, or a sentence starts twice. */
export function readFlow(tokens: readonly Token[]): FlowSentence[] | undefined {
  const sentences: { id: SentenceId; text: string; gap: string | undefined; codes: InlineCode[] }[] = []
  const seen = new Set<SentenceId>()
  for (const token of tokens) {
    if (token.kind === 'start') {
      if (seen.has(token.id)) return undefined
      seen.add(token.id)
      sentences.push({ id: token.id, text: '', gap: undefined, codes: [] })
      continue
    }
    const last = sentences.at(-1)
    if (!last) return undefined
    if (token.kind === 'gap') last.gap = token.gap
    else last.text += token.unit
    if (token.kind === 'code') last.codes.push(token.code)
  }
  return sentences
}

/** The flow as one text, a unit of which is a unit of width. */
export function unitsOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token.unit).join('')
}

/** Where the text of each sentence of a flow stands in its units. */
export function extentsOf(
  sentences: readonly { readonly id: SentenceId; readonly text: string }[],
): Map<SentenceId, { readonly from: number; readonly to: number }> {
  const extents = new Map<SentenceId, { from: number; to: number }>()
  let at = 0
  for (const { id, text } of sentences) {
    extents.set(id, { from: at + 1, to: at + 1 + text.length })
    at += text.length + 2
  }
  return extents
}
