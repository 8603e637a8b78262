import type { DocumentId } from '../../shared/model/id.ts'
import type { Side } from '../../shared/model/records.ts'
import type { AnnotationAgreement } from '../../shared/model/annotation-agreement.ts'
import type { BaseGuess, MergeBaseChoice } from '../../shared/rpc/copy-methods.ts'
import type { OpenedProject, Place, SaveState, Settings } from '../../shared/rpc/contract.ts'
import type { HostErrorData } from '../../shared/rpc/host-error.ts'
import type { LongWorkState } from '../editor/long-work.ts'
import type { ProjectStore } from '../editor/project-store.ts'
import type { ChosenPlace } from '../panes/save-as/save-as.tsx'
import type { SettingsTab } from '../panes/settings/settings.tsx'
import type { ToastMessage } from '../ui/toasts.tsx'

/** The project on show, as the window holds it. */
export type OpenProject = {
  readonly session: string
  readonly fileName: string
  readonly folder: string
  readonly store: ProjectStore
  readonly counts: OpenedProject['counts']
  /** What was brought back after a crash, until the user has read it. */
  readonly recovered: OpenedProject['recovered']
  /** It is still being made: there is no file yet. */
  readonly isGrowing: boolean
  /** Another window has it now: here it can only be looked at. */
  readonly isTakenOver: boolean
  /** Why the rest of it could not be read. */
  readonly loadError: HostErrorData | null
}

/** What stands over the window; one at a time. */
export type DialogState =
  | {
      readonly kind: 'new'
      readonly source?: Place
      readonly target?: Place
      readonly needsTarget: boolean
    }
  | {
      readonly kind:
        | 'addTexts'
        | 'export'
        | 'importClaims'
        | 'segmentation'
        | 'shortcuts'
        | 'palette'
        | 'goToRow'
        | 'changedOnDisk'
    }
  | { readonly kind: 'claimants' | 'claimSchema' | 'dashboard' }
  | { readonly kind: 'settings'; readonly tab: SettingsTab }
  | { readonly kind: 'problem'; readonly error: HostErrorData }
  | {
      readonly kind: 'merge'
      /** Of the other copy. */
      readonly name: string
      readonly guess: BaseGuess
      readonly answer: (base: MergeBaseChoice) => void
    }
  | {
      readonly kind: 'revision'
      readonly file: Place
      readonly document: DocumentId
      /** That which the caret is on. */
      readonly side: Side
    }
  | { readonly kind: 'agreement'; readonly name: string; readonly found: AnnotationAgreement }
  | { readonly kind: 'unrelated'; readonly answer: (isWanted: boolean) => void }
  | { readonly kind: 'unfinished'; readonly answer: (isLeaving: boolean) => void }
  | { readonly kind: 'unsaved'; readonly answer: (isLeaving: boolean) => void }

/** A chooser stands over everything else, and whoever asked waits for its answer. */
export type ChooserState =
  | {
      readonly kind: 'file'
      readonly purpose: 'project' | 'text' | 'annotations'
      readonly answer: (file: Place | null) => void
    }
  | {
      readonly kind: 'place'
      readonly purpose: 'project' | 'export'
      readonly name: string
      readonly answer: (place: ChosenPlace | null) => void
    }

/** `share`: how far it has come, 0 to 1; null: not known yet. */
export type Work = {
  readonly kind:
    | 'aligning'
    | 'creating'
    | 'adding'
    | 'comparing'
    | 'merging'
    | 'measuring'
    | 'undoing'
    | 'redoing'
    | LongWorkState['kind']
  readonly share: number | null
  readonly cancel: () => void
}

export type Connection = 'connected' | 'lost' | 'connecting' | 'unreachable'

export type WorkspaceState = {
  readonly settings: Settings
  readonly settingsError: HostErrorData | null
  readonly connection: Connection
  readonly project: OpenProject | null
  /** Of the project on show. Apart from it, for it changes with every key and nothing but the pill draws it. */
  readonly saveState: SaveState | null
  /** A project is being opened; `file` where it is one of the recent ones. */
  readonly opening: { readonly file: string | null } | null
  readonly dialog: DialogState | null
  readonly chooser: ChooserState | null
  readonly toasts: readonly ToastMessage[]
  /** Long work on the project that goes on behind the rows. */
  readonly work: Work | null
  /** Which panes stand beside the rows. */
  readonly panels: { readonly overview: boolean; readonly aside: boolean }
}
