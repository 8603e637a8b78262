import type { Operation } from '../../shared/operations/operation.ts'
import type { EditorSelection } from './editor-selection.ts'

/** How a change is to be kept. */
export type DispatchOptions = {
  /** Steps with one key that follow closely are undone together. */
  readonly key?: string
  /** Where the caret goes; absent: it stays with the words round it. */
  readonly selection?: EditorSelection | null
  /**
   * Part of long work that is undone as one; `inverse` takes back all of it that is done by then. Absent: the parts
   * are taken back one by one, which can't be known beforehand to go well.
   */
  readonly work?: { readonly name: string; readonly inverse?: readonly Operation[] }
}
