import { describe, expect, it } from 'vitest'
import { cohenKappa, scottPi } from './cohen-kappa.ts'
import type { Coefficient, Found } from '../../model/annotation-agreement.ts'
import { krippendorffAlpha, type Reliability } from './krippendorff-alpha.ts'
import { linkAgreement, linkF1, type Bead } from './link-agreement.ts'
import { f1, spanAgreement } from './span-agreement.ts'
import { unionOf, unitizingAlpha, type Unit } from './unitizing-alpha.ts'

const valueOf = ({ value }: Coefficient) => value ?? NaN

/** A row an observer; a dot is a unit not judged. */
const rows = (...observers: string[]): Reliability =>
  observers.map((row) => [...row].map((value) => (value === '.' ? undefined : Number(value))))

describe('kappa and pi', () => {
  it('are as Cohen (1960, p. 45) has them', () => {
    const kappa = cohenKappa([
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ])
    expect(kappa).toMatchObject({
      n: 200,
      observed: expect.closeTo(0.7, 9),
      expected: expect.closeTo(0.41, 9),
    })
    expect(valueOf(kappa)).toBeCloseTo(0.492, 3)
  })

  it('are as Artstein and Poesio (2008, p. 558) have them', () => {
    const matrix = [
      [20, 10],
      [20, 50],
    ]
    expect(valueOf(cohenKappa(matrix))).toBeCloseTo(0.348, 3)
    expect(valueOf(scottPi(matrix))).toBeCloseTo(0.341, 3)
  })

  it('say why there is no figure', () => {
    expect(cohenKappa([])).toEqual({ value: null, n: 0, why: 'nothing-to-compare' })
    expect(cohenKappa([[7]])).toEqual({ value: null, n: 7, why: 'one-value-only' })
  })

  it('are as the digitised example A of Krippendorff (1995) gives them', () => {
    const repeat = (...runs: [string, number][]) => runs.map(([value, count]) => value.repeat(count)).join('')
    const bertha = repeat(['0', 2], ['1', 8], ['0', 4], ['1', 6], ['0', 4])
    const bill = repeat(['0', 4], ['1', 4], ['0', 7], ['1', 2], ['0', 7])
    const matrix = [
      [0, 0],
      [0, 0],
    ]
    for (const [index, value] of [...bertha].entries()) matrix[Number(value)]![Number(bill[index])]!++
    expect(valueOf(cohenKappa(matrix))).toBeCloseTo(0.385, 3)
    expect(valueOf(scottPi(matrix))).toBeCloseTo(0.314, 3)
    expect(valueOf(krippendorffAlpha(rows(bertha, bill), 'nominal'))).toBeCloseTo(0.329, 3)
  })
})

describe('alpha', () => {
  const four = rows('123321412...', '1233224125.3', '.3332342251.', '12332441251.')

  it('is as Krippendorff (2004, p. 230) has it, with judgements missing', () => {
    const nominal = krippendorffAlpha(four, 'nominal')
    expect(nominal).toMatchObject({ observed: expect.closeTo(0.2, 3), expected: expect.closeTo(0.779, 3) })
    expect(valueOf(nominal)).toBeCloseTo(0.743, 3)
    expect(valueOf(krippendorffAlpha(four, 'ordinal'))).toBeCloseTo(0.815, 3)
    expect(valueOf(krippendorffAlpha(four, 'interval'))).toBeCloseTo(0.849, 3)
  })

  it('is as he has it for two observers who say yes and no', () => {
    expect(valueOf(krippendorffAlpha(rows('0100000010', '1110010000'), 'nominal'))).toBeCloseTo(0.095, 3)
  })

  it('is as Hayes and Krippendorff (2007, p. 84) have it for five observers of forty units', () => {
    const five = rows(
      '112.001122.01311211000201001111223222221',
      '1130000.21102311121000302102111122222221',
      '203000222100221123001.30.1012202.2232.21',
      '.13....0.10022...31.103021122..122...12.',
      '2..0001.2....3112..0.0..2.0..20.2.2222.1',
    )
    expect(valueOf(krippendorffAlpha(five, 'nominal'))).toBeCloseTo(0.477, 3)
    expect(valueOf(krippendorffAlpha(five, 'ordinal'))).toBeCloseTo(0.7598, 4)
    expect(valueOf(krippendorffAlpha(five, 'interval'))).toBeCloseTo(0.757, 3)
  })

  it('says why there is no figure', () => {
    expect(krippendorffAlpha(rows('11', '11'), 'nominal')).toEqual({
      value: null,
      n: 2,
      why: 'one-value-only',
    })
    expect(krippendorffAlpha(rows('1.', '.1'), 'ordinal')).toEqual({
      value: null,
      n: 0,
      why: 'nothing-to-compare',
    })
  })
})

