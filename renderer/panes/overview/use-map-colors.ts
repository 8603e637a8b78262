import { useEffect, useState } from 'react'
import type { MapColors } from './draw-map.ts'

/** The colours of the theme, for what CSS cannot paint; new ones when the theme changes. */
export function useMapColors(): MapColors {
  const [colors, setColors] = useState(readColors)
  useEffect(() => {
    const read = () => setColors(readColors())
    const observer = new MutationObserver(read)
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] })
    return () => observer.disconnect()
  }, [])
  return colors
}

function readColors(): MapColors {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string) => style.getPropertyValue(name).trim()
  return {
    initial: token('--initial'),
    translated: token('--translated'),
    reviewed: token('--reviewed'),
    final: token('--final'),
    doubtful: token('--warn'),
  }
}
