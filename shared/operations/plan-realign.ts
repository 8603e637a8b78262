import type { DocumentId, LinkId, SentenceId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import type { Reason } from '../model/reason.ts'
import { SIDES } from '../model/fixed-values.ts'
import type { Link } from '../model/records.ts'
import { isEqual } from './is-equal.ts'
import { longestRise } from './longest-rise.ts'
import type { Operation } from './operation.ts'
import type { PlacedLink } from './replace-links.ts'

/** A link that the aligner proposes, by the ids of its sentences in the order in which they read. */
export type ProposedLink = {
  readonly source: readonly SentenceId[]
  readonly target: readonly SentenceId[]
  readonly confidence: number
  readonly reasons: readonly Reason[]
}

export type Realignment = {
  readonly operations: Operation[]
  /** Rows that hold other sentences than before. */
  readonly changed: number
  /** Proposals left aside: their sentences were edited, confirmed or moved since the aligner read them. */
  readonly leftAside: number
}

/** A confidence that moves by less than this tells nobody anything new, and would be written for every row. */
const NOTICEABLE = 0.02

/**
 * What the aligner found, as one change of rows. `proposed` covers each sentence of a stretch of the document once,
 * in the order in which the rows are to stand. Confirmed and locked rows stay as they are; so does every row whose
 * sentences are not as `read` has them, together with those that it cannot be parted from. A row whose sentences stay
 * together keeps its id, its state and all else that is known of it; another takes the id of a row that it comes from.
 * `below`: the row under which they belong; absent: where the first of them stands.
 */
export function planRealign(
  state: ProjectState,
  document: DocumentId,
  proposed: readonly ProposedLink[],
  read: ReadonlyMap<SentenceId, string>,
  newLinkId: () => LinkId,
  below?: LinkId,
): Realignment {
  const knots = findKnots(state, proposed, read)
  const links = nameLinks(state, document, proposed, knots, newLinkId)
  const order = orderRows(state, document, proposed, knots, links)
  const leftAside = proposed.filter(
    (_, index) => knots.isFixed(index) && !isUnchanged(state, proposed[index]!),
  )
  return {
    operations: replaceRows(state, document, order, below),
    changed: order.changed,
    leftAside: leftAside.length,
  }
}

/** Proposals that share a row as it stands now can only be taken up together. */
type Knots = { readonly rootOf: (index: number) => number; readonly isFixed: (index: number) => boolean }

function findKnots(
  state: ProjectState,
  proposed: readonly ProposedLink[],
  read: ReadonlyMap<SentenceId, string>,
): Knots {
  const parent = proposed.map((_, index) => index)
  const rootOf = (index: number): number => {
    while (parent[index] !== index) index = parent[index] = parent[parent[index]!]!
    return index
  }
  const placeOf = new Map<SentenceId, number>()
  proposed.forEach((link, index) => sentencesOf(link).forEach((id) => placeOf.set(id, index)))
  const fixed = new Set<number>()
  for (const [id, index] of placeOf) {
    const link = state.linkOf(id)
    const isOurs = link && isFree(link) && state.sentence(id)?.text === read.get(id)
    if (!isOurs) fixed.add(index)
    for (const other of link ? sentencesOf(link) : []) {
      const place = placeOf.get(other)
      if (place === undefined) fixed.add(index)
      else parent[rootOf(place)] = rootOf(index)
    }
  }
  const fixedRoots = new Set([...fixed].map(rootOf))
  return { rootOf, isFixed: (index) => fixedRoots.has(rootOf(index)) }
}

/** Nobody has said that it is right, and nobody has locked it. */
export function isFree(link: Link): boolean {
  return link.alignment === 'proposed' && !link.locked
}

function sentencesOf(link: Pick<ProposedLink, 'source' | 'target'>): readonly SentenceId[] {
  return [...link.source, ...link.target]
}

function isSameList(a: readonly SentenceId[], b: readonly SentenceId[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index])
}

function linkOfFirst(state: ProjectState, { source, target }: ProposedLink): Link | undefined {
  return state.linkOf((source[0] ?? target[0])!)
}

function isUnchanged(state: ProjectState, proposal: ProposedLink): boolean {
  const link = linkOfFirst(state, proposal)
  return link !== undefined && SIDES.every((side) => isSameList(link[side], proposal[side]))
}

