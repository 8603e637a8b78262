import type { LinkId } from '../../../shared/model/id.ts'
import { Listeners } from '../../editor/listeners.ts'
import type { ProjectStore } from '../../editor/project-store.ts'
import { RowFacts } from './row-facts.ts'

/** The facts of one project's rows, and who wants to know when they change. It lives as long as the project does. */
export class OverviewFeed {
  readonly facts: RowFacts
  /** Grows with every change of a row's facts. */
  version = 0
  private readonly changed = new Listeners()
  private readonly touched = new Listeners<[ReadonlySet<LinkId>, boolean]>()

  constructor(store: ProjectStore) {
    this.facts = new RowFacts(store.state)
    store.subscribe((changes) => {
      const rows = this.facts.rowsOf(changes)
      if (this.facts.update(rows)) {
        this.version++
        this.changed.tell()
      }
      if (rows.size > 0) this.touched.tell(rows, changes.rows.size > 0)
    })
  }

  readonly subscribe = this.changed.add
  /** Tells which rows changed in any way, and whether rows came, went or moved. */
  readonly subscribeRows = this.touched.add
}

const feeds = new WeakMap<ProjectStore, OverviewFeed>()

export function feedOf(store: ProjectStore): OverviewFeed {
  const known = feeds.get(store)
  if (known) return known
  const feed = new OverviewFeed(store)
  feeds.set(store, feed)
  return feed
}
