/**
 * The slow and obvious version of a project's text and rows, to compare with: rows are lists of strings, and each
 * edit is done with array methods alone. It knows nothing of ids, gaps, operations or anchors.
 */
export type NaiveRow = { source: string[]; target: string[] }
type NaiveSide = keyof NaiveRow
type At = { row: number; side: NaiveSide; index: number }

export class NaiveProject {
  rows: NaiveRow[]

  constructor(rows: readonly NaiveRow[]) {
    this.rows = structuredClone(rows) as NaiveRow[]
  }

  show(): string[] {
    return this.rows.map((row) => `${row.source.join(' / ')} | ${row.target.join(' / ')}`)
  }

  replace({ row, side, index }: At, from: number, length: number, insert: string): void {
    const cell = this.rows[row]![side]
    cell[index] = cell[index]!.slice(0, from) + insert + cell[index]!.slice(from + length)
  }

  split({ row, side, index }: At, at: number): void {
    const cell = this.rows[row]![side]
    cell.splice(index, 1, cell[index]!.slice(0, at).trimEnd(), cell[index]!.slice(at).trimStart())
  }

  /** `gap`: the white space that stood between the two. */
  join({ row, side, index }: At, gap: string): void {
    const cell = this.rows[row]![side]
    const next = index + 1 < cell.length ? { cell, index: index + 1 } : this.firstBelow(row, side)
    const [second] = next.cell.splice(next.index, 1)
    const isPlain = cell[index] === '' || second === ''
    cell[index] += (isPlain ? '' : gap) + second
    this.dropEmpty()
  }

  move({ row, side, index }: At, to: 'above' | 'below'): void {
    const cell = this.rows[row]![side]
    if (to === 'above') this.rows[row - 1]![side].push(...cell.splice(0, index + 1))
    else this.rows[row + 1]![side].unshift(...cell.splice(index))
    this.dropEmpty()
  }

  link(row: number): void {
    const [below] = this.rows.splice(row + 1, 1)
    this.rows[row]!.source.push(...below!.source)
    this.rows[row]!.target.push(...below!.target)
  }

  unlink({ row, side, index }: At): void {
    const cell = this.rows[row]![side]
    const [text] = cell.splice(index, 1)
    const own = { source: [], target: [], [side]: [text!] }
    const isFirst = index === 0 && cell.length > 0
    this.rows.splice(isFirst ? row : row + 1, 0, own)
  }

  /** The column as a list of cells, into which one is put, and out of which the first empty one below is taken. */
  shiftDown({ row, side, index }: At): void {
    const column = this.rows.map((each) => each[side])
    const cell = column[row]!
    column.splice(row, 1, cell.slice(0, index), cell.slice(index))
    const gap = column.findIndex((each, place) => place > row + 1 && each.length === 0)
    if (gap >= 0) column.splice(gap, 1)
    else this.rows.push({ source: [], target: [] })
    this.setColumn(side, column)
  }

  /** Up to the first row that has nothing to stay for, or the last. */
  shiftUp({ row, side, index }: At): void {
    const opposite = side === 'source' ? 'target' : 'source'
    const column = this.rows.map((each) => each[side])
    const tail = column[row]!.slice(index + 1)
    const isEnd = (place: number) =>
      this.rows[place]![opposite].length === 0 && (place > row || tail.length === 0)
    let end = row
    while (end < column.length - 1 && !isEnd(end)) end++
    const moved = column.slice(row + 1, end + 1)
    if (moved.length === 0) moved.push([])
    else column[end] = []
    moved[0] = [...tail, ...moved[0]!]
    column[row - 1] = [...column[row - 1]!, ...column[row]!.slice(0, index + 1)]
    column.splice(row, moved.length, ...moved)
    this.setColumn(side, column)
  }

  insert({ row, side, index }: At): void {
    this.rows[row]![side].splice(index + 1, 0, '')
  }

  insertRow({ row, side }: At, to: 'above' | 'below'): void {
    this.rows.splice(to === 'above' ? row : row + 1, 0, { source: [], target: [], [side]: [''] })
  }

  remove({ row, side, index }: At): void {
    this.rows[row]![side].splice(index, 1)
    this.dropEmpty()
  }

  private setColumn(side: NaiveSide, column: readonly string[][]): void {
    this.rows = this.rows.map((row, index) => ({ ...row, [side]: [...column[index]!] }))
    this.dropEmpty()
  }

  private firstBelow(row: number, side: NaiveSide): { cell: string[]; index: number } {
    const below = this.rows.slice(row + 1).find((other) => other[side].length > 0)!
    return { cell: below[side], index: 0 }
  }

  private dropEmpty(): void {
    this.rows = this.rows.filter((row) => row.source.length + row.target.length > 0)
  }
}
