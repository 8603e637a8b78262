import type { ProjectState } from '../../../shared/model/project-state.ts'
import { spansToCarry, type CarriedSpan } from '../../../shared/operations/carry-claims.ts'
import { oneLine } from '../../../shared/operations/one-line.ts'
import type { CellWords } from '../../../shared/operations/plan-cells.ts'
import type { SentencePlace } from '../cell/cell-document.ts'

/**
 * The words of a stretch of a cell as a person would paste them elsewhere, and the claims on them: no isolates, no
 * codes, a space for a border between two sentences. `from`, `to`: positions in the document of the cell.
 */
export function wordsBetween(
  state: ProjectState,
  places: readonly SentencePlace[],
  from: number,
  to: number,
): CellWords {
  let text = ''
  const spans: CarriedSpan[] = []
  for (const [index, { sentence: id, start, length }] of places.entries()) {
    const sentence = state.sentence(id)
    const [first, last] = [Math.max(0, from - start), Math.min(length, to - start)]
    if (index > 0 && from < start && to >= start) text += ' '
    if (!sentence || first >= last) continue
    const words = sentence.text.slice(first, last)
    const plain = oneLine(words)
    const at = text.length
    if (plain.length === words.length)
      for (const span of spansToCarry(state, sentence, first, last))
        spans.push({ ...span, from: span.from + at, to: span.to + at })
    text += plain
  }
  return { text, spans }
}
