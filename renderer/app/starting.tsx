import { Unplug } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import './starting.css'

/** What stands for the blink of an eye until the host has answered. */
export function Starting() {
  const { t } = useTranslation()
  return (
    <main className="starting" aria-busy="true">
      <span className="starting-mark" lang="fa" dir="rtl">
        {t('app.mark')}
      </span>
      <p className="visually-hidden">{t('app.connecting')}</p>
    </main>
  )
}

/** The page was opened where no host answers. */
export function NoHost() {
  const { t } = useTranslation()
  return (
    <main className="starting">
      <EmptyState
        icon={<Unplug aria-hidden />}
        title={t('app.noHost.title')}
        actions={<Button onClick={() => location.reload()}>{t('app.retry')}</Button>}
      >
        {t('app.noHost.text')}
      </EmptyState>
    </main>
  )
}
