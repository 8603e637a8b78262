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
 * alone is left to whatever stands open, and taken when nobody else wanted it.
 */
export function useShortcuts(workspace: Workspace, bindings: KeyBindings): void {
  useEffect(() => {
    const first = (event: KeyboardEvent) => event.code !== 'Escape' && press(workspace, bindings, event)
    const last = (event: KeyboardEvent) => event.code === 'Escape' && press(workspace, bindings, event)
    window.addEventListener('keydown', first, { capture: true })
    window.addEventListener('keydown', last)
    return () => {
      window.removeEventListener('keydown', first, { capture: true })
      window.removeEventListener('keydown', last)
    }
  }, [workspace, bindings])
}

function press(workspace: Workspace, bindings: KeyBindings, event: KeyboardEvent): void {
  const keys = keysOfPress(event)
  const id = keys === null ? undefined : bindings.commandOf(keys)
  if (keys === null || id === undefined || event.defaultPrevented) return
  if (isTyped(keys) && !isInText()) return
  // Where keys are being recorded every key is for the recorder.
  if (document.activeElement?.closest('[data-takes-keys]')) return
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
