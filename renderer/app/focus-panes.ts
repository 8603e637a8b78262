import type { Workspace } from './workspace.ts'

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), ' +
  '[contenteditable="true"], [tabindex]:not([tabindex="-1"])'

/** The parts of the window that F6 goes round, in the order in which they stand. */
function panes(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.checkVisibility())
}

/** Goes to the next part of the window (1) or the one before (-1), round and round. */
export function focusNextPane(workspace: Workspace, direction: 1 | -1): void {
  const all = panes()
  const here = all.findIndex((pane) => pane.contains(document.activeElement))
  const start = here < 0 && direction < 0 ? 0 : here
  for (let step = 1; step <= all.length; step++) {
    const pane = all[(start + direction * step + all.length * step) % all.length]
    if (pane && focusPane(workspace, pane)) return
  }
}

/** Gives the keyboard to the tab on show in the pane after the rows. */
export function focusSideTab(): void {
  document.querySelector<HTMLElement>('[data-pane="aside"] [role="tab"][aria-selected="true"]')?.focus()
}

/** The rows take the caret where it was; any other part its first control. False: there is nothing to focus. */
function focusPane({ handle, state }: Workspace, pane: HTMLElement): boolean {
  if (pane.dataset.pane === 'rows' && handle) {
    const { store } = state.project ?? {}
    const row = store?.selection?.row ?? store?.rows[0]
    if (row === undefined) return false
    if (store?.selection) handle.focus()
    else handle.focusCell(row, 'target')
    return true
  }
  const first =
    pane.querySelector<HTMLElement>('[data-first-focus], [tabindex="0"]') ??
    pane.querySelector<HTMLElement>(FOCUSABLE)
  first?.focus()
  return first !== null
}
