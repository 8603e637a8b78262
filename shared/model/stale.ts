import type { ProjectState } from './project-state.ts'
import { CLAIM_PARTS, SIDES } from './fixed-values.ts'
import type { Claim, ClaimPart, Side, Span } from './records.ts'

/** One span whose words are no longer those that were tagged. */
export type StaleSpan = {
  readonly side: Side
  readonly part: ClaimPart
  readonly span: Span
  readonly words: string
}

/**
 * The spans of a claim whose own words were edited. It is worked out from the text and never stored: so undo, and
 * putting the words back by hand, make a claim fresh again, and nothing can make the mark disagree with the text.
 */
export function staleSpans(state: ProjectState, claim: Claim): StaleSpan[] {
  const stale: StaleSpan[] = []
  for (const side of SIDES) {
    for (const part of CLAIM_PARTS) {
      for (const span of claim[side][part]) {
        const words = wordsOf(state, span)
        if (words !== span.quote) stale.push({ side, part, span, words })
      }
    }
  }
  return stale
}

/** The words on which a span stands now. */
export function wordsOf(state: ProjectState, span: Span): string {
  return state.sentence(span.sentence)?.text.slice(span.from, span.to) ?? ''
}
