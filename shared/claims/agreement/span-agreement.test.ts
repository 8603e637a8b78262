import fc from 'fast-check'
import { expect, it } from 'vitest'
import { spanAgreement, type MarkedSpan } from './span-agreement.ts'

const span: fc.Arbitrary<MarkedSpan> = fc.record({
  role: fc.constantFrom('cue', 'content'),
  segments: fc.array(
    fc
      .tuple(fc.constantFrom('s1', 's2'), fc.nat(8), fc.nat(6))
      .map(([text, from, length]) => ({ text, from, to: from + length })),
    { minLength: 1, maxLength: 3 },
  ),
})

/** Each character of a span by itself. */
function cellsOf({ role, segments }: MarkedSpan): string[] {
  return segments.flatMap(({ text, from, to }) =>
    Array.from({ length: to - from }, (_, index) => `${role} ${text} ${from + index}`),
  )
}

it('counts runs as characters would be counted one by one', () => {
  const spans = fc.array(span, { maxLength: 5 })
  fc.assert(
    fc.property(spans, spans, (a, b) => {
      const [mine, others] = [new Set(a.flatMap(cellsOf)), new Set(b.flatMap(cellsOf))]
      const { character, overlap } = spanAgreement(a, b)
      expect(character).toEqual({
        both: [...mine].filter((cell) => others.has(cell)).length,
        ofA: mine.size,
        ofB: others.size,
      })
      const meets = (one: MarkedSpan, other: MarkedSpan) => {
        const cells = new Set(cellsOf(other))
        return cellsOf(one).some((cell) => cells.has(cell))
      }
      const isMet = a.some((one) => b.some((other) => meets(one, other)))
      expect(overlap.both > 0).toBe(isMet)
    }),
  )
})
