import type { LinkId } from '../../../shared/model/id.ts'
import type { EditorHandle } from '../../editor/editor-handle.ts'
import type { ProjectStore } from '../../editor/project-store.ts'
import { ALL_ROWS } from '../../editor/row-filter.ts'
import { feedOf } from './overview-feed.ts'
import type { RowKind } from './row-facts.ts'

/** Puts the caret into the next row of a kind, after the row it is in, and round again from the top. */
export function goToNext(store: ProjectStore, handle: Pick<EditorHandle, 'focusCell'>, kind: RowKind): void {
  const row = nextOfKind(store, kind)
  if (row === undefined) return store.notice('no-more-rows')
  if (!store.rows.includes(row)) store.setUi(ALL_ROWS)
  handle.focusCell(row, store.selection?.side ?? 'target')
}

function nextOfKind(store: ProjectStore, kind: RowKind): LinkId | undefined {
  const { document, selection, state } = store
  if (document === null) return undefined
  const { facts } = feedOf(store)
  const rows = state.orderOf(document).rows.toArray()
  const start = selection ? rows.indexOf(selection.row) : -1
  for (let step = 1; step <= rows.length; step++) {
    const row = rows[(start + step) % rows.length]!
    if (facts.isOfKind(row, kind)) return row
  }
  return undefined
}
