/**
 * How strongly source types and target types go together, as if they had been seen together `counts` times: the
 * pairs of source type `s` are numbers `rowStarts[s] … rowStarts[s + 1] - 1`, in no order.
 */
export type PairTable = {
  readonly rowStarts: Int32Array
  readonly targets: Int32Array
  readonly counts: Float32Array
}

export type Pair = { readonly source: number; readonly target: number; readonly count: number }

/** A table of distinct pairs. */
export function pairTable(pairs: readonly Pair[], sourceTypes: number): PairTable {
  const { rowStarts, places } = groupByRow(
    Int32Array.from(pairs, (pair) => pair.source),
    sourceTypes,
  )
  const targets = new Int32Array(pairs.length)
  const counts = new Float32Array(pairs.length)
  pairs.forEach(({ target, count }, k) => {
    targets[places[k]!] = target
    counts[places[k]!] = count
  })
  return { rowStarts, targets, counts }
}

export function emptyTable(sourceTypes: number): PairTable {
  return {
    rowStarts: new Int32Array(sourceTypes + 1),
    targets: new Int32Array(0),
    counts: new Float32Array(0),
  }
}

/** The same pairs with the sides exchanged. */
export function exchangeSides(table: PairTable, targetTypes: number): PairTable {
  const { rowStarts, places } = groupByRow(table.targets, targetTypes)
  const targets = new Int32Array(places.length)
  const counts = new Float32Array(places.length)
  for (let row = 0; row + 1 < table.rowStarts.length; row++) {
    for (let k = table.rowStarts[row]!; k < table.rowStarts[row + 1]!; k++) {
      targets[places[k]!] = row
      counts[places[k]!] = table.counts[k]!
    }
  }
  return { rowStarts, targets, counts }
}

/** Counting sort: where each entry goes so that those of a row stand together. */
function groupByRow(rowOf: Int32Array, rows: number): { rowStarts: Int32Array; places: Int32Array } {
  const rowStarts = new Int32Array(rows + 1)
  for (const row of rowOf) rowStarts[row + 1]!++
  for (let row = 0; row < rows; row++) rowStarts[row + 1]! += rowStarts[row]!
  const next = rowStarts.slice()
  return { rowStarts, places: rowOf.map((row) => next[row]!++) }
}
