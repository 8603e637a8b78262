import { newId } from '../../../shared/model/new-id.ts'
import type { Link, Sentence } from '../../../shared/model/records.ts'
import { oneLine } from '../../../shared/operations/one-line.ts'
import { planType, type Plan } from '../../../shared/operations/plan-sentences.ts'
import { ZWNJ } from '../cell/cell-keys.ts'
import { caretAt, type EditorSelection, type TextPoint } from '../editor-selection.ts'
import type { ProjectStore } from '../project-store.ts'
import type { EditorHandle } from '../editor-handle.ts'
import { awakeLink, type EditorCommand } from './editor-command.ts'

export const insertZwnj: EditorCommand = {
  id: 'editor.insertZwnj',
  isEnabled: (store) => store.selection !== null,
  run: (_store, handle) => handle.insertText(ZWNJ),
}

export const copySource: EditorCommand = {
  id: 'editor.copySource',
  isEnabled: (store) => (awakeLink(store)?.source.length ?? 0) > 0,
  run(store, handle) {
    const link = awakeLink(store)
    if (!link) return
    const { plan, selection } = planCopy(store, link)
    if (store.dispatch('editor.copySource', plan, { selection }) === undefined)
      handle.focusSelection(store.selection ?? selection)
  },
}

/** The words of the source go to the caret in the target; to its end, where the caret is elsewhere. */
function planCopy(store: ProjectStore, link: Link): { plan: Plan; selection: EditorSelection } {
  const { state, selection } = store
  const text = textOf(link.source.map((id) => state.sentence(id)!))
  const last = link.target.at(-1)
  if (last === undefined) {
    const sentence = newId('sentence')
    const end = { sentence, offset: text.length }
    return {
      plan: planType(state, link.id, 'target', text, sentence),
      selection: caretAt(link.id, 'target', end),
    }
  }
  const at: TextPoint =
    selection?.side === 'target' && selection.head
      ? selection.head
      : { sentence: last, offset: state.sentence(last)!.text.length }
  const insert = {
    kind: 'sentence.replaceText',
    sentence: at.sentence,
    from: at.offset,
    removed: '',
    insert: text,
  } as const
  const end = { sentence: at.sentence, offset: at.offset + text.length }
  return { plan: { ok: true, value: [insert] }, selection: caretAt(link.id, 'target', end) }
}

function textOf(sentences: readonly Sentence[]): string {
  return sentences
    .map(({ text, gap }, index) => text + (index < sentences.length - 1 ? oneLine(gap ?? ' ') : ''))
    .map(oneLine)
    .join('')
}

export const unlockSource: EditorCommand = {
  id: 'editor.unlockSource',
  isEnabled: () => true,
  run(store, handle) {
    store.setUi({ sourceUnlocked: !store.ui.sourceUnlocked })
    handle.focus()
  },
}

export const toggleHidden: EditorCommand = {
  id: 'editor.toggleHidden',
  isEnabled: () => true,
  run: (store) => store.setUi({ showHidden: !store.ui.showHidden }),
}

/** At once, and again when long work has gone, for the focused cell may have gone with it. */
function focusHere(store: ProjectStore, handle: EditorHandle): void {
  handle.focus()
  void store.farTravel.arriving?.then(() => handle.focus())
}

export const undo: EditorCommand = {
  id: 'editor.undo',
  isEnabled: (store) => store.canUndo,
  run(store, handle) {
    if (store.undo()) focusHere(store, handle)
  },
}

export const redo: EditorCommand = {
  id: 'editor.redo',
  isEnabled: (store) => store.canRedo,
  run(store, handle) {
    if (store.redo()) focusHere(store, handle)
  },
}
