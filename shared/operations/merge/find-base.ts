import { COLLECTIONS, type Collection, type ProjectRecords } from '../../model/collections.ts'
import { ProjectState, type Changes } from '../../model/project-state.ts'
import { isEqual } from '../is-equal.ts'
import type { Operation } from '../operation.ts'
import { applyTransaction } from '../transaction.ts'

export type BaseFound = {
  /** How many steps back ours was most like theirs; 0: as it is now. */
  readonly back: number
  /** Records in which theirs differs from ours as it was then. */
  readonly differences: number
  /**
   * Further back it was less like theirs, so that theirs began there. False: it may have begun further back than is
   * known, and what ours changed before would be taken for something that theirs took back.
   */
  readonly isSure: boolean
}

/**
 * Looks for what two copies began with in the past of ours: its state that differs least from theirs, of several the
 * oldest. `inverses`: what takes back each step, the latest first.
 */
export function findBase(
  ours: ProjectRecords,
  theirs: ProjectRecords,
  inverses: readonly (readonly Operation[])[],
): BaseFound {
  const state = new ProjectState(ours)
  const count = new DifferenceCount(state, theirs)
  let best = { back: 0, differences: count.value }
  for (const [index, inverse] of inverses.entries()) {
    if (!applyTransaction(state, inverse).ok) break
    count.update(state.takeChanges())
    if (count.value <= best.differences) best = { back: index + 1, differences: count.value }
  }
  return { ...best, isSure: best.differences < count.value }
}

/** Ours as it was so many steps back; undefined where the steps do not lead there. */
export function stepBack(
  ours: ProjectRecords,
  inverses: readonly (readonly Operation[])[],
  back: number,
): ProjectRecords | undefined {
  if (back > inverses.length) return undefined
  const state = new ProjectState(ours)
  for (const inverse of inverses.slice(0, back)) if (!applyTransaction(state, inverse).ok) return undefined
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
    for (const name of COLLECTIONS) this.compareAll(name)
  }

  get value(): number {
    return this.differing.size
  }

  update({ sentences, links, claims, others }: Changes): void {
    for (const id of sentences) this.compare('sentences', id)
    for (const id of links) this.compare('links', id)
    for (const id of claims) this.compare('claims', id)
    for (const name of others) this.compareAll(name)
  }

  private compareAll(name: Collection): void {
    // Those that are gone from both differ no more.
    for (const key of [...this.differing]) if (key.startsWith(`${name}/`)) this.differing.delete(key)
    for (const id of [...this.state.tables[name].keys(), ...this.others[name].keys()]) this.compare(name, id)
  }

  private compare(name: Collection, id: string): void {
    const table: ReadonlyMap<string, object> = this.state.tables[name]
    const key = `${name}/${id}`
    if (isEqual(table.get(id), this.others[name].get(id))) this.differing.delete(key)
    else this.differing.add(key)
  }
}
