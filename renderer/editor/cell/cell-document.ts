import type { Node } from 'prosemirror-model'
import type { SentenceId } from '../../../shared/model/id.ts'
import { CODE_CHARACTER } from '../../../shared/model/fixed-values.ts'
import type { Sentence } from '../../../shared/model/records.ts'
import { isolateRuns, type IsolatedRun } from '../../../shared/text/isolate-runs.ts'
import type { TextPoint } from '../editor-selection.ts'
import { cellSchema, openedBy } from './cell-schema.ts'

export type Direction = 'ltr' | 'rtl'

const { separator, code } = cellSchema.nodes
const { isolate } = cellSchema.marks

/** What a cell shows of its sentences, as the document of its editor. */
export function cellDocument(sentences: readonly Sentence[], direction: Direction): Node {
  const nodes = sentences.flatMap((sentence, index) => [
    ...(index === 0 ? [] : [separator!.create({ sentence: sentence.id })]),
    ...sentenceNodes(sentence, direction),
  ])
  return cellSchema.node('doc', null, nodes)
}

function sentenceNodes(sentence: Sentence, direction: Direction): Node[] {
  const { text, codes } = sentence
  const marks = [isolate!.create({ dir: opposite(direction) })]
  let met = 0
  return cutAtIsolates(text, runsOf(sentence, direction)).flatMap(({ from, to, isIsolated }) =>
    splitCodes(text.slice(from, to)).map((piece) => {
      const own = isIsolated ? marks : []
      if (piece !== CODE_CHARACTER) return cellSchema.text(piece, own)
      return code!.create({ display: codes?.[met++]?.display ?? '' }, null, own)
    }),
  )
}

export function opposite(direction: Direction): Direction {
  return direction === 'rtl' ? 'ltr' : 'rtl'
}

const known = new WeakMap<Sentence, { direction: Direction; runs: readonly IsolatedRun[] }>()

/** Records never change, so what was found in one stays true. */
export function runsOf(sentence: Sentence, direction: Direction): readonly IsolatedRun[] {
  const found = known.get(sentence)
  if (found?.direction === direction) return found.runs
  const runs = isolateRuns(sentence.text, direction)
  known.set(sentence, { direction, runs })
  return runs
}

export type TextPiece = { readonly from: number; readonly to: number; readonly isIsolated: boolean }

/** The whole text in pieces, in order; none is empty. */
export function cutAtIsolates(text: string, runs: readonly IsolatedRun[]): TextPiece[] {
  const pieces: TextPiece[] = []
  let at = 0
  for (const { from, to } of runs) {
    pieces.push({ from: at, to: from, isIsolated: false }, { from, to, isIsolated: true })
    at = to
  }
  pieces.push({ from: at, to: text.length, isIsolated: false })
  return pieces.filter(({ from, to }) => from < to)
}

/** Text and inline codes by turns. */
export function splitCodes(text: string): string[] {
  return text.split(/(\uFFFC)/).filter((piece) => piece !== '')
}

/** Where one sentence lies in the document of a cell. */
export type SentencePlace = { readonly sentence: SentenceId; readonly start: number; readonly length: number }

/** `first`: the sentence at the start of the cell; null: the cell is empty. */
export function placesIn(doc: Node, first: SentenceId | null): SentencePlace[] {
  if (first === null) return []
  const places: SentencePlace[] = []
  let sentence = first
  let start = 0
  doc.forEach((node, offset) => {
    if (node.type !== separator) return
    places.push({ sentence, start, length: offset - start })
    sentence = openedBy(node.attrs)
    start = offset + 1
  })
  places.push({ sentence, start, length: doc.content.size - start })
  return places
}

export function pointAt(places: readonly SentencePlace[], position: number): TextPoint | null {
  const place = places.findLast(({ start }) => start <= position) ?? places[0]
  if (!place) return null
  return { sentence: place.sentence, offset: Math.min(position - place.start, place.length) }
}

/** The document position of a point; one outside the cell's text goes to the nearest end of its sentence, or to 0. */
export function positionOf(places: readonly SentencePlace[], point: TextPoint | null): number {
  const place = places.find(({ sentence }) => sentence === point?.sentence)
  return place && point ? place.start + Math.min(point.offset, place.length) : 0
}
