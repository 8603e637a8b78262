import { alignInPieces } from '../../../shared/alignment/align-texts.ts'
import type { AlignmentLink, AlignmentSide } from '../../../shared/alignment/alignment.ts'
import type { ProposedLink } from '../../../shared/operations/plan-realign.ts'
import type { AlignmentTask, TaskSide } from '../alignment-task.ts'
import type { Job } from './job.ts'

/** Rows of an open project aligned again; links are told of as soon as they are settled. */
export const realign: Job<'realign'> = function* (task, report) {
  let [done, total] = [0, 0]
  const steps = alignInPieces(asSide(task.source), asSide(task.target), {
    fixed: task.fixed,
    region: task.region,
    glossary: task.glossary,
    memory: task.memory,
    onProgress: (...parts) => {
      ;[done, total] = parts
      report({ stage: 'aligning', done, total })
    },
  })
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      yield { verdict: step.value }
      return null
    }
    const { links, soFar } = step.value
    report({ stage: 'aligning', done, total, links: links.map((link) => named(link, task)), verdict: soFar })
  }
}

/** One paragraph alone is how a text looks whose paragraphs are not known. */
function asSide({ language, sentences, paragraphStarts }: TaskSide): AlignmentSide {
  return { language, sentences, ...(paragraphStarts.length > 1 && { paragraphStarts }) }
}

function named({ source, target, confidence, reasons }: AlignmentLink, task: AlignmentTask): ProposedLink {
  return {
    source: source.map((number) => task.source.ids[number]!),
    target: target.map((number) => task.target.ids[number]!),
    confidence,
    reasons,
  }
}
