import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Translator } from '../../shared/i18n/create-translator.ts'
import { pickLanguage } from '../../shared/i18n/languages.ts'
import { HostContext } from '../host/use-host.ts'
import { LanguageProvider } from '../ui/language-provider.tsx'
import { TooltipProvider } from '../ui/tooltip.tsx'
import { applyAppearance, shownLanguage } from './appearance.ts'
import type { Beginning } from './begin.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { listenToHost } from './listen-to-host.ts'
import { showBegun } from './open-project.ts'
import { Starting, NoHost } from './starting.tsx'
import { Window } from './window.tsx'
import { Workspace } from './workspace.ts'
import { WorkspaceContext } from './workspace-context.ts'

type AppProps = { readonly translator: Translator; readonly beginning: Promise<Beginning> }

/** The whole page: it connects to its host, then shows the window. */
export function App({ translator, beginning }: AppProps) {
  const [workspace, setWorkspace] = useState<Workspace | 'connecting' | 'none'>('connecting')
  useEffect(() => {
    start(translator, beginning).then(setWorkspace, () => setWorkspace('none'))
  }, [translator, beginning])
  if (workspace instanceof Workspace) return <Connected workspace={workspace} translator={translator} />
  return (
    <LanguageProvider translator={translator} language={pickLanguage(navigator.languages)}>
      <TooltipProvider>{workspace === 'none' ? <NoHost /> : <Starting />}</TooltipProvider>
    </LanguageProvider>
  )
}

async function start(translator: Translator, beginning: Promise<Beginning>): Promise<Workspace> {
  const { client, description, project } = await beginning
  const workspace = new Workspace(client, description, translator.t)
  listenToHost(workspace)
  if (project) void showBegun(workspace, description.startWith, project)
  return workspace
}

function Connected({ workspace, translator }: { workspace: Workspace; translator: Translator }) {
  const settings = useSyncExternalStore(workspace.subscribe, () => workspace.state.settings)
  const client = useSyncExternalStore(workspace.subscribe, () => workspace.client)
  const { theme, zoom, density } = settings
  useEffect(() => applyAppearance({ theme, zoom, density }), [theme, zoom, density])
  const host = useMemo(() => ({ client, description: workspace.description }), [client, workspace])
  return (
    <LanguageProvider translator={translator} language={shownLanguage(settings)}>
      <TooltipProvider>
        <WorkspaceContext value={workspace}>
          <HostContext value={host}>
            <ErrorBoundary>
              <Window />
            </ErrorBoundary>
          </HostContext>
        </WorkspaceContext>
      </TooltipProvider>
    </LanguageProvider>
  )
}
