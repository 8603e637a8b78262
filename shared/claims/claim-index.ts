import { foldText } from '../text/fold-text.ts'
import type { ClaimantId, ClaimId, LinkId } from '../model/id.ts'
import type { Changes, ProjectState } from '../model/project-state.ts'
import { SIDES } from '../model/fixed-values.ts'
import type { Claim, Span } from '../model/records.ts'
import type { ClaimJudgement } from './claim-judgement.ts'
import {
  comparePlaces,
  firstSpan,
  placeOf,
  placeOfSpan,
  type ClaimPlace,
  type RowNumbers,
} from './claim-place.ts'
import { ClaimTally, type ClaimCounts, type ShiftCount } from './claim-tally.ts'
import type { ClaimReading, CueClass, JudgedSides } from './shift/claim-reading.ts'
import { ClaimWordsCache } from './claim-words-cache.ts'
import type { TextPoint } from './select-words.ts'

export type ClaimFilter = {
  /** Found in the words, the names of the claimant or the note, letters folded. Empty: all. */
  readonly text: string
  readonly claimant: ClaimantId | null
  /** A value of the schema's act. */
  readonly act: string | null
  readonly judgement: ClaimJudgement['kind'] | null
  /** Of the reporting verb on a side. */
  readonly sourceClass: CueClass | null
  readonly targetClass: CueClass | null
  readonly shift: ShiftCount | null
}

/** Not, or no longer, a mere proposal of a machine. */
export function isAccepted(claim: Claim): boolean {
  return claim.proposal === undefined
}

/** Proposed, and neither accepted nor refused yet. */
export function isOpenProposal(claim: Claim): boolean {
  return claim.proposal !== undefined && !claim.proposal.refused
}

export const NO_FILTER: ClaimFilter = {
  text: '',
  claimant: null,
  act: null,
  judgement: null,
  sourceClass: null,
  targetClass: null,
  shift: null,
}

/** More than this many at once, and more than one in so many, and sorting anew is quicker than placing each. */
const FEW = 200
const ONE_IN = 40

/** Claims that are searched before a pause may be made. */
const SLICE = 200

/**
 * The claims of a project in the order in which their rows are read, and what is true of each, kept up with every
 * change at the cost of the claims that it touches.
 */
export class ClaimIndex {
  private readonly state: ProjectState
  private readonly isIn: (claim: Claim) => boolean
  private order: readonly ClaimId[] = []
  private readonly tally: ClaimTally
  private readonly words: ClaimWordsCache
  /** The span by which each claim stands where it does in the order. */
  private readonly starts = new Map<ClaimId, Span | undefined>()

  /** `isIn`: whether a claim is one of those that are kept here. */
  constructor(state: ProjectState, isIn: (claim: Claim) => boolean = isAccepted) {
    this.state = state
    this.isIn = isIn
    this.tally = new ClaimTally(state)
    this.words = new ClaimWordsCache(state)
    this.rebuild()
  }

  /** In reading order: the same array until the order changes. */
  get ids(): readonly ClaimId[] {
    return this.order
  }

  kindOf(id: ClaimId): ClaimJudgement['kind'] | undefined {
    return this.tally.kindOf(id)
  }

  /** All that is counted of a claim; undefined: it is none of these. */
  factsOf(id: ClaimId): ReturnType<ClaimTally['factsOf']> {
    return this.tally.factsOf(id)
  }

  /** Of its verbs, or of those of a draft. */
  classesOf(claim: JudgedSides): ClaimReading['classes'] {
    return this.tally.classesOf(claim)
  }

  /** Its verbs and what becomes of their force. */
  readingOf(claim: Claim): ClaimReading {
    return this.tally.readingOf(claim)
  }

  /** The same object until a count changes. */
  get counts(): ClaimCounts {
    return this.tally.counts
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
  update(
    changes: Pick<Changes, 'claims' | 'sentences' | 'links' | 'others'> & { header?: boolean },
  ): boolean {
    if (changes.header && this.tally.takeHeader()) {
      this.rebuild()
      return true
    }
    if (changes.others.has('claimants')) this.words.clear()
    const touched = this.touchedBy(changes)
    if (touched.size === 0) return changes.others.has('claimants')
    if (this.appends(touched)) return true
    if (touched.size > Math.max(FEW, this.order.length / ONE_IN)) this.rebuild()
    else if (this.staysInOrder(touched, changes.links)) this.refresh(touched)
    else this.place(touched)
    return true
  }

  find(filter: ClaimFilter): readonly ClaimId[] {
    const steps = this.search(filter)
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
    }
  }

