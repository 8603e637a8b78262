import type { Link } from '../../../shared/model/records.ts'
import type { EditorHandle } from '../editor-handle.ts'
import type { ProjectStore } from '../project-store.ts'
import { isUnconfirmed } from '../row-filter.ts'
import { findNext, neighbour, nextInDoubt, type EditorCommand } from './editor-command.ts'

const hasRows = (store: ProjectStore) => store.rows.length > 0

function moveBy(id: EditorCommand['id'], by: 1 | -1): EditorCommand {
  return {
    id,
    isEnabled: hasRows,
    run(store, handle) {
      const { selection, rows } = store
      const row = selection ? neighbour(store, selection.row, by) : rows[0]
      if (row === undefined) store.notice('no-more-rows')
      else handle.focusCell(row, selection?.side ?? 'target')
    },
  }
}

export const nextRow = moveBy('editor.nextRow', 1)
export const previousRow = moveBy('editor.previousRow', -1)

export const otherSide: EditorCommand = {
  id: 'editor.otherSide',
  isEnabled: (store) => store.selection !== null,
  run({ selection }, handle) {
    if (selection) handle.focusCell(selection.row, selection.side === 'source' ? 'target' : 'source')
  },
}

function goToNext(store: ProjectStore, handle: EditorHandle, matches: (link: Link) => boolean): void {
  const row = findNext(store, store.selection?.row, matches)
  if (row === undefined) store.notice('nothing-to-do')
  else handle.focusCell(row, store.selection?.side ?? 'target')
}

export const nextUnconfirmed: EditorCommand = {
  id: 'editor.nextUnconfirmed',
  isEnabled: hasRows,
  run: (store, handle) => goToNext(store, handle, isUnconfirmed),
}

export const nextDoubtful: EditorCommand = {
  id: 'editor.nextDoubtful',
  isEnabled: hasRows,
  /** The least sure of all first: that is where a look finds most of what is wrong. */
  run(store, handle) {
    const row = nextInDoubt(store, store.selection?.row)
    if (row === undefined) store.notice('nothing-to-do')
    else handle.focusCell(row, store.selection?.side ?? 'target')
  },
}
