import type { DocumentId, LinkId, SentenceId } from '../../model/id.ts'
import type { ProjectState } from '../../model/project-state.ts'
import { SIDES } from '../../model/fixed-values.ts'
import type { Link, Sentence, Side } from '../../model/records.ts'
import { isEqual } from '../is-equal.ts'
import type { Operation } from '../operation.ts'
import type { PlacedLink } from '../replace-links.ts'
import { fillOrEmpty, unlockRows, type WantedDocument } from './become-documents.ts'
import { Chain } from './chain.ts'
import { changeOrder, predecessors } from './change-order.ts'
import { patchFields } from './patch-fields.ts'
import type { ReplaceText } from '../replace-text.ts'
import { rewrite } from './rewrite.ts'

/** What happens to the sentences of one side. */
type SideChange = {
  readonly wanted: readonly Sentence[]
  readonly rewritten: readonly Sentence[]
  readonly gone: readonly SentenceId[]
  readonly moved: ReadonlySet<SentenceId>
}

/**
 * The rows and sentences of one document made like those wanted. Rows that change are first one row, in which
 * sentences come, go and change places; then they are the rows wanted. Anchors must have been taken off the
 * sentences that `unsettled` names before.
 */
export class RowsChange {
  private readonly state: ProjectState
  private readonly document: DocumentId
  private readonly wanted: WantedDocument
  private readonly sides: Readonly<Record<Side, SideChange>>
  /** Rows as they are that make way, and rows as wanted that take their place. */
  private readonly out = new Set<LinkId>()
  private readonly into = new Set<LinkId>()

  constructor(state: ProjectState, document: DocumentId, wanted: WantedDocument) {
    this.state = state
    this.document = document
    this.wanted = wanted
    this.sides = { source: this.sideChange('source'), target: this.sideChange('target') }
    this.findRows()
  }

  /** Sentences that go, or go for a moment, so that nothing can hold on to them meanwhile. */
  get unsettled(): SentenceId[] {
    return SIDES.flatMap((side) => [...this.sides[side].gone, ...this.sides[side].moved])
  }

  /** What changes the words of sentences that stay. */
  get rewrites(): ReplaceText[] {
    return SIDES.flatMap((side) =>
      this.sides[side].rewritten.map((sentence) => rewrite(this.state.sentence(sentence.id)!, sentence)),
    )
  }

  get operations(): Operation[] {
    const { length } = this.state.orderOf(this.document).rows
    const { links } = this.wanted
    if ((length === 0) !== (links.length === 0)) return fillOrEmpty(this.state, this.document, this.wanted)
    return [
      ...unlockRows(this.state, this.lockedRows()),
      ...this.rewrites,
      ...this.rearrange(),
      ...this.patches(),
    ]
  }

  private sideChange(side: Side): SideChange {
    const wanted = this.wanted[side]
    const now = this.state.orderOf(this.document)[side].toArray()
    const there = new Set(wanted.map(({ id }) => id))
    const order = changeOrder(
      now,
      wanted.map(({ id }) => id),
    )
    const moved = new Set(order.leaves.filter((id) => there.has(id)))
    const rewritten = wanted.filter((sentence) => {
      const found = this.state.sentence(sentence.id)
      return found && !moved.has(sentence.id) && !readsAlike(found, sentence)
    })
    return { wanted, rewritten, gone: order.leaves.filter((id) => !there.has(id)), moved }
  }

  private findRows(): void {
    const { links } = this.wanted
    const now = this.state.orderOf(this.document).rows.toArray()
    const { stays, leaves, enters } = changeOrder(
      now,
      links.map(({ id }) => id),
    )
    for (const id of leaves) this.out.add(id)
    for (const id of enters) this.into.add(id)
    for (const link of links) {
      const found = this.state.link(link.id)
      if (!found || !stays.has(link.id) || SIDES.every((side) => isEqual(found[side], link[side]))) continue
      this.out.add(link.id)
      this.into.add(link.id)
    }
    for (const side of SIDES) for (const id of this.sides[side].moved) this.addRowOf(id)
    this.addKeepers()
  }

  private addRowOf(id: SentenceId): void {
    const link = this.state.linkOf(id)
    if (!link || this.out.has(link.id)) return
    this.out.add(link.id)
    this.into.add(link.id)
  }

  /** Rows cannot come out of nothing or go into it, nor sentences change places alone: one beside them goes with them. */
  private addKeepers(): void {
    for (const side of SIDES) {
      const { wanted, moved } = this.sides[side]
      if (moved.size === 0) continue
      const keeper = wanted.find(({ id }) => this.state.sentence(id) && !moved.has(id))
      if (keeper) this.addRowOf(keeper.id)
    }
    const isOneSided = (this.into.size === 0) !== (this.out.size === 0)
    const first = isOneSided ? this.wanted.links.find(({ id }) => !this.into.has(id)) : undefined
    if (!first) return
    this.out.add(first.id)
    this.into.add(first.id)
  }

