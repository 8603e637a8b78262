import type { Translate } from '../../shared/i18n/create-translator.ts'
import { errorMessage } from '../../shared/i18n/describe-error.ts'
import type { HostClient } from '../../shared/rpc/connect-channel.ts'
import type { HostDescription, SaveState } from '../../shared/rpc/contract.ts'
import type { HostErrorData } from '../../shared/rpc/host-error.ts'
import type { EditorHandle } from '../editor/editor-handle.ts'
import type { OpenProject, WorkspaceState } from './workspace-state.ts'

/**
 * What the whole window shares: the host, the project on show, what stands over it. The steps of work on it (opening,
 * saving, …) are functions beside this one.
 */
export class Workspace {
  client: HostClient
  readonly description: HostDescription
  /** In the window's language as it is when it is called. */
  readonly t: Translate
  /** Of the grid of the project on show. */
  handle: EditorHandle | null = null
  private current: WorkspaceState
  private readonly listeners = new Set<() => void>()
  private toastCount = 0

  constructor(client: HostClient, description: HostDescription, t: Translate) {
    this.client = client
    this.description = description
    this.t = t
    this.current = {
      settings: description.settings,
      settingsError: null,
      connection: 'connected',
      project: null,
      saveState: null,
      opening: null,
      dialog: null,
      chooser: null,
      toasts: [],
      work: null,
      panels: { overview: true, aside: true },
    }
  }

  get state(): WorkspaceState {
    return this.current
  }

  update(fields: Partial<WorkspaceState>): void {
    this.current = { ...this.current, ...fields }
    for (const listener of this.listeners) listener()
  }

  /** Nothing happens where that project is no longer on show. */
  updateProject(session: string, fields: Partial<OpenProject>): void {
    const { project } = this.current
    if (project?.session !== session) return
    const keys = Object.keys(fields) as (keyof OpenProject)[]
    if (keys.some((key) => project[key] !== fields[key])) this.update({ project: { ...project, ...fields } })
  }

  /** Nothing happens where that project is no longer on show. */
  updateSaveState(session: string, saveState: SaveState): void {
    if (this.current.project?.session !== session) return
    if (isSameState(this.current.saveState, saveState)) return
    this.update({ saveState })
    this.updateProject(session, { fileName: saveState.fileName })
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  say(text: string): void {
    const toast = { id: ++this.toastCount, text }
    const others = this.current.toasts.filter((shown) => shown.text !== text)
    this.update({ toasts: [...others, toast].slice(-3) })
  }

  /** Puts an error where it can't be missed; a call that the user cancelled is none. */
  showProblem(error: HostErrorData): void {
    if (error.code === 'cancelled') return
    if (error.code === 'disconnected') return this.say(errorMessage(this.t, error))
    this.update({ dialog: { kind: 'problem', error } })
  }
}

/**
 * That something is pending the window knows before the host does, which says so after every key: as long as it is,
 * what was said before stands.
 */
function isSameState(before: SaveState | null, now: SaveState): boolean {
  if (!before) return false
  const isSame =
    before.phase === now.phase && before.fileName === now.fileName && before.savedAt === now.savedAt
  return (now.phase === 'pending' || isSame) && before.error === now.error
}
