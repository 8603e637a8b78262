import { useEffect, useState, type RefObject } from 'react'
import { useWorkspace, useWorkspaceState } from './workspace-context.ts'

/** Narrower than this, in px at 100 %, the panes don't stand beside the rows: they come over them when asked for. */
const NARROW_PX = 1100

/**
 * Whether there is no room for the panes, at the size the window is shown in. When the room comes or goes, they do.
 */
export function useIsNarrow(frame: RefObject<HTMLElement | null>): boolean {
  const workspace = useWorkspace()
  const { zoom } = useWorkspaceState('settings')
  const [isNarrow, setNarrow] = useState(false)
  useEffect(() => {
    workspace.update({ panels: { overview: !isNarrow, aside: !isNarrow } })
  }, [workspace, isNarrow])
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const observer = new ResizeObserver(() => setNarrow(element.offsetWidth < NARROW_PX * zoom))
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame, zoom])
  return isNarrow
}
