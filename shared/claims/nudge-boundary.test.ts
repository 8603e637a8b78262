import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ProjectState } from '../model/project-state.ts'
import { buildRecords } from '../testing/build-project.ts'
import { boundariesOf, nudgeAnchor } from './nudge-boundary.ts'

const state = new ProjectState(buildRecords(['او 🇮🇷 گفت می‌رود [a:خانهٔ خود] را. | He said [a:his home] it.']))
const claim = state.tables.claims.values().next().value!
const source = claim.source.content

describe('a boundary of a claim', () => {
  it('moves by a word, never into one, and never past the other end', () => {
    const quote = (anchor: typeof source) => anchor.map((span) => span.quote).join('…')
    expect(quote(nudgeAnchor(state, source, 'start', -1))).toBe('می‌رود خانهٔ خود')
    expect(quote(nudgeAnchor(state, source, 'end', 1))).toBe('خانهٔ خود را')
    const short = nudgeAnchor(state, source, 'start', 1)
    expect(quote(short)).toBe('خود')
    expect(nudgeAnchor(state, short, 'start', 1)).toBe(short)
    expect(nudgeAnchor(state, short, 'end', -1)).toBe(short)
  })

  it('whatever is pressed, stands at words of the sentence, with emoji and ZWNJ whole', () => {
    const press = fc.record({ edge: fc.constantFrom('start', 'end'), by: fc.constantFrom(1, -1) } as const)
    fc.assert(
      fc.property(fc.array(press, { maxLength: 12 }), (presses) => {
        const anchor = presses.reduce((at, { edge, by }) => nudgeAnchor(state, at, edge, by), source)
        const [span] = anchor
        const { text } = state.sentence(span!.sentence)!
        expect(span!.quote).toBe(text.slice(span!.from, span!.to))
        expect(span!.quote).toMatch(/^\S(?:.*\S)?$/u)
        const edges = new Set([...new Intl.Segmenter().segment(text)].map(({ index }) => index))
        expect(edges.has(span!.from) && (edges.has(span!.to) || span!.to === text.length)).toBe(true)
        expect(text.slice(0, span!.from)).not.toMatch(/\u200c$/u)
      }),
    )
  })

  it('is listed for every part that has words', () => {
    expect(boundariesOf(claim).map(({ side, part, edge }) => `${side} ${part} ${edge}`)).toEqual([
      'source content start',
      'source content end',
      'target content start',
      'target content end',
    ])
  })
})
