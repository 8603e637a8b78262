import { readSentenceLines, segmentText, type TextParagraph } from '../../../shared/text/segment-text.ts'
import type { TextInput } from './job.ts'

export function cutText({ text, language, presegmented }: TextInput): TextParagraph[] {
  return presegmented ? readSentenceLines(text) : segmentText(text, language)
}
