import type { DocumentId, LinkId } from '../../../shared/model/id.ts'
import type { Changes, ProjectState } from '../../../shared/model/project-state.ts'
import { LINK_STATES, SIDES } from '../../../shared/model/fixed-values.ts'
import type { Link, LinkState } from '../../../shared/model/records.ts'
import { staleSpans } from '../../../shared/model/stale.ts'
import { matchesFilter, ROW_FILTERS, type RowFilter } from '../../editor/row-filter.ts'

/** What there is to look at: what rows can be filtered by, and rows with a claim whose own words were edited. */
export type RowKind = RowFilter | 'stale'
export const ROW_KINDS: readonly RowKind[] = [...ROW_FILTERS, 'stale']

export type RowCounts = {
  readonly kinds: Readonly<Record<RowKind, number>>
  readonly states: Readonly<Record<LinkState, number>>
}

/**
 * What is known of a row, as one number, for there may be a million: which document, which state, and a bit for each
 * kind it is of.
 */
type Facts = number

type Tally = { kinds: Record<RowKind, number>; states: Record<LinkState, number> }

/** How many rows there are of each kind and state, kept up with every change at the cost of the rows it touches. */
export class RowFacts {
  private readonly state: ProjectState
  private readonly rows = new Map<LinkId, Facts>()
  private readonly tallies = new Map<DocumentId, Tally>()
  private readonly documents: DocumentId[] = []

  constructor(state: ProjectState) {
    this.state = state
    for (const link of state.tables.links.values()) this.put(link.id, this.factsOf(link))
  }

  countsOf(document: DocumentId): RowCounts {
    return this.tallies.get(document) ?? noRows()
  }

  isOfKind(id: LinkId, kind: RowKind): boolean {
    return ((this.rows.get(id) ?? 0) & bitOf(kind)) !== 0
  }

  /** The rows that a change concerns: their own record, or words or claims of their sentences. */
  rowsOf(changes: Pick<Changes, 'links' | 'sentences'>): ReadonlySet<LinkId> {
    const rows = new Set(changes.links)
    for (const id of changes.sentences) {
      const link = this.state.linkOf(id)
      if (link) rows.add(link.id)
    }
    return rows
  }

  /** Takes in that rows changed; gives those of them whose facts did. */
  update(rows: ReadonlySet<LinkId>): ReadonlySet<LinkId> {
    const changed = new Set<LinkId>()
    for (const id of rows) {
      const before = this.rows.get(id)
      const link = this.state.link(id)
      const now = link && this.factsOf(link)
      if (before === now) continue
      if (before !== undefined) this.count(before, -1)
      if (now === undefined) this.rows.delete(id)
      else this.put(id, now)
      changed.add(id)
    }
    return changed
  }

  private put(id: LinkId, facts: Facts): void {
    this.rows.set(id, facts)
    this.count(facts, 1)
  }

  private factsOf(link: Link): Facts {
    let document = this.documents.indexOf(link.document)
    if (document < 0) document = this.documents.push(link.document) - 1
    return (
      (document * STATES.length + STATES.indexOf(link.state)) * 2 ** ROW_KINDS.length +
      kindsOf(this.state, link)
    )
  }

  private count(facts: Facts, by: 1 | -1): void {
    const rest = Math.floor(facts / 2 ** ROW_KINDS.length)
    const document = this.documents[Math.floor(rest / STATES.length)]!
    let tally = this.tallies.get(document)
    if (!tally) this.tallies.set(document, (tally = noRows()))
    tally.states[STATES[rest % STATES.length]!] += by
    for (const kind of ROW_KINDS) if ((facts & bitOf(kind)) !== 0) tally.kinds[kind] += by
  }
}

const STATES = LINK_STATES

function bitOf(kind: RowKind): number {
  return 1 << ROW_KINDS.indexOf(kind)
}

/** A bit for each kind. */
function kindsOf(state: ProjectState, link: Link): number {
  let kinds = 0
  for (const filter of ROW_FILTERS) if (matchesFilter(state, link, filter)) kinds |= bitOf(filter)
  if ((kinds & bitOf('withClaims')) !== 0 && hasStaleClaim(state, link)) kinds |= bitOf('stale')
  return kinds
}

function hasStaleClaim(state: ProjectState, link: Link): boolean {
  return SIDES.some((side) =>
    link[side].some((id) => state.claimsOn(id).some((claim) => staleSpans(state, claim).length > 0)),
  )
}

function noRows(): Tally {
  return {
    kinds: Object.fromEntries(ROW_KINDS.map((kind) => [kind, 0])) as Record<RowKind, number>,
    states: { initial: 0, translated: 0, reviewed: 0, final: 0 },
  }
}
