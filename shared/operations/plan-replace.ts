import type { SentenceId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import { CODE_CHARACTER } from '../model/fixed-values.ts'
import type { Side } from '../model/records.ts'
import type { TextChange } from '../text/change.ts'
import { oneLine } from './one-line.ts'
import type { Operation } from './operation.ts'
import type { ReplaceText } from './replace-text.ts'

/** One change of one sentence; offsets are those of its text as it stands, whatever else is replaced with it. */
export type Replacement = TextChange & { readonly sentence: SentenceId }

/** Why a replacement is left out: its row is locked, its side is not typed in, or an inline code would be lost. */
export type LeftOut = 'locked' | 'protected' | 'code'

/** `open`: the sides whose words may be changed. Undefined: nothing stands in the way. */
export function whyLeftOut(
  state: ProjectState,
  replacement: Replacement,
  open: readonly Side[],
): LeftOut | undefined {
  const sentence = state.sentence(replacement.sentence)
  if (!sentence) return undefined
  if (!open.includes(sentence.side)) return 'protected'
  if (state.linkOf(sentence.id)?.locked) return 'locked'
  const isCode = sentence.text.slice(replacement.from, replacement.to).includes(CODE_CHARACTER)
  return isCode ? 'code' : undefined
}

/**
 * Many changes of many sentences as one step. Those of one sentence must not overlap. Each is an operation of its
 * own, so that claims go with their words. What would change nothing is no operation; line ends in what is put in
 * become spaces, for a sentence has one line.
 */
export function planReplace(state: ProjectState, replacements: readonly Replacement[]): Operation[] {
  return lastFirst(replacements).flatMap(({ sentence, from, to, insert }) => {
    const removed = state.sentence(sentence)!.text.slice(from, to)
    const operation: ReplaceText = {
      kind: 'sentence.replaceText',
      sentence,
      from,
      removed,
      insert: oneLine(insert),
    }
    return removed === operation.insert ? [] : [operation]
  })
}

/** Inside a sentence from its end to its start, so that no change moves the place of another. */
function lastFirst(replacements: readonly Replacement[]): readonly Replacement[] {
  const bySentence = new Map<SentenceId, Replacement[]>()
  for (const replacement of replacements) {
    const own = bySentence.get(replacement.sentence)
    if (own) own.push(replacement)
    else bySentence.set(replacement.sentence, [replacement])
  }
  return [...bySentence.values()].flatMap((own) => own.toSorted((a, b) => b.from - a.from || b.to - a.to))
}
