/** How many sentences of the source and of the target a bead takes. */
export type BeadShape = { readonly source: number; readonly target: number; readonly logPrior: number }

/** Most sentences that a bead takes from one side. */
export const LARGEST_GROUP = 4

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

/**
 * The shapes whose sides take at most `largest` sentences. The priors are fixed: estimating them from the text at
 * hand was measured to do harm. `deletionPrior`: of a sentence without a partner, for each side.
 */
export function beadShapes(largest: number, deletionPrior: number): BeadShape[] {
  const linked = priors.filter(([source, target]) => source <= largest && target <= largest)
  return [...linked, [1, 0, deletionPrior] as const, [0, 1, deletionPrior] as const].map(
    ([source, target, prior]) => ({
      source,
      target,
      logPrior: Math.log(prior),
    }),
  )
}
