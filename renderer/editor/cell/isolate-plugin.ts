import type { Node } from 'prosemirror-model'
import { Plugin, type EditorState, type Transaction } from 'prosemirror-state'
import { CODE_CHARACTER } from '../../../shared/model/fixed-values.ts'
import { isolateRuns, type IsolatedRun } from '../../../shared/text/isolate-runs.ts'
import { opposite, placesIn, type Direction } from './cell-document.ts'
import { cellSchema } from './cell-schema.ts'
import type { SentenceId } from '../../../shared/model/id.ts'

const isolate = cellSchema.marks.isolate!
/** Set on a transaction that changes nothing but asks for the isolates to be looked at again. */
export const REFRESH = 'taraz:refresh'

/**
 * Keeps the runs of the other direction isolated while one types. They are marks and not decorations because a mark
 * stays one element across the borders of claims: cut into several, its parts would be read in the wrong order. Not
 * while an input method composes: the text under its hands must not be drawn anew.
 */
export function isolatePlugin(direction: Direction, isComposing: () => boolean): Plugin {
  return new Plugin({
    appendTransaction(transactions, _before, state) {
      if (isComposing() || !transactions.some((tr) => tr.docChanged || tr.getMeta(REFRESH))) return null
      return isolated(state, direction)
    },
  })
}

function isolated(state: EditorState, direction: Direction): Transaction | null {
  const wanted = wantedRuns(state.doc, direction)
  const found = foundRuns(state.doc)
  const { tr } = state
  for (const run of found) if (!has(wanted, run)) tr.removeMark(run.from, run.to, isolate)
  const mark = isolate.create({ dir: opposite(direction) })
  for (const run of wanted) if (!has(found, run)) tr.addMark(run.from, run.to, mark)
  return tr.docChanged ? tr : null
}

function has(runs: readonly IsolatedRun[], { from, to }: IsolatedRun): boolean {
  return runs.some((run) => run.from === from && run.to === to)
}

function wantedRuns(doc: Node, direction: Direction): IsolatedRun[] {
  return placesIn(doc, 'any' as SentenceId).flatMap(({ start, length }) => {
    const text = doc.textBetween(start, start + length, '', CODE_CHARACTER)
    return isolateRuns(text, direction).map(({ from, to }) => ({ from: start + from, to: start + to }))
  })
}

/** Neighbouring pieces of text under the mark are one run. */
function foundRuns(doc: Node): IsolatedRun[] {
  const runs: IsolatedRun[] = []
  doc.forEach((node, from) => {
    if (!isolate.isInSet(node.marks)) return
    const last = runs.at(-1)
    if (last?.to === from) last.to = from + node.nodeSize
    else runs.push({ from, to: from + node.nodeSize })
  })
  return runs
}
