import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { EditorProvider } from '../editor/editor-provider.tsx'
import { useEditorHandle } from '../editor/editor-handle.ts'
import { RowGrid } from '../editor/row-grid.tsx'
import { SessionContext } from '../host/use-session.ts'
import { useRowsFirst } from '../editor/use-rows-first.ts'
import { useHeader, useUi } from '../editor/store-context.ts'
import type { KeyBindings } from './commands/key-bindings.ts'
import { useLaterParts } from './later.ts'
import { ProjectNotices } from './notices.tsx'
import { SidePane } from './side-pane.tsx'
import { useEditorMessages } from './use-editor-messages.ts'
import { useIsNarrow } from './use-is-narrow.ts'
import { WindowFooter } from './window-footer.tsx'
import { WindowHeader } from './window-header.tsx'
import { useOpenProject, useWorkspace } from './workspace-context.ts'
import { keepEditorSettings } from './write-settings.ts'
import './window.css'

/** The window with a project in it. */
export function ProjectWindow({ bindings }: { readonly bindings: KeyBindings }) {
  const { store, session } = useOpenProject()
  return (
    <SessionContext value={session}>
      <EditorProvider store={store}>
        <ProjectFrame bindings={bindings} />
      </EditorProvider>
    </SessionContext>
  )
}

function ProjectFrame({ bindings }: { readonly bindings: KeyBindings }) {
  const { t } = useTranslation()
  const frame = useRef<HTMLDivElement>(null)
  const isNarrow = useIsNarrow(frame)
  const { isFocused } = useUi()
  const later = useLaterParts(useRowsFirst())
  useProjectLife()
  useEditorMessages(bindings)
  return (
    <div className="window" ref={frame} data-narrow={isNarrow} data-focused={isFocused}>
      <WindowHeader />
      <div className="window-notices" role="region" aria-label={t('app.parts.notices')}>
        <ProjectNotices />
      </div>
      <SidePane pane="overview" isNarrow={isNarrow}>
        {later && <later.OverviewPane />}
      </SidePane>
      <main className="window-main" data-pane="rows" aria-label={t('app.parts.rows')}>
        <RowGrid />
      </main>
      <SidePane pane="aside" isNarrow={isNarrow}>
        {later && <later.SideTabPanel />}
      </SidePane>
      <WindowFooter isReady={later !== undefined} />
      {later && <later.StackedClaims />}
      {later && <later.Dialogs bindings={bindings} />}
    </div>
  )
}

/** What lasts as long as the project is on show: its title on the window, its handle, its settings, its last words. */
function useProjectLife(): void {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const { store } = useOpenProject()
  const handle = useEditorHandle()
  const { title } = useHeader()
  useEffect(() => {
    document.title = t('app.windowTitle', { title })
  }, [t, title])
  useEffect(() => {
    workspace.handle = handle
    const end = keepEditorSettings(workspace)
    return () => {
      workspace.handle = null
      end()
    }
  }, [workspace, handle])
  useEffect(() => {
    const flush = () => void store.flush()
    const leave = (event: BeforeUnloadEvent) => {
      if (store.pending === 0 && !workspace.state.project?.isGrowing) return
      flush()
      event.preventDefault()
    }
    window.addEventListener('beforeunload', leave)
    document.addEventListener('visibilitychange', flush)
    return () => {
      window.removeEventListener('beforeunload', leave)
      document.removeEventListener('visibilitychange', flush)
    }
  }, [store, workspace])
}
