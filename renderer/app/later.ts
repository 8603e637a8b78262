import { startTransition, useEffect, useState } from 'react'

export type LaterParts = typeof import('./later-parts.ts')

let parts: LaterParts | undefined
let loading: Promise<LaterParts> | undefined

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
