import type { DocumentId, LinkId, SentenceId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import { fail, ok } from '../model/result.ts'
import { CODE_CHARACTER, SIDES } from '../model/fixed-values.ts'
import type { Link, Sentence, Side } from '../model/records.ts'
import { textDifference } from '../text/change.ts'
import { planCarry, spansToCarry, type CarriedSpan, type CarriedTo } from './carry-claims.ts'
import { oneLine } from './one-line.ts'
import type { Operation } from './operation.ts'
import { planType, type Plan } from './plan-sentences.ts'
import type { Refusal } from './refusal.ts'
import { WorkingCell } from './working-cell.ts'

/** One side of a row. */
export type CellPlace = { readonly row: LinkId; readonly side: Side }

/** The words of a cell with the claims that stand on them. */
export type CellWords = { readonly text: string; readonly spans: readonly CarriedSpan[] }

/** The sentences of a cell as one line, parted by the white space that parts them in the text. */
export function cellWords(state: ProjectState, { row, side }: CellPlace): CellWords {
  let text = ''
  const spans: CarriedSpan[] = []
  const all = (state.link(row)?.[side] ?? []).map((id) => state.sentence(id)!)
  const sentences = all.filter((sentence) => sentence.text !== '')
  sentences.forEach((sentence, index) => {
    const start = text.length
    // A code stands for markup that no other text has: it is not taken along, nor are words of claims round it.
    const words = oneLine(sentence.text)
    if (words.length === sentence.text.length)
      spans.push(
        ...spansToCarry(state, sentence, 0, sentence.text.length).map((span) => shifted(span, start)),
      )
    text += words + (index < sentences.length - 1 ? gapAfter(sentence) : '')
  })
  return { text, spans }
}

function gapAfter({ gap }: Sentence): string {
  return oneLine(gap ?? ' ')
}

function shifted(span: CarriedSpan, by: number): CarriedSpan {
  return { ...span, from: span.from + by, to: span.to + by }
}

/** Takes the words out of cells; their sentences stay, empty. */
export function planClearCells(state: ProjectState, cells: readonly CellPlace[]): Plan {
  const operations: Operation[] = []
  for (const { row, side } of cells) {
    for (const id of state.link(row)?.[side] ?? []) {
      const { text } = state.sentence(id)!
      if (text === '') continue
      operations.push(emptied(state.sentence(id)!))
    }
  }
  return ok(operations)
}

function emptied({ id, text, codes }: Sentence): Operation {
  const removedCodes = codes ? { removedCodes: codes } : {}
  return { kind: 'sentence.replaceText', sentence: id, from: 0, removed: text, insert: '', ...removedCodes }
}

export type CellPaste = CellPlace & CellWords

/** Rows that are made at the end of a document for what has no row there; a side may be absent. */
export type NewRow = { readonly [S in Side]?: CellWords }

export type Paste = {
  /** In the order of rows; each cell once. */
  readonly cells: readonly CellPaste[]
  readonly document: DocumentId
  readonly newRows: readonly NewRow[]
}

export type NewIds = { readonly sentence: () => SentenceId; readonly link: () => LinkId }

/**
 * Puts words in the place of all that stands in some cells, and makes rows for those that have none, as one step.
 * Claims that were cut out with the words come along.
 */
export function planPasteCells(state: ProjectState, paste: Paste, newIds: NewIds): Plan {
  const work = new PasteWork(state, newIds)
  // From below: a new sentence goes right behind those above it, and so before those that were put in already.
  for (const cell of paste.cells.toReversed()) {
    const refusal = work.setCell(cell)
    if (refusal) return fail(refusal)
  }
  if (paste.newRows.length > 0) {
    const refusal = work.addRows(paste.document, paste.newRows)
    if (refusal) return fail(refusal)
  }
  return ok([...work.operations, ...planCarry(state, work.operations, work.carried)])
}

class PasteWork {
  readonly operations: Operation[] = []
  readonly carried: CarriedTo[] = []
  private readonly state: ProjectState
  private readonly newIds: NewIds
  /** The sentences of the cells that were set, as they are by then. */
  private readonly cells = new Map<string, SentenceId[]>()
  /** Of sentences that were joined to another: that other. */
  private readonly joinedTo = new Map<SentenceId, SentenceId>()

  constructor(state: ProjectState, newIds: NewIds) {
    this.state = state
    this.newIds = newIds
  }

  setCell({ row, side, ...words }: CellPaste): Refusal | undefined {
    const link = this.state.link(row)
    if (!link) return { code: 'missing', id: row }
    const text = oneLine(words.text)
    const [first, ...others] = link[side]
    if (first === undefined) return this.fillEmpty(link, side, words)
    const refusal = others.length === 0 ? this.change(first, text) : this.joinInto(link, side, text)
    if (refusal) return refusal
    for (const other of others) this.joinedTo.set(other, first)
    this.cells.set(`${row} ${side}`, [first])
    this.carry(first, side, words)
    return undefined
  }

  /** Only what differs is changed, so that claims on the rest stay. */
  private change(id: SentenceId, text: string): Refusal | undefined {
    const sentence = this.state.sentence(id)!
    const { from, to, insert } = textDifference(sentence.text, text)
    const removed = sentence.text.slice(from, to)
    if (removed.includes(CODE_CHARACTER)) return { code: 'codes-do-not-match', sentence: id }
    if (removed !== insert)
      this.operations.push({ kind: 'sentence.replaceText', sentence: id, from, removed, insert })
    return undefined
  }

  private joinInto(link: Link, side: Side, text: string): Refusal | undefined {
    const work = new WorkingCell(this.state, link, side)
    const index = link[side].length - 1
    const offset = this.state.sentence(link[side][index]!)!.text.length
    const refusal = work.replace({ index: 0, offset: 0 }, { index, offset }, text)
    this.operations.push(...work.operations)
    return refusal
  }

  private fillEmpty(link: Link, side: Side, words: CellWords): Refusal | undefined {
    if (words.text === '') return undefined
    const id = this.newIds.sentence()
    const plan = planType(this.state, link.id, side, oneLine(words.text), id)
    if (!plan.ok) return plan.error
    this.operations.push(...plan.value)
    this.cells.set(`${link.id} ${side}`, [id])
    this.carry(id, side, words)
    return undefined
  }

  private carry(sentence: SentenceId, side: Side, { text, spans }: CellWords): void {
    if (oneLine(text) === text) this.carried.push({ sentence, side, offset: 0, spans })
  }

  /** The sentences come into the last row first, and are then given rows of their own. */
  addRows(document: DocumentId, newRows: readonly NewRow[]): Refusal | undefined {
    const { rows } = this.state.orderOf(document)
    const lastRow = rows.last()
    if (lastRow === undefined) return { code: 'missing', id: document }
    const last = this.state.link(lastRow)!
    const before = this.linkNow(last)
    const added = newRows.map((row) => this.addSentences(before, row))
    const whole = { ...before }
    for (const side of SIDES) whole[side] = [...before[side], ...added.flatMap((row) => row[side])]
    const made = added
      .filter(({ source, target }) => source.length + target.length > 0)
      .map(
        (row) =>
          ({ ...row, id: this.newIds.link(), document, state: 'initial', alignment: 'confirmed' }) as Link,
      )
    const after = rows.before(last.id) ?? null
    const insert = [{ after, link: before }]
    for (const link of made) insert.push({ after: insert.at(-1)!.link.id, link })
    if (made.length > 0)
      this.operations.push({ kind: 'link.replace', document, remove: [{ after, link: whole }], insert })
    return undefined
  }

  private linkNow(link: Link): Link {
    const sideNow = (side: Side) => this.cells.get(`${link.id} ${side}`) ?? link[side]
    return { ...link, source: [...sideNow('source')], target: [...sideNow('target')] }
  }

  private readonly ends = new Map<Side, { id: SentenceId | null; count: number }>()

  private addSentences(into: Link, row: NewRow): { readonly [S in Side]: SentenceId[] } {
    const add = (side: Side): SentenceId[] => {
      const words = row[side]
      if (!words || words.text === '') return []
      const end = this.ends.get(side) ?? { id: this.lastOf(into, side), count: into[side].length }
      const id = this.newIds.sentence()
      const sentence: Sentence = { id, document: into.document, side, text: oneLine(words.text) }
      this.operations.push({
        kind: 'sentence.insert',
        sentence,
        after: end.id,
        link: into.id,
        index: end.count,
      })
      this.ends.set(side, { id, count: end.count + 1 })
      this.carry(id, side, words)
      return [id]
    }
    return { source: add('source'), target: add('target') }
  }

  private lastOf(link: Link, side: Side): SentenceId | null {
    const own = link[side].at(-1)
    const last = this.state.orderOf(link.document)[side].last()
    if (last === undefined || this.cells.has(`${link.id} ${side}`)) return own ?? last ?? null
    return this.joinedTo.get(last) ?? last
  }
}
