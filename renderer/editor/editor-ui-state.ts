import type { ClaimId, DocumentId, SentenceId } from '../../shared/model/id.ts'
import type { ClaimDraft } from '../../shared/claims/claim-draft.ts'
import type { Side } from '../../shared/model/records.ts'
import type { RowFilter } from './row-filter.ts'

/** What the window shows of the project, apart from the project itself; never saved with it. */
export type EditorUiState = {
  /** The document on show; null: the first of the project. */
  readonly document: DocumentId | null
  readonly filter: RowFilter
  /** Lit up on both sides. */
  readonly activeClaim: ClaimId | null
  /** The claim that is being tagged: drawn over the text, and carried along with every edit, though no record yet. */
  readonly draft: ClaimDraft | null
  readonly showHidden: boolean
  /** The side that stands first in the window's own direction. */
  readonly firstSide: Side
  /** The sentence that waits to be linked with one far away. */
  readonly picked: SentenceId | null
  /** The words of the source may be typed over. */
  readonly sourceUnlocked: boolean
}

export const INITIAL_UI: EditorUiState = {
  document: null,
  filter: 'all',
  activeClaim: null,
  draft: null,
  showHidden: false,
  firstSide: 'source',
  picked: null,
  sourceUnlocked: false,
}
