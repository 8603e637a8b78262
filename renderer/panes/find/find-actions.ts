import type { ProjectState } from '../../../shared/model/project-state.ts'
import { SIDES } from '../../../shared/model/fixed-values.ts'
import type { Side } from '../../../shared/model/records.ts'
import type { FoundSentence } from '../../../shared/model/search-project.ts'
import { planReplace, whyLeftOut, type Replacement } from '../../../shared/operations/plan-replace.ts'
import type { TextChange } from '../../../shared/text/change.ts'
import type { EditorHandle } from '../../editor/editor-handle.ts'
import type { EditorSelection } from '../../editor/editor-selection.ts'
import type { ProjectStore } from '../../editor/project-store.ts'
import { ALL_ROWS } from '../../editor/row-filter.ts'
import { findDeskOf, type FoundMatch } from './find-desk.ts'

export type FindHandle = Pick<EditorHandle, 'focusSelection' | 'scrollToRow'>

/** The sides whose words may be replaced. */
export function openSides(store: ProjectStore): readonly Side[] {
  return store.ui.sourceUnlocked ? SIDES : ['target']
}

/** What replacing would put in the place of each match of a sentence, in order. */
export function changesIn(store: ProjectStore, found: FoundSentence): readonly TextChange[] {
  const { search, wish } = findDeskOf(store).state
  const sentence = store.state.sentence(found.sentence)
  return search && sentence ? search.changes(sentence.text, wish.replacement) : []
}

/** Selects the match in its row, wherever that is, and gives the row the keyboard. */
export function selectMatch(store: ProjectStore, handle: FindHandle, match: FoundMatch): void {
  const selection = selectionOf(store, match)
  if (!selection) return
  findDeskOf(store).goTo(match)
  bringOnShow(store, selection)
  handle.focusSelection(selection)
}

/** Lights the match up and brings its row into sight; the keyboard stays where it is. */
export function showMatch(store: ProjectStore, handle: FindHandle, match: FoundMatch): void {
  const selection = selectionOf(store, match)
  if (!selection) return
  findDeskOf(store).goTo(match)
  bringOnShow(store, selection)
  handle.scrollToRow(selection.row)
}

function selectionOf(store: ProjectStore, { sentence, from, to }: FoundMatch): EditorSelection | undefined {
  const link = store.state.linkOf(sentence)
  const record = store.state.sentence(sentence)
  if (!link || !record) return undefined
  return {
    row: link.id,
    side: record.side,
    anchor: { sentence, offset: from },
    head: { sentence, offset: to },
  }
}

/** The document of the row comes on show, and a filter that hides the row goes. */
function bringOnShow(store: ProjectStore, { row }: EditorSelection): void {
  const document = store.state.link(row)!.document
  if (store.document !== document) store.setUi({ document })
  if (store.rowIndex(row) < 0) store.setUi(ALL_ROWS)
}

/** The match after (1) or before (-1) the one that one went to, or the caret; round and round. */
export function neighbourMatch(
  store: ProjectStore,
  by: 1 | -1,
  here: FoundMatch | null = placeNow(store),
): FoundMatch | undefined {
  const found = findDeskOf(store).state.found.filter(({ count }) => count > 0)
  if (found.length === 0) return undefined
  const order = (match: FoundMatch) => compareMatches(store.state, match, here)
  if (by > 0) return firstAfter(found, order) ?? at(found[0]!, 0)
  return lastBefore(found, order) ?? at(found.at(-1)!, -1)
}

/** Where one looks: at the caret while the rows have the keyboard, unless it was the search that put it there. */
function placeNow(store: ProjectStore): FoundMatch | null {
  const { current } = findDeskOf(store).state
  const head = store.selection?.head
  if (!head) return current
  const isInRows = document.activeElement?.matches('[role=grid] *') ?? false
  const isAtCurrent = current?.sentence === head.sentence && current.to === head.offset
  if (current && (isAtCurrent || !isInRows)) return current
  return { sentence: head.sentence, from: head.offset, to: head.offset }
}

function firstAfter(
  found: readonly FoundSentence[],
  order: (match: FoundMatch) => number,
): FoundMatch | undefined {
  const start = bound(found, (entry) => order(at(entry, -1)!) > 0)
  for (const entry of found.slice(start, start + 2)) {
    const match = entry.matches.find((range) => order({ ...range, sentence: entry.sentence }) > 0)
    if (match) return { ...match, sentence: entry.sentence }
  }
  return undefined
}

function lastBefore(
  found: readonly FoundSentence[],
  order: (match: FoundMatch) => number,
): FoundMatch | undefined {
  const end = bound(found, (entry) => order(at(entry, 0)!) >= 0)
  const entry = found[end - 1]
  const match = entry?.matches.findLast((range) => order({ ...range, sentence: entry.sentence }) < 0)
  return entry && match ? { ...match, sentence: entry.sentence } : undefined
}

function at({ sentence, matches }: FoundSentence, index: number): FoundMatch | undefined {
  const range = matches.at(index)
  return range ? { ...range, sentence } : undefined
}

/** The first place at which `is` holds; it holds from there on. */
function bound<T>(list: readonly T[], is: (value: T) => boolean): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (is(list[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

/** In the order of the list: document, row, side, sentence, place. A place that is nowhere comes before all. */
function compareMatches(state: ProjectState, a: FoundMatch, b: FoundMatch | null): number {
  if (!b) return 1
  if (a.sentence === b.sentence) return a.from - b.from || a.to - b.to
  const [left, right] = [rank(state, a), rank(state, b)]
  for (let index = 0; index < left.length; index++) {
    const difference = left[index]! - right[index]!
    if (difference !== 0) return difference
  }
  return 0
}

function rank(state: ProjectState, { sentence }: FoundMatch): readonly number[] {
  const link = state.linkOf(sentence)
  const record = state.sentence(sentence)
  if (!link || !record) return [-1, 0, 0, 0]
  return [
    state.orders.documents.indexOf(link.document),
    state.orderOf(link.document).rows.indexOf(link.id),
    SIDES.indexOf(record.side),
    link[record.side].indexOf(sentence),
  ]
}

/** Replaces the match that one went to and goes on to the next. */
export function replaceCurrent(store: ProjectStore, handle: FindHandle): void {
  const desk = findDeskOf(store)
  const { current, found } = desk.state
  const entry = current && found.find(({ sentence }) => sentence === current.sentence)
  const change = entry && changesIn(store, entry).find(({ from }) => from === current.from)
  const next = change ? replaceOne(store, { ...change, sentence: current!.sentence }) : undefined
  const match = next === null ? undefined : neighbourMatch(store, 1, next)
  if (match) showMatch(store, handle, match)
}

/** Gives the place behind what was put in: that may match again. Null: it was refused. */
function replaceOne(store: ProjectStore, replacement: Replacement): FoundMatch | null {
  const { sentence, from, to, insert } = replacement
  const desk = findDeskOf(store)
  const isOpen = whyLeftOut(store.state, replacement, openSides(store)) === undefined
  if (isOpen && store.dispatch('find.replace', planReplace(store.state, [replacement])) !== undefined)
    return null
  desk.tell({ replaced: isOpen ? 1 : 0, leftOut: isOpen ? 0 : 1 })
  const end = isOpen ? from + insert.length : to
  return { sentence, from: end, to: end }
}
