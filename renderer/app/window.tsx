import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isCommandId } from '../../shared/i18n/command-id.ts'
import { CommandsContext, type Commands } from '../ui/commands-context.tsx'
import { isMacKeyboard } from '../ui/format-keys.ts'
import { Spinner } from '../ui/spinner.tsx'
import { Toasts } from '../ui/toasts.tsx'
import { KeyBindings } from './commands/key-bindings.ts'
import { commandOf, runCommand } from './commands/run-command.ts'
import { DropTarget } from './drop-target.tsx'
import { ProjectWindow } from './project-window.tsx'
import { Starting } from './starting.tsx'
import { useShortcuts } from './use-shortcuts.ts'
import { WelcomeWindow } from './welcome-window.tsx'
import { useWorkspace, useWorkspaceState } from './workspace-context.ts'
import type { Workspace } from './workspace.ts'

/** The window of a connected page: the welcome, or the project on show, and what stands over either. */
export function Window() {
  const workspace = useWorkspace()
  const project = useWorkspaceState('project')
  const opening = useWorkspaceState('opening')
  const toasts = useWorkspaceState('toasts')
  const { keys, keyPreset } = useWorkspaceState('settings')
  const bindings = useMemo(() => new KeyBindings(keys, isMacKeyboard(), keyPreset), [keys, keyPreset])
  const commands = useMemo(() => commandsFor(workspace, bindings), [workspace, bindings])
  useShortcuts(workspace, bindings)
  // Started with a project, the window does not show the welcome for a blink.
  const isStarting = opening !== null && opening.file === workspace.description.startWith
  const forget = useMemo(() => forgetToast(workspace), [workspace])
  return (
    <CommandsContext value={commands}>
      <DropTarget>
        {project ? (
          <ProjectWindow key={project.session} bindings={bindings} />
        ) : isStarting ? (
          <Starting />
        ) : (
          <WelcomeWindow bindings={bindings} />
        )}
      </DropTarget>
      {opening && <Opening />}
      <Toasts toasts={toasts} onGone={forget} />
    </CommandsContext>
  )
}

function Opening() {
  const { t } = useTranslation()
  return (
    <div className="window-opening" role="status">
      <span>
        <Spinner />
        {t('welcome.opening')}
      </span>
    </div>
  )
}

/** The commands as panes see them. An id that nobody has is a fault of the pane. */
function commandsFor(workspace: Workspace, bindings: KeyBindings): Commands {
  const check = (id: string) => {
    if (!isCommandId(id)) throw new RangeError(`There is no command ${id}`)
    return id
  }
  return {
    run: (id) => void runCommand(workspace, check(id)),
    keysOf: (id) => bindings.keysOf(check(id)),
    isEnabled: (id) => commandOf(workspace, check(id)).isEnabled(),
  }
}

function forgetToast(workspace: Workspace): (id: number) => void {
  return (id) => workspace.update({ toasts: workspace.state.toasts.filter((toast) => toast.id !== id) })
}
