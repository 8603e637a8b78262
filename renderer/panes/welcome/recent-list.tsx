import { FileWarning, FolderClock, X } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorMessage } from '../../../shared/i18n/describe-error.ts'
import type { RecentProject } from '../../../shared/rpc/contract.ts'
import { displayName } from '../../../shared/text/escape-display.ts'
import { useCall } from '../../host/use-call.ts'
import { FileName } from '../../ui/file-name.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorText } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { useFormat } from '../../ui/use-format.ts'

type RecentListProps = { readonly opening: string | null; readonly onOpen: (file: string) => void }

export function RecentList({ opening, onOpen }: RecentListProps) {
  const { t } = useTranslation()
  const { run, error, isBusy } = useCall()
  const [projects, setProjects] = useState<readonly RecentProject[] | null>(null)
  const load = useCallback(async () => {
    const found = await run('recent.list', {})
    if (found) setProjects(found)
  }, [run])
  useEffect(() => void load(), [load])

  const forget = async (file: string) => {
    setProjects((before) => before?.filter((project) => project.handle !== file) ?? null)
    await run('recent.forget', { file })
    await load()
  }

  if (error) {
    return (
      <div className="welcome-failed">
        <ErrorText>{errorMessage(t, error)}</ErrorText>
        <Button size="small" onClick={() => void load()}>
          {t('app.retry')}
        </Button>
      </div>
    )
  }
  if (!projects) return isBusy ? <p className="welcome-wait">{t('welcome.recentLoading')}</p> : null
  if (projects.length === 0) {
    return (
      <EmptyState icon={<FolderClock aria-hidden />} title={t('welcome.recentEmpty')}>
        {t('welcome.recentEmptyHint')}
      </EmptyState>
    )
  }
  return (
    <ul className="welcome-recent">
      {projects.map((project) => (
        <RecentItem
          key={project.handle}
          project={project}
          isOpening={opening === project.handle}
          onOpen={() => onOpen(project.handle)}
          onForget={() => void forget(project.handle)}
        />
      ))}
    </ul>
  )
}

type RecentItemProps = {
  readonly project: RecentProject
  readonly isOpening: boolean
  readonly onOpen: () => void
  readonly onForget: () => void
}

function RecentItem({ project, isOpening, onOpen, onForget }: RecentItemProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { name, title, folder, opened, exists } = project
  return (
    <li className="welcome-item" data-missing={!exists}>
      <button type="button" disabled={!exists || isOpening} onClick={onOpen}>
        <span className="welcome-item-title">
          <bdi>{displayName(title)}</bdi>
          <span className="welcome-item-when">
            {isOpening ? t('welcome.opening') : format.relative(opened)}
          </span>
        </span>
        <span className="welcome-item-place">
          <FileName name={displayName(name)} />
          <bdi dir="ltr">{displayName(folder)}</bdi>
        </span>
        {!exists && (
          <span className="welcome-item-missing" title={t('welcome.missingHint')}>
            <FileWarning aria-hidden />
            {t('welcome.missing')}
          </span>
        )}
      </button>
      {isOpening ? (
        <Spinner />
      ) : (
        <IconButton label={t('welcome.forget', { name })} size="small" icon={<X />} onClick={onForget} />
      )}
    </li>
  )
}
