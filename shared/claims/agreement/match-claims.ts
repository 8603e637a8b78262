import type { SentenceId } from '../../model/id.ts'
import { SIDES } from '../../model/fixed-values.ts'
import type { Claim } from '../../model/records.ts'
import { commonLength, joinRuns, type Run } from './runs.ts'

/** Two claims, each of another copy, that are taken to be versions of one. */
export type ClaimMatch = { readonly a: Claim; readonly b: Claim }

type Place = string

/**
 * Claims whose contents have a character in common, one to one: those that share most go together first; of equals,
 * those that come first. In the order of the first. `shared`: the sentences whose words are alike in both copies.
 */
export function matchClaims(
  a: readonly Claim[],
  b: readonly Claim[],
  shared: ReadonlySet<SentenceId>,
): ClaimMatch[] {
  const owners = new Map<Place, { readonly second: number; readonly runs: readonly Run[] }[]>()
  for (const [second, claim] of b.entries()) {
    for (const [place, runs] of runsOf(claim, shared)) {
      const there = owners.get(place)
      if (there) there.push({ second, runs })
      else owners.set(place, [{ second, runs }])
    }
  }
  const pairs = a.flatMap((claim, first) => {
    const common = new Map<number, number>()
    for (const [place, runs] of runsOf(claim, shared)) {
      for (const { second, runs: others } of owners.get(place) ?? []) {
        const count = commonLength(runs, others)
        if (count > 0) common.set(second, (common.get(second) ?? 0) + count)
      }
    }
    return [...common].map(([second, count]) => ({ first, second, count }))
  })
  pairs.sort((one, other) => other.count - one.count || one.first - other.first || one.second - other.second)
  return chooseOnce(pairs).map(({ first, second }) => ({ a: a[first]!, b: b[second]! }))
}

type Pair = { readonly first: number; readonly second: number }

function chooseOnce(pairs: readonly Pair[]): Pair[] {
  const [usedA, usedB] = [new Set<number>(), new Set<number>()]
  const chosen = pairs.filter(({ first, second }) => {
    if (usedA.has(first) || usedB.has(second)) return false
    usedA.add(first)
    usedB.add(second)
    return true
  })
  return chosen.toSorted((one, other) => one.first - other.first)
}

/** What the content of a claim covers, by side and sentence: runs in order, none of which touch. */
function runsOf(claim: Claim, shared: ReadonlySet<SentenceId>): Map<Place, Run[]> {
  const places = new Map<Place, Run[]>()
  for (const side of SIDES) {
    for (const { sentence, from, to } of claim[side].content) {
      if (from >= to || !shared.has(sentence)) continue
      const place = `${side}/${sentence}`
      places.set(place, [...(places.get(place) ?? []), { from, to }])
    }
  }
  for (const [place, runs] of places) if (runs.length > 1) places.set(place, joinRuns(runs))
  return places
}
