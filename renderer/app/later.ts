import { startTransition, useEffect, useState, type ComponentType } from 'react'
import type { ProjectStore } from '../editor/project-store.ts'
import type { Command } from './commands/command.ts'
import type { KeyBindings } from './commands/key-bindings.ts'
import type { Workspace } from './workspace.ts'

/** What the window can do without until its first rows are on show (later-parts.ts). */
export type LaterParts = {
  readonly createLaterCommands: (workspace: Workspace) => readonly Command[]
  readonly showAskedPane: (workspace: Workspace, store: ProjectStore, command: string) => void
  readonly Dialogs: ComponentType<{ readonly bindings: KeyBindings }>
  readonly SideTabPanel: ComponentType
  readonly StackedClaims: ComponentType
  readonly OverviewPane: ComponentType
}

let fetchParts: () => Promise<LaterParts> = () => Promise.reject(new Error('Nobody said where they are'))
let parts: LaterParts | undefined
let loading: Promise<LaterParts> | undefined

/** Says where they come from: those who ask for them are among them. */
export function bringLaterParts(from: () => Promise<LaterParts>): void {
  fetchParts = from
}

/** What has come after the first rows; undefined: it is still on its way. */
export function laterParts(): LaterParts | undefined {
  return parts
}

/** Fetches what the first rows did not need. One that failed is tried again by whoever asks next. */
export function loadLaterParts(): Promise<LaterParts> {
  loading ??= fetchParts().then(take, (error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}

function take(found: LaterParts): LaterParts {
  parts = found
  return found
}

/** The later parts, asked for from the moment that `isTime`; drawn when they are there, whatever is typed first. */
export function useLaterParts(isTime: boolean): LaterParts | undefined {
  const [found, setFound] = useState<LaterParts>()
  useEffect(() => {
    if (!isTime) return undefined
    let isWanted = true
    const draw = (loaded: LaterParts) => {
      if (isWanted) startTransition(() => setFound(loaded))
    }
    // Where the host is gone, the window says so itself.
    loadLaterParts().then(draw, () => undefined)
    return () => {
      isWanted = false
    }
  }, [isTime])
  return found
}
