import { readSentenceLines, segmentText, type TextParagraph } from '../../../shared/text/segment-text.ts'
import { looksWrapped, unwrapLines } from '../../../shared/text/unwrap-lines.ts'
import type { TextInput } from './job.ts'

/** Lines that are broken at a width are joined first: a line is a paragraph only where it was meant as one. */
export function cutText({ text, language, presegmented, rules }: TextInput): TextParagraph[] {
  if (presegmented) return readSentenceLines(text)
  return segmentText(looksWrapped(text) ? unwrapLines(text) : text, language, rules)
}
