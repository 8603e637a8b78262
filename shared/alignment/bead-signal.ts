/**
 * A signal that speaks about whole sentences: the log-likelihood ratio, that they render each other against that
 * they have nothing to do with one another, of the `sources` sentences that end at node `row` and the `targets` that
 * end at node `column`. Both at least 1.
 */
export type BeadSignal = {
  readonly score: (row: number, sources: number, column: number, targets: number) => number
}
