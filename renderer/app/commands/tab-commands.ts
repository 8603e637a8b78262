import { flushSync } from 'react-dom'
import { focusSideTab } from '../focus-panes.ts'
import { SIDE_TAB_IDS, sideTabOf, type SideTabId } from '../side-tab-ids.ts'
import type { Workspace } from '../workspace.ts'
import { writeSettings } from '../write-settings.ts'
import type { Command } from './command.ts'

/** Shows a tab of the pane after the rows, and the pane where it is hidden; the focus stays where it is. */
export function showSideTab(workspace: Workspace, id: SideTabId): void {
  const { panels, settings } = workspace.state
  if (!panels.aside) workspace.update({ panels: { ...panels, aside: true } })
  if (settings.sideTab !== id) void writeSettings(workspace, { sideTab: id })
}

/** One command for each tab, and two to go round them. */
export function tabCommands(workspace: Workspace): readonly Command[] {
  const isEnabled = () => workspace.state.project !== null
  const go = (id: SideTabId) => {
    flushSync(() => showSideTab(workspace, id))
    focusSideTab()
  }
  const goBy = (step: 1 | -1) => () => {
    const here = SIDE_TAB_IDS.indexOf(sideTabOf(workspace.state.settings.sideTab))
    go(SIDE_TAB_IDS[(here + step + SIDE_TAB_IDS.length) % SIDE_TAB_IDS.length]!)
  }
  return [
    ...SIDE_TAB_IDS.map((id) => ({ id: `tabs.${id}` as const, isEnabled, run: () => go(id) })),
    { id: 'view.nextTab', isEnabled, run: goBy(1) },
    { id: 'view.previousTab', isEnabled, run: goBy(-1) },
  ]
}
