import { Eye, PencilLine, WifiOff, ZoomIn } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useIsComplete, useProjectStore, useUi } from '../editor/store-context.ts'
import { useFeed } from '../panes/overview/use-counts.ts'
import { Button } from '../ui/button.tsx'
import { useCommands } from '../ui/commands-context.tsx'
import { Menu } from '../ui/menu.tsx'
import { Progress } from '../ui/progress.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import { useFormat } from '../ui/use-format.ts'
import { ZOOM_STEPS } from '../ui/zoom.ts'
import { useWords, useZwnjCount } from './use-words.ts'
import { useOpenProject, useWorkspace, useWorkspaceState } from './workspace-context.ts'
import { writeSettings } from './write-settings.ts'

/** How far the work has come, and a few switches. `isReady`: there is time to count. */
export function WindowFooter({ isReady }: { readonly isReady: boolean }) {
  const { t } = useTranslation()
  const isComplete = useIsComplete()
  return (
    <footer className="window-footer" data-pane="footer" aria-label={t('app.parts.footer')}>
      {isReady && (
        <>
          <RowsDone />
          <WordsDone />
          <ZwnjCount />
        </>
      )}
      {!isComplete && <Loading />}
      <span className="window-footer-end">
        <SuggestingSwitch />
        <HiddenSwitch />
        <Tooltip text={t('app.footer.offlineHint')} side="top">
          <button type="button" className="window-offline">
            <WifiOff aria-hidden />
            {t('app.footer.offline')}
          </button>
        </Tooltip>
        <ZoomMenu />
      </span>
    </footer>
  )
}

function RowsDone() {
  const { t } = useTranslation()
  const { facts } = useFeed()
  const { document } = useProjectStore()
  if (!document) return null
  const { all, unconfirmed } = facts.countsOf(document).kinds
  return <span>{t('app.footer.rows', { done: all - unconfirmed, total: all })}</span>
}

function WordsDone() {
  const { t } = useTranslation()
  const { source, target } = useWords()
  return <span>{t('app.footer.words', { source, target })}</span>
}

/** Those who write Persian watch it: a tool that loses one loses all. */
function ZwnjCount() {
  const { t } = useTranslation()
  const count = useZwnjCount()
  return count > 0 && <span title={t('app.footer.zwnjHint')}>{t('app.footer.zwnj', { count })}</span>
}

/** The project is still coming in behind the rows that are there already. */
function Loading() {
  const { t } = useTranslation()
  const store = useProjectStore()
  const { counts } = useOpenProject()
  const read = useSyncExternalStore(store.calm.subscribe, () => store.state.tables.links.size)
  const share = counts.links ? Math.min(1, read / counts.links) : 1
  if (counts.links === undefined) return null
  const words = t('app.loading', { share })
  return (
    <span className="window-loading">
      <Progress label={words} share={share} />
      {words}
    </span>
  )
}

/** Stands out as long as what is typed is only suggested. */
function SuggestingSwitch() {
  const { t } = useTranslation()
  const { run, keysOf } = useCommands()
  const { suggesting } = useUi()
  if (!suggesting) return null
  return (
    <Tooltip text={t('commands.review.toggleSuggesting')} keys={keysOf('review.toggleSuggesting')} side="top">
      <Button
        size="small"
        kind="primary"
        icon={<PencilLine />}
        onClick={() => run('review.toggleSuggesting')}
      >
        {t('app.footer.suggesting')}
      </Button>
    </Tooltip>
  )
}

function HiddenSwitch() {
  const { t } = useTranslation()
  const commands = useCommands()
  const { showHidden } = useUi()
  return (
    <Tooltip
      text={t('commands.editor.toggleHidden')}
      keys={commands.keysOf('editor.toggleHidden')}
      side="top"
    >
      <Button
        kind="quiet"
        size="small"
        icon={<Eye aria-hidden />}
        aria-pressed={showHidden}
        onClick={() => commands.run('editor.toggleHidden')}
      >
        {t('app.footer.hidden')}
      </Button>
    </Tooltip>
  )
}

function ZoomMenu() {
  const { t } = useTranslation()
  const format = useFormat()
  const workspace = useWorkspace()
  const { zoom } = useWorkspaceState('settings')
  return (
    <Menu
      trigger={
        <Button kind="quiet" size="small" icon={<ZoomIn aria-hidden />} title={t('app.footer.zoom')}>
          {format.percent(zoom)}
        </Button>
      }
      items={ZOOM_STEPS.map((step) => ({
        id: String(step),
        label: format.percent(step),
        isChecked: step === zoom,
        onSelect: () => void writeSettings(workspace, { zoom: step }),
      }))}
    />
  )
}
