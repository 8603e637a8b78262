import type { LinkId } from '../../../shared/model/id.ts'
import { Listeners } from '../../editor/listeners.ts'
import type { ProjectStore } from '../../editor/project-store.ts'
import { sparsely } from '../../editor/sparsely.ts'
import { RowFacts } from './row-facts.ts'

export type RowsChange = {
  /** Rows whose facts changed. */
  readonly changed: ReadonlySet<LinkId>
  /** Rows came, went or moved. */
  readonly haveMoved: boolean
}

/** The facts of one project's rows, and who wants to know when they change. It lives as long as the project does. */
export class OverviewFeed {
  readonly facts: RowFacts
  /** Grows with every change of a row's facts, or of the documents. */
  version = 0
  private readonly changed = new Listeners()
  private readonly rowsChanged = new Listeners<[RowsChange]>()

  constructor(store: ProjectStore) {
    this.facts = new RowFacts(store.state)
    const tell = sparsely(() => {
      this.version++
      this.changed.tell()
    })
    store.calm.subscribe((changes, isMore) => {
      const touched = this.facts.rowsOf(changes)
      const changed = this.facts.update(touched)
      tell(changed.size > 0 || changes.others.has('documents'), isMore)
      const haveMoved = changes.rows.size > 0
      if (touched.size > 0 || haveMoved) this.rowsChanged.tell({ changed, haveMoved })
    })
  }

  readonly subscribe = this.changed.add
  /** Tells of every change of a row, of its words too. */
  readonly subscribeRows = this.rowsChanged.add
}

const feeds = new WeakMap<ProjectStore, OverviewFeed>()

export function feedOf(store: ProjectStore): OverviewFeed {
  const known = feeds.get(store)
  if (known) return known
  const feed = new OverviewFeed(store)
  feeds.set(store, feed)
  return feed
}
