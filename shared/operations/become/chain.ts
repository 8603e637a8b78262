/** An order in which things are put in and taken out while it is known what stands before each; each step is O(1). */
export class Chain<Id> {
  private readonly next = new Map<Id | null, Id>()
  private readonly previous = new Map<Id, Id | null>()

  constructor(ids: readonly Id[]) {
    let before: Id | null = null
    for (const id of ids) {
      this.insertAfter(before, id)
      before = id
    }
  }

  /** null: it is the first. */
  before(id: Id): Id | null {
    const found = this.previous.get(id)
    if (found === undefined) throw new RangeError(`Not in the chain: ${String(id)}`)
    return found
  }

  /** `after` null: first. */
  insertAfter(after: Id | null, id: Id): void {
    const next = this.next.get(after)
    this.next.set(after, id)
    this.previous.set(id, after)
    if (next === undefined) return
    this.next.set(id, next)
    this.previous.set(next, id)
  }

  remove(id: Id): void {
    const before = this.before(id)
    const next = this.next.get(id)
    this.previous.delete(id)
    this.next.delete(id)
    if (next === undefined) this.next.delete(before)
    else {
      this.next.set(before, next)
      this.previous.set(next, before)
    }
  }
}
