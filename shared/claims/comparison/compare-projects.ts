import type { ProjectRecords } from '../../model/collections.ts'
import type { LinkId } from '../../model/id.ts'
import { SIDES } from '../../model/fixed-values.ts'
import type { Claim, Claimant } from '../../model/records.ts'
import { isEqual } from '../../operations/is-equal.ts'
import { CopyIndex, compareRows } from './compare-rows.ts'
import type { Difference, NamedClaim } from '../../operations/comparison/difference.ts'
import { differingFields, pairClaims } from './pair-claims.ts'

/**
 * All in which two copies of a project differ, in the order of the rows of ours. Sentences and rows are met by the ids
 * of sentences, claims as in pairClaims, everything else by id.
 */
export function compareProjects(ours: ProjectRecords, theirs: ProjectRecords): Difference[] {
  const [mine, others] = [new CopyIndex(ours), new CopyIndex(theirs)]
  const rowOf = rowFinder(mine)
  const places = new Map(ours.links.map(({ id }, place) => [id, place]))
  const placeOf = ({ row }: Difference) => (row === null ? Infinity : (places.get(row) ?? Infinity))
  const found = [
    ...compareRows(mine, others),
    ...compareClaims(ours, theirs, rowOf),
    ...compareNotes(ours, theirs, rowOf),
    ...compareOthers(ours, theirs),
  ]
  return found
    .map((difference, index) => ({ difference, index, place: placeOf(difference) }))
    .toSorted((a, b) => (a.place === b.place ? a.index - b.index : a.place - b.place))
    .map(({ difference }) => difference)
}

type Anchored = { readonly sentence: string }
type RowFinder = (spans: readonly Anchored[]) => LinkId | null

function rowFinder({ linkOf }: CopyIndex): RowFinder {
  return (spans) => {
    for (const { sentence } of spans) {
      const link = linkOf.get(sentence as never)
      if (link) return link.id
    }
    return null
  }
}

function compareClaims(ours: ProjectRecords, theirs: ProjectRecords, rowOf: RowFinder): Difference[] {
  const naming = [namer(ours), namer(theirs)] as const
  return pairClaims(ours, theirs).flatMap((pair): Difference[] => {
    const [one, other] = [pair.ours && naming[0](pair.ours), pair.theirs && naming[1](pair.theirs)]
    const fields =
      one && other
        ? differingFields(
            { ours: one.claim, theirs: other.claim },
            { ours: one.claimant, theirs: other.claimant },
          )
        : []
    if (one && other && fields.length === 0) return []
    const { claim } = (one ?? other)!
    const row = rowOf(spansOf(claim))
    return [{ kind: 'claim', id: `claim/${claim.id}`, row, ours: one, theirs: other, fields }]
  })
}

function spansOf({ source, target }: Claim) {
  return [source, target].flatMap(({ content, cue, claimant }) => [...content, ...cue, ...claimant])
}

function namer({ claimants }: ProjectRecords): (claim: Claim) => NamedClaim {
  const byId = new Map<string, Claimant>(claimants.map((claimant) => [claimant.id, claimant]))
  return (claim) => {
    const { source, target } = byId.get(claim.claimant)?.names ?? { source: '', target: '' }
    return { claim, claimant: { source, target } }
  }
}

function compareNotes(ours: ProjectRecords, theirs: ProjectRecords, rowOf: RowFinder): Difference[] {
  return (['comments', 'suggestions'] as const).flatMap((collection) =>
    met<{ id: string; anchor: readonly Anchored[] }>(ours[collection], theirs[collection]).map(
      ({ ours: one, theirs: other }): Difference => ({
        kind: 'note',
        id: `${collection}/${(one ?? other)!.id}`,
        row: rowOf((one ?? other)!.anchor),
        ours: one && noteText(one),
        theirs: other && noteText(other),
      }),
    ),
  )
}

function noteText(note: object): string {
  const { text, insert, resolved } = note as { text?: string; insert?: string; resolved?: unknown }
  return `${text ?? insert ?? ''}${resolved === undefined ? '' : ' ✓'}`
}

function compareOthers(ours: ProjectRecords, theirs: ProjectRecords): Difference[] {
  const ofCollections = (['documents', 'claimants', 'terms'] as const).flatMap((collection) =>
    met<{ id: string }>(ours[collection], theirs[collection]).map(({ ours: one, theirs: other }) =>
      otherDifference(`${collection}/${(one ?? other)!.id}`, one, other),
    ),
  )
  const isSame = isEqual(ours.header, theirs.header)
  return isSame ? ofCollections : [otherDifference('project', ours.header, theirs.header), ...ofCollections]
}

function otherDifference(id: string, ours: object | null, theirs: object | null): Difference {
  const [one, other] = [ours, theirs] as const
  const text = (record: object | null, beside: object | null) =>
    record && JSON.stringify(beside ? differing(record, beside) : record)
  return {
    kind: 'other',
    id: `other/${id}`,
    row: null,
    name: nameOf(one ?? other ?? {}),
    ours: text(one, other),
    theirs: text(other, one),
  }
}

function differing(record: object, beside: object): object {
  const other = beside as Readonly<Record<string, unknown>>
  return Object.fromEntries(Object.entries(record).filter(([key, value]) => !isEqual(value, other[key])))
}

function nameOf(record: object): string {
  const { title, names } = record as { title?: string; names?: { source: string; target: string } }
  if (title !== undefined) return title
  return names ? SIDES.map((side) => names[side]).join(' / ') : ''
}

/** Records of one collection that the copies do not both have alike. */
function met<R extends { readonly id: string }>(
  ours: readonly R[],
  theirs: readonly R[],
): { readonly ours: R | null; readonly theirs: R | null }[] {
  const byId = new Map(theirs.map((record) => [record.id, record]))
  const known = new Set(ours.map(({ id }) => id))
  return [
    ...ours.flatMap((record) => {
      const other = byId.get(record.id) ?? null
      return isEqual(record, other) ? [] : [{ ours: record, theirs: other }]
    }),
    ...theirs.filter(({ id }) => !known.has(id)).map((record) => ({ ours: null, theirs: record })),
  ]
}
