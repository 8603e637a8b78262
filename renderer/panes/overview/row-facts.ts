import type { DocumentId, LinkId } from '../../../shared/model/id.ts'
import type { Changes, ProjectState } from '../../../shared/model/project-state.ts'
import { SIDES, type Link, type LinkState } from '../../../shared/model/records.ts'
import { staleSpans } from '../../../shared/model/stale.ts'
import { matchesFilter, ROW_FILTERS, type RowFilter } from '../../editor/row-filter.ts'

/** What there is to look at: what rows can be filtered by, and rows with a claim whose own words were edited. */
export type RowKind = RowFilter | 'stale'
export const ROW_KINDS: readonly RowKind[] = [...ROW_FILTERS, 'stale']

export type RowCounts = {
  readonly kinds: Readonly<Record<RowKind, number>>
  readonly states: Readonly<Record<LinkState, number>>
}

type Facts = { readonly document: DocumentId; readonly state: LinkState; readonly kinds: readonly RowKind[] }
type Tally = { kinds: Record<RowKind, number>; states: Record<LinkState, number> }

/** How many rows there are of each kind and state, kept up with every change at the cost of the rows it touches. */
export class RowFacts {
  private readonly state: ProjectState
  private readonly rows = new Map<LinkId, Facts>()
  private readonly tallies = new Map<DocumentId, Tally>()

  constructor(state: ProjectState) {
    this.state = state
    for (const link of state.tables.links.values()) this.add(link)
  }

  countsOf(document: DocumentId): RowCounts {
    return this.tallies.get(document) ?? noRows()
  }

  isOfKind(id: LinkId, kind: RowKind): boolean {
    return this.rows.get(id)?.kinds.includes(kind) ?? false
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
      if (before && link && isSameFacts(before, link, kindsOf(this.state, link))) continue
      this.drop(id)
      if (link) this.add(link)
      changed.add(id)
    }
    return changed
  }

  private add(link: Link): void {
    const kinds = kindsOf(this.state, link)
    this.rows.set(link.id, { document: link.document, state: link.state, kinds })
    this.count(link.document, link.state, kinds, 1)
  }

  private drop(id: LinkId): void {
    const facts = this.rows.get(id)
    if (!facts) return
    this.rows.delete(id)
    this.count(facts.document, facts.state, facts.kinds, -1)
  }

  private count(document: DocumentId, state: LinkState, kinds: readonly RowKind[], by: 1 | -1): void {
    let tally = this.tallies.get(document)
    if (!tally) this.tallies.set(document, (tally = noRows()))
    tally.states[state] += by
    for (const kind of kinds) tally.kinds[kind] += by
  }
}

function isSameFacts(facts: Facts, link: Link, kinds: readonly RowKind[]): boolean {
  return (
    facts.document === link.document &&
    facts.state === link.state &&
    facts.kinds.length === kinds.length &&
    facts.kinds.every((kind, index) => kind === kinds[index])
  )
}

function kindsOf(state: ProjectState, link: Link): readonly RowKind[] {
  const kinds: RowKind[] = ROW_FILTERS.filter((filter) => matchesFilter(state, link, filter))
  if (kinds.includes('withClaims') && hasStaleClaim(state, link)) kinds.push('stale')
  return kinds
}

function hasStaleClaim(state: ProjectState, link: Link): boolean {
  return SIDES.some((side) =>
    link[side].some((id) => state.claimsOn(id).some((claim) => staleSpans(state, claim).length > 0)),
  )
}

function noRows(): Tally {
  return {
    kinds: { all: 0, unconfirmed: 0, doubtful: 0, notOneToOne: 0, withClaims: 0, stale: 0 },
    states: { initial: 0, translated: 0, reviewed: 0, final: 0 },
  }
}
