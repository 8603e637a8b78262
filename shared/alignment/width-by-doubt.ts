/** Widths of a band round what a path is sure of, and round the rest. */
export type DoubtWidths = { readonly sure: number; readonly unsure: number }

/** A bead of less confidence than `below` is in doubt, and so are the nodes up to so many beads away. */
export type Doubt = { readonly below: number; readonly neighbours: number }

/** For each node of a path, by the confidence of its beads, how wide the band round it is to be. */
export function widthByDoubt(
  confidence: Float64Array,
  { sure, unsure }: DoubtWidths,
  { below, neighbours }: Doubt,
): (node: number) => number {
  const doubts = new Int32Array(confidence.length + 1)
  for (let k = 0; k < confidence.length; k++) doubts[k + 1] = doubts[k]! + (confidence[k]! < below ? 1 : 0)
  return (node) => {
    const first = Math.max(0, node - neighbours)
    const last = Math.min(confidence.length, node + neighbours)
    return doubts[last] === doubts[first] ? sure : unsure
  }
}
