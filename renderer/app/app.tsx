import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Translator } from '../../shared/i18n/create-translator.ts'
import { pickLanguage } from '../../shared/i18n/languages.ts'
import { connectHost } from '../host/connect-host.ts'
import { HostContext } from '../host/use-host.ts'
import { LanguageProvider } from '../ui/language-provider.tsx'
import { TooltipProvider } from '../ui/tooltip.tsx'
import { applyAppearance, shownLanguage } from './appearance.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { listenToHost } from './listen-to-host.ts'
import { openProject } from './open-project.ts'
import { Starting, NoHost } from './starting.tsx'
import { Window } from './window.tsx'
import { Workspace } from './workspace.ts'
import { WorkspaceContext } from './workspace-context.ts'

/** The whole page: it connects to its host, then shows the window. */
export function App({ translator }: { readonly translator: Translator }) {
  const [workspace, setWorkspace] = useState<Workspace | 'connecting' | 'none'>('connecting')
  useEffect(() => {
    start(translator).then(setWorkspace, () => setWorkspace('none'))
  }, [translator])
  if (workspace instanceof Workspace) return <Connected workspace={workspace} translator={translator} />
  return (
    <LanguageProvider translator={translator} language={pickLanguage(navigator.languages)}>
      <TooltipProvider>{workspace === 'none' ? <NoHost /> : <Starting />}</TooltipProvider>
    </LanguageProvider>
  )
}

async function start(translator: Translator): Promise<Workspace> {
  const client = await connectHost()
  const description = await client.call('host.describe', {})
  const workspace = new Workspace(client, description, translator.t)
  listenToHost(workspace)
  if (description.startWith !== null) void openProject(workspace, description.startWith)
  return workspace
}

function Connected({ workspace, translator }: { workspace: Workspace; translator: Translator }) {
  const settings = useSyncExternalStore(workspace.subscribe, () => workspace.state.settings)
  const client = useSyncExternalStore(workspace.subscribe, () => workspace.client)
  const { theme, zoom } = settings
  useEffect(() => applyAppearance({ theme, zoom }), [theme, zoom])
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
