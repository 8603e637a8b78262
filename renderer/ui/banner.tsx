import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from './icon-button.tsx'
import './banner.css'

export type BannerKind = 'info' | 'good' | 'warning' | 'problem'

type BannerProps = {
  readonly kind: BannerKind
  readonly children: ReactNode
  readonly actions?: ReactNode
  readonly onClose?: () => void
}

const ICONS = { info: Info, good: CircleCheck, warning: TriangleAlert, problem: CircleAlert }

/** Something to know, which stays until it is dealt with or closed. */
export function Banner({ kind, children, actions, onClose }: BannerProps) {
  const { t } = useTranslation()
  const Icon = ICONS[kind]
  return (
    <div className={`ui-banner ui-banner-${kind}`} role={kind === 'problem' ? 'alert' : 'status'}>
      <Icon aria-hidden className="ui-banner-icon" />
      <div className="ui-banner-text">{children}</div>
      {actions && <div className="ui-banner-actions">{actions}</div>}
      {onClose && <IconButton label={t('app.close')} size="small" icon={<X />} onClick={onClose} />}
    </div>
  )
}
