import { useEffect, useRef, useState } from 'react'

/** A pause in typing; each letter written by itself would be a file written for each letter. */
const PAUSE_MS = 400

/** A value that is shown at once and written after a pause, or when the place is left. */
export function useLateWrite<T>(value: T, write: (value: T) => void): { own: T; change: (value: T) => void } {
  const [own, setOwn] = useState(value)
  const waiting = useRef<{ value: T } | null>(null)
  const latest = useRef(write)
  useEffect(() => {
    latest.current = write
  })
  useEffect(() => {
    const flush = () => {
      const { current } = waiting
      waiting.current = null
      if (current) latest.current(current.value)
    }
    const timer = setTimeout(flush, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [own])
  useEffect(
    () => () => {
      if (waiting.current) latest.current(waiting.current.value)
    },
    [],
  )
  const change = (next: T) => {
    waiting.current = { value: next }
    setOwn(next)
  }
  return { own, change }
}
