import type { ClaimId, ConflictId, DocumentId, LinkId, SentenceId } from '../../shared/model/id.ts'
import type { ClaimDraft } from '../../shared/claims/claim-draft.ts'
import type { Side } from '../../shared/model/records.ts'
import type { CellPlace } from '../../shared/operations/plan-cells.ts'
import type { FindMarks } from './find-marks.ts'
import type { RowFilter } from './row-filter.ts'

/** What the window shows of the project, apart from the project itself; never saved with it. */
export type EditorUiState = {
  /** The document on show; null: the first of the project. */
  readonly document: DocumentId | null
  readonly filter: RowFilter
  /** Only rows with these words are shown; empty: all of the filter. */
  readonly filterText: string
  /** Only these rows are shown, of those that the rest lets through: the ones of claims that were chosen. null: any. */
  readonly filterRows: ReadonlySet<LinkId> | null
  /** The bar for choosing rows is open. */
  readonly isFiltering: boolean
  /** Lit up on both sides. */
  readonly activeClaim: ClaimId | null
  /** The conflict of a merge that is looked at. */
  readonly activeConflict: ConflictId | null
  /** The conflict for which a version of one's own is being made. */
  readonly ownVersion: ConflictId | null
  /** The claim that is being tagged: drawn over the text, and carried along with every edit, though no record yet. */
  readonly draft: ClaimDraft | null
  readonly showHidden: boolean
  /** Whole cells that are selected over rows; the caret stays in the first of them. */
  readonly cells: CellRange | null
  /** What is to be done with rows that were pasted; null: nothing waits for an answer. */
  readonly pasteQuestion: PasteQuestion | null
  /** Lit up wherever it stands; null: nothing is looked for. */
  readonly find: FindMarks | null
  /** The side that stands first in the window's own direction. */
  readonly firstSide: Side
  /** The sentence that waits to be linked with one far away. */
  readonly picked: SentenceId | null
  /** Nothing is shown but the row that is awake. */
  readonly isFocused: boolean
  /** What is typed is suggested, and the text stays as it is. */
  readonly suggesting: boolean
  /** The words of the source may be typed over. */
  readonly sourceUnlocked: boolean
}

/** Whole cells that are selected: all between two cells, over the rows on show. */
export type CellRange = { readonly anchor: CellPlace; readonly head: CellPlace }

/** Each way to go on does it; null: it is not to be had. */
export type PasteQuestion = {
  readonly rows: number
  /** How many of them have no row to go to. */
  readonly newRows: number
  readonly over: (() => void) | null
  /** Only those that have a row. */
  readonly fitting: (() => void) | null
  /** All into the cell of the caret, as one line. */
  readonly inside: (() => void) | null
}

export const INITIAL_UI: EditorUiState = {
  document: null,
  filter: 'all',
  filterText: '',
  filterRows: null,
  isFiltering: false,
  activeClaim: null,
  activeConflict: null,
  ownVersion: null,
  draft: null,
  showHidden: false,
  cells: null,
  pasteQuestion: null,
  find: null,
  firstSide: 'source',
  picked: null,
  isFocused: false,
  suggesting: false,
  sourceUnlocked: false,
}
