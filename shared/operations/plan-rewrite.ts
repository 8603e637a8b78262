import { CODE_CHARACTER } from '../model/fixed-values.ts'
import type { SentenceId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import { fail, ok } from '../model/result.ts'
import type { Plan } from './plan-sentences.ts'

/**
 * A sentence gets another text. Only what differs between the first and the last letter that do is taken out and put
 * in, so that claims on the rest stay where they are. Refused where an inline code would come or go.
 */
export function planRewrite(state: ProjectState, id: SentenceId, text: string): Plan {
  const sentence = state.sentence(id)
  if (!sentence) return fail({ code: 'missing', id })
  if (sentence.text === text) return ok([])
  const from = commonStart(sentence.text, text)
  const end = commonEnd(sentence.text.slice(from), text.slice(from))
  const removed = sentence.text.slice(from, sentence.text.length - end)
  const insert = text.slice(from, text.length - end)
  if ((removed + insert).includes(CODE_CHARACTER)) return fail({ code: 'codes-do-not-match', sentence: id })
  return ok([{ kind: 'sentence.replaceText', sentence: id, from, removed, insert }])
}

function commonStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  // Never between the halves of a letter outside the BMP.
  return isHigh(a, length - 1) ? length - 1 : length
}

function commonEnd(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++
  return length > 0 && isHigh(a, a.length - length - 1) ? length - 1 : length
}

function isHigh(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xd800 && code < 0xdc00
}
