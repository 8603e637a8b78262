import type { LexiconEntry } from '../lexicon/lexicon-entry.ts'
import type { VerbClass } from '../../model/records.ts'
import type { ProposalRule } from './claim-proposal.ts'

/** Offsets in the text of one sentence, half-open. */
export type Range = { readonly from: number; readonly to: number }

/** A claim as one side of the text shows it, before it is paired with the other side. */
export type FoundClaim = {
  /** Place of the sentence of its cue in the list that was analysed. */
  readonly sentence: number
  readonly class: VerbClass
  readonly entry: LexiconEntry
  readonly negated: boolean
  readonly cue: readonly Range[]
  /** Parts in the cue's own sentence; what a quotation goes on with stands in `more`. */
  readonly content: readonly Range[]
  readonly more: readonly { readonly sentence: number; readonly range: Range }[]
  readonly claimant: readonly Range[]
  /** No words for the claimant, and nobody is meant: گفته می‌شود, "reportedly". */
  readonly isImpersonal: boolean
  readonly rule: ProposalRule
  readonly isQuoted: boolean
  /** A quotation opens in the content and does not close in its sentence. */
  readonly isOpen: boolean
  readonly weak: boolean
  /** The words round a verb of many senses leave it but one. */
  readonly isSure?: boolean
  readonly confidence: number
}
