import type { DocumentId, LinkId } from '../../model/id.ts'
import type { ProjectState } from '../../model/project-state.ts'
import type { DocumentRecord, Link, Sentence } from '../../model/records.ts'
import type { Operation } from '../operation.ts'
import { changeOrder } from './change-order.ts'

/** One document as it is to be: its rows, and the sentences of each side, in order. */
export type WantedDocument = {
  readonly links: readonly Link[]
  readonly source: readonly Sentence[]
  readonly target: readonly Sentence[]
}

/** Those that are not there yet, each whole, after the one that it follows. */
export function addMissing(
  state: ProjectState,
  documents: readonly DocumentRecord[],
  parted: ReadonlyMap<DocumentId, WantedDocument>,
): Operation[] {
  return documents.flatMap((record, index): Operation[] => {
    if (state.tables.documents.has(record.id)) return []
    const after = documents[index - 1]?.id ?? null
    const wanted = parted.get(record.id)!
    return [{ kind: 'document.add', record, after, ...openRows(wanted) }, ...lockRows(wanted)]
  })
}

/** One that is not wanted any more; what was said in it must be gone before. */
export function takeAway(state: ProjectState, document: DocumentId): Operation[] {
  const { rows, source, target } = state.orderOf(document)
  const sentences = source.length + target.length
  return [
    ...unlockRows(state, rows.toArray()),
    { kind: 'document.remove', document, rows: rows.length, sentences },
  ]
}

/** Those that stand elsewhere among the others, when what goes has gone and what comes has come. */
export function moveDocuments(state: ProjectState, documents: readonly DocumentRecord[]): Operation[] {
  const wanted = documents.map(({ id }) => id)
  const order = state.orders.documents.toArray().filter((id) => wanted.includes(id))
  const put = (id: DocumentId) => {
    const above = wanted[wanted.indexOf(id) - 1] ?? null
    order.splice(above === null ? 0 : order.indexOf(above) + 1, 0, id)
    return above
  }
  for (const id of wanted) if (!state.tables.documents.has(id)) put(id)
  return changeOrder(order, wanted).enters.map((document) => {
    const from = order[order.indexOf(document) - 1] ?? null
    order.splice(order.indexOf(document), 1)
    return { kind: 'document.move', document, from, to: put(document) }
  })
}

/** All rows of a document that stays without any, or that had none. */
export function fillOrEmpty(state: ProjectState, document: DocumentId, wanted: WantedDocument): Operation[] {
  if (wanted.links.length > 0)
    return [{ kind: 'document.extend', document, ...openRows(wanted) }, ...lockRows(wanted)]
  const { rows, source, target } = state.orderOf(document)
  const sentences = source.length + target.length
  return [
    ...unlockRows(state, rows.toArray()),
    { kind: 'document.shorten', document, rows: rows.length, sentences },
  ]
}

export function unlockRows(state: ProjectState, rows: Iterable<LinkId>): Operation[] {
  return [...rows].filter((id) => state.link(id)?.locked).map((id) => patchLock(id, true, null))
}

/** Locked rows could not be taken away again by an undo: they are locked when they are there. */
function openRows({ links, source, target }: WantedDocument) {
  const open = links.map(({ locked: _locked, ...link }) => link as Link)
  return { links: open, sentences: [...source, ...target] }
}

function lockRows({ links }: WantedDocument): Operation[] {
  return links.filter(({ locked }) => locked).map(({ id }) => patchLock(id, null, true))
}

function patchLock(id: LinkId, before: true | null, after: true | null): Operation {
  return {
    kind: 'record.patch',
    collection: 'links',
    id,
    before: { locked: before },
    after: { locked: after },
  }
}
