import { foldText } from '../text/fold-text.ts'
import type { ClaimantId, ClaimId, LinkId } from '../model/id.ts'
import type { Changes, ProjectState } from '../model/project-state.ts'
import { CLAIM_PARTS, SIDES, type Claim, type ClaimAct, type Span } from '../model/records.ts'
import { wordsOf } from '../model/stale.ts'
import { judgeClaim, type ClaimJudgement } from './claim-judgement.ts'
import {
  comparePlaces,
  firstSpan,
  placeOf,
  placeOfSpan,
  type ClaimPlace,
  type RowNumbers,
} from './claim-place.ts'
import type { TextPoint } from './select-words.ts'

export type ClaimFilter = {
  /** Found in the words, the names of the claimant or the note, letters folded. Empty: all. */
  readonly text: string
  readonly claimant: ClaimantId | null
  readonly act: ClaimAct | null
  readonly judgement: ClaimJudgement['kind'] | null
}

export const NO_FILTER: ClaimFilter = { text: '', claimant: null, act: null, judgement: null }

/** More than this many at once, and sorting anew is quicker than placing each. */
const FEW = 200

/**
 * The claims of a project in the order in which their rows are read, and what is true of each, kept up with every
 * change at the cost of the claims that it touches.
 */
export class ClaimIndex {
  private readonly state: ProjectState
  private order: ClaimId[] = []
  private readonly kinds = new Map<ClaimId, ClaimJudgement['kind']>()
  private readonly folded = new Map<ClaimId, string>()
  private readonly tally = { stale: 0, missing: 0, rendered: 0 }
  /** The span by which each claim stands where it does in the order. */
  private readonly starts = new Map<ClaimId, Span | undefined>()

  constructor(state: ProjectState) {
    this.state = state
    this.rebuild()
  }

  /** In reading order. A new array after each change of the order. */
  get ids(): readonly ClaimId[] {
    return this.order
  }

  kindOf(id: ClaimId): ClaimJudgement['kind'] | undefined {
    return this.kinds.get(id)
  }

  count(kind: ClaimJudgement['kind']): number {
    return this.tally[kind]
  }

  /** The claims before and after a place in the text; one that begins right there is before it. */
  neighbours(point: TextPoint): { previous: ClaimId | undefined; next: ClaimId | undefined } {
    const sentence = this.state.sentence(point.sentence)
    if (!sentence) return { previous: undefined, next: undefined }
    const span = { sentence: sentence.id, from: point.offset, to: point.offset }
    const place = placeOfSpan(this.state, sentence.document, span, this.rowOf)
    const at = this.findPlace(this.order, place, '')
    return { previous: this.order[at - 1], next: this.order[at] }
  }

  /** Takes in what changed in the state; says whether anything about the claims did. */
  update(changes: Pick<Changes, 'claims' | 'sentences' | 'links' | 'others'>): boolean {
    if (changes.others.has('claimants')) this.folded.clear()
    const touched = this.touchedBy(changes)
    if (touched.size === 0) return changes.others.has('claimants')
    if (touched.size > FEW) this.rebuild()
    else if (this.staysInOrder(touched, changes.links)) this.refresh(touched)
    else this.place(touched)
    return true
  }

  find(filter: ClaimFilter): readonly ClaimId[] {
    const text = foldText(filter.text.trim()).text
    if (text === '' && filter.claimant === null && filter.act === null && filter.judgement === null)
      return this.order
    return this.order.filter((id) => {
      const claim = this.state.claim(id)
      return (
        claim !== undefined &&
        (filter.claimant === null || claim.claimant === filter.claimant) &&
        (filter.act === null || claim.act === filter.act) &&
        (filter.judgement === null || this.kinds.get(id) === filter.judgement) &&
        (text === '' || this.foldedOf(claim).includes(text))
      )
    })
  }

  /** How many claims each claimant and each act has; who or what has none is not there. */
  counts(): { claimants: Map<ClaimantId, number>; acts: Map<ClaimAct, number> } {
    const claimants = new Map<ClaimantId, number>()
    const acts = new Map<ClaimAct, number>()
    for (const { claimant, act } of this.state.tables.claims.values()) {
      claimants.set(claimant, (claimants.get(claimant) ?? 0) + 1)
      acts.set(act, (acts.get(act) ?? 0) + 1)
    }
    return { claimants, acts }
  }

  private touchedBy(changes: Pick<Changes, 'claims' | 'sentences' | 'links'>): Set<ClaimId> {
    const touched = new Set(changes.claims)
    const sentences = new Set(changes.sentences)
    for (const id of changes.links) {
      const link = this.state.link(id)
      if (link) for (const side of SIDES) for (const sentence of link[side]) sentences.add(sentence)
    }
    for (const id of sentences) for (const claim of this.state.claimsOn(id)) touched.add(claim.id)
    return touched
  }

