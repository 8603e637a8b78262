import type { Side } from '../../../shared/model/records.ts'
import type { CellNavigator } from '../cell/cell-navigator.ts'
import type { EditorHandle } from '../editor-handle.ts'
import type { ProjectStore } from '../project-store.ts'
import type { Speech } from './link-words.ts'
import type { SideLook } from './side-look.ts'

export type RowLooks = { readonly [S in Side]: SideLook }

/** What all rows on the screen are drawn with; where any of it changes they are drawn anew. */
export type RowSheet = {
  readonly store: ProjectStore
  readonly handle: EditorHandle
  readonly navigator: CellNavigator
  /** The two sides in the order in which they stand in the window's direction. */
  readonly sides: readonly [Side, Side]
  readonly looks: RowLooks
  readonly speech: Speech
}
