import type { ProjectRecords } from '../../model/collections.ts'
import type { DocumentId } from '../../model/id.ts'
import type { ProjectState } from '../../model/project-state.ts'
import type { Anchor, Sentence } from '../../model/records.ts'
import { mapAnchor, type Operation } from '../operation.ts'
import { addMissing, moveDocuments, takeAway, type WantedDocument } from './become-documents.ts'
import { becomeClaimants, becomeRecords, type TextCarrier } from './become-records.ts'
import { RowsChange } from './become-rows.ts'
import { patchFields } from './patch-fields.ts'

/**
 * The operations by which a project becomes the one wanted, another state of the same project: one transaction, with
 * one undo, as long as what differs. Only the order of claimants is left as it was. Takes records that readProject, or
 * a merge, found whole.
 */
export function planBecome(state: ProjectState, wanted: ProjectRecords): Operation[] {
  const parted = partDocuments(wanted)
  const { documents } = state.tables
  const rows = wanted.documents
    .filter(({ id }) => documents.has(id))
    .map(({ id }) => new RowsChange(state, id, parted.get(id)!))
  const gone = [...documents.keys()].filter((id) => !parted.has(id))
  const text = [
    ...gone.flatMap((id) => takeAway(state, id)),
    ...addMissing(state, wanted.documents, parted),
    ...moveDocuments(state, wanted.documents),
    ...rows.flatMap(({ operations }) => operations),
  ]
  return [...patchAll(state, wanted), ...around(state, wanted, carrierOf(rows), text)]
}

function carrierOf(rows: readonly RowsChange[]): TextCarrier {
  const rewrites = new Map(rows.flatMap((change) => change.rewrites).map((one) => [one.sentence, one]))
  const carry = (anchor: Anchor): Anchor => {
    const sentences = new Set(anchor.map(({ sentence }) => sentence))
    let carried = anchor
    for (const id of sentences) {
      const change = rewrites.get(id)
      if (change) carried = mapAnchor(change, carried)
    }
    return carried
  }
  return { unsettled: new Set(rows.flatMap((change) => change.unsettled)), carry }
}

function patchAll(state: ProjectState, { header, documents }: ProjectRecords): Operation[] {
  const ofHeader = patchFields('project', state.header, header, ['format', 'version', 'id'])
  const ofDocuments = documents.flatMap((document) => {
    const found = state.tables.documents.get(document.id)
    return found ? patchFields('documents', found, document, ['id']) : []
  })
  return [...ofHeader, ...ofDocuments]
}

function around(
  state: ProjectState,
  wanted: ProjectRecords,
  carrier: TextCarrier,
  text: readonly Operation[],
): Operation[] {
  const claimants = becomeClaimants(state, wanted.claimants)
  const others = [
    becomeRecords(state, 'claims', wanted.claims, carrier),
    becomeRecords(state, 'comments', wanted.comments, carrier),
    becomeRecords(state, 'suggestions', wanted.suggestions, carrier),
    becomeRecords(state, 'terms', wanted.terms, carrier),
    becomeRecords(state, 'conflicts', wanted.conflicts, carrier),
  ]
  return [
    ...others.flatMap(({ before }) => before),
    ...text,
    ...claimants.before,
    ...others.flatMap(({ after }) => after),
    ...claimants.after,
  ]
}

function partDocuments({ documents, links, sentences }: ProjectRecords): Map<DocumentId, WantedDocument> {
  const parted = new Map(
    documents.map(({ id }) => [
      id,
      { links: [] as WantedDocument['links'][number][], source: [] as Sentence[], target: [] as Sentence[] },
    ]),
  )
  for (const link of links) parted.get(link.document)!.links.push(link)
  for (const sentence of sentences) parted.get(sentence.document)![sentence.side].push(sentence)
  return parted
}
