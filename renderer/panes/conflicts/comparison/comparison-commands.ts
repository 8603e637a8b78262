import type { Difference } from '../../../../shared/operations/comparison/difference.ts'
import type { EditorHandle } from '../../../editor/editor-handle.ts'
import type { ProjectStore } from '../../../editor/project-store.ts'
import { comparisonDeskOf } from './comparison-desk.ts'

/** Something a person can have done by one key; its name stands in shared/i18n under `commands`. */
export type ComparisonCommand = {
  readonly id: `comparison.${string}`
  readonly isEnabled: (store: ProjectStore) => boolean
  readonly run: (store: ProjectStore, handle: RowHandle) => void
}

/** What differences need of the text: that a row is shown. */
export type RowHandle = Pick<EditorHandle, 'focusCell'>

/** Shows a difference in the list and, where it has a row here, the row. */
export function goToDifference(store: ProjectStore, handle: RowHandle, difference: Difference): void {
  comparisonDeskOf(store).go(difference.id)
  const link = difference.row === null ? undefined : store.state.link(difference.row)
  if (!link) return
  if (link.document !== store.document) store.setUi({ document: link.document, filter: 'all' })
  else if (store.ui.filter !== 'all' && !store.rows.includes(link.id)) store.setUi({ filter: 'all' })
  const wanted = difference.kind === 'text' ? difference.side : 'target'
  const side = link[wanted].length > 0 ? wanted : wanted === 'target' ? 'source' : 'target'
  handle.focusCell(link.id, side)
}

function goBy(step: 1 | -1) {
  return (store: ProjectStore, handle: RowHandle) => {
    const { shown, current } = comparisonDeskOf(store).state
    const here = shown.findIndex(({ id }) => id === current)
    const next = here < 0 ? (step === 1 ? 0 : shown.length - 1) : (here + step + shown.length) % shown.length
    const difference = shown[next]
    if (difference) goToDifference(store, handle, difference)
  }
}

const isThere = (store: ProjectStore) => comparisonDeskOf(store).state.shown.length > 0

export const COMPARISON_COMMANDS: readonly ComparisonCommand[] = [
  { id: 'comparison.next', isEnabled: isThere, run: goBy(1) },
  { id: 'comparison.previous', isEnabled: isThere, run: goBy(-1) },
]
