import type { EditorView } from 'prosemirror-view'
import type { LinkId } from '../../../shared/model/id.ts'
import type { Side } from '../../../shared/model/records.ts'
import type { ProjectStore } from '../project-store.ts'
import type { Direction, SentencePlace } from './cell-document.ts'

/** The live cell as the keys and the events of the browser see it. */
export type TypedCell = {
  readonly store: ProjectStore
  readonly view: EditorView
  readonly row: LinkId
  readonly side: Side
  readonly places: readonly SentencePlace[]
  readonly direction: Direction
  /** The source is typed in only by those who unlocked it on purpose. */
  readonly isProtected: boolean
  /** Puts text where the caret is, in the place of what is selected. */
  insertText(text: string): void
  /** Takes out a stretch of the document; the caret goes there. */
  erase(from: number, to: number): void
  /** The sentences on both sides of a border become one; the caret stays where they meet. */
  joinAt(border: number): void
  setCaret(anchor: number, head?: number): void
  /**
   * Takes over the browser's selection, which ProseMirror hears of only a moment later: a key that follows at once
   * must find the selection that the person sees.
   */
  readSelection(): void
  /** What was put off while an input method composed. */
  afterComposition(): void
}
