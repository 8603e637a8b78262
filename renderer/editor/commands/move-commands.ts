import type { ProjectStore } from '../project-store.ts'
import { ALL_ROWS, isFiltered, matchesFilter, type RowFilter } from '../row-filter.ts'
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

/** The least sure of all first: that is where a look finds most of what is wrong. */
function goToDoubt(id: EditorCommand['id'], by: 1 | -1): EditorCommand {
  return {
    id,
    isEnabled: hasRows,
    run(store, handle) {
      const row = nextInDoubt(store, store.selection?.row, by)
      if (row === undefined) store.notice('nothing-to-do')
      else handle.focusCell(row, store.selection?.side ?? 'target')
    },
  }
}

/** To the next row of a kind among those on show, or with `by` -1 the one before; round and round. */
export function goTo(id: EditorCommand['id'], filter: RowFilter, by: 1 | -1): EditorCommand {
  return {
    id,
    isEnabled: hasRows,
    run(store, handle) {
      const { selection, state } = store
      const row = findNext(store, selection?.row, (link) => matchesFilter(state, link, filter), by)
      if (row === undefined) store.notice('nothing-to-do')
      else handle.focusCell(row, selection?.side ?? 'target')
    },
  }
}

/** The kinds of rows that one goes through, one after another. */
export const GO_TO_KINDS: readonly EditorCommand[] = [
  goTo('editor.nextUnconfirmed', 'unconfirmed', 1),
  goTo('editor.previousUnconfirmed', 'unconfirmed', -1),
  goToDoubt('editor.nextDoubtful', 1),
  goToDoubt('editor.previousDoubtful', -1),
  goTo('editor.nextNotOneToOne', 'notOneToOne', 1),
  goTo('editor.previousNotOneToOne', 'notOneToOne', -1),
  goTo('editor.nextEmptyTarget', 'emptyTarget', 1),
  goTo('editor.previousEmptyTarget', 'emptyTarget', -1),
  goTo('editor.nextWithClaims', 'withClaims', 1),
  goTo('editor.previousWithClaims', 'withClaims', -1),
  goTo('editor.nextWithComments', 'withComments', 1),
  goTo('editor.previousWithComments', 'withComments', -1),
  goTo('editor.nextLocked', 'locked', 1),
  goTo('editor.previousLocked', 'locked', -1),
]

export const filterRows: EditorCommand = {
  id: 'editor.filterRows',
  isEnabled: () => true,
  run: (store) => store.setUi({ isFiltering: true }),
}

/** The row with the caret stays in sight among all. */
export const showAllRows: EditorCommand = {
  id: 'editor.showAllRows',
  isEnabled: ({ ui }) => isFiltered(ui) || ui.isFiltering,
  run(store, handle) {
    store.setUi(ALL_ROWS)
    handle.focus()
    if (store.selection) handle.scrollToRow(store.selection.row)
  },
}
