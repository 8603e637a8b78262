import type { Changes } from '../../shared/model/project-state.ts'
import { Listeners } from './listeners.ts'

/** What stands beside the text is brought up to date when nobody has typed for this long … */
const REST_MS = 160
/** … and, while somebody types on and on, this long after it was last. */
const MOST_MS = 4000
/** Records of one kind that are told of at a time: what they cost fits between two frames. */
const AT_A_TIME = 250
/** So long it is told on without a break, in milliseconds. */
const STRETCH_MS = 8

/** True while more is still to be told: who draws may wait for the last. */
type Listener = (changes: Changes, isMore: boolean) => void

/**
 * Changes for those who are in no hurry: counts, lists and maps beside the text. They are gathered while somebody types
 * or a project comes in, and told when there is time, a bounded number at once: neither a key nor the arrival of a
 * large part waits for a pane. What was told of and what was not yet are told apart by nobody: a record is read as it
 * is when it is told of.
 */
export class CalmChanges {
  private waiting: Changes = nothing()
  private since: number | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly listeners = new Listeners<[Changes, boolean]>()

  subscribe = (listener: Listener) => this.listeners.add(listener)

  note(changes: Changes): void {
    gather(this.waiting, changes)
    const now = performance.now()
    this.since ??= now
    this.later(Math.min(REST_MS, Math.max(0, this.since + MOST_MS - now)))
  }

  /** For what was done by one key or one press: whoever did it looks at once for what came of it. */
  tellNow(changes: Changes): void {
    this.listeners.tell(changes, !isNothing(this.waiting))
  }

  /** What waits is told now, for a command that counts on it; of a project that comes in, as much as is soon told. */
  settle(): void {
    if (isNothing(this.waiting)) return
    clearTimeout(this.timer)
    this.tellSome()
  }

  private later(delayMs: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.tellSome(), delayMs)
  }

  private tellSome(): void {
    this.since = undefined
    const end = performance.now() + STRETCH_MS
    while (!isNothing(this.waiting) && performance.now() < end) {
      const some = takeSome(this.waiting)
      this.listeners.tell(some, !isNothing(this.waiting))
    }
    if (!isNothing(this.waiting)) this.later(0)
  }
}

const SETS = ['links', 'sentences', 'claims', 'rows', 'others'] as const

function nothing(): Changes {
  const [rows, links, sentences, claims, others] = [new Set(), new Set(), new Set(), new Set(), new Set()]
  return { header: false, rows, links, sentences, claims, others } as Changes
}

function isNothing(changes: Changes): boolean {
  return !changes.header && SETS.every((set) => changes[set].size === 0)
}

function gather(into: Changes, changes: Changes): void {
  into.header ||= changes.header
  for (const set of SETS) for (const one of changes[set]) (into[set] as Set<unknown>).add(one)
}

/** Records of each kind; with the last of them that rows moved, and what else there is. */
function takeSome(from: Changes): Changes {
  const some = nothing()
  for (const set of ['links', 'sentences', 'claims'] as const) {
    for (const id of from[set]) {
      if (some[set].size === AT_A_TIME) break
      ;(some[set] as Set<unknown>).add(id)
    }
    for (const id of some[set]) (from[set] as Set<unknown>).delete(id)
  }
  const isLast = from.links.size + from.sentences.size + from.claims.size === 0
  if (!isLast) return some
  some.header = from.header
  from.header = false
  for (const set of ['rows', 'others'] as const) {
    for (const one of from[set]) (some[set] as Set<unknown>).add(one)
    from[set].clear()
  }
  return some
}
