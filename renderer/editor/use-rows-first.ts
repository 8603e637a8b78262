import { startTransition, useEffect, useState } from 'react'

/** Whatever is to be done with the rows. */
const LONGEST_MS = 300

/**
 * False until the first rows have been painted and nothing is to be done with them: what stands beside them comes after,
 * and holds up neither them nor whoever works in them at once.
 */
export function useRowsFirst(): boolean {
  const [arePainted, setPainted] = useState(false)
  useEffect(() => {
    let idle: ReturnType<typeof requestIdleCallback> | undefined
    const frame = requestAnimationFrame(() => {
      idle = requestIdleCallback(() => startTransition(() => setPainted(true)), { timeout: LONGEST_MS })
    })
    return () => {
      cancelAnimationFrame(frame)
      if (idle !== undefined) cancelIdleCallback(idle)
    }
  }, [])
  return arePainted
}
