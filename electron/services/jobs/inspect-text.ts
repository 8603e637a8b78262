import { countWords } from '../../../shared/text/count-words.ts'
import { cutText } from './cut-text.ts'
import type { Job } from './job.ts'

const PREVIEW = 12

/** What a text would give: how much there is in it, and its first sentences. */
export const inspectText: Job<'inspect-text'> = function* (input, report) {
  report({ stage: 'segmenting', done: 0, total: 1 })
  const paragraphs = cutText(input)
  const sentences = paragraphs.flat().map(({ text }) => text)
  yield {
    paragraphs: paragraphs.length,
    sentences: sentences.length,
    words: countWords(input.text, input.language),
    preview: sentences.slice(0, PREVIEW),
  }
  return null
}
