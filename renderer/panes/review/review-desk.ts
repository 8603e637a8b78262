import type { ClaimId, CommentId, DocumentId } from '../../../shared/model/id.ts'
import type { Anchor } from '../../../shared/model/records.ts'
import { Listeners } from '../../editor/listeners.ts'
import type { ProjectStore } from '../../editor/project-store.ts'
import {
  countReview,
  listReview,
  type ReviewCounts,
  type ReviewFilter,
  type ReviewItem,
} from './review-items.ts'

/** A remark that is being written, and what it is about. */
export type Remark = {
  readonly document: DocumentId
  readonly anchor: Anchor
  readonly claim?: ClaimId
}

export type ReviewDeskState = {
  readonly filter: ReviewFilter
  readonly remark: Remark | null
  /** The thread or suggestion last gone to. */
  readonly current: ReviewItem['id'] | null
  /** The thread whose answer is to take the focus. */
  readonly answering: CommentId | null
  readonly isAsked: boolean
  readonly items: readonly ReviewItem[]
  readonly counts: ReviewCounts
}

/** What the commands and the pane of review share, for as long as the project is open. */
export class ReviewDesk {
  private readonly store: ProjectStore
  private readonly changed = new Listeners()
  private shown: ReviewDeskState

  constructor(store: ProjectStore) {
    this.store = store
    this.shown = {
      filter: 'open',
      remark: null,
      current: null,
      answering: null,
      isAsked: false,
      items: listReview(store.state, 'open'),
      counts: countReview(store.state),
    }
    store.subscribe(({ others, rows }) => {
      const isConcerned = others.has('comments') || others.has('suggestions')
      if (isConcerned || (rows.size > 0 && this.shown.items.length > 0)) this.refresh()
    })
  }

  get state(): ReviewDeskState {
    return this.shown
  }

  readonly subscribe = this.changed.add

  show(filter: ReviewFilter): void {
    this.update({ filter, items: listReview(this.store.state, filter) })
  }

  /** Someone begins to write a remark: the pane is asked to come and take the focus. */
  write(remark: Remark | null): void {
    this.update({ remark, isAsked: remark !== null, ...(remark && { filter: 'open' as const }) })
    if (remark) this.refresh()
  }

  go(current: ReviewItem['id'] | null, answering: CommentId | null = null): void {
    this.update({ current, answering, isAsked: current !== null })
  }

  /** The pane came. */
  answered(): void {
    if (this.shown.isAsked || this.shown.answering) this.update({ isAsked: false, answering: null })
  }

  private refresh(): void {
    const { state } = this.store
    this.update({ items: listReview(state, this.shown.filter), counts: countReview(state) })
  }

  private update(fields: Partial<ReviewDeskState>): void {
    this.shown = { ...this.shown, ...fields }
    this.changed.tell()
  }
}

const desks = new WeakMap<ProjectStore, ReviewDesk>()

export function reviewDeskOf(store: ProjectStore): ReviewDesk {
  const known = desks.get(store)
  if (known) return known
  const desk = new ReviewDesk(store)
  desks.set(store, desk)
  return desk
}
