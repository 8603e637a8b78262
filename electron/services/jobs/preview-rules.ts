import { checkRules } from '../../../shared/text/compile-rules.ts'
import { segmentText } from '../../../shared/text/segment-text.ts'
import type { Job } from './job.ts'

/** What rules make of a text, and what is wrong with them. */
export const previewRules: Job<'preview-rules'> = function* ({ text, language, rules }) {
  const sentences = segmentText(text, language, rules).flatMap((part) =>
    part.map((sentence) => sentence.text),
  )
  yield { sentences, problems: checkRules(rules) }
  return null
}
