import type { LinkId, SentenceId } from '../../shared/model/id.ts'
import type { ProjectState } from '../../shared/model/project-state.ts'
import type { Side } from '../../shared/model/records.ts'
import { mapAnchor, type Operation } from '../../shared/operations/operation.ts'

/** A place between two characters: UTF-16 code units into the sentence's text. */
export type TextPoint = { readonly sentence: SentenceId; readonly offset: number }

/** The cell that is typed in, and the caret or selection in it. Null points: the cell holds no sentence. */
export type EditorSelection = {
  readonly row: LinkId
  readonly side: Side
  readonly anchor: TextPoint | null
  readonly head: TextPoint | null
}

export function caretAt(row: LinkId, side: Side, point: TextPoint | null): EditorSelection {
  return { row, side, anchor: point, head: point }
}

export function isSamePoint(a: TextPoint | null, b: TextPoint | null): boolean {
  return a === b || (a?.sentence === b?.sentence && a?.offset === b?.offset)
}

export function isSameSelection(a: EditorSelection | null, b: EditorSelection | null): boolean {
  if (a === null || b === null) return a === b
  return (
    a.row === b.row && a.side === b.side && isSamePoint(a.anchor, b.anchor) && isSamePoint(a.head, b.head)
  )
}

/** Carries the caret through operations that were done to the state; it stays before what is put in at its place. */
export function mapSelection(
  state: ProjectState,
  selection: EditorSelection | null,
  operations: readonly Operation[],
): EditorSelection | null {
  if (!selection) return null
  const carry = (point: TextPoint | null) =>
    point && operations.reduce((place, operation) => mapPoint(operation, place), point)
  return repairSelection(state, {
    ...selection,
    anchor: carry(selection.anchor),
    head: carry(selection.head),
  })
}

function mapPoint(operation: Operation, point: TextPoint): TextPoint {
  const { sentence, offset } = point
  const [span] = mapAnchor(operation, [{ sentence, from: offset, to: offset, quote: '' }])
  return span ? { sentence: span.sentence, offset: span.from } : point
}

/**
 * The same selection where the project still has it; otherwise the nearest that it has. The caret follows its
 * sentence into another row. Null where neither the sentence nor the row is left.
 */
export function repairSelection(
  state: ProjectState,
  selection: EditorSelection | null,
): EditorSelection | null {
  if (!selection) return null
  const head = clampPoint(state, selection.head)
  const home = head ? state.linkOf(head.sentence) : state.link(selection.row)
  if (!home) return null
  const side = head ? state.sentence(head.sentence)!.side : selection.side
  const point = head ?? startOfCell(home[side])
  const anchor = clampPoint(state, selection.anchor)
  const isOneCell = anchor !== null && home[side].includes(anchor.sentence)
  return { row: home.id, side, anchor: isOneCell ? anchor : point, head: point }
}

function startOfCell(sentences: readonly SentenceId[]): TextPoint | null {
  const first = sentences[0]
  return first === undefined ? null : { sentence: first, offset: 0 }
}

function clampPoint(state: ProjectState, point: TextPoint | null): TextPoint | null {
  const sentence = point ? state.sentence(point.sentence) : undefined
  if (!point || !sentence) return null
  return point.offset <= sentence.text.length ? point : { ...point, offset: sentence.text.length }
}
