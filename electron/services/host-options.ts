import type { Host, HostEvent, HostEvents } from '../../shared/rpc/contract.ts'

/** The system's own dialogs, where a shell has them. Paths are absolute; null: the user pressed Cancel. */
export type Dialogs = {
  open(purpose: 'project' | 'text' | 'annotations'): Promise<string | null>
  save(purpose: 'project' | 'export', name: string): Promise<{ folder: string; name: string } | null>
}

/** What a shell tells the host when it starts it. Every path is absolute. */
export type HostOptions = {
  /** Journals, backups, locks and settings: the program's own. Made when it is missing. */
  readonly dataFolder: string
  /** Where projects are kept for whoever does not choose. Made when it is first needed. */
  readonly projectsFolder: string
  readonly version: string
  /** The shell has a menu bar of its own. */
  readonly menuBar: boolean
  /** Absent: the page shows a chooser of its own. */
  readonly dialogs?: Dialogs
  /** The project that the program was started with. */
  readonly startWith?: string
  /** Whose name stands in the journal until the user gives another; absent: the system's user name. */
  readonly author?: string
  /** Told of everything unforeseen; `id` is what the user is shown. */
  readonly log: (id: string, cause: unknown) => void
}

/** The host and what a trusted door may do beside it: a door holds paths, a page never does. */
export type TarazHost = Host & {
  /** The handle by which a page may name this file or folder. */
  handleOf(path: string): string
  /** Tells every page. */
  emit<E extends HostEvent>(event: E, payload: HostEvents[E]): void
}
