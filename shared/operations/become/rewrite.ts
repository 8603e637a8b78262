import type { Sentence } from '../../model/records.ts'
import type { ReplaceText } from '../replace-text.ts'

/** A sentence made to read like another of its id; where there are inline codes, all of it anew. */
export function rewrite(found: Sentence, wanted: Sentence): ReplaceText {
  const hasCodes = (found.codes?.length ?? 0) + (wanted.codes?.length ?? 0) > 0
  const [start, end] = hasCodes ? [0, 0] : alike(found.text, wanted.text)
  return {
    kind: 'sentence.replaceText',
    sentence: found.id,
    from: start,
    removed: found.text.slice(start, found.text.length - end),
    insert: wanted.text.slice(start, wanted.text.length - end),
    ...(found.codes?.length && { removedCodes: found.codes }),
    ...(wanted.codes?.length && { codes: wanted.codes }),
  }
}

/** How much two texts have alike at their start and their end. */
function alike(a: string, b: string): [number, number] {
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a[start] === b[start]) start++
  let end = 0
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return [start, end]
}