  /** Typing: the claims stand on the sentences and rows on which they stood, one after another as before. */
  private staysInOrder(touched: ReadonlySet<ClaimId>, links: ReadonlySet<LinkId>): boolean {
    const moves: { id: ClaimId; before: Span; now: Span }[] = []
    for (const id of touched) {
      const before = this.starts.get(id)
      const claim = this.state.claim(id)
      const now = claim && firstSpan(claim)?.span
      if (!before || !now || before.sentence !== now.sentence) return false
      if (links.has(this.state.linkOf(now.sentence)!.id)) return false
      moves.push({ id, before, now })
    }
    const was = moves.toSorted((a, b) => compareStarts(a.before, b.before) || (a.id < b.id ? -1 : 1))
    const is = moves.toSorted((a, b) => compareStarts(a.now, b.now) || (a.id < b.id ? -1 : 1))
    return was.every((move, index) => move === is[index])
  }

  private refresh(touched: ReadonlySet<ClaimId>): void {
    for (const id of touched) {
      const claim = this.state.claim(id)
      if (claim) this.note(claim)
    }
  }

  private note(claim: Claim): void {
    this.folded.delete(claim.id)
    this.setKind(claim.id, judgeClaim(this.state, claim).kind)
    this.starts.set(claim.id, firstSpan(claim)?.span)
  }

  private setKind(id: ClaimId, kind: ClaimJudgement['kind'] | undefined): void {
    const before = this.kinds.get(id)
    if (before) this.tally[before]--
    if (kind) this.tally[kind]++
    if (kind) this.kinds.set(id, kind)
    else this.kinds.delete(id)
  }

  /** What is not touched keeps its order, so each of the touched finds its new place by halving. */
  private place(touched: ReadonlySet<ClaimId>): void {
    const left = this.order.filter((id) => !touched.has(id))
    for (const id of touched) {
      const claim = this.state.claim(id)
      if (claim) {
        this.note(claim)
        left.splice(this.findPlace(left, placeOf(this.state, claim, this.rowOf), id), 0, id)
      } else this.forget(id)
    }
    this.order = left
  }

  private forget(id: ClaimId): void {
    this.folded.delete(id)
    this.setKind(id, undefined)
    this.starts.delete(id)
  }

  private readonly rowOf: RowNumbers = (document, link) => this.state.orderOf(document).rows.indexOf(link)

  private findPlace(ids: readonly ClaimId[], place: ClaimPlace, id: string): number {
    let low = 0
    let high = ids.length
    while (low < high) {
      const middle = (low + high) >> 1
      const other = this.state.claim(ids[middle]!)!
      if (compare(placeOf(this.state, other, this.rowOf), other.id, place, id) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  private rebuild(): void {
    for (const id of this.kinds.keys()) if (!this.state.claim(id)) this.forget(id)
    const rows = new Map<LinkId, number>()
    for (const { rows: order } of this.state.inside.values()) {
      order.toArray().forEach((id, index) => rows.set(id, index))
    }
    const placed = [...this.state.tables.claims.values()].map((claim) => {
      this.note(claim)
      return { id: claim.id, place: placeOf(this.state, claim, (_document, link) => rows.get(link) ?? -1) }
    })
    placed.sort((a, b) => compare(a.place, a.id, b.place, b.id))
    this.order = placed.map(({ id }) => id)
  }

  private foldedOf(claim: Claim): string {
    const known = this.folded.get(claim.id)
    if (known !== undefined) return known
    const claimant = this.state.tables.claimants.get(claim.claimant)
    const words = SIDES.flatMap((side) =>
      CLAIM_PARTS.flatMap((part) => claim[side][part].map((span) => wordsOf(this.state, span))),
    )
    const text = [claimant?.names.source, claimant?.names.target, ...words, claim.note].join('\n')
    const folded = foldText(text).text
    this.folded.set(claim.id, folded)
    return folded
  }
}

/** Claims on the very same words stand by their ids, so that every copy of a project lists them alike. */
function compare(a: ClaimPlace, aId: string, b: ClaimPlace, bId: string): number {
  return comparePlaces(a, b) || (aId < bId ? -1 : aId > bId ? 1 : 0)
}

function compareStarts(a: Span, b: Span): number {
  if (a.sentence !== b.sentence) return a.sentence < b.sentence ? -1 : 1
  return a.from - b.from || b.to - a.to
}
