import type { LinkId, SentenceId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import { fail } from '../model/result.ts'
import type { Link, Side } from '../model/records.ts'
import type { Plan } from './plan-sentences.ts'
import { planShift } from './plan-shift.ts'

/** A part of long work: to be done now, whole; absent: only time to do something else. */
export type Piece = { readonly plan?: Plan; readonly share: number }

/** Rows that are shifted in one go; what they take fits between two frames. */
export const ROWS_IN_A_PIECE = 400
const ROWS_IN_A_LOOK = 2000

/** Whether the rest of the column from a sentence on is more than one piece. */
export function isLongShift(state: ProjectState, id: SentenceId, to: 'up' | 'down'): boolean {
  const column = columnOf(state, id)
  if (!column) return false
  const end = column.place + ROWS_IN_A_PIECE
  for (let at = column.place; at <= end; at++) if (column.endsAt(at, to)) return false
  return true
}

/**
 * What planShift does, in pieces, each of which leaves every sentence in a row: down, the last rows first, each piece
 * into the gap that the one below it left; up, the first rows first, each on into the gap that the one above it left.
 * A piece is planned when it is asked for, on the state as it is then.
 */
export function* shiftPieces(
  state: ProjectState,
  id: SentenceId,
  to: 'up' | 'down',
  newRow: () => LinkId,
  size = ROWS_IN_A_PIECE,
): Generator<Piece, void> {
  const column = columnOf(state, id)
  if (!column) return void (yield { plan: fail({ code: 'missing', id }), share: 0 })
  const starts = yield* column.starts(to, size)
  const side = column.side
  const share = (done: number) => done / (starts.length + 1)
  if (to === 'down') {
    for (const [done, row] of starts.toReversed().entries()) {
      const first = state.link(row)?.[side][0]
      yield {
        plan: first === undefined ? gone(row) : planShift(state, first, to, newRow()),
        share: share(done + 1),
      }
    }
    yield { plan: planShift(state, id, to, newRow()), share: 1 }
  } else {
    yield { plan: planShift(state, id, to, newRow(), starts[0]), share: share(1) }
    for (const [done, row] of starts.entries()) {
      const last = state.link(row)?.[side].at(-1)
      const plan = last === undefined ? gone(row) : planShift(state, last, to, newRow(), starts[done + 1])
      yield { plan, share: share(done + 2) }
    }
  }
}

/** Somebody took the row, or what was in it, while the work went on. */
function gone(row: LinkId): Plan {
  return fail({ code: 'missing', id: row })
}

function columnOf(state: ProjectState, id: SentenceId): Column | undefined {
  const sentence = state.sentence(id)
  const link = state.linkOf(id)
  return sentence && link && new Column(state, link, sentence.side)
}

class Column {
  readonly side: Side
  readonly place: number
  private readonly state: ProjectState
  private readonly rows: readonly LinkId[]

  constructor(state: ProjectState, start: Link, side: Side) {
    this.state = state
    this.side = side
    this.rows = state.orderOf(start.document).rows.toArray()
    this.place = this.rows.indexOf(start.id)
  }

  /** Whether a shift goes no further than the row before this one. */
  endsAt(at: number, to: 'up' | 'down'): boolean {
    const row = this.rowAt(at)
    if (!row || row.locked) return true
    const before = to === 'down' ? row : at > this.place ? this.rowAt(at - 1) : undefined
    return before?.[to === 'down' ? this.side : this.other].length === 0
  }

  /** The rows with which the pieces after the first begin, from above. */
  *starts(to: 'up' | 'down', size: number): Generator<Piece, readonly LinkId[]> {
    const starts: LinkId[] = []
    let last = this.place
    for (let at = this.place + 1; !this.endsAt(at, to); at++) {
      if (at % ROWS_IN_A_LOOK === 0) yield { share: 0 }
      if (at - last < size || !this.canStart(at)) continue
      starts.push(this.rows[at]!)
      last = at
    }
    return starts
  }

  /** A row that would be left with nothing for a while would be gone; one without words there has none to begin with. */
  private canStart(at: number): boolean {
    const row = this.rowAt(at)!
    return row[this.side].length > 0 && row[this.other].length > 0
  }

  private get other(): Side {
    return this.side === 'source' ? 'target' : 'source'
  }

  private rowAt(at: number): Link | undefined {
    const id = this.rows[at]
    return id === undefined ? undefined : this.state.link(id)
  }
}
