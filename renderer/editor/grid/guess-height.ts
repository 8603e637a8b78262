import type { LinkId } from '../../../shared/model/id.ts'
import type { ProjectState } from '../../../shared/model/project-state.ts'
import type { Link } from '../../../shared/model/records.ts'

const SAMPLE = 40
const CHARACTERS_A_LINE = 42
const LINE_PX = 31
const PADDING_PX = 43

/** What a row is likely to measure, from the first rows: the scroll bar is about right before any is drawn. */
export function guessHeight(state: ProjectState, rows: readonly LinkId[]): number {
  const sample = rows.slice(0, SAMPLE).map((id) => linesOf(state, state.link(id)!))
  const lines = sample.reduce((sum, count) => sum + count, 0) / Math.max(1, sample.length)
  return Math.round(Math.max(1, lines) * LINE_PX + PADDING_PX)
}

function linesOf(state: ProjectState, link: Link): number {
  const lengths = [link.source, link.target].map((side) =>
    side.reduce((sum, id) => sum + (state.sentence(id)?.text.length ?? 0) + 2, 0),
  )
  return Math.ceil(Math.max(...lengths) / CHARACTERS_A_LINE)
}
