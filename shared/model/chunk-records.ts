import type { ProjectRecords } from './collections.ts'
import type { SentenceId } from './id.ts'
import type { Link, Sentence } from './records.ts'

/** Rows that follow one another, with every sentence that they and the rows before them need. */
export type RowChunk = { links: Link[]; sentences: Sentence[] }

/**
 * Parts a project into runs of rows, so that a page can show the first before the last has come. Both arrays keep
 * their order: appending the chunks one after another gives the project again.
 */
export function* chunkRows(records: ProjectRecords, sizes: (chunk: number) => number): Generator<RowChunk> {
  const sent = new Set<SentenceId>()
  let next = 0
  for (let start = 0, chunk = 0; start < records.links.length; chunk++) {
    const links = records.links.slice(start, start + sizes(chunk))
    start += links.length
    const isLast = start >= records.links.length
    const needed = links.flatMap((link) => [...link.source, ...link.target])
    const first = next
    let met = 0
    while (met < needed.length && sent.has(needed[met]!)) met++
    while (next < records.sentences.length && (isLast || met < needed.length)) {
      sent.add(records.sentences[next++]!.id)
      while (met < needed.length && sent.has(needed[met]!)) met++
    }
    yield { links, sentences: records.sentences.slice(first, next) }
  }
}
