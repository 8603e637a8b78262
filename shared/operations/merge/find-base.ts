import { COLLECTIONS, type Collection, type ProjectRecords } from '../../model/collections.ts'
import { ProjectState, type Changes } from '../../model/project-state.ts'
import { isEqual } from '../is-equal.ts'
import type { Operation } from '../operation.ts'
import { applyTransaction } from '../transaction.ts'

/** One transaction of the past of a project. */
export type PastStep = {
  /** What takes it back. */
  readonly inverse: readonly Operation[]
  /** It brought in the work of another copy. */
  readonly isMerge: boolean
}

export type BaseFound = {
  /** How many steps back theirs seems to have begun; 0: with ours as it is now. */
  readonly back: number
  /** Records in which theirs differs from ours as it was then. */
  readonly differences: number
  /**
   * Theirs has work of ours that was done after the first step that is known, so that it began no earlier. False: it
   * may have, and what ours changed before would be taken for something that theirs took back.
   */
  readonly isSure: boolean
}

/**
 * Looks for what two copies began with in the past of ours, the latest step first. A record that theirs has as ours
 * had it earlier was changed by ours after the beginning: so they began no later than the earliest of those changes,
 * and, where going further back makes no difference, there. Nothing that theirs never had can then be taken for
 * something that it took back, not even where ours took in work of theirs in between.
 */
export function findBase(
  ours: ProjectRecords,
  theirs: ProjectRecords,
  steps: readonly PastStep[],
): BaseFound {
  const state = new ProjectState(ours)
  const count = new DifferenceCount(state, theirs)
  let found = { back: 0, differences: count.value, isSure: false }
  for (const [index, { inverse, isMerge }] of steps.entries()) {
    if (!applyTransaction(state, inverse).ok) break
    const hasMet = count.update(state.takeChanges())
    const { value } = count
    if (hasMet || (value === found.differences && !found.isSure))
      found = { back: index + 1, differences: value, isSure: false }
    else if (!isMerge && value > found.differences) found = { ...found, isSure: true }
  }
  return found
}

/** Ours as it was so many steps back; undefined where the steps do not lead there. */
export function stepBack(
  ours: ProjectRecords,
  steps: readonly PastStep[],
  back: number,
): ProjectRecords | undefined {
  if (back > steps.length) return undefined
  const state = new ProjectState(ours)
  for (const { inverse } of steps.slice(0, back)) if (!applyTransaction(state, inverse).ok) return undefined
  return state.toRecords()
}

/** How many records a state has otherwise than another project; kept up with what changes. */
class DifferenceCount {
  private readonly state: ProjectState
  private readonly others: { readonly [C in Collection]: ReadonlyMap<string, object> }
  private readonly differing = new Set<string>()

  constructor(state: ProjectState, theirs: ProjectRecords) {
    this.state = state
    const tables = COLLECTIONS.map((name) => [
      name,
      new Map(theirs[name].map((record) => [record.id, record])),
    ])
    this.others = Object.fromEntries(tables) as typeof this.others
    for (const name of COLLECTIONS) for (const id of this.idsOf(name)) this.compare(name, id)
  }

  get value(): number {
    return this.differing.size
  }

  /** Whether a record that differed is the same in both now. */
  update({ sentences, links, claims, others }: Changes): boolean {
    let hasMet = false
    const compareEach = (name: Collection, ids: Iterable<string>) => {
      for (const id of ids) if (this.compare(name, id)) hasMet = true
    }
    compareEach('sentences', sentences)
    compareEach('links', links)
    compareEach('claims', claims)
    for (const name of others) compareEach(name, this.idsOf(name))
    return hasMet
  }

  /** Those that are gone from both too: they differ no more. */
  private idsOf(name: Collection): Set<string> {
    const start = `${name}/`
    const known = [...this.differing].filter((key) => key.startsWith(start))
    return new Set([
      ...this.state.tables[name].keys(),
      ...this.others[name].keys(),
      ...known.map((key) => key.slice(start.length)),
    ])
  }

  /** Whether it differed and does so no more. */
  private compare(name: Collection, id: string): boolean {
    const table: ReadonlyMap<string, object> = this.state.tables[name]
    const key = `${name}/${id}`
    if (isEqual(table.get(id), this.others[name].get(id))) return this.differing.delete(key)
    this.differing.add(key)
    return false
  }
}
