import type { LinkId, SentenceId } from '../../../shared/model/id.ts'
import type { Link } from '../../../shared/model/records.ts'
import { boundsOf } from '../cell-range.ts'
import { caretAt, type EditorSelection } from '../editor-selection.ts'
import type { EditorHandle } from '../editor-handle.ts'
import type { ProjectStore } from '../project-store.ts'
import { DOUBTFUL_BELOW, isDoubtful } from '../row-filter.ts'

/** Something a person can have done by one key; its name stands in shared/i18n under `commands`. */
export type EditorCommand = {
  readonly id: `editor.${string}`
  readonly isEnabled: (store: ProjectStore) => boolean
  readonly run: (store: ProjectStore, handle: EditorHandle) => void
}

/** The row in which the caret stands. */
export function awakeLink(store: ProjectStore): Link | undefined {
  const { selection } = store
  return selection ? store.state.link(selection.row) : undefined
}

/** The sentence in which the caret stands. */
export function awakeSentence(store: ProjectStore): SentenceId | undefined {
  return store.selection?.head?.sentence
}

/** The rows that a command for rows is about: those selected, or the one in which the caret stands. */
export function rowsInHand(store: ProjectStore): readonly LinkId[] {
  const link = awakeLink(store)
  const bounds = store.ui.cells && boundsOf(store, store.ui.cells)
  if (link && bounds) return store.rows.slice(bounds.first, bounds.last + 1)
  return link ? [link.id] : []
}

/** The row above or below among the rows on show. */
export function neighbour(store: ProjectStore, row: LinkId, by: 1 | -1): LinkId | undefined {
  const index = store.rowIndex(row)
  return index < 0 ? undefined : store.rows[index + by]
}

/** The start of the target of a row: where work on it begins. */
export function startOfTarget(store: ProjectStore, row: LinkId): EditorSelection {
  const sentence = store.state.link(row)?.target[0]
  return caretAt(row, 'target', sentence === undefined ? null : { sentence, offset: 0 })
}

/**
 * The doubtful row that comes next in a walk from the least sure to the surest, rows alike in the order of the text;
 * after the last the first, or (-1) the other way. It goes on from the row given, also where that has just been
 * confirmed.
 */
export function nextInDoubt(
  { rows, state }: ProjectStore,
  from: LinkId | undefined,
  by: 1 | -1 = 1,
): LinkId | undefined {
  const here = from === undefined ? undefined : doubtOf(state.link(from)?.confidence, rows.indexOf(from))
  const isSooner = (a: Doubt, b: Doubt) => (a.sure - b.sure || a.place - b.place) * by < 0
  let first: Doubt | undefined
  let next: Doubt | undefined
  rows.forEach((row, place) => {
    const link = state.link(row)!
    if (row === from || !isDoubtful(link)) return
    const doubt = doubtOf(link.confidence, place)!
    if (!first || isSooner(doubt, first)) first = doubt
    if (here && isSooner(here, doubt) && (!next || isSooner(doubt, next))) next = doubt
  })
  const found = next ?? first
  return found && rows[found.place]
}

type Doubt = { readonly sure: number; readonly place: number }

/** Where a row stands in the walk; one that is sure enough stands nowhere in it. */
function doubtOf(sure: number | undefined, place: number): Doubt | undefined {
  return sure !== undefined && sure < DOUBTFUL_BELOW ? { sure, place } : undefined
}

/** The next row that matches, after this one and then from the top, or (-1) the other way; undefined: no other does. */
export function findNext(
  store: ProjectStore,
  from: LinkId | undefined,
  matches: (link: Link) => boolean,
  by: 1 | -1 = 1,
): LinkId | undefined {
  const { rows, state } = store
  const start = from === undefined ? (by > 0 ? -1 : 0) : rows.indexOf(from)
  for (let step = 1; step <= rows.length; step++) {
    const row = rows[(start + by * step + 2 * rows.length) % rows.length]!
    if (row !== from && matches(state.link(row)!)) return row
  }
  return undefined
}
