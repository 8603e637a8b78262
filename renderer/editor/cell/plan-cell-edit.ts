import type { Node } from 'prosemirror-model'
import type { LinkId, SentenceId } from '../../../shared/model/id.ts'
import type { ProjectState } from '../../../shared/model/project-state.ts'
import { CODE_CHARACTER } from '../../../shared/model/fixed-values.ts'
import type { Side } from '../../../shared/model/records.ts'
import { fail, ok, type Result } from '../../../shared/model/result.ts'
import { oneLine } from '../../../shared/operations/one-line.ts'
import type { Operation } from '../../../shared/operations/operation.ts'
import { planType } from '../../../shared/operations/plan-sentences.ts'
import type { Refusal } from '../../../shared/operations/refusal.ts'
import { placesIn, type SentencePlace } from './cell-document.ts'
import { cellSchema, openedBy } from './cell-schema.ts'
import type { ChangedRange } from './changed-range.ts'
import { WorkingCell, type CellPoint } from '../../../shared/operations/working-cell.ts'

export type CellEdit = {
  readonly operations: Operation[]
  /** The sentence that the cell begins with afterwards. */
  readonly first: SentenceId | null
  /** Whether words were put in or only taken out. */
  readonly isErasing: boolean
}

export type EditedCell = {
  readonly row: LinkId
  readonly side: Side
  readonly first: SentenceId | null
}

/**
 * What was done to the document of a cell, as operations on its sentences. `newId`: of the sentence that the first
 * letter in an empty cell makes.
 */
export function planCellEdit(
  state: ProjectState,
  cell: EditedCell,
  before: Node,
  after: Node,
  range: ChangedRange,
  newId: () => SentenceId,
): Result<CellEdit, Refusal> {
  const link = state.link(cell.row)
  if (!link) return fail({ code: 'missing', id: cell.row })
  if (cell.first === null)
    return planFirst(state, cell, oneLine(flatText(after, range.from, range.end)), newId())
  const work = new WorkingCell(state, link, cell.side)
  const places = placesIn(before, cell.first)
  const edits = partEdits(before, after, range)
  for (const { from, to, insert } of edits.toReversed()) {
    const refusal = work.replace(cellPoint(places, from), cellPoint(places, to), insert)
    if (refusal) return fail(refusal)
  }
  const isErasing = edits.every(({ insert }) => insert === '')
  return ok({ operations: work.operations, first: cell.first, isErasing })
}

function planFirst(
  state: ProjectState,
  cell: EditedCell,
  text: string,
  id: SentenceId,
): Result<CellEdit, Refusal> {
  if (text === '') return ok({ operations: [], first: null, isErasing: true })
  const plan = planType(state, cell.row, cell.side, text, id)
  return plan.ok ? ok({ operations: plan.value, first: id, isErasing: false }) : plan
}

type PartEdit = { readonly from: number; readonly to: number; readonly insert: string }

/** One edit, or one for each sentence where the borders between them outlived it. */
function partEdits(before: Node, after: Node, range: ChangedRange): PartEdit[] {
  const kept = keptBorders(before, after, range)
  const starts = [{ before: range.from, after: range.from }, ...kept.map(next)]
  const ends = [...kept, { before: range.to, after: range.end }]
  return starts.map((start, index) => {
    const end = ends[index]!
    const insert = flatText(after, start.after, end.after)
    const edit = { from: start.before, to: end.before, insert }
    const isPart = kept.length > 0 || insert.includes(CODE_CHARACTER)
    return isPart
      ? trimmed(flatText(before, edit.from, edit.to, BORDER), edit)
      : { ...edit, insert: oneLine(insert) }
  })
}

type Border = { readonly before: number; readonly after: number }

function keptBorders(before: Node, after: Node, range: ChangedRange): Border[] {
  const left = bordersIn(before, range.from, range.to)
  const kept = bordersIn(after, range.from, range.end).flatMap((border) => {
    const twin = left.find(({ opens }) => opens === border.opens)
    return twin ? [{ before: twin.at, after: border.at }] : []
  })
  const isInOrder = kept.every((border, index) => index === 0 || border.before > kept[index - 1]!.before)
  return isInOrder ? kept : []
}

/** Where more was read again than was changed, what is the same at both ends is left alone. */
function trimmed(removed: string, edit: PartEdit): PartEdit {
  const { insert } = edit
  const most = Math.min(removed.length, insert.length)
  let start = 0
  while (start < most && removed[start] === insert[start]) start++
  let end = 0
  while (end < most - start && removed.at(-1 - end) === insert.at(-1 - end)) end++
  const middle = insert.slice(start, insert.length - end)
  return { from: edit.from + start, to: edit.to - end, insert: oneLine(middle) }
}

function next({ before, after }: Border): Border {
  return { before: before + 1, after: after + 1 }
}

function bordersIn(doc: Node, from: number, to: number): { opens: SentenceId; at: number }[] {
  const borders: { opens: SentenceId; at: number }[] = []
  doc.nodesBetween(from, to, (node, at) => {
    if (node.type === cellSchema.nodes.separator) borders.push({ opens: openedBy(node.attrs), at })
  })
  return borders
}

/** Stands for a border that is taken out: like nothing that could be put in. */
const BORDER = '\0'

/** A border that came from elsewhere is a space. */
function flatText(doc: Node, from: number, to: number, border = ' '): string {
  const { separator } = cellSchema.nodes
  return doc.textBetween(from, to, '', (leaf) => (leaf.type === separator ? border : CODE_CHARACTER))
}

function cellPoint(places: readonly SentencePlace[], position: number): CellPoint {
  const index = Math.max(
    0,
    places.findLastIndex(({ start }) => start <= position),
  )
  return { index, offset: position - places[index]!.start }
}
