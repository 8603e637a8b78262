/**
 * Evidence that is not independent is counted as if it were, so shares of likelihood are too sure of themselves; by
 * this much, in log odds, on development texts (of the links shown at .9 there, nine in ten are right).
 */
const OVERCONFIDENCE = 1.8

/** A bead's share of likelihood as how often such a bead is right, 0..1. */
export function calibrated(share: number): number {
  return share ** (1 / OVERCONFIDENCE) / (share ** (1 / OVERCONFIDENCE) + (1 - share) ** (1 / OVERCONFIDENCE))
}
