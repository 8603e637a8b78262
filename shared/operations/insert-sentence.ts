import { z } from 'zod'
import { linkId, sentenceId } from '../model/id.ts'
import { sentence } from '../model/records.ts'
import type { ProjectState } from '../model/project-state.ts'
import { countCodes } from '../model/references.ts'
import { isEqual } from './is-equal.ts'
import { mapAnchorsOn } from './map-anchors.ts'
import type { OperationKind } from './operation-kind.ts'
import type { Refusal } from './refusal.ts'

const fields = {
  sentence,
  /** The sentence before it in the order of its side; null: it is the first. */
  after: sentenceId.nullable(),
  link: linkId,
  /** Its place among the sentences of its side in the link. */
  index: z.int().min(0),
}

export const insertSentenceSchema = z.strictObject({ kind: z.literal('sentence.insert'), ...fields })
export const removeSentenceSchema = z.strictObject({ kind: z.literal('sentence.remove'), ...fields })

export type InsertSentence = z.infer<typeof insertSentenceSchema>
export type RemoveSentence = z.infer<typeof removeSentenceSchema>

/** A new sentence in a row: what the first key typed into an empty cell makes. */
export const insertSentence: OperationKind<InsertSentence, RemoveSentence> = {
  check(state, operation) {
    const { sentence: record, after } = operation
    if (state.sentence(record.id)) return { code: 'already-there', id: record.id }
    const link = state.link(operation.link)
    if (!link || link.document !== record.document) return { code: 'missing', id: operation.link }
    if (link.locked) return { code: 'locked', link: link.id }
    if (operation.index > link[record.side].length) return { code: 'record-changed', id: link.id }
    if (after !== null && !state.orderOf(record.document)[record.side].has(after))
      return { code: 'missing', id: after }
    if (countCodes(record.text) !== (record.codes?.length ?? 0))
      return { code: 'codes-do-not-match', sentence: record.id }
    return undefined
  },

  apply(state, operation) {
    const { sentence: record } = operation
    const link = state.link(operation.link)!
    state.insertSentence(record, operation.after)
    state.putLink({ ...link, [record.side]: link[record.side].toSpliced(operation.index, 0, record.id) })
  },

  invert: (_state, operation) => ({ ...operation, kind: 'sentence.remove' }),
  mapAnchor: (_operation, anchor) => anchor,
}

/**
 * Refused while a claim stands on the sentence: whoever removes it must first say what becomes of the claim. Comments
 * and suggestions let go of its words and stay.
 */
export const removeSentence: OperationKind<RemoveSentence, InsertSentence> = {
  check(state, operation) {
    const { sentence: record } = operation
    const found = state.sentence(record.id)
    if (!found) return { code: 'missing', id: record.id }
    if (!isEqual(found, record)) return { code: 'record-changed', id: record.id }
    if (state.claimsOn(record.id).length > 0) return { code: 'in-use', id: record.id }
    return checkPlace(state, operation)
  },

  apply(state, operation) {
    const { sentence: record } = operation
    const link = state.link(operation.link)!
    state.putLink({ ...link, [record.side]: link[record.side].filter((id) => id !== record.id) })
    mapAnchorsOn(state, [record.id], (anchor) => removeSentence.mapAnchor(operation, anchor))
    state.removeSentence(record)
  },

  invert: (_state, operation) => ({ ...operation, kind: 'sentence.insert' }),

  mapAnchor({ sentence: record }, anchor) {
    return anchor.some((span) => span.sentence === record.id)
      ? anchor.filter((span) => span.sentence !== record.id)
      : anchor
  },
}

/** The facts by which the sentence would be put back must be those that hold now. */
function checkPlace(state: ProjectState, operation: RemoveSentence): Refusal | undefined {
  const { sentence: record, after } = operation
  const link = state.linkOf(record.id)
  if (link?.id !== operation.link || link[record.side][operation.index] !== record.id) {
    return { code: 'record-changed', id: operation.link }
  }
  if (link.locked) return { code: 'locked', link: link.id }
  if (link.source.length + link.target.length === 1) return { code: 'empty-link', link: link.id }
  const before = state.orderOf(record.document)[record.side].before(record.id) ?? null
  return before === after ? undefined : { code: 'record-changed', id: record.id }
}
