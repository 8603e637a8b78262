import type { DocumentId, LinkId, SentenceId } from '../../../shared/model/id.ts'
import type { ProjectState } from '../../../shared/model/project-state.ts'
import type { Link, Side } from '../../../shared/model/records.ts'
import { isCrossing } from '../../editor/crossing.ts'
import { isDoubtful } from '../../editor/row-filter.ts'

/** How a row looks on the map: its state, or that its link is in doubt. */
export const TONES = ['initial', 'translated', 'reviewed', 'final', 'doubtful'] as const
export type Tone = (typeof TONES)[number]

/** From the top of the map, 0, to its bottom, 1, for each row. */
export type Extents = { readonly from: Float64Array; readonly to: Float64Array }

/** The rows of a document by the length of their text, each side from top to bottom. */
export type MapLayout = {
  readonly rows: readonly LinkId[]
  readonly source: Extents
  readonly target: Extents
  /** Indexes into TONES. */
  readonly tones: Uint8Array
  /** 1 where the row has no words on that side: its room is kept, and left empty. */
  readonly hasSource: Uint8Array
  readonly hasTarget: Uint8Array
  /** Rows whose links cross others, by their numbers. */
  readonly crossing: readonly number[]
}

/** Rows after which a pause may be made. */
const SLICE = 2000
const CROSSING_SLICE = 200

/**
 * Lays a document out in slices: a yield is a place to pause, so that a long one never holds up the window. A side
 * stands in its own order, so that links that cross are seen to cross. A row with nothing on one side keeps the room
 * there that its words would take: what is not translated yet is a gap and does not squeeze the rest.
 */
export function* layOutMap(state: ProjectState, document: DocumentId): Generator<undefined, MapLayout> {
  const order = state.orderOf(document)
  const rows = order.rows.toArray()
  const source = new Float64Array(rows.length)
  const target = new Float64Array(rows.length)
  const tones = new Uint8Array(rows.length)
  const hasSource = new Uint8Array(rows.length)
  const hasTarget = new Uint8Array(rows.length)
  for (let index = 0; index < rows.length; index++) {
    const link = state.link(rows[index]!)!
    source[index] = lengthOf(state, link, 'source')
    target[index] = lengthOf(state, link, 'target')
    hasSource[index] = source[index]! > 0 ? 1 : 0
    hasTarget[index] = target[index]! > 0 ? 1 : 0
    tones[index] = toneOf(link)
    if (index % SLICE === SLICE - 1) yield
  }
  keepRoom(source, target)
  yield
  const bySource = yield* readingOrder(state, rows, order.source.toArray(), 'source')
  const byTarget = yield* readingOrder(state, rows, order.target.toArray(), 'target')
  const isOrdered = bySource === null && byTarget === null
  return {
    rows,
    crossing: isOrdered ? [] : yield* crossingRows(state, rows),
    source: stack(source, bySource),
    target: stack(target, byTarget),
    tones,
    hasSource,
    hasTarget,
  }
}

/** Asked only where a side is out of order: every row has to be looked at. */
function* crossingRows(state: ProjectState, rows: readonly LinkId[]): Generator<undefined, number[]> {
  const crossing: number[] = []
  for (let index = 0; index < rows.length; index++) {
    const link = state.link(rows[index]!)
    if (link && isCrossing(state, link)) crossing.push(index)
    if (index % CROSSING_SLICE === CROSSING_SLICE - 1) yield
  }
  return crossing
}

/** The whole layout at once. */
export function layOutMapNow(state: ProjectState, document: DocumentId): MapLayout {
  const steps = layOutMap(state, document)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

export function toneOf(link: Link): number {
  return TONES.indexOf(isDoubtful(link) ? 'doubtful' : link.state)
}

function lengthOf(state: ProjectState, link: Link, side: Side): number {
  let length = 0
  for (const id of link[side]) length += state.sentence(id)?.text.length ?? 0
  return length
}

/** Fills the gaps of each side with what the other leads one to expect. */
function keepRoom(source: Float64Array, target: Float64Array): void {
  let [sources, targets] = [0, 0]
  for (let index = 0; index < source.length; index++) {
    if (source[index] === 0 || target[index] === 0) continue
    sources += source[index]!
    targets += target[index]!
  }
  const ratio = sources > 0 ? targets / sources : 1
  for (let index = 0; index < source.length; index++) {
    if (source[index] === 0) source[index] = Math.max(1, target[index]! / ratio)
    if (target[index] === 0) target[index] = Math.max(1, source[index]! * ratio)
  }
}

/** The rows in the order in which their sentences stand on a side; null: in their own order. */
function* readingOrder(
  state: ProjectState,
  rows: readonly LinkId[],
  sentences: readonly SentenceId[],
  side: Side,
): Generator<undefined, readonly number[] | null> {
  const place = new Map<SentenceId, number>()
  for (let index = 0; index < sentences.length; index++) {
    place.set(sentences[index]!, index)
    if (index % (SLICE * 4) === SLICE * 4 - 1) yield
  }
  const keys = new Float64Array(rows.length)
  let before = -1
  let isOrdered = true
  for (let index = 0; index < rows.length; index++) {
    const first = state.link(rows[index]!)?.[side][0]
    const key = first === undefined ? before : (place.get(first) ?? before)
    if (key < before) isOrdered = false
    keys[index] = before = key
    if (index % SLICE === SLICE - 1) yield
  }
  if (isOrdered) return null
  return Array.from(keys, (_key, index) => index).sort((a, b) => keys[a]! - keys[b]! || a - b)
}

function stack(lengths: Float64Array, order: readonly number[] | null): Extents {
  const from = new Float64Array(lengths.length)
  const to = new Float64Array(lengths.length)
  const total = lengths.reduce((sum, length) => sum + length, 0) || 1
  let sum = 0
  for (let step = 0; step < lengths.length; step++) {
    const index = order ? order[step]! : step
    from[index] = sum / total
    sum += lengths[index]!
    to[index] = sum / total
  }
  return { from, to }
}

/** The row at a height of one side, 0 to 1; the last one where the height is beyond all. -1: there are no rows. */
export function rowAt({ from, to }: Extents, height: number): number {
  for (let index = 0; index < from.length; index++) {
    if (height >= from[index]! && height < to[index]!) return index
  }
  return height < 0 ? Math.min(0, from.length - 1) : from.length - 1
}
