import { alignTexts } from '../../../shared/alignment/align-texts.ts'
import type { Alignment, AlignmentSide } from '../../../shared/alignment/alignment.ts'
import type { TextParagraph } from '../../../shared/text/segment-text.ts'
import { buildProject as recordsOf } from '../build-project.ts'
import { cutText } from './cut-text.ts'
import type { Job, JobTable } from './job.ts'
import { cutRecords } from './records-pieces.ts'

type Report = Parameters<Job<'build-project'>>[1]

/** Texts to a project: cut into sentences, aligned where there are two. */
export const buildProject: Job<'build-project'> = function* (input, report) {
  const total = input.target ? 2 : 1
  report({ stage: 'segmenting', done: 0, total })
  const source = cutText(input.source)
  report({ stage: 'segmenting', done: 1, total })
  const target = input.target && cutText(input.target)
  const alignment = target && alignParagraphs(source, target, input, report)
  yield* cutRecords(
    recordsOf({
      title: input.title,
      sourceLanguage: input.source.language,
      targetLanguage: input.targetLanguage,
      created: input.created,
      source: { paragraphs: source, file: input.source.file },
      ...(target && input.target && { target: { paragraphs: target, file: input.target.file } }),
      ...(alignment && { rows: alignment.links }),
    }),
  )
  return alignment?.verdict ?? 'translation'
}

function alignParagraphs(
  source: readonly TextParagraph[],
  target: readonly TextParagraph[],
  input: JobTable['build-project']['input'],
  report: Report,
): Alignment {
  return alignTexts(sideOf(source, input.source.language), sideOf(target, input.targetLanguage), {
    onProgress: (done, total) => report({ stage: 'aligning', done, total }),
  })
}

/** What the aligner sees of a text. One paragraph alone is how a text looks whose paragraphs are not known. */
export function sideOf(paragraphs: readonly TextParagraph[], language: string): AlignmentSide {
  let count = 0
  const paragraphStarts = paragraphs.map((paragraph) => (count += paragraph.length) - paragraph.length)
  const sentences = paragraphs.flat().map(({ text }) => text)
  return { language, sentences, ...(paragraphs.length > 1 && { paragraphStarts }) }
}
