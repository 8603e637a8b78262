import { useEffect, useSyncExternalStore } from 'react'
import { Listeners } from '../editor/listeners.ts'

export type LaterParts = typeof import('./later-parts.ts')

let parts: LaterParts | undefined
let loading: Promise<LaterParts> | undefined
const loaded = new Listeners()

/** What has come after the first rows; undefined: it is still on its way. */
export function laterParts(): LaterParts | undefined {
  return parts
}

/** Fetches what the first rows did not need. One that failed is tried again by whoever asks next. */
export function loadLaterParts(): Promise<LaterParts> {
  loading ??= import('./later-parts.ts').then(take, (error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}

function take(found: LaterParts): LaterParts {
  parts = found
  loaded.tell()
  return found
}

/** The later parts, asked for from the moment that `isTime`; drawn when they are there. */
export function useLaterParts(isTime: boolean): LaterParts | undefined {
  useEffect(() => {
    // Where the host is gone, the window says so itself.
    if (isTime) loadLaterParts().catch(() => undefined)
  }, [isTime])
  const found = useSyncExternalStore(loaded.add, laterParts)
  return isTime ? found : undefined
}
