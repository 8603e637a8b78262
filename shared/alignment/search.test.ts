import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandAround, fullBand, nodeIndex } from './band.ts'
import { pathPosteriors } from './bead-posteriors.ts'
import { beadShapes, gapModel, isGap, LARGEST_GROUP } from './bead-shapes.ts'
import { restrictScores, scoreBeads } from './bead-scores.ts'
import { findPath } from './find-path.ts'
import { LengthSignal, startLengthModel } from './length-model.ts'
import { compileLexica } from './lexicon.ts'
import type { Lexicon } from './lexicon.ts'
import { paragraphModel, ParagraphSignal } from './paragraph-model.ts'
import { SideReader } from './read-side.ts'
import { seedPairs } from './seed-pairs.ts'
import type { SideModel } from './side-model.ts'
import { wordEvidence } from './word-evidence.ts'

const word = fc.constantFrom('Iran', 'NATO', '12', '2017', 'word', 'thing', '?', 'Tehran met')
const side = fc
  .array(
    fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => `x ${words.join(' ')}`),
    { minLength: 1, maxLength: 6 },
  )
  .map((sentences) =>
    new SideReader('en').readSide({
      language: 'en',
      sentences,
      paragraphStarts: [0, 2].slice(0, sentences.length - 1),
    }),
  )

const gap = gapModel(0.02, 0.2)

function prepare(source: SideModel, target: SideModel) {
  const table = seedPairs(source.vocabulary, target.vocabulary)
  const lexica = compileLexica(table, source.vocabulary, target.vocabulary, 0.3)
  const band = fullBand(source.count, target.count)
  const words = wordEvidence(source, target, lexica, band, LARGEST_GROUP)
  const signals = [
    new LengthSignal(startLengthModel(source, target), source, target),
    new ParagraphSignal(paragraphModel(source, target), source, target),
  ]
  const shapes = beadShapes(LARGEST_GROUP)
  const scores = scoreBeads({ band, words, wordWeight: 0.7, signals }, shapes)
  return { lexica, band, words, scores, signals, shapes }
}

/** The definition: the words of one sentence, given `group + 1` sentences of the other side. */
function naiveEvidence(
  given: SideModel,
  last: number,
  group: number,
  other: SideModel,
  sentence: number,
  lexicon: Lexicon,
) {
  const tokens = (model: SideModel, index: number) => [
    ...model.tokens.subarray(model.starts[index], model.starts[index + 1]),
  ]
  const givenWords = Array.from({ length: group + 1 }, (_, back) => tokens(given, last - back)).flat()
  const gainOf = (from: number, to: number) => {
    for (let k = lexicon.rowStarts[from]!; k < lexicon.rowStarts[from + 1]!; k++) {
      if (lexicon.others[k] === to) return lexicon.gains[k]!
    }
    return 0
  }
  return tokens(other, sentence).reduce((sum, token) => {
    const ratios = givenWords.map((from) => lexicon.floor[from]! + gainOf(from, token))
    const mean = ratios.reduce((total, ratio) => total + ratio, 0) / ratios.length
    const belief = lexicon.belief[token]!
    return sum + Math.log(1 - belief + belief * mean)
  }, 0)
}

