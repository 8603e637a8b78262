/** The beads of one shape that end in one row: `sources` and `targets` sentences, at the nodes `first … last`. */
export type BeadRow = {
  readonly row: number
  readonly sources: number
  readonly targets: number
  readonly first: number
  readonly last: number
}

/**
 * A signal that speaks about whole sentences: adds to `sums[column - first]`, for each bead of a row, the
 * log-likelihood ratio that its sentences render each other against that they have nothing to do with one another.
 * Both sides of a bead have at least one.
 */
export type BeadSignal = { readonly addTo: (sums: Float64Array, beads: BeadRow) => void }
