import { newId } from '../../../shared/model/new-id.ts'
import {
  planJoin,
  planLinkRows,
  planMove,
  planSplit,
  planUnlink,
  type Plan,
} from '../../../shared/operations/plan-sentences.ts'
import { caretAt } from '../editor-selection.ts'
import type { ProjectStore } from '../project-store.ts'
import { awakeLink, awakeSentence, neighbour, rowsInHand, type EditorCommand } from './editor-command.ts'

const hasSentence = (store: ProjectStore) => awakeSentence(store) !== undefined

export const split: EditorCommand = {
  id: 'editor.split',
  /** Where both halves would have words. */
  isEnabled(store) {
    const head = store.selection?.head
    const text = head ? (store.state.sentence(head.sentence)?.text ?? '') : ''
    return head ? text.slice(0, head.offset).trim() !== '' && text.slice(head.offset).trim() !== '' : false
  },
  run(store, handle) {
    const { selection } = store
    if (!selection?.head) return
    const { row, side, head } = selection
    const second = newId('sentence')
    const plan = planSplit(store.state, head.sentence, head.offset, second)
    const refusal = store.dispatch('editor.split', plan, {
      selection: caretAt(row, side, { sentence: second, offset: 0 }),
    })
    if (!refusal) handle.focus()
  },
}

/** A plan for the sentence at the caret, which the caret follows. */
function withSentence(
  id: EditorCommand['id'],
  plan: (store: ProjectStore, sentence: NonNullable<ReturnType<typeof awakeSentence>>) => Plan,
): EditorCommand {
  return {
    id,
    isEnabled: hasSentence,
    run(store, handle) {
      const sentence = awakeSentence(store)
      if (sentence === undefined) return
      if (store.dispatch(id, plan(store, sentence)) === undefined) handle.focus()
    },
  }
}

export const join = withSentence('editor.join', ({ state }, sentence) => planJoin(state, sentence))
export const moveUp = withSentence('editor.moveUp', ({ state }, sentence) =>
  planMove(state, sentence, 'above'),
)
export const moveDown = withSentence('editor.moveDown', ({ state }, sentence) =>
  planMove(state, sentence, 'below'),
)
export const unlink = withSentence('editor.unlink', ({ state }, sentence) =>
  planUnlink(state, sentence, newId('link')),
)

/** The rows selected become one; where only one is in hand, it and the next. */
export const linkNext: EditorCommand = {
  id: 'editor.linkNext',
  isEnabled: (store) => {
    const link = awakeLink(store)
    if (!link) return false
    return rowsInHand(store).length > 1 || neighbour(store, link.id, 1) !== undefined
  },
  run(store, handle) {
    const link = awakeLink(store)
    if (!link) return
    const [first = link.id, ...others] = rowsInHand(store)
    const next = others.length > 0 ? others : [neighbour(store, first, 1)].flatMap((id) => id ?? [])
    if (next.length === 0) return store.notice('no-more-rows')
    if (store.dispatch('editor.linkNext', planLinkRows(store.state, first, ...next)) === undefined)
      handle.focus()
  },
}
