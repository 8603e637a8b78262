import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignTexts } from './align-texts.ts'
import type { AlignmentOptions, SentenceGroup } from './alignment.ts'
import { layOutStretches } from './lay-out-stretches.ts'

const keyOf = ({ source, target }: SentenceGroup) => `${source.join()} ${target.join()}`

/** A text of numbered sentences, and disjoint links of some of them, in any order and of any shape. */
const task = fc
  .record({
    counts: fc.record({ source: fc.integer({ min: 1, max: 14 }), target: fc.integer({ min: 1, max: 14 }) }),
    seed: fc.array(
      fc.tuple(fc.nat(13), fc.nat(13), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })),
      {
        maxLength: 5,
      },
    ),
  })
  .map(({ counts, seed }) => {
    const taken = { source: new Set<number>(), target: new Set<number>() }
    const take = (side: 'source' | 'target', from: number, length: number) => {
      const run = Array.from({ length }, (_, k) => from + k)
      const isFree = run.every((index) => index < counts[side] && !taken[side].has(index))
      return isFree ? run : []
    }
    const fixed = seed.flatMap(([from, to, sources, targets]) => {
      const group = { source: take('source', from, sources), target: take('target', to, targets) }
      group.source.forEach((index) => taken.source.add(index))
      group.target.forEach((index) => taken.target.add(index))
      return group.source.length + group.target.length > 0 ? [group] : []
    })
    return { counts, fixed }
  })

const sideOf = (language: string, count: number, word: string) => ({
  language,
  sentences: Array.from({ length: count }, (_, index) => `${word} number ${index} and ${word}${index % 3}.`),
})

describe('fixed links', () => {
  it('come back as they are, everything else in exactly one link, the same every time', () => {
    fc.assert(
      fc.property(task, ({ counts, fixed }) => {
        const [source, target] = [sideOf('fa', counts.source, 'one'), sideOf('en', counts.target, 'two')]
        const { links } = alignTexts(source, target, { fixed })
        const all = new Map(links.map((link) => [keyOf(link), link]))
        for (const group of fixed) {
          expect(all.get(keyOf(group))).toMatchObject({ confidence: 1, reasons: [{ kind: 'fixed' }] })
        }
        const sorted = (side: 'source' | 'target') =>
          links.flatMap((link) => link[side]).sort((a, b) => a - b)
        expect(sorted('source')).toEqual(source.sentences.map((_, index) => index))
        expect(sorted('target')).toEqual(target.sentences.map((_, index) => index))
        expect(alignTexts(source, target, { fixed }).links).toEqual(links)
      }),
      { numRuns: 40 },
    )
  })

  it('bound as many stretches as they can, and no stretch reaches across one', () => {
    fc.assert(
      fc.property(task, ({ counts, fixed }) => {
        const { stretches } = layOutStretches(counts, { fixed })
        const straight = fixed.filter(({ source, target }) => source.length > 0 && target.length > 0)
        const crosses = (a: SentenceGroup, b: SentenceGroup) =>
          a.source[0]! < b.source[0]! !== a.target[0]! < b.target[0]!
        const free = straight.filter((one) =>
          straight.every((other) => one === other || !crosses(one, other)),
        )
        for (const { source, target } of free) {
          for (const stretch of stretches) {
            const isBefore = [...stretch.source].every((index) => index < source[0]!)
            expect([...stretch.source].every((index) => index > source[0]!) || isBefore).toBe(true)
            const isOn = isBefore && stretch.source.length > 0
            if (isOn) expect([...stretch.target].every((index) => index < target[0]!)).toBe(true)
          }
        }
      }),
    )
  })

  it('are refused when they name what is not there, or reach over the edge of the region', () => {
    const lay = (fixed: SentenceGroup[], region?: AlignmentOptions['region']) => () =>
      layOutStretches({ source: 4, target: 4 }, { fixed, ...(region && { region }) })
    expect(lay([{ source: [4], target: [0] }])).toThrow(RangeError)
    expect(
      lay([
        { source: [1], target: [0] },
        { source: [1], target: [2] },
      ]),
    ).toThrow(RangeError)
    expect(lay([{ source: [1], target: [3] }], { source: [0, 2], target: [0, 2] })).toThrow(RangeError)
    expect(lay([{ source: [3], target: [3] }], { source: [0, 2], target: [0, 2] })).not.toThrow()
  })
})

it('aligns the region alone, and all of it', () => {
  const [source, target] = [sideOf('fa', 12, 'one'), sideOf('en', 12, 'two')]
  const { links } = alignTexts(source, target, { region: { source: [3, 8], target: [2, 9] } })
  expect(links.flatMap((link) => link.source)).toEqual([3, 4, 5, 6, 7])
  expect(links.flatMap((link) => link.target)).toEqual([2, 3, 4, 5, 6, 7, 8])
})

/** Nothing but the nouns tells which sentence is which: the Persian text lacks the first, the English one the last. */
const nouns = [
  ['سیب', 'apple'],
  ['خانه', 'house'],
  ['گربه', 'cat'],
  ['درخت', 'tree'],
  ['کشتی', 'ship'],
  ['باران', 'rain'],
  ['آسمان', 'sky'],
  ['دیوار', 'wall'],
  ['پنجره', 'window'],
  ['کوزه', 'jar'],
  ['شمشیر', 'sword'],
  ['گندم', 'wheat'],
] as const
const terms = nouns.map(([source, target]) => ({ source, target: `${target}s` }))
const persian = { language: 'fa', sentences: nouns.map(([noun]) => `دیروز ${noun} آمد.`) }
const english = {
  language: 'en',
  sentences: ['Then it came.', ...nouns.slice(0, -1).map(([, noun]) => `The ${noun} came.`)],
}

describe('what is given', () => {
  const shifted = nouns.slice(0, -1).map((_, index) => `${index} ${index + 1}`)
  const linksWith = (options: AlignmentOptions) => {
    const { links } = alignTexts(persian, english, options)
    const right = links.filter((link) => shifted.includes(keyOf(link)))
    return {
      count: right.length,
      kinds: new Set(right.flatMap(({ reasons }) => reasons.map(({ kind }) => kind))),
    }
  }

  it('is missed when it is not there', () => {
    expect(linksWith({}).count).toBeLessThan(4)
  })

  it('is evidence and a reason: terms of the glossary in any form', () => {
    const { count, kinds } = linksWith({ glossary: terms })
    expect(count).toBe(shifted.length)
    expect(kinds).toContain('glossary')
  })

  it('is evidence and a reason: a dictionary', () => {
    const { count, kinds } = linksWith({ dictionary: terms })
    expect(count).toBe(shifted.length)
    expect(kinds).toContain('dictionary')
  })

  it('is evidence and a reason: pairs of sentences, whatever their marks', () => {
    const memory = nouns.map(([source, target]) => ({
      source: `دیروز، ${source} آمد`,
      target: `“The ${target} came”`,
    }))
    const { count, kinds } = linksWith({ memory })
    expect(count).toBe(shifted.length)
    expect(kinds).toContain('memory')
  })
})
