import { z } from 'zod'
import { documentId, linkId, type SentenceId } from '../model/id.ts'
import { SIDES } from '../model/fixed-values.ts'
import { link } from '../model/records.ts'
import type { ProjectState } from '../model/project-state.ts'
import { isEqual } from './is-equal.ts'
import type { OperationKind } from './operation-kind.ts'
import type { Refusal } from './refusal.ts'

/** A row and the row above it; null: it is the first. */
const placedLink = z.strictObject({ after: linkId.nullable(), link })
export type PlacedLink = z.infer<typeof placedLink>

/**
 * Some rows make way for others that hold the same sentences: one kind for every change of alignment, from moving a
 * sentence into the next row to aligning a whole document again. A row that only changes keeps its id and stands in
 * both lists. Rows are taken out first, all of them; then each new one is put after its anchor, in the order given,
 * so that an anchor may be a row put in just before it.
 */
export const replaceLinksSchema = z.strictObject({
  kind: z.literal('link.replace'),
  document: documentId,
  remove: z.array(placedLink).min(1),
  insert: z.array(placedLink).min(1),
})

export type ReplaceLinks = z.infer<typeof replaceLinksSchema>

export const replaceLinks: OperationKind<ReplaceLinks> = {
  check(state, operation) {
    const removed = new Set<string>(operation.remove.map((placed) => placed.link.id))
    return (
      checkRemoved(state, operation) ??
      checkSentences(operation) ??
      checkInserted(state, operation, removed) ??
      undefined
    )
  },

  apply(state, operation) {
    for (const { link: record } of operation.remove) state.removeLink(record)
    for (const { link: record, after } of operation.insert) state.insertLink(record, after)
  },

  /** Taking back needs each row's anchor at the moment when it is put back: its neighbour above before the change. */
  invert(state, operation) {
    const { rows } = state.orderOf(operation.document)
    const byPlace = operation.remove
      .map(({ link: record }) => ({
        link: record,
        place: rows.indexOf(record.id),
        after: rows.before(record.id) ?? null,
      }))
      .sort((a, b) => a.place - b.place)
    return {
      ...operation,
      remove: operation.insert,
      insert: byPlace.map(({ link: record, after }) => ({ after, link: record })),
    }
  },

  mapAnchor: (_operation, anchor) => anchor,
}

function checkRemoved(state: ProjectState, operation: ReplaceLinks): Refusal | undefined {
  for (const { link: record } of operation.remove) {
    const found = state.link(record.id)
    if (!found) return { code: 'missing', id: record.id }
    if (found.document !== operation.document || !isEqual(found, record)) {
      return { code: 'record-changed', id: record.id }
    }
    if (found.locked && !operation.insert.some((placed) => isEqual(placed.link, record)))
      return { code: 'locked', link: record.id }
  }
  return undefined
}

/** The rows put in hold each sentence of those taken out exactly once, on its own side, and none is empty. */
function checkSentences(operation: ReplaceLinks): Refusal | undefined {
  for (const side of SIDES) {
    const left = new Set<SentenceId>(operation.remove.flatMap((placed) => placed.link[side]))
    for (const id of operation.insert.flatMap((placed) => placed.link[side])) {
      if (!left.delete(id)) return { code: 'sentences-differ', id }
    }
    for (const id of left) return { code: 'sentences-differ', id }
  }
  for (const { link: record } of operation.insert) {
    if (record.source.length + record.target.length === 0) return { code: 'empty-link', link: record.id }
  }
  return undefined
}

function checkInserted(
  state: ProjectState,
  operation: ReplaceLinks,
  removed: ReadonlySet<string>,
): Refusal | undefined {
  const present = new Set<string>()
  const { rows } = state.orderOf(operation.document)
  const isThere = (id: string) => present.has(id) || (rows.has(id as never) && !removed.has(id))
  for (const { link: record, after } of operation.insert) {
    if (record.document !== operation.document) return { code: 'field-fixed', field: 'document' }
    if (isThere(record.id) || (state.link(record.id) && !removed.has(record.id))) {
      return { code: 'already-there', id: record.id }
    }
    if (after !== null && !isThere(after)) return { code: 'missing', id: after }
    present.add(record.id)
  }
  return undefined
}
