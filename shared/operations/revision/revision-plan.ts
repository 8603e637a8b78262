import type { DocumentId, LinkId, SentenceId } from '../../model/id.ts'
import type { Side } from '../../model/records.ts'
import type { TextParagraph } from '../../text/segment-text.ts'
import type { Operation } from '../operation.ts'

/** A new version of one side of a document, cut into sentences. */
export type Revision = {
  readonly document: DocumentId
  readonly side: Side
  readonly paragraphs: readonly TextParagraph[]
}

/** What a person is to accept or refuse; `id` is the same whenever the same text is read over the same project. */
export type RevisionDoubt = { readonly id: string } & (
  | {
      /** Little of it is left: accepted, it is the same sentence; refused, it stays, and the other is a new one. */
      readonly kind: 'rewritten'
      readonly before: string
      readonly after: string
    }
  | {
      /** It is not in the new text, and something stands on it: accepted, it goes; refused, it stays. */
      readonly kind: 'gone'
      readonly before: string
      readonly claims: number
      readonly notes: number
    }
  /** Its row is locked: accepted, it is changed all the same; refused, it stays. `after` empty: it is to go. */
  | { readonly kind: 'locked'; readonly before: string; readonly after: string }
  /** Words that a claim or remark stands on are elsewhere now: accepted, it goes there; refused, it does not. */
  | { readonly kind: 'words'; readonly before: string; readonly after: string; readonly quote: string }
)

export type RevisionCounts = {
  readonly same: number
  readonly changed: number
  readonly added: number
  readonly gone: number
  /** Claims whose words were changed, to be looked at again. */
  readonly staleClaims: number
  /** Claims that have no words left, and go. */
  readonly goneClaims: number
}

export type RevisionPlan = {
  /** One transaction. Empty: nothing changes. */
  readonly operations: readonly Operation[]
  readonly doubts: readonly RevisionDoubt[]
  readonly counts: RevisionCounts
}

export type NewRevisionIds = { readonly sentence: () => SentenceId; readonly link: () => LinkId }
