/** How many sentences of the source and of the target a bead takes. */
export type BeadShape = { readonly source: number; readonly target: number; readonly logPrior: number }

/** Most sentences that a bead takes from one side. */
export const LARGEST_GROUP = 4

/** Fixed: estimating them from the text at hand was measured to do harm. */
const priors: readonly (readonly [source: number, target: number, prior: number])[] = [
  [1, 1, 0.85],
  [1, 2, 0.04],
  [2, 1, 0.04],
  [2, 2, 0.006],
  [1, 3, 0.005],
  [3, 1, 0.005],
  [1, 4, 0.001],
  [4, 1, 0.001],
  [2, 3, 0.001],
  [3, 2, 0.001],
]

const gaps: readonly BeadShape[] = [
  { source: 1, target: 0, logPrior: 0 },
  { source: 0, target: 1, logPrior: 0 },
]

/** The shapes whose sides take at most `largest` sentences; what a lone sentence costs says the GapModel. */
export function beadShapes(largest: number): BeadShape[] {
  const linked = priors.filter(([source, target]) => source <= largest && target <= largest)
  return [
    ...linked.map(([source, target, prior]) => ({ source, target, logPrior: Math.log(prior) })),
    ...gaps,
  ]
}

export function isGap({ source, target }: BeadShape): boolean {
  return source === 0 || target === 0
}

/**
 * Log probabilities of sentences without a partner. They come in runs, so the first is dear, those that follow it
 * cheap, and going back to pairs has its cost as well.
 */
export type GapModel = { readonly open: number; readonly extend: number; readonly close: number }

/** `open`: that a pair is followed by a lone sentence; `extend`: that a lone one is followed by another. */
export function gapModel(open: number, extend: number): GapModel {
  return { open: Math.log(open), extend: Math.log(extend), close: Math.log(1 - extend) }
}
