import { chunkRows } from '../../shared/model/chunk-records.ts'
import type { ProjectRecords } from '../../shared/model/collections.ts'
import type { ProjectPart } from '../../shared/rpc/contract.ts'

/** Rows: at most so many come in one part; otherwise a screenful and more at first, then as many as are soon sent. */
export const ALL_AT_ONCE = 500
export const FIRST = 200
const NEXT = 2000

/**
 * One reading of a project. What it gives is the project as it was when the reading began, whatever is done to it
 * meanwhile: records are never altered in place.
 */
export class ProjectReading {
  private readonly parts: Generator<ProjectPart>
  private readonly given: ProjectPart[] = []

  constructor(records: ProjectRecords) {
    this.parts = partsOf(records)
  }

  /** Undefined: there is no such part. */
  part(number: number): ProjectPart | undefined {
    while (this.given.length <= number) {
      const next = this.parts.next()
      if (next.done) return undefined
      this.given.push(next.value)
    }
    return this.given[number]
  }
}

/** Appending the parts in order gives the project: nothing comes before what it refers to. */
function* partsOf(records: ProjectRecords): Generator<ProjectPart> {
  const { documents, comments, suggestions, terms, conflicts } = records
  const notes = { comments, suggestions, terms, conflicts }
  const rest = claimParts(records)
  const first = records.links.length <= ALL_AT_ONCE ? ALL_AT_ONCE : FIRST
  let chunks = 0
  let sent = 0
  for (const chunk of chunkRows(records, (number) => (number === 0 ? first : NEXT))) {
    sent += chunk.links.length
    const isLastChunk = sent === records.links.length
    const head = chunks++ === 0 ? { documents } : {}
    if (isLastChunk && rest.length === 1) {
      yield { ...head, ...chunk, ...rest[0], ...notes, isLast: true }
      return
    }
    yield { ...head, ...chunk, isLast: false }
  }
  if (chunks === 0) rest[0] = { documents, ...rest[0]! }
  for (const [index, part] of rest.entries()) {
    const isLast = index === rest.length - 1
    yield { ...part, ...(isLast && notes), isLast }
  }
}

/** At least one, which may be empty; the first with those who claim. */
function claimParts({ claims, claimants }: ProjectRecords): Omit<ProjectPart, 'isLast'>[] {
  const parts: Omit<ProjectPart, 'isLast'>[] = [{ claimants, claims: claims.slice(0, NEXT) }]
  for (let start = NEXT; start < claims.length; start += NEXT) {
    parts.push({ claims: claims.slice(start, start + NEXT) })
  }
  return parts
}
