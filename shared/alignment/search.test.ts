import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandAround, fullBand } from './band.ts'
import { BeadScorer } from './bead-scorer.ts'
import { beadShapes, LARGEST_GROUP } from './bead-shapes.ts'
import { findPath, nodeIndex } from './find-path.ts'
import { startLengthModel } from './length-model.ts'
import { backwardLexicon, forwardLexicon } from './lexicon.ts'
import type { Lexicon } from './lexicon.ts'
import { paragraphModel } from './paragraph-model.ts'
import { pathConfidence } from './path-confidence.ts'
import { readSide } from './read-side.ts'
import { seedPairs } from './seed-pairs.ts'
import type { SideModel } from './side-model.ts'
import { wordEvidence } from './word-evidence.ts'

const word = fc.constantFrom('Iran', 'NATO', '12', '2017', 'word', 'thing', '?', 'Tehran met')
const side = fc
  .array(
    fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => `x ${words.join(' ')}`),
    { minLength: 1, maxLength: 6 },
  )
  .map((sentences) => readSide({ language: 'en', sentences, paragraphStarts: [0, 2] }))

function prepare(source: SideModel, target: SideModel) {
  const table = seedPairs(source, target)
  const options = { penaltyFloor: 0.3 }
  const lexica = {
    forward: forwardLexicon(table, source, target, options),
    backward: backwardLexicon(table, source, target, options),
  }
  const band = fullBand(source.count, target.count)
  const words = wordEvidence(source, target, lexica, band, LARGEST_GROUP)
  const scorer = new BeadScorer({
    source,
    target,
    band,
    words,
    lengths: startLengthModel(source, target, LARGEST_GROUP),
    paragraphs: paragraphModel(source, target),
    wordWeight: 0.7,
  })
  return { lexica, band, words, scorer, shapes: beadShapes(LARGEST_GROUP, 0.02) }
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
    for (let k = lexicon.rowStarts[from] ?? 0; k < (lexicon.rowStarts[from + 1] ?? 0); k++) {
      if (lexicon.others[k] === to) return lexicon.gains[k] ?? 0
    }
    return 0
  }
  return tokens(other, sentence).reduce((sum, token) => {
    const ratios = givenWords.map((from) => (lexicon.floor[from] ?? 0) + gainOf(from, token))
    const mean = ratios.reduce((total, ratio) => total + ratio, 0) / ratios.length
    const belief = lexicon.weight[token] ?? 0
    return sum + Math.log(1 - belief + belief * mean)
  }, 0)
}

describe('the search', () => {
  it('has the word evidence of every cell and group as it is defined', () => {
    fc.assert(
      fc.property(side, side, (source, target) => {
        const { lexica, band, words } = prepare(source, target)
        for (let i = 0; i < source.count; i++) {
          for (let j = 0; j < target.count; j++) {
            const at = nodeIndex(band, i + 1, j + 1) * LARGEST_GROUP
            for (let group = 0; group < Math.min(LARGEST_GROUP, i + 1); group++) {
              const expected = naiveEvidence(source, i, group, target, j, lexica.forward)
              expect(words.ofTarget[at + group]).toBeCloseTo(expected, 3)
            }
            for (let group = 0; group < Math.min(LARGEST_GROUP, j + 1); group++) {
              const expected = naiveEvidence(target, j, group, source, i, lexica.backward)
              expect(words.ofSource[at + group]).toBeCloseTo(expected, 3)
            }
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it('finds the best of all paths, and its share of their likelihood', () => {
    fc.assert(
      fc.property(side, side, (source, target) => {
        fc.pre(source.count + target.count <= 8)
        const { band, scorer, shapes } = prepare(source, target)
        const all: { beads: string[]; score: number }[] = []
        const walk = (row: number, column: number, beads: string[], score: number): void => {
          if (row === source.count && column === target.count) all.push({ beads, score })
          for (const shape of shapes) {
            const to = [row + shape.source, column + shape.target] as const
            if (to[0] > source.count || to[1] > target.count) continue
            walk(...to, [...beads, `${row},${column}>${to.join()}`], score + scorer.score(...to, shape))
          }
        }
        walk(0, 0, [], 0)
        const path = findPath(scorer, band, shapes, () => undefined)
        const beads = Array.from(path.source.subarray(1), (row, k) => {
          return `${path.source[k]},${path.target[k]}>${row},${path.target[k + 1]}`
        })
        const best = Math.max(...all.map((one) => one.score))
        expect(all.find((one) => one.beads.join(' ') === beads.join(' '))?.score).toBeCloseTo(best, 6)
        const weight = (paths: typeof all) =>
          paths.reduce((sum, one) => sum + Math.exp((one.score - best) / 2), 0)
        const confidence = pathConfidence(scorer, band, shapes, path, 2)
        beads.forEach((bead, k) => {
          const share = weight(all.filter((one) => one.beads.includes(bead))) / weight(all)
          expect(confidence[k]).toBeCloseTo(share, 6)
        })
      }),
      { numRuns: 60 },
    )
  })
})

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
        const band = bandAround({ source, target }, { rows, columns, scale }, width)
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