describe('alpha for units', () => {
  const unit = (category: string, start: number, length: number): Unit => ({ category, start, length })

  it('is as Krippendorff (2004, p. 254) has it', () => {
    const i = [unit('c', 225, 70), unit('c', 370, 30), unit('k', 180, 60), unit('k', 300, 50)]
    const j = [
      unit('c', 220, 80),
      unit('c', 355, 20),
      unit('c', 400, 20),
      unit('k', 180, 60),
      unit('k', 300, 50),
    ]
    const { overall, byCategory } = unitizingAlpha([i, j], { start: 150, length: 300 })
    const c = byCategory.get('c')!
    expect(c).toMatchObject({ observed: expect.closeTo(0.0144, 4), expected: expect.closeTo(0.0532, 4) })
    expect(valueOf(c)).toBeCloseTo(0.7286, 3)
    expect(valueOf(byCategory.get('k')!)).toBe(1)
    expect(valueOf(overall)).toBeCloseTo(0.8587, 3)
  })

  it('takes what one person marked twice for one unit', () => {
    expect(unionOf([unit('c', 5, 5), unit('c', 0, 6), unit('k', 0, 1), unit('c', 20, 1)])).toEqual([
      unit('c', 0, 10),
      unit('c', 20, 1),
      unit('k', 0, 1),
    ])
    expect(unitizingAlpha([[], []], { start: 0, length: 10 }).overall).toEqual({
      value: null,
      n: 0,
      why: 'no-units',
    })
  })
})

describe('spans', () => {
  const span = (role: string, ...places: [number, number][]) => ({
    role,
    segments: places.map(([from, to]) => ({ text: 's1', from, to })),
  })

  it('agree exactly, by overlap and by character', () => {
    const a = [span('claim', [0, 10]), span('cue', [20, 30]), span('claim', [40, 60])]
    const b = [span('claim', [0, 10]), span('cue', [22, 30]), span('claim', [70, 80])]
    const { exact, overlap, character } = spanAgreement(a, b)
    expect([f1(exact), f1(overlap), f1(character)]).toEqual([
      expect.closeTo(0.333, 3),
      expect.closeTo(0.667, 3),
      expect.closeTo(0.529, 3),
    ])
    expect(character).toEqual({ both: 18, ofA: 40, ofB: 28 })
  })

  it('are matched so that as many as can be find another', () => {
    const a = [span('claim', [0, 10]), span('claim', [0, 3])]
    const b = [span('claim', [2, 4]), span('claim', [5, 9])]
    expect(spanAgreement(a, b).overlap.both).toBe(2)
    expect(f1(spanAgreement([], []).exact)).toBeUndefined()
  })

  it('that are discontinuous count as the characters of all their parts', () => {
    const whole = [span('cue', [0, 2], [8, 12])]
    expect(spanAgreement(whole, [span('cue', [8, 12])])).toMatchObject({
      exact: { both: 0 },
      overlap: { both: 1 },
      character: { both: 4, ofA: 6, ofB: 4 },
    })
  })
})

describe('links', () => {
  /** `0;0 1` is a bead of source 0 with targets 0 and 1. */
  const beads = (...texts: string[]): Bead[] =>
    texts.map((text) => {
      const [source = [], target = []] = text.split(';').map((side) => side.split(' ').filter(Boolean))
      return { source, target }
    })
  const share = ({ right, of }: Found) => right / of

  it('agree strictly, laxly and by pairs as the scorer of vecalign counts', () => {
    const { strict, lax, pairs } = linkAgreement(
      beads('0;0', '1;1 2', '2;', '3 4;3'),
      beads('0;0', '1;1', '2;2', '3 4;3'),
    )
    expect([share(strict.precision), share(strict.recall), linkF1(strict)]).toEqual([
      0.5,
      expect.closeTo(0.667, 3),
      expect.closeTo(0.571, 3),
    ])
    expect([share(lax.precision), share(lax.recall), linkF1(lax)]).toEqual([
      0.75,
      1,
      expect.closeTo(0.857, 3),
    ])
    expect([share(pairs.precision), share(pairs.recall), linkF1(pairs)]).toEqual([
      0.8,
      0.8,
      expect.closeTo(0.8, 9),
    ])
  })
})