/** The link that each proposal becomes; undefined where it is left aside. */
function nameLinks(
  state: ProjectState,
  document: DocumentId,
  proposed: readonly ProposedLink[],
  knots: Knots,
  newLinkId: () => LinkId,
): (Link | undefined)[] {
  const taken = new Set<LinkId>()
  const same = proposed.map((proposal, index) => {
    if (knots.isFixed(index) || !isUnchanged(state, proposal)) return undefined
    const link = linkOfFirst(state, proposal)!
    taken.add(link.id)
    return withWhy(link, proposal)
  })
  return proposed.map((proposal, index) => {
    if (knots.isFixed(index) || same[index]) return same[index]
    const old = linkOfFirst(state, proposal)!
    const id = taken.has(old.id) ? newLinkId() : old.id
    taken.add(id)
    const { source, target } = proposal
    const { confidence, reasons } = proposal
    return {
      ...(id === old.id ? old : { id, document }),
      source: [...source],
      target: [...target],
      state: source.length > 0 && target.length > 0 ? 'translated' : 'initial',
      alignment: 'proposed',
      confidence,
      reasons: [...reasons],
    } as Link
  })
}

function withWhy(link: Link, { confidence, reasons }: ProposedLink): Link {
  const isSame =
    link.confidence !== undefined &&
    Math.abs(link.confidence - confidence) < NOTICEABLE &&
    isEqual(link.reasons ?? [], reasons)
  return isSame ? link : { ...link, confidence, reasons: [...reasons] }
}

/** The rows of the stretch as they are to stand, and those of them that leave their place or change. */
type NewOrder = { readonly rows: readonly Link[]; readonly gone: readonly Link[]; readonly changed: number }

function orderRows(
  state: ProjectState,
  document: DocumentId,
  proposed: readonly ProposedLink[],
  knots: Knots,
  links: readonly (Link | undefined)[],
): NewOrder {
  const rows: Link[] = []
  const seen = new Set<LinkId>()
  const old = new Map<LinkId, Link>()
  const add = (link: Link | undefined) => {
    if (!link || link.document !== document || seen.has(link.id)) return
    seen.add(link.id)
    rows.push(link)
  }
  proposed.forEach((proposal, index) => {
    for (const id of sentencesOf(proposal)) {
      const link = state.linkOf(id)
      if (link) old.set(link.id, link)
      if (knots.isFixed(index)) add(link)
    }
    add(links[index])
  })
  const gone = [...old.values()].filter((link) => !seen.has(link.id))
  const changed = rows.filter((row) => {
    const before = old.get(row.id)
    return !before || SIDES.some((side) => !isSameList(before[side], row[side]))
  })
  return { rows, gone, changed: changed.length }
}

/** Rows that neither change nor pass another stay where they are; the others are put below the one above them. */
function replaceRows(
  state: ProjectState,
  document: DocumentId,
  { rows, gone }: NewOrder,
  below: LinkId | undefined,
): Operation[] {
  const order = state.orderOf(document).rows
  const least = below === undefined ? 0 : order.indexOf(below)
  const places = rows.map((row) => (state.link(row.id) === row ? order.indexOf(row.id) : -1))
  const stays = longestRise(places.map((place) => (place >= least ? place : -1)))
  let above = below ?? rowAbove(state, document, [...rows, ...gone])
  const insert: PlacedLink[] = []
  rows.forEach((link, index) => {
    if (!stays.has(index)) insert.push({ after: above, link })
    above = link.id
  })
  const moved = rows.flatMap((row, index) => (stays.has(index) ? [] : (state.link(row.id) ?? [])))
  const remove = [...moved, ...gone].map((link) => ({ after: order.before(link.id) ?? null, link }))
  return insert.length === 0 ? [] : [{ kind: 'link.replace', document, remove, insert }]
}

/** The row above the first of those that are there already; null: none is. */
function rowAbove(state: ProjectState, document: DocumentId, rows: readonly Link[]): LinkId | null {
  const order = state.orderOf(document).rows
  const places = rows.flatMap(({ id }) => (state.link(id) ? [order.indexOf(id)] : []))
  const first = places.reduce((least, place) => Math.min(least, place), Infinity)
  return Number.isFinite(first) && first > 0 ? order.at(first - 1)! : null
}
