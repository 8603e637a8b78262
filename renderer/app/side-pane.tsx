import { X } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/icon-button.tsx'
import { useWorkspace, useWorkspaceState } from './workspace-context.ts'

type SidePaneProps = {
  readonly pane: 'overview' | 'aside'
  /** It stands over the rows and can be sent away again. */
  readonly isNarrow: boolean
  readonly children: ReactNode
}

export function SidePane({ pane, isNarrow, children }: SidePaneProps) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const panels = useWorkspaceState('panels')
  const isOpen = panels[pane]
  const close = () => workspace.update({ panels: { ...workspace.state.panels, [pane]: false } })
  useFocusInRows(isNarrow && isOpen, close)
  if (!isOpen) return null
  const Element = pane === 'overview' ? 'nav' : 'aside'
  return (
    <Element
      className={`window-side window-${pane}`}
      data-pane={pane}
      data-over={isNarrow}
      aria-label={t(`app.parts.${pane}`)}
      onKeyDown={(event) => isNarrow && event.key === 'Escape' && close()}
    >
      {isNarrow && (
        <div className="window-side-close">
          <IconButton label={t('app.close')} size="small" icon={<X />} onClick={close} />
        </div>
      )}
      {children}
    </Element>
  )
}

/** Whoever goes to the rows goes to what a pane over them hides. */
function useFocusInRows(isOver: boolean, onFocus: () => void): void {
  const latest = useRef(onFocus)
  useEffect(() => {
    latest.current = onFocus
  })
  useEffect(() => {
    const rows = document.querySelector('[data-pane="rows"]')
    if (!isOver || !rows) return undefined
    const tell = () => latest.current()
    rows.addEventListener('focusin', tell)
    return () => rows.removeEventListener('focusin', tell)
  }, [isOver])
}
