import type { Node } from 'prosemirror-model'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { ProjectState } from '../../../shared/model/project-state.ts'
import { CODE_CHARACTER } from '../../../shared/model/fixed-values.ts'
import { sentenceMarks, type MarkedPoint, type MarkedRun, type MarkOptions } from '../claim-marks.ts'
import type { SentencePlace } from './cell-document.ts'
import { EMPTY_PICTURE } from './empty-picture.ts'

/** What is drawn over the words of a live cell. */
export function cellDecorations(
  state: ProjectState,
  doc: Node,
  places: readonly SentencePlace[],
  options: MarkOptions,
): DecorationSet {
  const decorations = places.flatMap(({ sentence, start }) => {
    const record = state.sentence(sentence)
    if (!record) return []
    const { runs, points } = sentenceMarks(state, record, options)
    return [
      ...runs.map((run) => drawRun(run, start)),
      ...points.map((point) => pointDecoration(point, start)),
      ...codeEnds(record.text, start),
    ]
  })
  return DecorationSet.create(doc, decorations)
}

function drawRun(run: MarkedRun, start: number): Decoration {
  return Decoration.inline(start + run.from, start + run.to, runAttributes(run))
}

/** As a still cell has them too, so that both draw alike and a click finds the claims. */
export function runAttributes({ className, claims, hidden }: MarkedRun): Record<string, string> {
  return {
    class: className,
    ...(claims.length > 0 && { 'data-claims': claims.join(' ') }),
    ...(hidden !== undefined && { 'data-hidden': hidden }),
  }
}

/**
 * A picture of nothing behind each inline code: right after any other element that is no text Chromium loses the first
 * letter of an input method.
 */
function codeEnds(text: string, start: number): Decoration[] {
  const ends: Decoration[] = []
  for (let at = text.indexOf(CODE_CHARACTER); at >= 0; at = text.indexOf(CODE_CHARACTER, at + 1))
    ends.push(Decoration.widget(start + at + 1, drawCodeEnd, { side: -1, key: 'code-end' }))
  return ends
}

function drawCodeEnd(): HTMLElement {
  const picture = document.createElement('img')
  Object.assign(picture, { className: 'cell-code-end', src: EMPTY_PICTURE, alt: '' })
  return picture
}

function pointDecoration(point: MarkedPoint, start: number): Decoration {
  return Decoration.widget(start + point.at, () => drawPoint(point), {
    side: -1,
    key: `${point.className} ${point.claims.join(' ')} ${point.insert ?? ''}`,
    ignoreSelection: true,
  })
}

/** As a still cell draws it too. */
export function drawPoint({ className, claims, insert }: MarkedPoint): HTMLElement {
  const element = document.createElement(insert === undefined ? 'span' : 'ins')
  element.className = className
  if (insert !== undefined) element.textContent = insert
  if (claims.length > 0) element.dataset['claims'] = claims.join(' ')
  return element
}
