import type { Language } from '../../../shared/i18n/languages.ts'
import type { Settings } from '../../../shared/rpc/contract.ts'
import { nextZoom } from '../../ui/zoom.ts'
import { shownLanguage, shownTheme } from '../appearance.ts'
import { focusNextPane } from '../focus-panes.ts'
import type { DialogState } from '../workspace-state.ts'
import type { Workspace } from '../workspace.ts'
import { writeSettings } from '../write-settings.ts'
import type { Command } from './command.ts'

/** How the window looks and what of it is shown. */
export function viewCommands(workspace: Workspace): readonly Command[] {
  return [...dialogCommands(workspace), ...paneCommands(workspace), ...appearanceCommands(workspace)]
}

const always = () => true

function dialogCommands(workspace: Workspace): readonly Command[] {
  const show = (dialog: DialogState) => () => workspace.update({ dialog })
  const withProject = () => workspace.state.project !== null
  return [
    { id: 'view.palette', isEnabled: always, run: show({ kind: 'palette' }) },
    { id: 'view.goToRow', isEnabled: withProject, run: show({ kind: 'goToRow' }) },
    { id: 'view.segmentation', isEnabled: always, run: show({ kind: 'segmentation' }) },
    { id: 'view.shortcuts', isEnabled: always, run: show({ kind: 'shortcuts' }) },
    { id: 'view.settings', isEnabled: always, run: show({ kind: 'settings', tab: 'window' }) },
    { id: 'claims.claimants', isEnabled: withProject, run: show({ kind: 'claimants' }) },
    { id: 'claims.dashboard', isEnabled: withProject, run: show({ kind: 'dashboard' }) },
    { id: 'claims.schema', isEnabled: withProject, run: show({ kind: 'claimSchema' }) },
  ]
}

function paneCommands(workspace: Workspace): readonly Command[] {
  const withProject = () => workspace.state.project !== null
  const toggle = (pane: 'overview' | 'aside') => () => {
    const { panels } = workspace.state
    workspace.update({ panels: { ...panels, [pane]: !panels[pane] } })
  }
  const focus = () => {
    const { store } = workspace.state.project ?? {}
    store?.setUi({ isFocused: !store.ui.isFocused })
    workspace.handle?.focus()
  }
  const swap = () => {
    const { firstSide } = workspace.state.settings
    void writeSettings(workspace, { firstSide: firstSide === 'source' ? 'target' : 'source' })
  }
  return [
    { id: 'view.toggleOverview', isEnabled: withProject, run: toggle('overview') },
    { id: 'view.toggleAside', isEnabled: withProject, run: toggle('aside') },
    { id: 'view.nextPane', isEnabled: withProject, run: () => focusNextPane(workspace, 1) },
    { id: 'view.previousPane', isEnabled: withProject, run: () => focusNextPane(workspace, -1) },
    { id: 'view.swapSides', isEnabled: always, run: swap },
    { id: 'view.focusMode', isEnabled: withProject, run: focus },
  ]
}

function appearanceCommands(workspace: Workspace): readonly Command[] {
  const write = (change: () => Partial<Settings>) => () => void writeSettings(workspace, change())
  const zoomBy = (direction: 1 | -1) =>
    write(() => ({ zoom: nextZoom(workspace.state.settings.zoom, direction) }))
  const otherLanguage = (): Language => (shownLanguage(workspace.state.settings) === 'fa' ? 'en' : 'fa')
  const otherDensity = () => (workspace.state.settings.density === 'compact' ? 'comfortable' : 'compact')
  const otherTheme = () => (shownTheme(workspace.state.settings) === 'dark' ? 'light' : 'dark')
  return [
    { id: 'view.zoomIn', isEnabled: always, run: zoomBy(1) },
    { id: 'view.zoomOut', isEnabled: always, run: zoomBy(-1) },
    { id: 'view.zoomReset', isEnabled: always, run: write(() => ({ zoom: 1 })) },
    { id: 'view.themeLight', isEnabled: always, run: write(() => ({ theme: 'light' })) },
    { id: 'view.themeDark', isEnabled: always, run: write(() => ({ theme: 'dark' })) },
    { id: 'view.themeSystem', isEnabled: always, run: write(() => ({ theme: 'system' })) },
    { id: 'view.toggleTheme', isEnabled: always, run: write(() => ({ theme: otherTheme() })) },
    { id: 'view.toggleDensity', isEnabled: always, run: write(() => ({ density: otherDensity() })) },
    { id: 'view.languageEnglish', isEnabled: always, run: write(() => ({ language: 'en' })) },
    { id: 'view.languagePersian', isEnabled: always, run: write(() => ({ language: 'fa' })) },
    { id: 'view.toggleLanguage', isEnabled: always, run: write(() => ({ language: otherLanguage() })) },
  ]
}
