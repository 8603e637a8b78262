import type { LinkId } from '../../../shared/model/id.ts'
import type { LinkState } from '../../../shared/model/records.ts'
import {
  planConfirm,
  planEach,
  planSetLocked,
  planSetState,
  planUnconfirm,
} from '../../../shared/operations/plan-records.ts'
import type { Plan } from '../../../shared/operations/plan-sentences.ts'
import type { EditorHandle } from '../editor-handle.ts'
import type { ProjectStore } from '../project-store.ts'
import { isUnconfirmed } from '../row-filter.ts'
import {
  awakeLink,
  findNext,
  neighbour,
  rowsInHand,
  startOfTarget,
  type EditorCommand,
} from './editor-command.ts'

const hasRow = (store: ProjectStore) => awakeLink(store) !== undefined

/** Confirms the rows in hand and goes on to what follows the last; where nothing does, it says so and stays. */
function confirmAndGo(
  command: EditorCommand['id'],
  store: ProjectStore,
  handle: EditorHandle,
  next: (row: LinkId) => LinkId | undefined,
): void {
  const rows = rowsInHand(store)
  const last = rows.at(-1)
  if (last === undefined) return
  const row = next(last)
  const selection = row === undefined ? store.selection : startOfTarget(store, row)
  const plan = planEach(rows, (id) => planConfirm(store.state, id, store.signature))
  const refusal = store.dispatch(command, plan, { selection })
  if (refusal) return
  if (selection) handle.focusSelection(selection)
  if (row === undefined) store.notice('no-more-rows')
}

export const confirmNext: EditorCommand = {
  id: 'editor.confirmNext',
  isEnabled: hasRow,
  run: (store, handle) =>
    confirmAndGo('editor.confirmNext', store, handle, (row) => neighbour(store, row, 1)),
}

export const confirmNextUnconfirmed: EditorCommand = {
  id: 'editor.confirmNextUnconfirmed',
  isEnabled: hasRow,
  run: (store, handle) =>
    confirmAndGo('editor.confirmNextUnconfirmed', store, handle, (row) =>
      findNext(store, row, isUnconfirmed),
    ),
}

/** Does the same to each row in hand, as one step. */
function onRows(id: EditorCommand['id'], plan: (store: ProjectStore, row: LinkId) => Plan): EditorCommand {
  return {
    id,
    isEnabled: hasRow,
    run(store) {
      store.dispatch(
        id,
        planEach(rowsInHand(store), (row) => plan(store, row)),
      )
    },
  }
}

export const confirm = onRows('editor.confirm', ({ state, signature }, row) =>
  planConfirm(state, row, signature),
)
export const unconfirm = onRows('editor.unconfirm', ({ state }, row) => planUnconfirm(state, row))

function markAs(id: EditorCommand['id'], becomes: LinkState): EditorCommand {
  return onRows(id, ({ state, signature }, row) => planSetState(state, row, becomes, signature))
}

export const markTranslated = markAs('editor.markTranslated', 'translated')
export const markReviewed = markAs('editor.markReviewed', 'reviewed')
export const markFinal = markAs('editor.markFinal', 'final')

/** Several rows are locked together, and unlocked together where the one with the caret is locked. */
export const lock = onRows('editor.lock', (store, row) =>
  planSetLocked(store.state, row, !awakeLink(store)?.locked),
)
