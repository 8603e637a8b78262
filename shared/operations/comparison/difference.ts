import type { LinkId, SentenceId } from '../../model/id.ts'
import type { Claim, LinkState, Side } from '../../model/records.ts'

/** A row as it reads: the words of each side, its sentences apart. */
export type RowWords = { readonly source: readonly string[]; readonly target: readonly string[] }

/** What is said of a row, its words aside. */
export type RowFacts = {
  readonly state: LinkState
  readonly alignment: 'proposed' | 'confirmed'
  readonly isLocked: boolean
}

/** A claim and the names of its claimant. */
export type NamedClaim = {
  readonly claim: Claim
  readonly claimant: { readonly source: string; readonly target: string }
}

/** One thing in which two copies of a project differ. `row`: the row of ours by which it is shown, if there is any. */
export type Difference = { readonly id: string; readonly row: LinkId | null } & (
  | {
      readonly kind: 'text'
      readonly side: Side
      readonly sentence: SentenceId
      readonly ours: string
      readonly theirs: string
    }
  /** Sentences that stand together in other rows, or that only one copy has. */
  | { readonly kind: 'rows'; readonly ours: readonly RowWords[]; readonly theirs: readonly RowWords[] }
  | { readonly kind: 'state'; readonly ours: RowFacts; readonly theirs: RowFacts }
  /** A row that stands elsewhere among the others. */
  | { readonly kind: 'place'; readonly words: RowWords }
  | {
      readonly kind: 'claim'
      readonly ours: NamedClaim | null
      readonly theirs: NamedClaim | null
      /** Fields of the claim in which they differ. */
      readonly fields: readonly string[]
    }
  /** A remark or a suggested change. */
  | { readonly kind: 'note'; readonly ours: string | null; readonly theirs: string | null }
  /** What is said of the project, a document, a claimant or a term; `name`: of which. */
  | {
      readonly kind: 'other'
      readonly name: string
      readonly ours: string | null
      readonly theirs: string | null
    }
)

export type DifferenceKind = Difference['kind']
export const DIFFERENCE_KINDS: readonly DifferenceKind[] = [
  'text',
  'rows',
  'state',
  'place',
  'claim',
  'note',
  'other',
]
