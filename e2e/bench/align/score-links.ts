import type { SentenceGroup } from '../../../shared/alignment/alignment.ts'

/**
 * Counts of the published evaluation of sentence alignments (Sennrich and Volk 2010, as in Bleualign and Vecalign).
 * Strict: a link is right when the very same is in the other alignment. Lax: when it shares a source and a target
 * sentence with what the other links. Precision counts every link proposed, one-sided ones too; recall only links of
 * the gold with both sides. Beside them: one-sided links alone, and links of more than one sentence a side.
 */
export type Counts = {
  proposed: number
  strictRight: number
  laxRight: number
  gold: number
  strictFound: number
  laxFound: number
  loneProposed: number
  loneGold: number
  loneRight: number
  manyGold: number
  manyFound: number
}

export type Scores = {
  readonly strict: number
  readonly lax: number
  readonly deletion: number
  readonly manyRecall: number
}

export function countLinks(gold: readonly SentenceGroup[], proposed: readonly SentenceGroup[]): Counts {
  const goldKeys = new Set(gold.map(linkKey))
  const proposedKeys = new Set(proposed.map(linkKey))
  const pairs = gold.filter(hasBothSides)
  const many = pairs.filter(({ source, target }) => source.length + target.length > 2)
  const isFound = (link: SentenceGroup) => proposedKeys.has(linkKey(link))
  const isRight = (link: SentenceGroup) => goldKeys.has(linkKey(link))
  const touchesGold = toucher(gold)
  const touchesProposed = toucher(proposed.filter(hasBothSides))
  const lone = proposed.filter((link) => !hasBothSides(link))
  return {
    proposed: proposed.length,
    strictRight: proposed.filter(isRight).length,
    laxRight: proposed.filter((link) => isRight(link) || touchesGold(link)).length,
    gold: pairs.length,
    strictFound: pairs.filter(isFound).length,
    laxFound: pairs.filter((link) => isFound(link) || touchesProposed(link)).length,
    loneProposed: lone.length,
    loneGold: gold.length - pairs.length,
    loneRight: lone.filter(isRight).length,
    manyGold: many.length,
    manyFound: many.filter(isFound).length,
  }
}

export function addCounts(all: readonly Counts[]): Counts {
  const sum = countLinks([], [])
  for (const one of all) for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += one[key]
  return sum
}

export function scoresOf(counts: Counts): Scores {
  return {
    strict: harmonic(counts.strictRight / counts.proposed, counts.strictFound / counts.gold),
    lax: harmonic(counts.laxRight / counts.proposed, counts.laxFound / counts.gold),
    deletion: (2 * counts.loneRight) / (counts.loneProposed + counts.loneGold),
    manyRecall: counts.manyFound / counts.manyGold,
  }
}

export function linkKey({ source, target }: SentenceGroup): string {
  return `${source.join()}\t${target.join()}`
}

function hasBothSides({ source, target }: SentenceGroup): boolean {
  return source.length > 0 && target.length > 0
}

function harmonic(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

/** Whether a link shares a sentence of each side with one of `links`. */
function toucher(links: readonly SentenceGroup[]): (link: SentenceGroup) => boolean {
  const targets = new Map<number, Set<number>>()
  for (const { source, target } of links) {
    for (const index of source) {
      const known = targets.get(index) ?? new Set<number>()
      target.forEach((other) => known.add(other))
      targets.set(index, known)
    }
  }
  return ({ source, target }) =>
    source.some((index) => target.some((other) => targets.get(index)?.has(other)))
}
