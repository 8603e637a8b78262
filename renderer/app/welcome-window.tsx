import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useRowsFirst } from '../editor/use-rows-first.ts'
import { Welcome } from '../panes/welcome/welcome.tsx'
import type { KeyBindings } from './commands/key-bindings.ts'
import { SearchButton, WindowTools } from './header-tools.tsx'
import { useLaterParts } from './later.ts'
import { openProject } from './open-project.ts'
import { ConnectionNotice } from './notices.tsx'
import { useWorkspace, useWorkspaceState } from './workspace-context.ts'
import './window.css'

/** The window while no project is open. */
export function WelcomeWindow({ bindings }: { readonly bindings: KeyBindings }) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const opening = useWorkspaceState('opening')
  const later = useLaterParts(useRowsFirst())
  useEffect(() => {
    document.title = t('app.name')
  }, [t])
  return (
    <div className="window">
      <header className="window-header" data-pane="header" aria-label={t('app.parts.header')}>
        <span className="window-start" />
        <SearchButton />
        <span className="window-end">
          <WindowTools />
        </span>
      </header>
      <div className="window-notices">
        <ConnectionNotice />
      </div>
      <main className="window-whole">
        <Welcome opening={opening?.file ?? null} onOpen={(file) => void openProject(workspace, file)} />
      </main>
      {later && <later.Dialogs bindings={bindings} />}
    </div>
  )
}
