import { newId } from '../../../shared/model/new-id.ts'
import type { Operation } from '../../../shared/operations/operation.ts'
import { planSuggest } from '../../../shared/operations/plan-suggestions.ts'
import { caretAt, type EditorSelection, type TextPoint } from '../editor-selection.ts'
import type { ProjectStore } from '../project-store.ts'

/**
 * Suggests what typing would have done. Words can be suggested in one sentence at a time; where sentences would be
 * joined, cut or made, it says so and does nothing.
 */
export function suggestEdits(
  store: ProjectStore,
  cell: Pick<EditorSelection, 'row' | 'side'>,
  operations: readonly Operation[],
  head: TextPoint | null,
): void {
  const [edit, ...others] = operations
  if (!edit) return
  if (edit.kind !== 'sentence.replaceText' || others.length > 0) return store.notice('suggest-words-only')
  const { sentence, from, removed, insert } = edit
  const caret = head?.sentence === sentence ? head.offset : from
  const asked = { sentence, from, to: from + removed.length, insert, caret }
  const plan = planSuggest(store.state, asked, store.signature, newId('suggestion'))
  if (!plan.ok) return void store.dispatch('suggest', plan)
  const selection = caretAt(cell.row, cell.side, { sentence, offset: plan.value.caret })
  store.dispatch('suggest', plan.value.operations, { selection, key: `suggest:${sentence}` })
}
