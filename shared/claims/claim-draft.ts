import type { ClaimantId, ClaimId, ConflictId, DocumentId } from '../model/id.ts'
import type {
  Anchor,
  Claim,
  ClaimAct,
  ClaimPart,
  ClaimSide,
  Factuality,
  Polarity,
  Side,
} from '../model/records.ts'
import { CLAIM_PARTS, SIDES } from '../model/fixed-values.ts'
import { isSameAnchor } from '../operations/map-anchors.ts'
import type { ProjectState } from '../model/project-state.ts'
import { wordsOf } from '../model/stale.ts'
import type { ProposalRule, ProposedClaimant } from './proposals/claim-proposal.ts'
import type { WordsProposal } from './propose-words.ts'

/**
 * A claim while it is being tagged: not in the project yet, not in its history, gone without a trace when cancelled.
 * `proposal` is for the side that has no words of its own yet; it becomes part of the claim only when a person
 * accepts it.
 */
export type ClaimDraft = {
  readonly document: DocumentId
  readonly claimant: ClaimantId | null
  readonly act: ClaimAct
  readonly factuality: Factuality
  readonly polarity: Polarity
  readonly note: string
  /** Values of further fields, as they stand in a claim. */
  readonly check?: Claim['check']
  readonly checkKind?: Claim['checkKind']
  readonly mode?: Claim['mode']
  readonly within?: Claim['within']
  readonly status?: Claim['status']
  readonly fields?: Claim['fields']
  /** Where a person put the class of a cue otherwise than the lexicon does. */
  readonly force?: Claim['force']
  readonly source: ClaimSide
  readonly target: ClaimSide
  readonly proposal: WordsProposal | null
  /** Given where a machine proposed the whole claim: why, and whose it is where nobody of the project is meant. */
  readonly suggestion?: ClaimSuggestion
  /** The conflict that it settles: it then stands in the place of both versions of a claim. */
  readonly settles?: ConflictId
}

export type ClaimSuggestion = {
  readonly rule: ProposalRule
  /** The dictionary form of the verb that was seen. */
  readonly verb: string
  readonly isAmbiguous: boolean
  readonly claimant: ProposedClaimant
}

const NO_WORDS: ClaimSide = { content: [], cue: [], claimant: [] }

/** A claim of which nothing is known yet. */
export function blankDraft(document: DocumentId): ClaimDraft {
  return {
    document,
    claimant: null,
    act: 'assert',
    factuality: 'certain',
    polarity: '+',
    note: '',
    source: NO_WORDS,
    target: NO_WORDS,
    proposal: null,
  }
}

export function startDraft(
  document: DocumentId,
  side: Side,
  content: Anchor,
  claimant: ClaimantId | null,
): ClaimDraft {
  return { ...blankDraft(document), claimant, [side]: { ...NO_WORDS, content } }
}

/** The draft with other words in one part; a proposal for a side that now has words of its own is dropped. */
export function withWords(draft: ClaimDraft, side: Side, part: ClaimPart, anchor: Anchor): ClaimDraft {
  const isSettled = part === 'content' && draft.proposal?.side === side
  return {
    ...draft,
    [side]: { ...draft[side], [part]: anchor },
    proposal: isSettled ? null : draft.proposal,
  }
}

/** Takes the proposed words into the claim. */
export function acceptProposal(draft: ClaimDraft): ClaimDraft {
  const { proposal } = draft
  return proposal ? withWords(draft, proposal.side, 'content', proposal.spans) : draft
}

/** The draft with each of its anchors carried through `map`, as when the text under it is edited. */
export function mapDraft(draft: ClaimDraft, map: (anchor: Anchor) => Anchor): ClaimDraft {
  let moved = draft
  for (const side of SIDES) {
    for (const part of CLAIM_PARTS) {
      const before = moved[side][part]
      const after = map(before)
      if (!isSameAnchor(after, before)) moved = { ...moved, [side]: { ...moved[side], [part]: after } }
    }
  }
  const { proposal } = moved
  if (!proposal) return moved
  const spans = map(proposal.spans)
  return isSameAnchor(spans, proposal.spans) ? moved : { ...moved, proposal: { ...proposal, spans } }
}

/** A claim needs a claimant and words in the source; one that was proposed as added by the target, words there. */
export function isComplete(draft: ClaimDraft): draft is ClaimDraft & { claimant: ClaimantId } {
  const sides = draft.suggestion ? SIDES : (['source'] as const)
  const hasWords = sides.some((side) => draft[side].content.some((span) => span.from < span.to))
  return draft.claimant !== null && hasWords
}

/**
 * The claim that the draft makes of the words as they read now, which is how the person sees them; spans whose every
 * word was deleted meanwhile are left out. `time`: ISO 8601. Throws RangeError on a draft that is not complete.
 */
export function claimOf(
  state: ProjectState,
  draft: ClaimDraft,
  made: { readonly id: ClaimId; readonly author: string; readonly time: string },
): Claim {
  if (!isComplete(draft)) throw new RangeError('A claim needs a claimant and words in the source')
  const { document, claimant, act, factuality, polarity, note } = draft
  return {
    id: made.id,
    document,
    claimant,
    act,
    factuality,
    polarity,
    source: asTheyRead(state, draft.source),
    target: asTheyRead(state, draft.target),
    ...furtherFields(draft),
    ...(note === '' ? {} : { note }),
    ...(made.author === '' ? {} : { author: made.author }),
    time: made.time,
  }
}

const FURTHER = ['check', 'checkKind', 'mode', 'within', 'status', 'fields', 'force'] as const

function furtherFields(draft: ClaimDraft): Partial<Pick<Claim, (typeof FURTHER)[number]>> {
  const given = FURTHER.filter((key) => draft[key] !== undefined)
  return Object.fromEntries(given.map((key) => [key, draft[key]]))
}

function asTheyRead(state: ProjectState, side: ClaimSide): ClaimSide {
  const read = { ...side }
  for (const part of CLAIM_PARTS) {
    read[part] = side[part]
      .filter((span) => span.from < span.to)
      .map((span) => ({ ...span, quote: wordsOf(state, span) }))
  }
  return read
}
