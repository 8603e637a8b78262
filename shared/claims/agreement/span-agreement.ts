import type { MatchCounts, SpanAgreement } from '../../model/annotation-agreement.ts'
import { maximumMatching } from './maximum-matching.ts'
import { commonLength, joinRuns, lengthOf, type Run } from './runs.ts'

/** Something marked in a text: the places of its characters, as half-open segments; `text` says in which. */
export type MarkedSpan = {
  readonly role: string
  readonly segments: readonly { readonly text: string; readonly from: number; readonly to: number }[]
}

/** Twice what both have over all that either has; undefined where neither has anything. */
export function f1({ both, ofA, ofB }: MatchCounts): number | undefined {
  return ofA + ofB === 0 ? undefined : (2 * both) / (ofA + ofB)
}

export function spanAgreement(a: readonly MarkedSpan[], b: readonly MarkedSpan[]): SpanAgreement {
  const counts = { ofA: a.length, ofB: b.length }
  const [mine, others] = [a.map(runsOf), b.map(runsOf)]
  return {
    exact: { both: countExact(a, b), ...counts },
    overlap: { both: countOverlapping(mine, others), ...counts },
    character: characterCounts(mine, others),
  }
}

function countExact(a: readonly MarkedSpan[], b: readonly MarkedSpan[]): number {
  const left = new Map<string, number>()
  for (const span of b) left.set(keyOf(span), (left.get(keyOf(span)) ?? 0) + 1)
  let both = 0
  for (const span of a) {
    const count = left.get(keyOf(span)) ?? 0
    if (count === 0) continue
    left.set(keyOf(span), count - 1)
    both++
  }
  return both
}

function keyOf({ role, segments }: MarkedSpan): string {
  return JSON.stringify([role, segments.map(({ text, from, to }) => [text, from, to])])
}

/** What a span covers, by role and text. */
type Covered = ReadonlyMap<string, readonly Run[]>

function runsOf({ role, segments }: MarkedSpan): Covered {
  const places = new Map<string, Run[]>()
  for (const { text, from, to } of segments) {
    const place = `${role}\0${text}`
    const there = places.get(place)
    if (there) there.push({ from, to })
    else places.set(place, [{ from, to }])
  }
  return new Map([...places].map(([place, runs]) => [place, joinRuns(runs)]))
}

function countOverlapping(a: readonly Covered[], b: readonly Covered[]): number {
  const owners = new Map<string, { readonly index: number; readonly runs: readonly Run[] }[]>()
  for (const [index, covered] of b.entries()) {
    for (const [place, runs] of covered) {
      const there = owners.get(place)
      if (there) there.push({ index, runs })
      else owners.set(place, [{ index, runs }])
    }
  }
  const edges = a.map((covered) => {
    const met = new Set<number>()
    for (const [place, runs] of covered)
      for (const owner of owners.get(place) ?? [])
        if (commonLength(runs, owner.runs) > 0) met.add(owner.index)
    return [...met]
  })
  return maximumMatching(edges).size
}

/** A character that several spans of one person cover counts once. */
function characterCounts(a: readonly Covered[], b: readonly Covered[]): MatchCounts {
  const [mine, others] = [unionOf(a), unionOf(b)]
  let [both, ofA, ofB] = [0, 0, 0]
  for (const [place, runs] of mine) {
    ofA += lengthOf(runs)
    both += commonLength(runs, others.get(place) ?? [])
  }
  for (const runs of others.values()) ofB += lengthOf(runs)
  return { both, ofA, ofB }
}

function unionOf(all: readonly Covered[]): Covered {
  const places = new Map<string, Run[]>()
  for (const covered of all)
    for (const [place, runs] of covered) places.set(place, [...(places.get(place) ?? []), ...runs])
  return new Map([...places].map(([place, runs]) => [place, joinRuns(runs)]))
}