describe('the search', () => {
  it('has the word evidence of every cell and group as it is defined', () => {
    fc.assert(
      fc.property(side, side, fc.constantFrom(2, 4), (source, target, groups) => {
        const { lexica, band } = prepare(source, target)
        const words = wordEvidence(source, target, lexica, band, groups)
        for (let i = 0; i < source.count; i++) {
          for (let j = 0; j < target.count; j++) {
            const at = nodeIndex(band, i + 1, j + 1)
            for (let group = 0; group < Math.min(groups, i + 1); group++) {
              const expected = naiveEvidence(source, i, group, target, j, lexica.forward)
              expect(words.ofTarget[group]![at]).toBeCloseTo(expected, 3)
            }
            for (let group = 0; group < Math.min(groups, j + 1); group++) {
              const expected = naiveEvidence(target, j, group, source, i, lexica.backward)
              expect(words.ofSource[group]![at]).toBeCloseTo(expected, 3)
            }
          }
        }
      }),
      { numRuns: 15 },
    )
  })

  it('scores a bead as the sum of its words and signals, and nothing outside the band', () => {
    fc.assert(
      fc.property(side, side, (source, target) => {
        const { band, words, scores, signals, shapes } = prepare(source, target)
        for (let row = 0; row <= source.count; row++) {
          for (let column = 0; column <= target.count; column++) {
            shapes.forEach((shape, k) => {
              const value = scores.values[k]![nodeIndex(band, row, column)]
              if (row < shape.source || column < shape.target) return expect(value).toBe(-Infinity)
              if (isGap(shape)) return expect(value).toBe(0)
              let expected = shape.logPrior
              for (let j = 0; j < shape.target; j++) {
                expected += 0.35 * words.ofTarget[shape.source - 1]![nodeIndex(band, row, column - j)]!
              }
              for (let i = 0; i < shape.source; i++) {
                expected += 0.35 * words.ofSource[shape.target - 1]![nodeIndex(band, row - i, column)]!
              }
              const sums = Float64Array.of(expected)
              const [sources, targets] = [shape.source, shape.target]
              const one = { row, sources, targets, first: column, last: column }
              for (const signal of signals) signal.addTo(sums, one)
              expect(value).toBeCloseTo(sums[0]!, 3)
            })
          }
        }
      }),
      { numRuns: 15 },
    )
  })

  it('finds the best of all paths, and the share of each of its beads in their likelihood', () => {
    fc.assert(
      fc.property(side, side, (source, target) => {
        fc.pre(source.count + target.count <= 8)
        const { scores } = prepare(source, target)
        const all = allPaths(scores)
        const path = findPath(scores, gap, () => undefined)
        const beads = Array.from(path.source.subarray(1), (row, k) => {
          return `${path.source[k]},${path.target[k]}>${row},${path.target[k + 1]}`
        })
        const best = Math.max(...all.map((one) => one.score))
        expect(all.find((one) => one.beads.join(' ') === beads.join(' '))?.score).toBeCloseTo(best, 6)
        const weight = (paths: typeof all) => paths.reduce((sum, one) => sum + Math.exp(one.score - best), 0)
        const confidence = pathPosteriors(scores, gap, path)
        beads.forEach((bead, k) => {
          const share = weight(all.filter((one) => one.beads.includes(bead))) / weight(all)
          expect(confidence[k]).toBeCloseTo(share, 6)
        })
      }),
      { numRuns: 30 },
    )
  })

  it('keeps the scores of the part of a band that is looked at again', () => {
    fc.assert(
      fc.property(side, side, (source, target) => {
        const { scores, shapes, band } = prepare(source, target)
        const part = bandAround(
          findPath(scores, gap, () => undefined),
          { rows: source.count, columns: target.count, scale: 1 },
          () => 3,
        )
        const restricted = restrictScores(scores, part)
        for (let row = 0; row <= source.count; row++) {
          for (let column = part.from[row]!; column <= part.to[row]!; column++) {
            shapes.forEach((shape, k) => {
              const value = restricted.values[k]![nodeIndex(part, row, column)]!
              const begins = nodeIndex(part, row - shape.source, column - shape.target) >= 0
              if (!begins) expect(value).toBe(-Infinity)
              else if (value !== -Infinity) {
                expect(value).toBe(scores.values[k]![nodeIndex(band, row, column)])
              }
            })
          }
        }
      }),
      { numRuns: 15 },
    )
  })
})

/** Every way through the whole rectangle, one by one. */
function allPaths({ band, shapes, values }: ReturnType<typeof prepare>['scores']) {
  const all: { beads: string[]; score: number }[] = []
  const walk = (row: number, column: number, beads: string[], score: number, isLone: boolean): void => {
    if (row === band.rows && column === band.columns) {
      all.push({ beads, score: score + (isLone ? gap.close : 0) })
    }
    shapes.forEach((shape, k) => {
      const to = [row + shape.source, column + shape.target] as const
      if (to[0] > band.rows || to[1] > band.columns) return
      const bead = values[k]![nodeIndex(band, ...to)]!
      const step = isGap(shape) ? (isLone ? gap.extend : gap.open) : bead + (isLone ? gap.close : 0)
      walk(...to, [...beads, `${row},${column}>${to.join()}`], score + step, isGap(shape))
    })
  }
  walk(0, 0, [], 0, false)
  return all
}

it('keeps a path, and all within its width, inside the band', () => {
  const size = fc.integer({ min: 1, max: 60 })
  fc.assert(
    fc.property(
      size,
      size,
      fc.integer({ min: 8, max: 40 }),
      fc.integer({ min: 1, max: 4 }),
      (rows, columns, width, scale) => {
        const count = Math.max(Math.ceil(rows / scale), Math.ceil(columns / scale))
        const source = Int32Array.from({ length: count + 1 }, (_, k) =>
          Math.round((k / count) * Math.ceil(rows / scale)),
        )
        const target = Int32Array.from({ length: count + 1 }, (_, k) =>
          Math.round((k / count) * Math.ceil(columns / scale)),
        )
        const band = bandAround({ source, target }, { rows, columns, scale }, () => width)
        source.forEach((at, k) => {
          const row = Math.min(rows, at * scale)
          const column = Math.min(columns, (target[k] ?? 0) * scale)
          for (let i = Math.max(0, row - width); i <= Math.min(rows, row + width); i++) {
            expect(nodeIndex(band, i, column)).toBeGreaterThanOrEqual(0)
          }
        })
        expect(nodeIndex(band, 0, 0)).toBe(0)
        expect(nodeIndex(band, rows, columns)).toBe(band.size - 1)
      },
    ),
  )
})
