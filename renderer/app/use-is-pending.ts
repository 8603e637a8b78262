import { useSyncExternalStore } from 'react'
import { Listeners } from '../editor/listeners.ts'
import type { ProjectStore } from '../editor/project-store.ts'
import { useProjectStore } from '../editor/store-context.ts'

/** While somebody types the last letters are always on their way: that all is safe is said when it has been so a while. */
const SAFE_AFTER_MS = 250

/** Whether changes are on their way to the disk: true at once, false only when it has been false for a while. */
class Pending {
  private readonly changed = new Listeners()
  private timer: ReturnType<typeof setTimeout> | undefined
  private value = false

  constructor(store: ProjectStore) {
    store.subscribeSending(() => this.take(store.pending > 0))
    this.take(store.pending > 0)
  }

  readonly subscribe = this.changed.add

  readonly current = (): boolean => this.value

  private take(isPending: boolean): void {
    clearTimeout(this.timer)
    if (isPending) this.tell(true)
    else if (this.value) this.timer = setTimeout(() => this.tell(false), SAFE_AFTER_MS)
  }

  private tell(value: boolean): void {
    if (value === this.value) return
    this.value = value
    this.changed.tell()
  }
}

/** For as long as the project lives. */
const known = new WeakMap<ProjectStore, Pending>()

/** Draws nothing again while one types on and on. */
export function useIsPending(): boolean {
  const store = useProjectStore()
  const pending = known.get(store) ?? new Pending(store)
  known.set(store, pending)
  return useSyncExternalStore(pending.subscribe, pending.current)
}
