import type { Note, ProjectRecords, RecordOf } from '../../model/collections.ts'
import type { SentenceId } from '../../model/id.ts'
import type { ProjectState } from '../../model/project-state.ts'
import type { Anchor, Claim } from '../../model/records.ts'
import { mapClaim, mapNote } from '../map-anchors.ts'
import type { Operation } from '../operation.ts'
import type { AddRecord } from '../records.ts'
import { Chain } from './chain.ts'
import { changeOrder, predecessors } from './change-order.ts'
import { patchFields } from './patch-fields.ts'

/** Collections of records that have one order for the whole project and hold no row or sentence. */
type PlacedCollection = AddRecord['placed']['collection']
type Placed = Exclude<PlacedCollection, 'claimants'>

/** What is done before the text changes, and what after it. */
export type BeforeAndAfter = { readonly before: Operation[]; readonly after: Operation[] }

/** What becomes of anchors while the text changes. */
export type TextCarrier = {
  /** Sentences that nothing can hold on to. */
  readonly unsettled: ReadonlySet<SentenceId>
  /** Where the changes of words leave an anchor. */
  readonly carry: (anchor: Anchor) => Anchor
}

/**
 * A collection made like the one wanted, its order too. What goes, goes before the text changes; what holds on to
 * sentences that go lets go of them first. The rest is carried by the text, and put where it is wanted if that is
 * elsewhere.
 */
export function becomeRecords<C extends Placed>(
  state: ProjectState,
  collection: C,
  wanted: readonly RecordOf[C][],
  text: TextCarrier,
): BeforeAndAfter {
  const now = state.orders[collection].toArray() as RecordOf[C]['id'][]
  const ids = wanted.map(({ id }) => id as RecordOf[C]['id'])
  const table = state.tables[collection] as ReadonlyMap<RecordOf[C]['id'], RecordOf[C]>
  const { stays, leaves, enters } = changeOrder(now, ids)
  const above = predecessors(now)
  const entering = new Set(enters)
  const before = leaves
    .toReversed()
    .map((id) => change('record.remove', collection, table.get(id)!, above.get(id)!))
  const after: Operation[] = []
  wanted.forEach((record, index) => {
    const id = record.id as RecordOf[C]['id']
    if (entering.has(id)) after.push(change('record.add', collection, record, ids[index - 1] ?? null))
    if (!stays.has(id)) return
    const found = table.get(id)!
    const loose = mapRecord(collection, found, (anchor) => letGo(anchor, text.unsettled))
    const carried = mapRecord(collection, loose, text.carry)
    if (loose !== found) before.push(...patchFields(collection, found, loose, ['id']))
    if (carried !== record) after.push(...patchFields(collection, carried, record, ['id', 'document']))
  })
  return { before, after }
}

/** Claimants come before the claims that name them and go after them; of their order nothing depends. */
export function becomeClaimants(state: ProjectState, wanted: ProjectRecords['claimants']): BeforeAndAfter {
  const { claimants: table } = state.tables
  const chain = new Chain(state.orders.claimants.toArray())
  const before: Operation[] = []
  wanted.forEach((record, index) => {
    const found = table.get(record.id)
    if (found) return void before.push(...patchFields('claimants', found, record, ['id']))
    const above = wanted[index - 1]?.id ?? null
    before.push(change('record.add', 'claimants', record, above))
    chain.insertAfter(above, record.id)
  })
  const there = new Set(wanted.map(({ id }) => id))
  const after = [...table.values()].flatMap((record) => {
    if (there.has(record.id)) return []
    const above = chain.before(record.id)
    chain.remove(record.id)
    return [change('record.remove', 'claimants', record, above)]
  })
  return { before, after }
}

function change(
  kind: 'record.add' | 'record.remove',
  collection: PlacedCollection,
  record: object,
  after: string | null,
): Operation {
  return { kind, placed: { collection, record, after } } as Operation
}

function letGo(anchor: Anchor, sentences: ReadonlySet<SentenceId>): Anchor {
  const isHeld = anchor.some(({ sentence }) => sentences.has(sentence))
  return isHeld ? anchor.filter(({ sentence }) => !sentences.has(sentence)) : anchor
}

/** The record with its anchors mapped; the same record where none of them moved. */
function mapRecord<C extends Placed>(
  collection: C,
  record: RecordOf[C],
  map: (anchor: Anchor) => Anchor,
): RecordOf[C] {
  if (collection === 'claims') return mapClaim(record as Claim, map) as RecordOf[C]
  if (collection !== 'comments' && collection !== 'suggestions') return record
  return mapNote(record as Note, map) as RecordOf[C]
}
