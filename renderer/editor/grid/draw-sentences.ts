import type { SentenceId } from '../../../shared/model/id.ts'
import type { ProjectState } from '../../../shared/model/project-state.ts'
import { CODE_CHARACTER } from '../../../shared/model/fixed-values.ts'
import type { Sentence } from '../../../shared/model/records.ts'
import { drawPoint, runAttributes } from '../cell/cell-decorations.ts'
import { cutAtIsolates, opposite, runsOf, splitCodes, type Direction } from '../cell/cell-document.ts'
import { EMPTY_PICTURE } from '../cell/empty-picture.ts'
import { sentenceMarks, type MarkedPoint, type MarkOptions, type SentenceMarks } from '../claim-marks.ts'

/**
 * Puts into a still cell what it shows: to the last element what the live cell draws, so that nothing moves when it
 * wakes.
 */
export function drawSentences(
  into: HTMLElement,
  state: ProjectState,
  sentences: readonly SentenceId[],
  direction: Direction,
  options: MarkOptions,
): void {
  const records = sentences.flatMap((id) => state.sentence(id) ?? [])
  if (records.every(({ text }) => text === '') && records.length < 2) {
    into.replaceChildren(document.createElement('br'))
    return
  }
  into.replaceChildren()
  records.forEach((record, index) => {
    if (index > 0) into.append(drawSeparator())
    drawSentence(into, record, sentenceMarks(state, record, options), direction)
  })
}

function drawSeparator(): HTMLElement {
  const picture = document.createElement('img')
  Object.assign(picture, { className: 'cell-separator', src: EMPTY_PICTURE, alt: '' })
  return picture
}

function drawSentence(into: HTMLElement, record: Sentence, marks: SentenceMarks, direction: Direction): void {
  const drawing = new SentenceDrawing(record, marks)
  for (const { from, to, isIsolated } of cutAtIsolates(record.text, runsOf(record, direction))) {
    if (!isIsolated) drawing.draw(into, from, to)
    else {
      const isolate = document.createElement('bdi')
      isolate.dir = opposite(direction)
      drawing.draw(isolate, from, to)
      into.append(isolate)
    }
  }
}

class SentenceDrawing {
  private readonly sentence: Sentence
  private readonly marks: SentenceMarks
  private codes = 0
  private readonly drawnPoints = new Set<MarkedPoint>()

  constructor(sentence: Sentence, marks: SentenceMarks) {
    this.sentence = sentence
    this.marks = marks
  }

  draw(into: HTMLElement, from: number, to: number): void {
    const edges = this.marks.runs.flatMap((run) => [run.from, run.to])
    const points = this.marks.points.map(({ at }) => at)
    const inside = [...edges, ...points].filter((edge) => edge > from && edge < to)
    const cuts = [...new Set([from, ...inside, to])].sort((a, b) => a - b)
    cuts.slice(1).forEach((end, index) => this.drawPiece(into, cuts[index]!, end))
    if (to === this.sentence.text.length) this.drawPoints(into, to)
  }

  private drawPiece(into: HTMLElement, from: number, to: number): void {
    this.drawPoints(into, from)
    const run = this.marks.runs.find((candidate) => candidate.from <= from && candidate.to >= to)
    const attributes = run && runAttributes(run)
    for (const piece of splitCodes(this.sentence.text.slice(from, to))) {
      if (piece === CODE_CHARACTER) into.append(this.drawCode(attributes))
      else into.append(attributes ? drawRun(piece, attributes) : piece)
    }
  }

  private drawCode(attributes: Readonly<Record<string, string>> = {}): HTMLElement {
    const display = this.sentence.codes?.[this.codes++]?.display ?? ''
    const className = attributes['class'] ? `cell-code ${attributes['class']}` : 'cell-code'
    return drawRun('', { 'data-display': display, ...attributes, class: className })
  }

  private drawPoints(into: HTMLElement, at: number): void {
    for (const point of this.marks.points) {
      if (point.at !== at || this.drawnPoints.has(point)) continue
      this.drawnPoints.add(point)
      into.append(drawPoint(point))
    }
  }
}

function drawRun(text: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const element = document.createElement('span')
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  if (text !== '') element.textContent = text
  return element
}
