import type { DocumentId, LinkId } from '../../model/id.ts'
import type { ProjectState } from '../../model/project-state.ts'
import type { DocumentRecord, Link, Sentence } from '../../model/records.ts'
import type { Operation } from '../operation.ts'

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
