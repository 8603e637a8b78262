import { basename } from 'node:path'
import type { SaveState } from '../../shared/rpc/contract.ts'
import type { HostErrorData } from '../../shared/rpc/host-error.ts'

type Facts = {
  readonly path: string
  /** Transactions that are not on any disk yet. */
  readonly outstanding: number
  /** Something is not in the file yet. */
  readonly isDirty: boolean
  /** When the file was last known to hold everything, ISO 8601. */
  readonly savedAt: string | undefined
  /** Why the last save failed; until one succeeds it stays, whatever the journal holds. */
  readonly saveError: HostErrorData | undefined
  /** Why the last transactions could not be journaled. */
  readonly journalError: HostErrorData | undefined
}

/** Where a project's latest changes are, as the page is told; it is told only what is new. */
export class SaveStatus {
  private facts: Facts
  private told: string
  private readonly tell: (state: SaveState) => void

  constructor(path: string, isDirty: boolean, tell: (state: SaveState) => void) {
    this.facts = {
      path,
      outstanding: 0,
      isDirty,
      savedAt: undefined,
      saveError: undefined,
      journalError: undefined,
    }
    this.told = JSON.stringify(this.state)
    this.tell = tell
  }

  get outstanding(): number {
    return this.facts.outstanding
  }

  get state(): SaveState {
    const { path, savedAt, saveError, journalError } = this.facts
    const error = journalError ?? saveError
    return {
      phase: phaseOf(this.facts),
      fileName: basename(path),
      ...(savedAt !== undefined && { savedAt }),
      ...(error && { error }),
    }
  }

  update(change: Partial<Facts>): void {
    this.facts = { ...this.facts, ...change }
    const { state } = this
    const text = JSON.stringify(state)
    if (text === this.told) return
    this.told = text
    this.tell(state)
  }
}

function phaseOf({ outstanding, isDirty, saveError, journalError }: Facts): SaveState['phase'] {
  if (journalError ?? saveError) return 'failed'
  if (outstanding > 0) return 'pending'
  return isDirty ? 'journaled' : 'saved'
}
