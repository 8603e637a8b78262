import { alignInPieces } from '../../../shared/alignment/align-texts.ts'
import type { AlignmentPiece } from '../../../shared/alignment/align-texts.ts'
import type { AlignmentSide, Verdict } from '../../../shared/alignment/alignment.ts'
import type { TextParagraph } from '../../../shared/text/segment-text.ts'
import { ProjectBuilder } from '../build-project.ts'
import { cutText } from './cut-text.ts'
import type { Job, JobTable } from './job.ts'

type Report = Parameters<Job<'build-project'>>[1]
type Input = JobTable['build-project']['input']

/** Few enough rows that handing them to another thread holds nothing up. */
const ROWS = 1000

/** Texts to a project: cut into sentences, aligned where there are two. */
export const buildProject: Job<'build-project'> = function* (input, report) {
  const total = input.target ? 2 : 1
  report({ stage: 'segmenting', done: 0, total })
  const source = cutText(input.source)
  report({ stage: 'segmenting', done: 1, total })
  const target = input.target && cutText(input.target)
  const project = new ProjectBuilder({
    title: input.title,
    sourceLanguage: input.source.language,
    targetLanguage: input.targetLanguage,
    created: input.created,
    source: { paragraphs: source, file: input.source.file },
    ...(target && input.target && { target: { paragraphs: target, file: input.target.file } }),
  })
  yield { records: project.start(), soFar: 'unclear' }
  const pieces = target
    ? alignParagraphs(source, target, input, report)
    : unalignedPieces(project.sourceRows())
  for (let step = pieces.next(); ; step = pieces.next()) {
    if (step.done) return step.value
    yield { records: project.take(step.value.links), soFar: step.value.soFar }
  }
}

function* unalignedPieces(rows: ReturnType<ProjectBuilder['sourceRows']>) {
  for (let from = 0; from < rows.length; from += ROWS) {
    yield { links: rows.slice(from, from + ROWS), soFar: 'translation' as const }
  }
  return 'translation' as const
}

function alignParagraphs(
  source: readonly TextParagraph[],
  target: readonly TextParagraph[],
  input: Input,
  report: Report,
): Generator<AlignmentPiece, Verdict> {
  return alignInPieces(sideOf(source, input.source.language), sideOf(target, input.targetLanguage), {
    ...input.known,
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
