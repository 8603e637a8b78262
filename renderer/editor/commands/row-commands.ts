import { newId } from '../../../shared/model/new-id.ts'
import type { LinkId, SentenceId } from '../../../shared/model/id.ts'
import { SIDES } from '../../../shared/model/fixed-values.ts'
import type { Side } from '../../../shared/model/records.ts'
import { claimsOnAny } from '../../../shared/operations/map-anchors.ts'
import { planRemoveSentences } from '../../../shared/operations/plan-remove-sentences.ts'
import { planBring, planInsertRow, planInsertSentence } from '../../../shared/operations/plan-rows.ts'
import { planShift } from '../../../shared/operations/plan-shift.ts'
import { isLongShift, shiftPieces } from '../../../shared/operations/shift-pieces.ts'
import { caretAt, type EditorSelection } from '../editor-selection.ts'
import type { EditorHandle } from '../editor-handle.ts'
import type { ProjectStore } from '../project-store.ts'
import { awakeLink, awakeSentence, neighbour, rowsInHand, type EditorCommand } from './editor-command.ts'

const hasSentence = (store: ProjectStore) => awakeSentence(store) !== undefined
const hasRow = (store: ProjectStore) => awakeLink(store) !== undefined

function shift(id: EditorCommand['id'], to: 'up' | 'down'): EditorCommand {
  return {
    id,
    isEnabled: (store) => hasSentence(store) && !store.isBusy,
    run(store, handle) {
      const sentence = awakeSentence(store)
      if (sentence === undefined) return
      if (store.isComplete && isLongShift(store.state, sentence, to)) {
        const pieces = shiftPieces(store.state, sentence, to, () => newId('link'))
        void store.longWork.run('shifting', id, pieces).then(() => handle.focus())
      } else if (store.dispatch(id, planShift(store.state, sentence, to, newId('link'))) === undefined)
        handle.focus()
    },
  }
}

export const shiftDown = shift('editor.shiftDown', 'down')
export const shiftUp = shift('editor.shiftUp', 'up')

/**
 * Two presses link what stands far apart: the first picks the sentence at the caret, the second brings it into the row
 * of the caret. The same sentence again lets it go.
 */
export const linkFar: EditorCommand = {
  id: 'editor.linkFar',
  isEnabled: hasSentence,
  run(store, handle) {
    const { picked } = store.ui
    const here = awakeLink(store)
    const sentence = awakeSentence(store)
    if (!here || sentence === undefined) return
    const home = picked === null ? undefined : store.state.linkOf(picked)
    if (picked === null || !home || picked === sentence)
      return store.setUi({ picked: picked === sentence ? null : sentence })
    if (home.id === here.id) return store.setUi({ picked: sentence })
    if (store.dispatch('editor.linkFar', planBring(store.state, picked, here.id)) !== undefined) return
    store.setUi({ picked: null })
    handle.focus()
  },
}

export const insertSentence: EditorCommand = {
  id: 'editor.insertSentence',
  isEnabled: hasSentence,
  run(store, handle) {
    const before = awakeSentence(store)
    if (before === undefined || !store.selection) return
    const { row, side } = store.selection
    const sentence = newId('sentence')
    const selection = caretAt(row, side, { sentence, offset: 0 })
    const plan = planInsertSentence(store.state, before, sentence)
    if (store.dispatch('editor.insertSentence', plan, { selection }) === undefined) handle.focus()
  },
}

function insertRowAt(id: EditorCommand['id'], to: 'above' | 'below'): EditorCommand {
  return {
    id,
    isEnabled: hasRow,
    run(store, handle) {
      const { selection } = store
      if (!selection) return
      const made = { sentence: newId('sentence'), row: newId('link') }
      const plan = planInsertRow(store.state, selection.row, selection.side, to, made)
      const caret = caretAt(made.row, selection.side, { sentence: made.sentence, offset: 0 })
      if (store.dispatch(id, plan, { selection: caret }) === undefined) handle.focus()
    },
  }
}

export const insertRow = insertRowAt('editor.insertRow', 'below')
export const insertRowAbove = insertRowAt('editor.insertRowAbove', 'above')

export const removeSentence: EditorCommand = {
  id: 'editor.removeSentence',
  isEnabled: hasSentence,
  run(store, handle) {
    const sentence = awakeSentence(store)
    if (sentence !== undefined)
      remove('editor.removeSentence', store, handle, [sentence], besideSentence(store, sentence))
  },
}

export const removeRow: EditorCommand = {
  id: 'editor.removeRow',
  isEnabled: hasRow,
  run(store, handle) {
    const rows = rowsInHand(store)
    const sentences = rows.flatMap((id) => SIDES.flatMap((side) => store.state.link(id)?.[side] ?? []))
    remove('editor.removeRow', store, handle, sentences, besideRows(store, rows))
  },
}

function remove(
  command: EditorCommand['id'],
  store: ProjectStore,
  handle: EditorHandle,
  sentences: readonly SentenceId[],
  selection: EditorSelection | null,
): void {
  if (isProtected(store, sentences)) return store.notice('source-protected')
  const { state } = store
  const before = state.tables.claims.size
  const plan = planRemoveSentences(state, sentences)
  const cut = claimsOnAny(state, sentences).size
  if (store.dispatch(command, plan, { selection }) !== undefined) return
  handle.focus()
  const claims = before - state.tables.claims.size
  if (cut > 0) store.notice({ code: 'claims-cut', cut, gone: claims })
}

/** Words of the source are taken away only where the source was opened for editing; an empty sentence is no words. */
function isProtected({ state, ui }: ProjectStore, sentences: readonly SentenceId[]): boolean {
  if (ui.sourceUnlocked) return false
  return sentences.some((id) => {
    const sentence = state.sentence(id)
    return sentence?.side === 'source' && sentence.text.trim() !== ''
  })
}

/** Where the caret goes when its sentence does: to the next of its side, or the one before. */
function besideSentence({ state }: ProjectStore, id: SentenceId): EditorSelection | null {
  const { document, side } = state.sentence(id)!
  const order = state.orderOf(document)[side]
  const link = state.linkOf(id)!
  const inCell = link[side][link[side].indexOf(id) + 1] ?? link[side][link[side].indexOf(id) - 1]
  const next = inCell ?? order.after(id) ?? order.before(id)
  if (next === undefined) return null
  return caretAt(state.linkOf(next)!.id, side, { sentence: next, offset: 0 })
}

function besideRows(store: ProjectStore, rows: readonly LinkId[]): EditorSelection | null {
  const next =
    (rows.at(-1) && neighbour(store, rows.at(-1)!, 1)) ?? (rows[0] && neighbour(store, rows[0], -1))
  const side: Side = store.selection?.side ?? 'target'
  const link = next === undefined ? undefined : store.state.link(next)
  if (!link) return null
  const sentence = link[side][0]
  return caretAt(link.id, side, sentence === undefined ? null : { sentence, offset: 0 })
}
