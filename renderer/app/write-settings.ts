import type { Settings } from '../../shared/rpc/contract.ts'
import { ask } from '../host/ask-host.ts'
import type { Workspace } from './workspace.ts'

/** A change of the settings holds at once, and is then kept by the host. */
export async function writeSettings(workspace: Workspace, change: Partial<Settings>): Promise<void> {
  const settings = { ...workspace.state.settings, ...change }
  workspace.update({ settings, settingsError: null })
  const { firstSide, showHidden } = settings
  const store = workspace.state.project?.store
  if (store && (store.ui.firstSide !== firstSide || store.ui.showHidden !== showHidden))
    store.setUi({ firstSide, showHidden })
  const kept = await ask(workspace.client.call('settings.write', change))
  if (!kept.ok) workspace.update({ settingsError: kept.error })
}

/** What is switched in the editor itself is a setting too. Returns the function that ends the listening. */
export function keepEditorSettings(workspace: Workspace): () => void {
  const store = workspace.state.project?.store
  if (!store) return () => undefined
  return store.subscribeUi(() => {
    const { showHidden, firstSide } = store.ui
    const { settings } = workspace.state
    if (settings.showHidden !== showHidden || settings.firstSide !== firstSide)
      void writeSettings(workspace, { showHidden, firstSide })
  })
}
