import { useEffect } from 'react'
import type { CommandId } from '../../shared/i18n/command-id.ts'
import { keysOfPress } from '../ui/key-combination.ts'
import type { KeyBindings } from './commands/key-bindings.ts'
import { isField, runCommand } from './commands/run-command.ts'
import type { Workspace } from './workspace.ts'

/** Those that a held key does again and again. */
const REPEATED: readonly CommandId[] = [
  'editor.nextRow',
  'editor.previousRow',
  'editor.undo',
  'editor.redo',
  'claims.next',
  'claims.previous',
  'view.zoomIn',
  'view.zoomOut',
]

/**
 * Runs commands by their keys, wherever the focus is. They are taken before anything in the window sees them; Escape
 * alone is left to whatever stands open, and taken when nobody else wanted it. The text prevents what a browser would do
 * at every Escape, and wants it for cells that are selected alone.
 */
export function useShortcuts(workspace: Workspace, bindings: KeyBindings): void {
  useEffect(() => {
    let wasWanted = false
    const first = (event: KeyboardEvent) => {
      if (event.code === 'Escape') wasWanted = areCellsSelected(workspace)
      else press(workspace, bindings, event)
    }
    const last = (event: KeyboardEvent) => {
      if (event.code !== 'Escape' || wasWanted) return
      if (!event.defaultPrevented || isInText()) press(workspace, bindings, event)
    }
    window.addEventListener('keydown', first, { capture: true })
    window.addEventListener('keydown', last)
    return () => {
      window.removeEventListener('keydown', first, { capture: true })
      window.removeEventListener('keydown', last)
    }
  }, [workspace, bindings])
}

function areCellsSelected({ state }: Workspace): boolean {
  return Boolean(state.project?.store.ui.cells)
}

function press(workspace: Workspace, bindings: KeyBindings, event: KeyboardEvent): void {
  const keys = keysOfPress(event)
  const id = keys === null ? undefined : bindings.commandOf(keys)
  if (keys === null || id === undefined) return
  if (isTyped(keys) && !isInText()) return
  if (isTaken(event.code)) return
  const isFree = isFreeNow(workspace, id)
  if (!isFree && !isBrowsers(keys)) return
  event.preventDefault()
  event.stopPropagation()
  if (isFree && (!event.repeat || REPEATED.includes(id))) runCommand(workspace, id)
}

/** Keys that mean something to every button and field: as a command's they hold in the text of the rows alone. */
function isTyped(keys: string): boolean {
  return keys === 'Enter' || keys === 'NumpadEnter' || keys === 'Tab'
}

/** `data-takes-keys` names the keys that are for what holds the focus, whatever is held with them; empty: every key. */
function isTaken(code: string): boolean {
  const taken = document.activeElement?.closest('[data-takes-keys]')?.getAttribute('data-takes-keys')
  return taken === '' || Boolean(taken?.split(' ').includes(code))
}

function isInText(): boolean {
  return document.activeElement?.closest('.ProseMirror') !== null
}

/** What is about the rows that one looks for by a field. */
const IN_FIELDS: readonly CommandId[] = ['editor.filterRows', 'editor.showAllRows']

/** A dialog keeps the window behind it out of reach; a field keeps the keys by which text is edited. */
function isFreeNow({ state }: Workspace, id: CommandId): boolean {
  if (state.dialog || state.chooser || state.project?.store.ui.pasteQuestion)
    return id.startsWith('view.zoom')
  return IN_FIELDS.includes(id) || !(id.startsWith('editor.') && isField(document.activeElement))
}

/** Where a command's keys can't run it now, the browser must not do with them what it would: save the page, say. */
function isBrowsers(keys: string): boolean {
  return /^(?:Ctrl|Meta)\+(?:Shift\+)?Key[^YZ]$/.test(keys)
}
