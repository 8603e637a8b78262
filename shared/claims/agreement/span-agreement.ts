import type { MatchCounts, SpanAgreement } from '../../model/annotation-agreement.ts'
import { maximumMatching } from './maximum-matching.ts'

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
  const [mine, others] = [a.map(cellsOf), b.map(cellsOf)]
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

/** One entry for each character. */
export function cellsOf({ role, segments }: MarkedSpan): Set<string> {
  const cells = new Set<string>()
  for (const { text, from, to } of segments) {
    for (let at = from; at < to; at++) cells.add(`${role}\0${text}\0${at}`)
  }
  return cells
}

function countOverlapping(a: readonly ReadonlySet<string>[], b: readonly ReadonlySet<string>[]): number {
  const owners = new Map<string, number[]>()
  for (const [index, cells] of b.entries()) {
    for (const cell of cells) owners.set(cell, [...(owners.get(cell) ?? []), index])
  }
  const edges = a.map((cells) => [...new Set([...cells].flatMap((cell) => owners.get(cell) ?? []))])
  return maximumMatching(edges).size
}

function characterCounts(a: readonly ReadonlySet<string>[], b: readonly ReadonlySet<string>[]): MatchCounts {
  const union = (all: readonly ReadonlySet<string>[]) => new Set(all.flatMap((cells) => [...cells]))
  const [mine, others] = [union(a), union(b)]
  const both = [...mine].filter((cell) => others.has(cell)).length
  return { both, ofA: mine.size, ofB: others.size }
}
