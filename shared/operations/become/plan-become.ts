import type { ProjectRecords } from '../../model/collections.ts'
import type { DocumentId } from '../../model/id.ts'
import type { ProjectState } from '../../model/project-state.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { Anchor, Sentence } from '../../model/records.ts'
import { isEqual } from '../is-equal.ts'
import { mapAnchor, type Operation } from '../operation.ts'
import { becomeClaimants, becomeRecords, type TextCarrier } from './become-records.ts'
import { RowsChange, type WantedDocument } from './become-rows.ts'
import { patchFields } from './patch-fields.ts'

/** Documents come and go with projects alone: no operation adds one, or empties it. */
export type BecomeProblem = { readonly code: 'documents-differ' }

/**
 * The operations by which a project becomes the one wanted, another state of the same project: one transaction, with
 * one undo, as long as what differs. Only the order of claimants stays as it was. Takes records that readProject, or
 * a merge, found whole.
 */
export function planBecome(state: ProjectState, wanted: ProjectRecords): Result<Operation[], BecomeProblem> {
  const documents = wanted.documents.map(({ id }) => id)
  if (!isEqual(documents, state.orders.documents.toArray())) return fail({ code: 'documents-differ' })
  const parted = partDocuments(wanted)
  const rows = documents.map((id) => new RowsChange(state, id, parted.get(id)!))
  const carrier = carrierOf(rows)
  const text: Operation[] = []
  for (const { operations } of rows) {
    if (!operations) return fail({ code: 'documents-differ' })
    for (const one of operations) text.push(one)
  }
  return ok([...patchAll(state, wanted), ...around(state, wanted, carrier, text)])
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
  const ofDocuments = documents.flatMap((document) =>
    patchFields('documents', state.tables.documents.get(document.id)!, document, ['id']),
  )
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
