import type { LinkId, SentenceId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import { fail, ok } from '../model/result.ts'
import { SIDES } from '../model/fixed-values.ts'
import type { Link, Side } from '../model/records.ts'
import type { Plan } from './plan-sentences.ts'

/**
 * The rest of a column goes one row down or up from a sentence on: what mends a side that runs a row early or late.
 *
 * Down, it opens a gap at the sentence and takes up the first gap below. Up, the sentence goes into the row above and
 * those below follow, up to a row that has nothing on the other side: that row goes. Neither passes a locked row: down,
 * what is left over before one, or at the end, has a new row (`newRow`); up, a gap is left before it, and before
 * `until`.
 */
export function planShift(
  state: ProjectState,
  id: SentenceId,
  to: 'up' | 'down',
  newRow: LinkId,
  until?: LinkId,
): Plan {
  const sentence = state.sentence(id)
  const link = state.linkOf(id)
  if (!sentence || !link) return fail({ code: 'missing', id })
  const column = new Column(state, link, sentence.side)
  if (to === 'down') column.shiftDown(id, newRow)
  else {
    const above = column.rowBy(-1)
    if (!above) return fail({ code: 'no-neighbour', id })
    column.shiftUp(id, above, until)
  }
  return ok(column.operations())
}

/** One side of the rows from a row on, each noted as it is and as it is to be. */
class Column {
  private readonly state: ProjectState
  private readonly side: Side
  private readonly start: Link
  private readonly rows: readonly LinkId[]
  private readonly place: number
  private readonly before: Link[] = []
  private readonly after: Link[] = []

  constructor(state: ProjectState, start: Link, side: Side) {
    this.state = state
    this.side = side
    this.start = start
    this.rows = state.orderOf(start.document).rows.toArray()
    this.place = this.rows.indexOf(start.id)
  }

  /** The row so many below the first; undefined beyond the ends. */
  rowBy(by: number): Link | undefined {
    const id = this.rows[this.place + by]
    return id === undefined ? undefined : this.state.link(id)
  }

  shiftDown(id: SentenceId, newRow: LinkId): void {
    const { start, side } = this
    const index = start[side].indexOf(id)
    this.change(start, start[side].slice(0, index))
    let carried = start[side].slice(index)
    for (let by = 1; carried.length > 0; by++) {
      const row = this.rowBy(by)
      if (!row || row.locked) return void this.after.push(this.rowOf(newRow, carried))
      this.change(row, carried)
      carried = row[side]
    }
  }

  shiftUp(id: SentenceId, above: Link, until: LinkId | undefined): void {
    const { start, side } = this
    const cut = start[side].indexOf(id) + 1
    this.change(above, [...above[side], ...start[side].slice(0, cut)])
    let kept = start[side].slice(cut)
    let row = start
    for (let by = 1; ; by++) {
      const next = this.rowBy(by)
      const isAllGone = kept.length === 0 && row[other(side)].length === 0
      if (isAllGone || !next || next.locked || next.id === until) return this.change(row, kept)
      this.change(row, [...kept, ...next[side]])
      kept = []
      row = next
    }
  }

  operations() {
    const insert = []
    const first = this.rows.indexOf(this.before[0]!.id)
    let anchor = this.rows[first - 1] ?? null
    for (const link of this.after) {
      if (link.source.length + link.target.length === 0) continue
      insert.push({ after: anchor, link })
      anchor = link.id
    }
    const remove = this.before.map((link, index) => ({ after: this.rows[first + index - 1] ?? null, link }))
    return [{ kind: 'link.replace' as const, document: this.start.document, remove, insert }]
  }

  private change(link: Link, cell: readonly SentenceId[]): void {
    this.before.push(link)
    this.after.push(paired(this.state, { ...link, [this.side]: cell }))
  }

  private rowOf(id: LinkId, cell: readonly SentenceId[]): Link {
    const { document } = this.start
    const row: Link = { id, document, source: [], target: [], state: 'initial', alignment: 'proposed' }
    return paired(this.state, { ...row, [this.side]: cell })
  }
}

function other(side: Side): Side {
  return side === 'source' ? 'target' : 'source'
}

/** Nobody has said yes to a pair that a shift brought together, and what the aligner said was of another. */
function paired(state: ProjectState, link: Link): Link {
  const { confidence: _confidence, reasons: _reasons, ...rest } = link
  const isRendered = SIDES.every((side) => link[side].some((id) => state.sentence(id)?.text.trim() !== ''))
  return { ...rest, alignment: 'proposed', state: isRendered ? 'translated' : 'initial' } as Link
}
