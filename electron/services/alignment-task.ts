import type {
  AlignmentRegion,
  SentenceGroup,
  SentencePair,
  TermPair,
} from '../../shared/alignment/alignment.ts'
import type { DocumentId, LinkId, SentenceId } from '../../shared/model/id.ts'
import type { ProjectState } from '../../shared/model/project-state.ts'
import { SIDES } from '../../shared/model/fixed-values.ts'
import type { Link, Side } from '../../shared/model/records.ts'
import { isFree } from '../../shared/operations/plan-realign.ts'

/** One side of a document for the aligner; `ids` stand beside `sentences`. */
export type TaskSide = {
  readonly language: string
  readonly ids: readonly SentenceId[]
  readonly sentences: readonly string[]
  readonly paragraphStarts: readonly number[]
}

/** What the aligner is given of a project: plain data, for it crosses to another thread. */
export type AlignmentTask = {
  readonly source: TaskSide
  readonly target: TaskSide
  readonly fixed: readonly SentenceGroup[]
  readonly region: AlignmentRegion
  readonly glossary: readonly TermPair[]
  readonly memory: readonly SentencePair[]
}

/** The rows to be aligned again, first and last included, in the order of the document. */
export type RowRange = { readonly first: LinkId; readonly last: LinkId }

/**
 * Rows of a document as the aligner takes them, with all that the project knows: the rows that somebody has confirmed
 * or locked are fixed, the confirmed pairs of other documents its memory, the terms its glossary. Rows outside the
 * range whose sentences lie among those of the range are fixed as well. Undefined where no row of the range is free.
 */
export function alignmentTask(
  state: ProjectState,
  document: DocumentId,
  range: RowRange | null,
): AlignmentTask | undefined {
  const rows = linksIn(state, document, range)
  const free = new Set(rows.filter(isFree).map(({ id }) => id))
  if (free.size === 0) return undefined
  const places = { source: placesOf(state, document, 'source'), target: placesOf(state, document, 'target') }
  const hull = hullOf(
    state,
    document,
    places,
    rows.filter(({ id }) => free.has(id)),
  )
  const fixed = [...state.orderOf(document).rows]
    .map((id) => state.link(id)!)
    .filter((link) => (free.has(link.id) ? false : isIn(hull, places, link) || !isFree(link)))
  return {
    source: sideOf(state, document, 'source'),
    target: sideOf(state, document, 'target'),
    fixed: fixed.map((link) => groupOf(places, link)),
    region: hull,
    glossary: glossaryOf(state),
    memory: memoryOf(state, document),
  }
}

type Places = Readonly<Record<Side, ReadonlyMap<SentenceId, number>>>

function linksIn(state: ProjectState, document: DocumentId, range: RowRange | null): Link[] {
  const { rows } = state.orderOf(document)
  const ids = rows.toArray()
  const part = range ? ids.slice(rows.indexOf(range.first), rows.indexOf(range.last) + 1) : ids
  return part.map((id) => state.link(id)!)
}

function placesOf(state: ProjectState, document: DocumentId, side: Side): Map<SentenceId, number> {
  const order = state.orderOf(document)[side]
  return new Map(order.toArray().map((id, place) => [id, place]))
}

/** The least region that holds the rows, and reaches over no row in part. */
function hullOf(
  state: ProjectState,
  document: DocumentId,
  places: Places,
  rows: readonly Link[],
): AlignmentRegion {
  const hull = { source: emptyRange(), target: emptyRange() }
  const add = (link: Link) => {
    const grew = SIDES.flatMap((side) => link[side].map((id) => grow(hull[side], places[side].get(id)!)))
    return grew.includes(true)
  }
  const addInside = () =>
    SIDES.flatMap((side) => {
      const [from, to] = closed(hull[side])
      const ids = state.orderOf(document)[side].toArray().slice(from, to)
      return ids.map((id) => add(state.linkOf(id)!))
    })
  rows.forEach(add)
  while (addInside().includes(true)) continue
  return { source: closed(hull.source), target: closed(hull.target) }
}

function emptyRange(): [from: number, to: number] {
  return [Infinity, -Infinity]
}

/** A side on which no row has a sentence. */
function closed([from, to]: [from: number, to: number]): [from: number, to: number] {
  return from > to ? [0, 0] : [from, to]
}

function grow(range: [from: number, to: number], place: number): boolean {
  const isInside = place >= range[0] && place < range[1]
  range[0] = Math.min(range[0], place)
  range[1] = Math.max(range[1], place + 1)
  return !isInside
}

function isIn(hull: AlignmentRegion, places: Places, link: Link): boolean {
  return SIDES.some((side) =>
    link[side].some((id) => {
      const place = places[side].get(id)!
      return place >= hull[side][0] && place < hull[side][1]
    }),
  )
}

function groupOf(places: Places, link: Link): SentenceGroup {
  const numbers = (side: Side) => link[side].map((id) => places[side].get(id)!).toSorted((a, b) => a - b)
  return { source: numbers('source'), target: numbers('target') }
}

function sideOf(state: ProjectState, document: DocumentId, side: Side): TaskSide {
  const { sourceLanguage, targetLanguage } = state.header
  const ids = state.orderOf(document)[side].toArray()
  const records = ids.map((id) => state.sentence(id)!)
  return {
    language: side === 'source' ? sourceLanguage : targetLanguage,
    ids,
    sentences: records.map(({ text }) => text),
    paragraphStarts: records.flatMap(({ paragraphStart }, index) => (paragraphStart ? [index] : [])),
  }
}

/** Terms that name a word of each side; a record of another kind teaches nothing here. */
export function glossaryOf(state: ProjectState): TermPair[] {
  return [...state.tables.terms.values()].flatMap((term) => {
    const { source, target } = term as { source?: unknown; target?: unknown }
    return typeof source === 'string' && typeof target === 'string' ? [{ source, target }] : []
  })
}

/** What was confirmed in the project's documents but for this one; null: in all. */
export function memoryOf(state: ProjectState, document: DocumentId | null): SentencePair[] {
  const words = (ids: readonly SentenceId[]) => ids.map((id) => state.sentence(id)!.text).join(' ')
  return [...state.tables.links.values()]
    .filter((link) => link.document !== document && link.alignment === 'confirmed')
    .filter((link) => link.source.length > 0 && link.target.length > 0)
    .map(({ source, target }) => ({ source: words(source), target: words(target) }))
}
