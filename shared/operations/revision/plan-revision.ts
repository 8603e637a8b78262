import { NOTES, type ProjectRecords } from '../../model/collections.ts'
import type { ProjectState } from '../../model/project-state.ts'
import { CLAIM_PARTS, SIDES } from '../../model/fixed-values.ts'
import type { Claim, Sentence } from '../../model/records.ts'
import { planBecome } from '../become/plan-become.ts'
import { AnchorCarrier, isUntouched } from './carry-anchors.ts'
import { placeRows } from './place-rows.ts'
import { placeSentences, type Placement } from './place-sentences.ts'
import type { NewRevisionIds, Revision, RevisionCounts, RevisionPlan } from './revision-plan.ts'

/**
 * A new version of one side of a document over the project as it stands, as one transaction. Sentences that say the
 * same keep their ids, rows, and what stands on them; claims and remarks follow their words, and where those went are
 * found by quote and context. Whatever is not sure is told as a doubt; it is done unless it is among those `refused`
 * (by their ids).
 */
export function planRevision(
  state: ProjectState,
  revision: Revision,
  refused: ReadonlySet<string>,
  newIds: NewRevisionIds,
): RevisionPlan {
  const { placements, doubts } = placeSentences(state, revision, refused, newIds)
  const carrier = new AnchorCarrier(placements, refused)
  const records = state.toRecords()
  const carried = records.claims.map((claim) => carryClaim(claim, carrier))
  const claims = carried.filter((claim, index) => hasWords(claim) || !hasWords(records.claims[index]!))
  const wanted = {
    ...records,
    links: [
      ...records.links.filter(({ document }) => document !== revision.document),
      ...placeRows(state, revision, placements, newIds),
    ],
    sentences: sentencesOf(records, revision, placements),
    claims,
    ...notesOf(records, carrier),
  }
  const operations = planBecome(state, wanted)
  const goneClaims = records.claims.length - claims.length
  const counts = countRevision(placements, staleCount(claims, records, wanted.sentences), goneClaims)
  return { operations, doubts: [...doubts, ...carrier.doubts], counts }
}

function sentencesOf(
  { sentences }: ProjectRecords,
  { document, side }: Revision,
  placements: readonly Placement[],
): Sentence[] {
  const others = sentences.filter((sentence) => sentence.document !== document || sentence.side !== side)
  return [...others, ...placements.flatMap(({ after }) => after)]
}

function carryClaim(claim: Claim, carrier: AnchorCarrier): Claim {
  let carried = claim
  for (const side of SIDES) {
    for (const part of CLAIM_PARTS) {
      const anchor = carried[side][part]
      if (!anchor.some(({ sentence }) => carrier.touches(sentence))) continue
      const moved = carrier.carry(anchor, `${claim.id}/${side}/${part}`)
      carried = { ...carried, [side]: { ...carried[side], [part]: moved } }
    }
  }
  return carried
}

function notesOf(
  records: ProjectRecords,
  carrier: AnchorCarrier,
): Pick<ProjectRecords, 'comments' | 'suggestions'> {
  const notes = NOTES.map((name) => [
    name,
    records[name].map((note) =>
      note.anchor.some(({ sentence }) => carrier.touches(sentence))
        ? { ...note, anchor: carrier.carry(note.anchor, note.id) }
        : note,
    ),
  ])
  return Object.fromEntries(notes) as Pick<ProjectRecords, 'comments' | 'suggestions'>
}

function hasWords(claim: Claim): boolean {
  return SIDES.some((side) => claim[side].content.length > 0)
}

/** Claims that are stale now and were not before. */
function staleCount(
  claims: readonly Claim[],
  before: ProjectRecords,
  sentences: readonly Sentence[],
): number {
  const known = new Set(before.claims)
  const texts = new Map(sentences.map(({ id, text }) => [id, text]))
  const isStale = (claim: Claim) =>
    SIDES.some((side) =>
      CLAIM_PARTS.some((part) =>
        claim[side][part].some(
          ({ sentence, from, to, quote }) => texts.get(sentence)?.slice(from, to) !== quote,
        ),
      ),
    )
  return claims.filter((claim) => !known.has(claim) && isStale(claim)).length
}

function countRevision(
  placements: readonly Placement[],
  staleClaims: number,
  goneClaims: number,
): RevisionCounts {
  const counts = { same: 0, changed: 0, added: 0, gone: 0, staleClaims, goneClaims }
  for (const placement of placements) {
    const { before, after } = placement
    if (before.length === 0) counts.added += after.length
    else if (after.length === 0) counts.gone += before.length
    else if (isUntouched(placement)) counts.same += before.length
    else counts.changed += before.length
  }
  return counts
}
