import type { ProjectRecords } from '../model/collections.ts'
import type { DocumentId, LinkId, SentenceId } from '../model/id.ts'
import { sentencesOf } from '../model/claim-sentences.ts'
import { SIDES } from '../model/fixed-values.ts'
import type { Link, Side } from '../model/records.ts'
import type { Note, Saying } from './export-format.ts'
import type { ExportRow } from './export-row.ts'

/** What no format here has a place for, counted over the rows asked for; a claim of no row counts always. */
export function projectLosses(
  records: ProjectRecords,
  links: readonly Link[],
  says: readonly Saying[],
): Note[] {
  const written = new Set<SentenceId>(links.flatMap((link) => [...link.source, ...link.target]))
  const claims = records.claims.filter((claim) => {
    // What a machine only proposed is no claim, and so is not lost.
    if (claim.proposal) return false
    const sentences = sentencesOf(claim)
    return sentences.size === 0 || [...sentences].some((id) => written.has(id))
  })
  const documents = new Set(links.map((link) => link.document)).size
  return present([
    ['claims-left-out', claims.length],
    ['comments-left-out', records.comments.length],
    ['suggestions-left-out', records.suggestions.length],
    ['terms-left-out', records.terms.length],
    ['documents-left-out', documents > 1 && !says.includes('documents') ? documents : 0],
  ])
}

/** What is known of a row that is written and does not stand in the file. `crossing`: see findCrossingRows. */
export function rowLosses(row: ExportRow, says: readonly Saying[], crossing: ReadonlySet<LinkId>): Note[] {
  const { link, source, target } = row
  const isMarked = link.state !== 'initial'
  const isRated = link.confidence !== undefined || link.alignment === 'confirmed'
  const sentences = [...source.sentences, ...target.sentences]
  return present([
    ['states-left-out', Number(isMarked && !says.includes('state'))],
    ['locks-left-out', Number(link.locked === true && !says.includes('lock'))],
    ['confidence-left-out', Number(isRated && !says.includes('confidence'))],
    ['reasons-left-out', Number((link.reasons?.length ?? 0) > 0)],
    ['paragraphs-left-out', sentences.filter(({ paragraphStart }) => paragraphStart).length],
    ['sentence-order-left-out', Number(crossing.has(link.id))],
    ['sentences-joined', Number(source.sentences.length > 1 || target.sentences.length > 1)],
  ])
}

function present(counts: readonly (readonly [Note['code'], number])[]): Note[] {
  return counts.filter(([, count]) => count > 0).map(([code, count]) => ({ code, count }))
}

/**
 * The rows that hold a sentence which its document has before one of an earlier row: in a file that goes row by row
 * the order of such sentences cannot be seen.
 */
export function findCrossingRows(records: ProjectRecords): ReadonlySet<LinkId> {
  const places = new Map<SentenceId, number>(records.sentences.map(({ id }, index) => [id, index]))
  const furthest = new Map<`${DocumentId} ${Side}`, number>()
  const crossing = new Set<LinkId>()
  for (const link of records.links) {
    for (const side of SIDES) {
      const key = `${link.document} ${side}` as const
      for (const id of link[side]) {
        const place = places.get(id) ?? 0
        if (place < (furthest.get(key) ?? 0)) crossing.add(link.id)
        else furthest.set(key, place)
      }
    }
  }
  return crossing
}
