import { useTranslation } from 'react-i18next'
import type { Progress as HostProgress } from '../../../shared/rpc/contract.ts'
import { Progress } from '../../ui/progress.tsx'

/** Two files are not counted to the user; thousands of sentences are. */
const WORTH_COUNTING = 10

/** How far the making of a project has come: its stage in words, and a bar where the end is known. */
export function CreationProgress({ progress }: { readonly progress: HostProgress | null }) {
  const { t } = useTranslation()
  const { stage, done, total } = progress ?? { stage: 'reading' as const, done: 0, total: 0 }
  const words = t(`dialogs.stages.${stage}`)
  return (
    <div className="new-progress ui-start" role="status">
      <span>
        {words}
        {total >= WORTH_COUNTING && (
          <span className="new-progress-count">{t('dialogs.stages.done', { done, total })}</span>
        )}
      </span>
      <Progress label={words} share={total > 0 ? done / total : null} />
    </div>
  )
}
