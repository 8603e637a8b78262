import fc from 'fast-check'
import { expect, it } from 'vitest'
import { awkwardText } from '../testing/random-records.ts'
import { diffWords } from './diff-words.ts'

it('shows which words each of two texts has alone', () => {
  expect(diffWords('وی گفت می\u200cرود.', 'وی می\u200cگوید می\u200cرود.')).toEqual({
    one: [
      { text: 'وی ', isChanged: false },
      { text: 'گفت', isChanged: true },
      { text: ' می\u200cرود.', isChanged: false },
    ],
    other: [
      { text: 'وی ', isChanged: false },
      { text: 'می\u200cگوید', isChanged: true },
      { text: ' می\u200cرود.', isChanged: false },
    ],
  })
})

it('loses no character of either, and what both have is alike', () => {
  fc.assert(
    fc.property(awkwardText, awkwardText, (one, other) => {
      const runs = diffWords(one, other)
      const all = (list: typeof runs.one) => list.map(({ text }) => text).join('')
      const shared = (list: typeof runs.one) => all(list.filter(({ isChanged }) => !isChanged))
      expect([all(runs.one), all(runs.other)]).toEqual([one, other])
      expect(shared(runs.one)).toBe(shared(runs.other))
    }),
  )
})
