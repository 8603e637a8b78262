import type { VerbClass } from '../../model/records.ts'
import type { ProposalRule } from './claim-proposal.ts'
import type { Range } from './found-claim.ts'
import type { ObjectHints, WordRange } from './persian-clauses.ts'
import type { PersianCue } from './persian-cues.ts'
import type { PersianSentence } from './persian-sentence.ts'

/** How a cue stands to its content. */
export type Frame = {
  readonly rule: ProposalRule
  readonly class: VerbClass
  /** Particles that belong to the cue, before the verb. */
  readonly particle?: WordRange
  /** The noun stands apart from its light verb, the content between them. */
  readonly content: Range
  /** The content stands after the cue and runs until something ends it. */
  readonly runsOn: boolean
  /** The word at which the parts before the content or the cue begin: the subject stands before it. */
  readonly firstPart: number
  readonly isQuoted: boolean
  readonly isOpen: boolean
  readonly weak: boolean
  /** The words round a verb of many senses leave it but one. */
  readonly isSure?: boolean
}

/** A cue in its clause. */
export type CueContext = {
  readonly sentence: PersianSentence
  readonly cue: PersianCue
  readonly start: number
  readonly hints: ObjectHints
}

export function shape(rule: ProposalRule, cue: PersianCue): Omit<Frame, 'content' | 'firstPart'> {
  return {
    rule,
    class: cue.entry.class,
    runsOn: false,
    isQuoted: false,
    isOpen: false,
    weak: cue.entry.weak === true,
  }
}

export function wordsRange(sentence: PersianSentence, first: number, last: number): Range {
  return { from: sentence.words[first]!.from, to: sentence.words[last]!.to }
}
