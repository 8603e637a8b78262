/** The tabs of the pane after the rows, in the order in which they stand. */
export const SIDE_TAB_IDS = [
  'claims',
  'fidelity',
  'review',
  'conflicts',
  'comparison',
  'history',
  'find',
] as const

/** Its title stands in shared/i18n under `app.tabs`, the command that shows it under `commands.tabs`. */
export type SideTabId = (typeof SIDE_TAB_IDS)[number]

/** The tab that is remembered, where this version still has it. */
export function sideTabOf(remembered: string): SideTabId {
  return SIDE_TAB_IDS.find((id) => id === remembered) ?? SIDE_TAB_IDS[0]
}