  /** The claims that match, in order; a yield is a place to pause, for words are folded when they are first sought. */
  *search({ text, ...rest }: ClaimFilter): Generator<undefined, readonly ClaimId[]> {
    const wanted = foldText(text.trim()).text
    if (wanted === '' && Object.values(rest).every((value) => value === null)) return this.order
    const order = this.order
    const found: ClaimId[] = []
    for (const [index, id] of order.entries()) {
      const claim = this.claim(id)
      if (claim && this.matches(claim, rest) && (wanted === '' || this.words.of(claim).includes(wanted)))
        found.push(id)
      if (wanted !== '' && index % SLICE === SLICE - 1) yield
    }
    return found
  }

  private claim(id: ClaimId): Claim | undefined {
    const claim = this.state.claim(id)
    return claim && this.isIn(claim) ? claim : undefined
  }

  private matches(claim: Claim, filter: Omit<ClaimFilter, 'text'>): boolean {
    const facts = this.tally.factsOf(claim.id)
    const { claimant, act, judgement, sourceClass, targetClass, shift } = filter
    return (
      (claimant === null || claim.claimant === claimant) &&
      (act === null || facts?.act === act) &&
      (judgement === null || facts?.kind === judgement) &&
      (sourceClass === null || facts?.sourceClass === sourceClass) &&
      (targetClass === null || facts?.targetClass === targetClass) &&
      (shift === null || facts?.shift === shift)
    )
  }

  private touchedBy(changes: Pick<Changes, 'claims' | 'sentences' | 'links'>): Set<ClaimId> {
    const touched = new Set(changes.claims)
    const sentences = new Set(changes.sentences)
    // What is lost in the target depends on whether its row is rendered at all.
    const links = new Set([
      ...changes.links,
      ...[...sentences].flatMap((id) => this.state.linkOf(id)?.id ?? []),
    ])
    for (const id of links) {
      const link = this.state.link(id)
      if (link) for (const side of SIDES) for (const sentence of link[side]) sentences.add(sentence)
    }
    for (const id of sentences) for (const claim of this.state.claimsOn(id)) touched.add(claim.id)
    for (const id of touched) if (!this.starts.has(id) && !this.claim(id)) touched.delete(id)
    return touched
  }

  /** Typing: the claims stand on the sentences and rows on which they stood, one after another as before. */
  private staysInOrder(touched: ReadonlySet<ClaimId>, links: ReadonlySet<LinkId>): boolean {
    const moves: { id: ClaimId; before: Span; now: Span }[] = []
    for (const id of touched) {
      const before = this.starts.get(id)
      const claim = this.claim(id)
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
      const claim = this.claim(id)
      if (claim) this.note(claim)
    }
  }

  private note(claim: Claim): void {
    this.words.forget(claim.id)
    this.tally.note(claim)
    this.starts.set(claim.id, firstSpan(claim)?.span)
  }

  private forget(id: ClaimId): void {
    this.words.forget(id)
    this.tally.forget(id)
    this.starts.delete(id)
  }

  /** Those of a part of the project that came in go to the end, if they belong there: nothing is sought for that. */
  private appends(touched: ReadonlySet<ClaimId>): boolean {
    const ids = [...touched]
    const last = this.order.at(-1)
    const end = last === undefined ? undefined : this.state.claim(last)
    if (!end || ids.some((id) => this.starts.has(id) || !this.claim(id))) return false
    const placed = ids.map((id) => {
      const claim = this.claim(id)!
      return { id, claim, place: placeOf(this.state, claim, this.rowOf) }
    })
    placed.sort((a, b) => compare(a.place, a.id, b.place, b.id))
    const first = placed[0]!
    if (compare(placeOf(this.state, end, this.rowOf), end.id, first.place, first.id) > 0) return false
    for (const { claim } of placed) this.note(claim)
    this.order = [...this.order, ...placed.map(({ id }) => id)]
    return true
  }

  /** What is not touched keeps its order, so each of the touched finds its new place by halving. */
  private place(touched: ReadonlySet<ClaimId>): void {
    const left = this.order.filter((id) => !touched.has(id))
    for (const id of touched) {
      const claim = this.claim(id)
      if (claim) {
        this.note(claim)
        left.splice(this.findPlace(left, placeOf(this.state, claim, this.rowOf), id), 0, id)
      } else this.forget(id)
    }
    this.order = left
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
    for (const id of [...this.starts.keys()]) if (!this.claim(id)) this.forget(id)
    const rows = new Map<LinkId, number>()
    for (const { rows: order } of this.state.inside.values()) {
      order.toArray().forEach((id, index) => rows.set(id, index))
    }
    const claims = [...this.state.tables.claims.values()].filter(this.isIn)
    const placed = claims.map((claim) => {
      this.note(claim)
      return { id: claim.id, place: placeOf(this.state, claim, (_document, link) => rows.get(link) ?? -1) }
    })
    placed.sort((a, b) => compare(a.place, a.id, b.place, b.id))
    this.order = placed.map(({ id }) => id)
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
