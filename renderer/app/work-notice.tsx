import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Progress } from '../ui/progress.tsx'
import { useOpenProject, useWorkspaceState } from './workspace-context.ts'
import type { Work } from './workspace-state.ts'

/** Long work on the project that goes on behind the rows, of the host and of the page. */
export function WorkNotice() {
  const { longWork } = useOpenProject().store
  const ofHost = useWorkspaceState('work')
  const ofPage = useSyncExternalStore(longWork.subscribe, () => longWork.state)
  return (
    <>
      {ofHost && <WorkBanner {...ofHost} />}
      {ofPage && <WorkBanner {...ofPage} />}
    </>
  )
}

/** How far it has come, and a way to stop it. */
function WorkBanner({ kind, share, cancel }: Work) {
  const { t } = useTranslation()
  const words = t(`app.work.${kind}`)
  return (
    <Banner
      kind="info"
      actions={
        <Button size="small" onClick={cancel}>
          {t('app.cancel')}
        </Button>
      }
    >
      <span className="work-notice">
        {words}
        <Progress label={words} share={share} />
      </span>
    </Banner>
  )
}
