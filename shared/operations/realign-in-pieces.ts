import type { DocumentId, LinkId, SentenceId } from '../model/id.ts'
import type { Changes, ProjectState } from '../model/project-state.ts'
import { SIDES } from '../model/fixed-values.ts'
import type { Link } from '../model/records.ts'
import { isFree, planRealign, type ProposedLink, type Realignment } from './plan-realign.ts'

/**
 * What the aligner finds, taken up while it still looks for the rest. The pieces are given in order, and together are
 * what planRealign is given at once; every plan is to be done before the next is asked for. A sentence whose partner
 * has found its place before it waits in a row of what is left of theirs. What anybody else changed since the work
 * began, as `noteChanges` hears, stays as it is.
 */
export class RealignInPieces {
  private readonly state: ProjectState
  private readonly document: DocumentId
  private readonly newLinkId: () => LinkId
  private readonly done = new Set<SentenceId>()
  private readonly edited = new Set<SentenceId>()
  private readonly changed = new Set<LinkId>()
  /** Of the piece before, under which the next belongs. */
  private last: SentenceId | undefined

  constructor(state: ProjectState, document: DocumentId, newLinkId: () => LinkId) {
    this.state = state
    this.document = document
    this.newLinkId = newLinkId
  }

  /** Not to be told of what its own plans did. */
  noteChanges({ sentences, links }: Pick<Changes, 'sentences' | 'links'>): void {
    for (const id of sentences) this.edited.add(id)
    for (const id of links) this.changed.add(id)
  }

  plan(piece: readonly ProposedLink[]): Realignment {
    const { state, document, newLinkId } = this
    for (const link of piece) for (const id of sentencesOf(link)) this.done.add(id)
    const rests = this.restsBeside(piece)
    const proposed = [...piece, ...rests]
    const plan = planRealign(state, document, proposed, this.asRead(proposed), newLinkId, this.above())
    const end = piece.at(-1)
    if (end) this.last = end.source.at(-1) ?? end.target.at(-1)
    return { ...plan, changed: Math.max(0, plan.changed - rests.length) }
  }

  /** What rows of the piece leave behind for those that are still to come. */
  private restsBeside(piece: readonly ProposedLink[]): ProposedLink[] {
    const rows = new Set(piece.flatMap(sentencesOf).map((id) => this.state.linkOf(id)))
    return [...rows].flatMap((row) => {
      if (!row || !isFree(row) || this.changed.has(row.id)) return []
      const [source, target] = SIDES.map((side) => row[side].filter((id) => !this.done.has(id)))
      return source!.length + target!.length > 0 ? [restOf(row, source!, target!)] : []
    })
  }

  private asRead(proposed: readonly ProposedLink[]): Map<SentenceId, string> {
    const ids = proposed.flatMap(sentencesOf).filter((id) => !this.edited.has(id) && this.state.sentence(id))
    return new Map(ids.map((id) => [id, this.state.sentence(id)!.text]))
  }

  private above(): LinkId | undefined {
    const row = this.last && this.state.linkOf(this.last)
    return row?.document === this.document ? row.id : undefined
  }
}

function restOf({ confidence = 0, reasons = [] }: Link, source: SentenceId[], target: SentenceId[]) {
  return { source, target, confidence, reasons }
}

function sentencesOf({ source, target }: Pick<ProposedLink, 'source' | 'target'>): readonly SentenceId[] {
  return [...source, ...target]
}
