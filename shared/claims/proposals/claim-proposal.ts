import type { ClaimantId } from '../../model/id.ts'
import type {
  Claimant,
  ClaimAct,
  ClaimMode,
  ClaimSide,
  Factuality,
  Polarity,
  Sentence,
  VerbClass,
} from '../../model/records.ts'

/** The rule that found a claim; a sentence for each is in the locale files. */
export type ProposalRule =
  /** A verb of the lexicon with its clause: «گفت که …», "said that …". */
  | 'verb'
  /** Verb and preposition round the content: «بر … تأکید کرد». */
  | 'splitVerb'
  /** «X را Y دانست», "described X as Y". */
  | 'objectVerb'
  /** The verb before a colon or a quotation. */
  | 'colon'
  | 'quotation'
  /** «به گفتهٔ …», "according to …". */
  | 'source'
  /** «با بیان اینکه …», «ضمن قدردانی از …», "saying that …". */
  | 'participle'
  /** گفته می‌شود, گویا, "reportedly". */
  | 'impersonal'
  /** A headline that opens with the speaker and a colon. */
  | 'headline'
  /** Found on one side; the other has a claim in the same row that pairs with nothing. */
  | 'paired'

/** Whose claim it is, resolved: a pronoun gives the name it stands for. */
export type ProposedClaimant = {
  /** Among the claimants already known; null: to be made. */
  readonly known: ClaimantId | null
  readonly names: Claimant['names']
  readonly kind: Claimant['kind']
}

/** A claim that a machine proposes. Spans carry their quotes, so it becomes a record as it stands. */
export type ClaimProposal = {
  readonly claimant: ProposedClaimant
  /** Empty anchors: the claim was added in the target. */
  readonly source: ClaimSide
  /** Empty anchors: lost in the target, or not translated yet; content without a cue: the attribution was lost. */
  readonly target: ClaimSide
  /** Undefined where that side has no cue. */
  readonly force: { readonly source: VerbClass | undefined; readonly target: VerbClass | undefined }
  readonly act: ClaimAct
  readonly factuality: Factuality
  readonly polarity: Polarity
  readonly mode: ClaimMode
  /** Place in the list of proposals of the claim whose content holds this one. */
  readonly within: number | null
  readonly rule: ProposalRule
  /** The dictionary form of the verb that was seen, for the reason in words. */
  readonly verb: string
  /** How likely a person takes it, 0 to 1. */
  readonly confidence: number
  /** The verb has other senses (خواند, رد کرد): never to be accepted unseen. */
  readonly isAmbiguous: boolean
}

/** A row as the engine reads it: the sentences of both sides of one link, in order. */
export type ProposalRow = { readonly source: readonly Sentence[]; readonly target: readonly Sentence[] }
