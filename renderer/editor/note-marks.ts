import type { ProjectState } from '../../shared/model/project-state.ts'
import type { Sentence } from '../../shared/model/records.ts'
import { isStaleSuggestion } from '../../shared/operations/plan-suggestions.ts'

/** Words that somebody remarked on, or that somebody would take out. */
export type NoteLayer = { readonly from: number; readonly to: number; readonly part: 'commented' | 'struck' }

/** Words that somebody would put in, at their place. */
export type Insertion = { readonly at: number; readonly insert: string }

export type NoteMarks = { readonly layers: readonly NoteLayer[]; readonly insertions: readonly Insertion[] }

/** What reviewers left on a sentence: open remarks, and suggested changes that can still be made. */
export function noteMarks(state: ProjectState, { id }: Sentence): NoteMarks {
  const comments = state.notesOn('comments', id).filter(({ resolved }) => !resolved)
  const suggestions = state.notesOn('suggestions', id).filter((one) => !isStaleSuggestion(state, one))
  const spansOn = (anchor: (typeof comments)[number]['anchor']) =>
    anchor.filter((span) => span.sentence === id && span.from < span.to)
  const layer = (part: NoteLayer['part']) => (span: { from: number; to: number }) => ({
    from: span.from,
    to: span.to,
    part,
  })
  return {
    layers: [
      ...comments.flatMap(({ anchor }) => spansOn(anchor).map(layer('commented'))),
      ...suggestions.flatMap(({ anchor }) => spansOn(anchor).map(layer('struck'))),
    ],
    insertions: suggestions.flatMap(({ anchor, insert }) => {
      const [first] = anchor
      return first?.sentence === id && insert !== '' ? [{ at: first.to, insert }] : []
    }),
  }
}
