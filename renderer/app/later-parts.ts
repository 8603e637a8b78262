/*
 * What the window can do without until its first rows are on show: it is fetched, compiled and drawn after them.
 */
import './without-eval.ts'
import '../../shared/model/validators.ts'

export { createLaterCommands, showAskedPane } from './commands/later-commands.ts'
export { Dialogs } from './dialogs.tsx'
export { SideTabPanel } from './side-tab-panel.tsx'
export { StackedClaims } from '../panes/claims/stack/stacked-claims.tsx'
export { OverviewPane } from '../panes/overview/overview-pane.tsx'
