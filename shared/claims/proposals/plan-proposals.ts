import { newId } from '../../model/new-id.ts'
import type { ClaimantId, ClaimId, DocumentId } from '../../model/id.ts'
import type { ProjectState } from '../../model/project-state.ts'
import { CLAIM_PARTS, SIDES } from '../../model/fixed-values.ts'
import type { Claim, Claimant, ClaimSide, Span } from '../../model/records.ts'
import type { Operation } from '../../operations/operation.ts'
import { foldText } from '../../text/fold-text.ts'
import type { ClaimProposal, ProposedClaimant } from './claim-proposal.ts'

/** Proposals whose `within` counts in this list. */
export type ProposalList = readonly ClaimProposal[]

export type PlannedProposals = { readonly operations: Operation[]; readonly claims: readonly ClaimId[] }

/**
 * Adds proposed claims to a document, each marked as such, and the claimants that they need. Left out is what is there
 * already: as a claim, as a proposal, or refused before; and what no longer reads as it did when it was proposed.
 * `time`: ISO 8601.
 */
export function planProposals(
  state: ProjectState,
  document: DocumentId,
  lists: readonly ProposalList[],
  time: string,
): PlannedProposals {
  const writer = new ProposalWriter(state, document, time)
  for (const list of lists) writer.add(list)
  return { operations: writer.operations, claims: writer.added }
}

class ProposalWriter {
  readonly operations: Operation[] = []
  readonly added: ClaimId[] = []
  private readonly state: ProjectState
  private readonly document: DocumentId
  private readonly time: string
  private readonly claimants: ClaimantFinder
  private readonly seen = new Set<string>()
  private lastClaim: ClaimId | null
  private lastClaimant: ClaimantId | null

  constructor(state: ProjectState, document: DocumentId, time: string) {
    this.state = state
    this.document = document
    this.time = time
    this.claimants = new ClaimantFinder(state)
    this.lastClaim = state.orders.claims.last() ?? null
    this.lastClaimant = state.orders.claimants.last() ?? null
  }

  add(list: ProposalList): void {
    const ids = list.map((proposal) => {
      const there = findThere(this.state, proposal)
      if (there) return { id: there.id, isNew: false }
      const key = placeKey(proposal)
      const isNew = isCurrent(this.state, proposal) && !this.seen.has(key)
      this.seen.add(key)
      return { id: newId('claim'), isNew }
    })
    const order = outerFirst(list)
    for (const index of order) {
      const { id, isNew } = ids[index]!
      if (!isNew) continue
      const outer = ids[list[index]!.within ?? -1]
      const isOuterThere = outer !== undefined && (outer.isNew || this.state.claim(outer.id) !== undefined)
      this.write(id, list[index]!, isOuterThere ? outer.id : undefined)
    }
  }

  private write(id: ClaimId, proposal: ClaimProposal, within: ClaimId | undefined): void {
    const record: Claim = {
      id,
      document: this.document,
      claimant: this.claimantFor(proposal.claimant),
      act: proposal.act,
      factuality: proposal.factuality,
      polarity: proposal.polarity,
      source: proposal.source,
      target: proposal.target,
      ...(within !== undefined && { within }),
      proposal: {
        rule: proposal.rule,
        verb: proposal.verb,
        ...(proposal.isAmbiguous && { ambiguous: true }),
      },
      time: this.time,
    }
    this.operations.push({
      kind: 'record.add',
      placed: { collection: 'claims', record, after: this.lastClaim },
    })
    this.lastClaim = id
    this.added.push(id)
  }

  private claimantFor(proposed: ProposedClaimant): ClaimantId {
    const known = this.claimants.find(proposed)
    if (known) return known
    const record = claimantOf(proposed)
    this.operations.push({
      kind: 'record.add',
      placed: { collection: 'claimants', record, after: this.lastClaimant },
    })
    this.lastClaimant = record.id
    this.claimants.note(record)
    return record.id
  }
}

export function claimantOf({ names, kind }: ProposedClaimant): Claimant {
  return { id: newId('claimant'), names: { ...names }, kind }
}

/** Claimants of the project by their names and aliases, letters folded. */
export class ClaimantFinder {
  private readonly state: ProjectState
  private readonly byName = new Map<string, ClaimantId>()

  constructor(state: ProjectState) {
    this.state = state
    for (const id of state.orders.claimants) {
      const record = state.tables.claimants.get(id)
      if (record) this.note(record)
    }
  }

  note({ id, names, aliases = [] }: Claimant): void {
    for (const name of [names.source, names.target, ...aliases]) {
      const key = foldText(name.trim()).text
      if (key !== '' && !this.byName.has(key)) this.byName.set(key, id)
    }
  }

  find({ known, names }: ProposedClaimant): ClaimantId | undefined {
    if (known !== null && this.state.tables.claimants.has(known)) return known
    return SIDES.map((side) => this.byName.get(foldText(names[side].trim()).text)).find(
      (id) => id !== undefined,
    )
  }
}

/** The claim that stands where the proposal would: with a cue on the same words, or, where it has none, its content. */
export function findThere(state: ProjectState, proposal: ClaimProposal): Claim | undefined {
  for (const side of SIDES) {
    const { cue, content } = proposal[side]
    for (const span of cue.length > 0 ? cue : content) {
      const found = state.claimsOn(span.sentence).find((claim) => {
        const theirs = claim[side].cue.length > 0 || cue.length === 0 ? claim[side].cue : claim[side].content
        const words = theirs.length > 0 ? theirs : claim[side].content
        return words.some((other) => isMeeting(span, other))
      })
      if (found) return found
    }
    if (cue.length > 0) return undefined
  }
  return undefined
}

function isMeeting(a: Span, b: Span): boolean {
  return a.sentence === b.sentence && a.from < b.to && b.from < a.to
}

/** The words are still those that were read. */
function isCurrent(state: ProjectState, proposal: ClaimProposal): boolean {
  return spansOf(proposal).every(
    ({ sentence, from, to, quote }) => state.sentence(sentence)?.text.slice(from, to) === quote,
  )
}

function spansOf({ source, target }: Pick<ClaimProposal, 'source' | 'target'>): Span[] {
  return [source, target].flatMap((side: ClaimSide) => CLAIM_PARTS.flatMap((part) => side[part]))
}

function placeKey(proposal: ClaimProposal): string {
  return spansOf(proposal)
    .map(({ sentence, from, to }) => `${sentence}:${from}-${to}`)
    .join(' ')
}

/** A claim is added after the one that it stands within. */
function outerFirst(list: ProposalList): number[] {
  const depth = (index: number): number => {
    let steps = 0
    for (
      let at = list[index]?.within ?? null;
      at !== null && steps < list.length;
      at = list[at]?.within ?? null
    )
      steps++
    return steps
  }
  return list.map((_, index) => index).sort((a, b) => depth(a) - depth(b) || a - b)
}
