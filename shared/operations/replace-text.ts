import { z } from 'zod'
import { sentenceId } from '../model/id.ts'
import { countCodes } from '../model/references.ts'
import { inlineCode, type Anchor, type Sentence } from '../model/records.ts'
import { applyChange, mapRange } from '../text/change.ts'
import { mapAnchorsOn } from './map-anchors.ts'
import type { OperationKind } from './operation-kind.ts'
import { checkUnlocked } from './check-unlocked.ts'

export const replaceTextSchema = z.strictObject({
  kind: z.literal('sentence.replaceText'),
  sentence: sentenceId,
  from: z.int().min(0),
  /** What is taken out, so that a stale operation is seen and the inverse needs nothing else. */
  removed: z.string(),
  insert: z.string(),
  /** The inline codes among `removed` and `insert`, one for each U+FFFC; absent: none. */
  removedCodes: z.array(inlineCode).optional(),
  codes: z.array(inlineCode).optional(),
})

export type ReplaceText = z.infer<typeof replaceTextSchema>

export const replaceText: OperationKind<ReplaceText> = {
  check(state, operation) {
    const sentence = state.sentence(operation.sentence)
    if (!sentence) return { code: 'missing', id: operation.sentence }
    if (
      !sentence.text.startsWith(operation.removed, operation.from) ||
      operation.from > sentence.text.length
    ) {
      return { code: 'text-changed', sentence: sentence.id }
    }
    const isWhole =
      countCodes(operation.removed) === (operation.removedCodes?.length ?? 0) &&
      countCodes(operation.insert) === (operation.codes?.length ?? 0)
    if (!isWhole) return { code: 'codes-do-not-match', sentence: sentence.id }
    return checkUnlocked(state, [sentence.id])
  },

  apply(state, operation) {
    const sentence = state.sentence(operation.sentence)!
    state.putSentence(replaceIn(sentence, operation))
    mapAnchorsOn(state, [sentence.id], (anchor) => replaceText.mapAnchor(operation, anchor))
  },

  invert(_state, operation) {
    const { removed, insert, removedCodes, codes, ...rest } = operation
    return {
      ...rest,
      removed: insert,
      insert: removed,
      ...(codes && { removedCodes: codes }),
      ...(removedCodes && { codes: removedCodes }),
    }
  },

  mapAnchor(operation, anchor) {
    return anchor.map((span) =>
      span.sentence === operation.sentence ? { ...span, ...mapRange(span, changeOf(operation)) } : span,
    ) as Anchor
  },
}

function changeOf(operation: ReplaceText) {
  return {
    from: operation.from,
    to: operation.from + operation.removed.length,
    insert: operation.insert,
  }
}

function replaceIn(sentence: Sentence, operation: ReplaceText): Sentence {
  const changed = { ...sentence, text: applyChange(sentence.text, changeOf(operation)) }
  if (!operation.removedCodes && !operation.codes) return changed
  const before = countCodes(sentence.text.slice(0, operation.from))
  const codes = [...(sentence.codes ?? [])]
  codes.splice(before, operation.removedCodes?.length ?? 0, ...(operation.codes ?? []))
  if (codes.length > 0) return { ...changed, codes }
  const { codes: _none, ...without } = changed
  return without as Sentence
}
