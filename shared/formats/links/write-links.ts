import type { ProjectRecords } from '../../model/collections.ts'
import type { DocumentId, SentenceId } from '../../model/id.ts'
import { SIDES } from '../../model/fixed-values.ts'
import type { NumberedLink } from './parse-links.ts'

/** Rows as the text that parseLinks reads: a line each, `0,1` TAB `2`, with a line end after the last. */
export function writeLinks(links: readonly NumberedLink[]): string {
  return links.map(({ source, target }) => `${source.join(',')}\t${target.join(',')}\n`).join('')
}

/** The rows of a document by the zero-based numbers of their sentences, each side counted from its start. */
export function numberLinks(records: ProjectRecords, document: DocumentId): NumberedLink[] {
  const numbers = new Map<SentenceId, number>()
  for (const side of SIDES) {
    const sentences = records.sentences.filter((one) => one.document === document && one.side === side)
    sentences.forEach(({ id }, index) => numbers.set(id, index))
  }
  const numbered = (ids: readonly SentenceId[]) => ids.map((id) => numbers.get(id)!)
  return records.links
    .filter((link) => link.document === document)
    .map((link) => ({ source: numbered(link.source), target: numbered(link.target) }))
}
