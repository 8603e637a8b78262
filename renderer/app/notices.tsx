import { useTranslation } from 'react-i18next'
import { errorMessage } from '../../shared/i18n/describe-error.ts'
import type { OpenedProject } from '../../shared/rpc/contract.ts'
import { usePending, useSendProblem } from '../editor/store-context.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { useCommands } from '../ui/commands-context.tsx'
import { useFormat } from '../ui/use-format.ts'
import { readRest } from './open-project.ts'
import { reconnect } from './reconnect.ts'
import { openAgain } from './open-again.ts'
import { WorkNotice } from './work-notice.tsx'
import { useOpenProject, useSaveState, useWorkspace, useWorkspaceState } from './workspace-context.ts'

/** What the user should know of the project on show, the gravest first. */
export function ProjectNotices() {
  const { recovered, isTakenOver, loadError } = useOpenProject()
  // With every key another number, which nobody reads while all goes well.
  const pending = usePending(useWorkspaceState('connection') !== 'connected')
  return (
    <>
      <ConnectionNotice pending={pending} />
      {isTakenOver && <TakenOverNotice />}
      <SaveNotice />
      {loadError && <LoadNotice />}
      <WorkNotice />
      {recovered && <RecoveredNotice recovered={recovered} />}
    </>
  )
}

/** The host is gone: what is safe, what is not, and the way back. */
export function ConnectionNotice({ pending = 0 }: { readonly pending?: number }) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const connection = useWorkspaceState('connection')
  if (connection === 'connected') return null
  const isConnecting = connection === 'connecting'
  return (
    <Banner
      kind="problem"
      actions={
        <Button size="small" disabled={isConnecting} onClick={() => void reconnect(workspace)}>
          {isConnecting ? t('app.disconnected.reconnecting') : t('app.disconnected.reconnect')}
        </Button>
      }
    >
      <strong>{t('app.disconnected.title')}</strong>{' '}
      {pending > 0 ? t('app.disconnected.pending', { count: pending }) : t('app.disconnected.safe')}{' '}
      {connection === 'unreachable' && t('app.disconnected.failed')}
    </Banner>
  )
}

/** Saving failed: the reason, and what helps against it. */
function SaveNotice() {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const commands = useCommands()
  const saveState = useSaveState()
  const { isTakenOver } = useOpenProject()
  const problem = useSendProblem()
  const error = problem?.error ?? (saveState.phase === 'failed' ? saveState.error : undefined)
  if (!error || error.code === 'disconnected' || isTakenOver) return null
  const isChanged = error.code === 'changed-on-disk'
  const mustReopen =
    error.code === 'stale-revision' || error.code === 'no-session' || error.code === 'refused'
  return (
    <Banner
      kind="problem"
      actions={
        <>
          {mustReopen && (
            <Button size="small" onClick={() => void openAgain(workspace)}>
              {t('app.takenOver.openHere')}
            </Button>
          )}
          {isChanged && (
            <Button size="small" onClick={() => workspace.update({ dialog: { kind: 'changedOnDisk' } })}>
              {t('app.changedOnDisk.replace')}
            </Button>
          )}
          {!isChanged && !mustReopen && (
            <Button size="small" onClick={() => commands.run('file.save')}>
              {t('app.retry')}
            </Button>
          )}
          {!mustReopen && (
            <Button size="small" onClick={() => commands.run('file.saveAs')}>
              {t('app.save.saveAs')}
            </Button>
          )}
        </>
      }
    >
      <strong>{t('app.save.failed')}.</strong> {errorMessage(t, error)}
    </Banner>
  )
}

function TakenOverNotice() {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  return (
    <Banner
      kind="warning"
      actions={
        <Button size="small" onClick={() => void openAgain(workspace)}>
          {t('app.takenOver.openHere')}
        </Button>
      }
    >
      {t('app.takenOver.text')}
    </Banner>
  )
}

function LoadNotice() {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const { session, store, loadError } = useOpenProject()
  if (!loadError) return null
  const again = () => {
    workspace.updateProject(session, { loadError: null })
    void readRest(workspace, session, store)
  }
  return (
    <Banner
      kind="problem"
      actions={
        <Button size="small" onClick={again}>
          {t('app.retry')}
        </Button>
      }
    >
      {errorMessage(t, loadError)}
    </Banner>
  )
}

type Recovered = NonNullable<OpenedProject['recovered']>

function RecoveredNotice({ recovered }: { readonly recovered: Recovered }) {
  const { t } = useTranslation()
  const format = useFormat()
  const workspace = useWorkspace()
  const { session } = useOpenProject()
  const { transactions, lastChange, setAside, separateFile } = recovered
  return (
    <Banner
      kind={setAside > 0 || separateFile !== undefined ? 'warning' : 'good'}
      onClose={() => workspace.updateProject(session, { recovered: undefined })}
    >
      {transactions > 0 && t('app.recovered.changes', { count: transactions, time: format.date(lastChange) })}{' '}
      {setAside > 0 && t('app.recovered.setAside', { count: setAside })}{' '}
      {separateFile !== undefined && t('app.recovered.separate', { name: separateFile })}
    </Banner>
  )
}
