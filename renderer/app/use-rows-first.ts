import { startTransition, useEffect, useState } from 'react'

/** False until the first rows have been painted: what stands beside them comes after, and does not hold them up. */
export function useRowsFirst(): boolean {
  const [arePainted, setPainted] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setPainted(true)))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [])
  return arePainted
}
