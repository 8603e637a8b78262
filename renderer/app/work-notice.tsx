import { useTranslation } from 'react-i18next'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Progress } from '../ui/progress.tsx'
import { useWorkspaceState } from './workspace-context.ts'

/** Long work on the project that goes on behind the rows: how far it has come, and a way to stop it. */
export function WorkNotice() {
  const { t } = useTranslation()
  const work = useWorkspaceState('work')
  if (!work) return null
  const words = t(`app.work.${work.kind}`)
  return (
    <Banner
      kind="info"
      actions={
        <Button size="small" onClick={work.cancel}>
          {t('app.cancel')}
        </Button>
      }
    >
      <span className="work-notice">
        {words}
        <Progress label={words} share={work.share} />
      </span>
    </Banner>
  )
}
