/** Rows whose heights are summed up together: to find a place costs a look at the sums, then at one block. */
const BLOCK = 512

/**
 * The heights of all rows, whole pixels, measured or guessed. What stands where is found at the cost of n / 512 + 512
 * additions; a changed height costs two; rows that come or go cost one pass over numbers, never over records.
 */
export class RowHeights {
  private heights = new Int32Array(0)
  private sums = new Float64Array(0)
  private count = 0
  private sum = 0

  get length(): number {
    return this.count
  }

  get total(): number {
    return this.sum
  }

  at(index: number): number {
    return this.heights[index] ?? 0
  }

  set(index: number, height: number): void {
    if (index < 0 || index >= this.count) throw new RangeError(`There is no row ${index}`)
    const by = height - this.heights[index]!
    this.heights[index] = height
    this.sums[Math.floor(index / BLOCK)]! += by
    this.sum += by
  }

  /** Takes out `removed` rows from `at` on and puts rows of these heights there. */
  splice(at: number, removed: number, added: ArrayLike<number>): void {
    const after = this.count - removed + added.length
    this.reserve(after)
    this.heights.copyWithin(at + added.length, at + removed, this.count)
    this.heights.set(added, at)
    this.count = after
    this.addUp(Math.floor(at / BLOCK))
  }

  /** The heights of all rows before this one. */
  offsetOf(index: number): number {
    const block = Math.floor(index / BLOCK)
    let offset = 0
    for (let before = 0; before < block; before++) offset += this.sums[before]!
    for (let row = block * BLOCK; row < index; row++) offset += this.heights[row]!
    return offset
  }

  /** The row that covers this offset; the first or last one for what lies outside. -1: there are no rows. */
  indexAt(offset: number): number {
    let left = offset
    let block = 0
    const blocks = Math.ceil(this.count / BLOCK)
    while (block < blocks - 1 && left >= this.sums[block]!) left -= this.sums[block++]!
    let row = block * BLOCK
    while (row < this.count - 1 && left >= this.heights[row]!) left -= this.heights[row++]!
    return Math.min(row, this.count - 1)
  }

  private reserve(count: number): void {
    if (count <= this.heights.length) return
    const room = Math.ceil((count * 1.25) / BLOCK) * BLOCK
    const heights = new Int32Array(room)
    heights.set(this.heights)
    this.heights = heights
    const sums = new Float64Array(room / BLOCK)
    sums.set(this.sums)
    this.sums = sums
  }

  private addUp(from: number): void {
    const blocks = Math.ceil(this.count / BLOCK)
    for (let block = from; block < this.sums.length; block++) {
      const end = Math.min((block + 1) * BLOCK, this.count)
      let sum = 0
      for (let row = block * BLOCK; row < end; row++) sum += this.heights[row]!
      this.sums[block] = sum
    }
    this.sum = 0
    for (let block = 0; block < blocks; block++) this.sum += this.sums[block]!
  }
}
