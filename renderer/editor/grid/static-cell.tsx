import { memo, type ReactNode } from 'react'
import type { SentenceId } from '../../../shared/model/id.ts'
import { CODE_CHARACTER, type Sentence } from '../../../shared/model/records.ts'
import { runAttributes } from '../cell/cell-decorations.ts'
import { cutAtIsolates, opposite, runsOf, splitCodes, type Direction } from '../cell/cell-document.ts'
import { EMPTY_PICTURE } from '../cell/empty-picture.ts'
import { sentenceMarks, type MarkOptions, type SentenceMarks } from '../claim-marks.ts'
import { useProjectStore, useRecordVersion } from '../store-context.ts'

type StaticCellProps = MarkOptions & {
  readonly sentences: readonly SentenceId[]
  readonly direction: Direction
}

/**
 * What a cell shows while nobody types in it: to the last element what the live cell draws, so that nothing moves when
 * it wakes.
 */
export const StaticCell = memo(function StaticCell({ sentences, direction, ...options }: StaticCellProps) {
  const { state } = useProjectStore()
  useRecordVersion('sentences', sentences)
  const records = sentences.flatMap((id) => state.sentence(id) ?? [])
  if (records.every(({ text }) => text === '') && records.length < 2) return <br />
  return records.flatMap((record, index) => [
    index > 0 && <img key={record.id} className="cell-separator" src={EMPTY_PICTURE} alt="" />,
    ...drawSentence(record, sentenceMarks(state, record, options), direction),
  ])
})

function drawSentence(sentence: Sentence, marks: SentenceMarks, direction: Direction): ReactNode[] {
  const drawing = new SentenceDrawing(sentence, marks)
  return cutAtIsolates(sentence.text, runsOf(sentence, direction)).map(({ from, to, isIsolated }) => {
    const drawn = drawing.draw(from, to)
    const key = `${sentence.id} ${from}`
    return isIsolated ? (
      <bdi key={key} dir={opposite(direction)}>
        {drawn}
      </bdi>
    ) : (
      drawn
    )
  })
}

class SentenceDrawing {
  private readonly sentence: Sentence
  private readonly marks: SentenceMarks
  private codes = 0
  private readonly drawnPoints = new Set<object>()

  constructor(sentence: Sentence, marks: SentenceMarks) {
    this.sentence = sentence
    this.marks = marks
  }

  draw(from: number, to: number): ReactNode[] {
    const edges = this.marks.runs.flatMap((run) => [run.from, run.to])
    const points = this.marks.points.map(({ at }) => at)
    const inside = [...edges, ...points].filter((edge) => edge > from && edge < to)
    const cuts = [...new Set([from, ...inside, to])].sort((a, b) => a - b)
    const nodes = cuts.slice(1).flatMap((end, index) => this.drawPiece(cuts[index]!, end))
    return to === this.sentence.text.length ? [...nodes, ...this.drawPoints(to)] : nodes
  }

  private drawPiece(from: number, to: number): ReactNode[] {
    const run = this.marks.runs.find((candidate) => candidate.from <= from && candidate.to >= to)
    const { class: className, ...data } = run ? runAttributes(run) : {}
    let at = from
    const drawn = splitCodes(this.sentence.text.slice(from, to)).map((piece) => {
      const key = `${this.sentence.id} ${at}`
      at += piece.length
      if (piece === CODE_CHARACTER) return this.drawCode(key, className, data)
      return run ? (
        <span key={key} className={className} {...data}>
          {piece}
        </span>
      ) : (
        piece
      )
    })
    return [...this.drawPoints(from), ...drawn]
  }

  private drawCode(key: string, className: string | undefined, data: Record<string, string>): ReactNode {
    const display = this.sentence.codes?.[this.codes++]?.display ?? ''
    return (
      <span
        key={key}
        className={className ? `cell-code ${className}` : 'cell-code'}
        data-display={display}
        {...data}
      />
    )
  }

  private drawPoints(at: number): ReactNode[] {
    return this.marks.points
      .filter((point) => point.at === at && !this.drawnPoints.has(point))
      .map((point) => {
        this.drawnPoints.add(point)
        const key = `${this.sentence.id} ${at} ${point.className} ${point.claims.join(' ')} ${point.insert ?? ''}`
        if (point.insert !== undefined)
          return (
            <ins key={key} className={point.className}>
              {point.insert}
            </ins>
          )
        return <span key={key} className={point.className} data-claims={point.claims.join(' ')} />
      })
  }
}
