import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/icon-button.tsx'
import { useWorkspace, useWorkspaceState } from './workspace-context.ts'

type SidePaneProps = {
  readonly pane: 'overview' | 'claims'
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