  /** Those in which something changes. */
  private lockedRows(): Set<LinkId> {
    const touched = new Set(this.out)
    for (const side of SIDES)
      for (const { id } of this.sides[side].rewritten) touched.add(this.state.linkOf(id)!.id)
    for (const link of this.wanted.links) {
      const found = this.state.link(link.id)
      if (found?.locked && !isEqual(found, link)) touched.add(link.id)
    }
    return new Set([...touched].filter((id) => this.state.link(id)!.locked))
  }

  private rearrange(): Operation[] {
    if (this.out.size === 0) return []
    const { rows } = this.state.orderOf(this.document)
    const out = rows.toArray().filter((id) => this.out.has(id))
    const gathered = this.gather(out)
    const above = predecessors(rows.toArray())
    const remove = out.map((id): PlacedLink => ({ after: above.get(id)!, link: this.unlocked(id) }))
    let before = above.get(gathered.id)!
    while (before !== null && this.out.has(before)) before = above.get(before)!
    const together: Operation = {
      kind: 'link.replace',
      document: this.document,
      remove,
      insert: [{ after: before, link: gathered }],
    }
    const cell = { source: [...gathered.source], target: [...gathered.target] }
    const cells = SIDES.map((side) => this.cellOf(side, gathered.id, cell[side]))
    const enter = cells.flatMap((one) => this.enter(one))
    // Last, for a row must not be empty in between.
    const leave = cells.flatMap((one) =>
      this.sides[one.side].gone.map((id) => takeOut(one, this.state.sentence(id)!)),
    )
    return [together, ...enter, ...leave, this.partAgain({ ...gathered, ...cell }, before)]
  }

  private unlocked(id: LinkId): Link {
    const { locked: _locked, ...link } = this.state.link(id)!
    return link as Link
  }

  private gather(out: readonly LinkId[]): Link {
    const links = out.map((id) => this.unlocked(id))
    return {
      ...links[0]!,
      source: links.flatMap(({ source }) => source),
      target: links.flatMap(({ target }) => target),
    }
  }

  private partAgain(gathered: Link, above: LinkId | null): Operation {
    const { links } = this.wanted
    return {
      kind: 'link.replace',
      document: this.document,
      remove: [{ after: above, link: gathered }],
      insert: links.flatMap((link, index): PlacedLink[] =>
        this.into.has(link.id) ? [{ after: links[index - 1]?.id ?? null, link }] : [],
      ),
    }
  }

  private cellOf(side: Side, link: LinkId, ids: SentenceId[]): Cell {
    return { side, link, ids, chain: new Chain(this.state.orderOf(this.document)[side].toArray()) }
  }

  /** In the order wanted each that comes or moves is put after the one before it. */
  private enter(cell: Cell): Operation[] {
    const { wanted, moved } = this.sides[cell.side]
    let after: SentenceId | null = null
    return wanted.flatMap((sentence): Operation[] => {
      const found = this.state.sentence(sentence.id)
      const isMoved = moved.has(sentence.id)
      const operations: Operation[] = found && isMoved ? [takeOut(cell, found)] : []
      if (!found || isMoved) operations.push(putIn(cell, sentence, after))
      after = sentence.id
      return operations
    })
  }

  /** What else is said of rows and sentences that stay. */
  private patches(): Operation[] {
    const unlocked = this.lockedRows()
    const ofLinks = this.wanted.links.flatMap((link) => {
      const found = this.state.link(link.id)
      if (!found || this.into.has(link.id)) return []
      const now = unlocked.has(link.id) ? this.unlocked(link.id) : found
      return patchFields('links', now, link, ['id', 'document', 'source', 'target'])
    })
    const ofSentences = SIDES.flatMap((side) =>
      this.sides[side].wanted.flatMap((sentence) => {
        const found = this.state.sentence(sentence.id)
        if (!found || this.sides[side].moved.has(sentence.id)) return []
        return patchFields('sentences', found, sentence, ['id', 'document', 'side', 'text', 'codes'])
      }),
    )
    return [...ofLinks, ...ofSentences]
  }
}

function readsAlike(one: Sentence, other: Sentence): boolean {
  return one.text === other.text && isEqual(one.codes ?? [], other.codes ?? [])
}

/** One side of the row in which sentences come and go, and the order of that side in the document. */
type Cell = {
  readonly side: Side
  readonly link: LinkId
  readonly ids: SentenceId[]
  readonly chain: Chain<SentenceId>
}

function putIn({ link, ids, chain }: Cell, sentence: Sentence, after: SentenceId | null): Operation {
  const index = ids.push(sentence.id) - 1
  chain.insertAfter(after, sentence.id)
  return { kind: 'sentence.insert', sentence, after, link, index }
}

function takeOut({ link, ids, chain }: Cell, sentence: Sentence): Operation {
  const index = ids.indexOf(sentence.id)
  const after = chain.before(sentence.id)
  ids.splice(index, 1)
  chain.remove(sentence.id)
  return { kind: 'sentence.remove', sentence, after, link, index }
}
