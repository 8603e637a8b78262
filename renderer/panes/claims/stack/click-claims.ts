import { nextAmong } from '../../../../shared/claims/claims-at.ts'
import type { ClaimId } from '../../../../shared/model/id.ts'
import type { EditorHandle } from '../../../editor/editor-handle.ts'
import type { ProjectStore } from '../../../editor/project-store.ts'
import { claimsUnderCaret } from './claims-under-caret.ts'

/** Pixels within which a click is on the same place as the one before. */
const SAME_PLACE = 4

/**
 * A click on words of claims lights one up: the shortest, and with each further click on the same place the next of those
 * that lie there. A click that selects words, or while a claim is being tagged, is for the text alone.
 */
export class ClaimClicks {
  private readonly store: ProjectStore
  private last: { readonly x: number; readonly y: number } | null = null

  private readonly handle: Pick<EditorHandle, 'cell'>

  constructor(store: ProjectStore, handle: Pick<EditorHandle, 'cell'>) {
    this.store = store
    this.handle = handle
  }

  readonly take = (event: MouseEvent): void => {
    const { clientX: x, clientY: y } = event
    const isPlain =
      event.button === 0 && event.detail === 1 && !event.shiftKey && !event.ctrlKey && !event.metaKey
    // The cell that was pressed may have been drawn anew since: what stands there now counts.
    const there = document.elementFromPoint(x, y)?.closest('[role=gridcell] [data-claims]')
    if (!isPlain || !there || this.store.ui.draft || !getSelection()?.isCollapsed) return
    // The caret that the press put there may not have been told yet.
    this.handle.cell?.readSelection()
    const isAgain = this.last !== null && Math.hypot(x - this.last.x, y - this.last.y) <= SAME_PLACE
    this.last = { x, y }
    const claims = claimsUnderCaret(this.store).filter(({ id }) => idsOf(there).includes(id))
    const { activeClaim } = this.store.ui
    const next = isAgain ? nextAmong(claims, activeClaim) : claims[0]
    if (next && (isAgain || !claims.some(({ id }) => id === activeClaim)))
      this.store.setUi({ activeClaim: next.id })
  }
}

function idsOf(element: Element): readonly ClaimId[] {
  return ((element as HTMLElement).dataset['claims'] ?? '').split(' ') as ClaimId[]
}
