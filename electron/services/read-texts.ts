import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Verdict } from '../../shared/alignment/alignment.ts'
import type { ProjectRecords } from '../../shared/model/collections.ts'
import type { SentenceId } from '../../shared/model/id.ts'
import type { ProjectState } from '../../shared/model/project-state.ts'
import type { Link, Sentence } from '../../shared/model/records.ts'
import type { CallContext, Params } from '../../shared/rpc/contract.ts'
import type { RulesByLanguage } from '../../shared/text/segmentation-rule.ts'
import { glossaryOf, memoryOf } from './alignment-task.ts'
import { createProject, type TextServices } from './create-project.ts'

/** Few enough rows that a page takes them in between two frames. */
const ROWS = 250

/** Texts for a new document of an open project, aligned by what that knows; the rows come with the progress. */
export async function readTexts(
  services: TextServices,
  state: ProjectState,
  request: Params<'projects.readTexts'>,
  own: RulesByLanguage,
  context: CallContext,
): Promise<Verdict> {
  const { sourceLanguage, targetLanguage } = state.header
  const known = { glossary: glossaryOf(state), memory: memoryOf(state, null) }
  const wanted = { ...request, sourceLanguage, targetLanguage, known }
  const { records, verdict } = await createProject(services, wanted, own, context)
  const { length: total } = records.links
  let done = 0
  for (const piece of wholeRows(records)) {
    context.signal.throwIfAborted()
    context.progress({
      stage: 'writing',
      done,
      total,
      records: { ...(done === 0 && { documents: records.documents }), ...piece },
    })
    done += piece.links.length
    await nextTurn()
  }
  return verdict
}

/** Rows in order, some at a time, each time with all their sentences and no others: links that cross stay together. */
export function* wholeRows(
  records: Pick<ProjectRecords, 'links' | 'sentences'>,
  rows = ROWS,
): Generator<{ links: Link[]; sentences: Sentence[] }> {
  let piece = { links: [] as Link[], sentences: [] as Sentence[] }
  const taken = new Set<SentenceId>()
  const linked = new Set<SentenceId>()
  let next = 0
  for (const link of records.links) {
    piece.links.push(link)
    for (const id of [...link.source, ...link.target]) {
      linked.add(id)
      for (; !taken.has(id); next++) {
        piece.sentences.push(records.sentences[next]!)
        taken.add(records.sentences[next]!.id)
      }
    }
    if (piece.links.length < rows || linked.size < taken.size) continue
    yield piece
    piece = { links: [], sentences: [] }
  }
  if (piece.links.length > 0) yield piece
}
