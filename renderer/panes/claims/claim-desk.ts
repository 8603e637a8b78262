import {
  ClaimIndex,
  isOpenProposal,
  NO_FILTER,
  type ClaimFilter,
} from '../../../shared/claims/claim-index.ts'
import type { ClaimDraft } from '../../../shared/claims/claim-draft.ts'
import type { ClaimantId, ClaimId } from '../../../shared/model/id.ts'
import { Listeners } from '../../editor/listeners.ts'
import type { ProjectStore } from '../../editor/project-store.ts'
import { sparsely } from '../../editor/sparsely.ts'

export type PanePart = 'editor' | 'list' | 'strip'

/** The list shows claims, or what was proposed. */
export type PaneView = 'claims' | 'proposals'

/** How the search for claims in the whole document goes; `run` tells one search from the next. */
export type Pretag =
  | { readonly phase: 'working'; readonly share: number; readonly run: object }
  | { readonly phase: 'done'; readonly found: number }
  | { readonly phase: 'noVerbs' | 'noneHere' }

export type DeskState = {
  /** The claim that is being changed; null: none, or a draft is (see EditorUiState). */
  readonly editing: ClaimId | null
  /** The part of the pane that is asked to take the focus; it stays asked until the pane is there and takes it. */
  readonly focus: PanePart | null
  /** Grows with every change of the claims. */
  readonly version: number
  /** Which claims the list shows. */
  readonly filter: ClaimFilter
  readonly view: PaneView
  /** What was proposed under the caret, and which of it the draft shows. */
  readonly suggestions: { readonly list: readonly ClaimDraft[]; readonly at: number } | null
  readonly pretag: Pretag | null
  /** Where the menu of the claims that lie over one another stands open, in pixels of the window. */
  readonly stackMenu: { readonly x: number; readonly y: number } | null
}

/**
 * What the commands and the pane of one project share: the claims in order, and which of them lies open. It lives as
 * long as its project does.
 */
export class ClaimDesk {
  readonly index: ClaimIndex
  /** What a machine proposed and nobody has decided on. */
  readonly proposals: ClaimIndex
  /** The claim editor has the focus: commands then speak to it and not to the text. Set by the pane. */
  isFocused = false
  /** Whom the last claim tagged in this window was given to. */
  lastClaimant: ClaimantId | null = null
  private shown: DeskState = {
    editing: null,
    focus: null,
    version: 0,
    filter: NO_FILTER,
    view: 'claims',
    suggestions: null,
    pretag: null,
    stackMenu: null,
  }
  private readonly changed = new Listeners()

  constructor(store: ProjectStore) {
    this.index = new ClaimIndex(store.state)
    this.proposals = new ClaimIndex(store.state, isOpenProposal)
    const tell = sparsely(() => {
      const { editing } = this.shown
      const isGone = editing !== null && !store.state.claim(editing)
      const isDecided = this.proposals.ids.length === 0
      this.show({
        version: this.shown.version + 1,
        ...(isGone && { editing: null }),
        ...(isDecided && { view: 'claims' }),
      })
    })
    store.calm.subscribe((changes, isMore) =>
      tell([this.index.update(changes), this.proposals.update(changes)].some(Boolean), isMore),
    )
  }

  get state(): DeskState {
    return this.shown
  }

  edit(id: ClaimId | null): void {
    if (id !== this.shown.editing) this.show({ editing: id })
  }

  suggest(list: readonly ClaimDraft[], at = 0): void {
    this.show({ suggestions: list.length === 0 ? null : { list, at } })
  }

  setPretag(pretag: Pretag | null): void {
    this.show({ pretag })
  }

  setStackMenu(stackMenu: DeskState['stackMenu']): void {
    this.show({ stackMenu })
  }

  setView(view: PaneView): void {
    this.show({ view })
  }

  setFilter(filter: ClaimFilter): void {
    this.show({ filter })
  }

  requestFocus(part: PanePart): void {
    this.show({ focus: part })
  }

  /** True, once, where the part was asked to take the focus. */
  takeFocus(part: PanePart): boolean {
    if (this.shown.focus !== part) return false
    this.show({ focus: null })
    return true
  }

  readonly subscribe = this.changed.add

  private show(fields: Partial<DeskState>): void {
    this.shown = { ...this.shown, ...fields }
    this.changed.tell()
  }
}

const desks = new WeakMap<ProjectStore, ClaimDesk>()

export function deskOf(store: ProjectStore): ClaimDesk {
  const known = desks.get(store)
  if (known) return known
  const desk = new ClaimDesk(store)
  desks.set(store, desk)
  return desk
}
