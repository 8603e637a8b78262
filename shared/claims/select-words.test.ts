import { describe, expect, test } from 'vitest'
import type { SentenceId } from '../model/id.ts'
import { buildState } from '../testing/build-project.ts'
import { selectWords } from './select-words.ts'

const state = buildState(['یک  دو. / سه می‌رود. / چهار. | One two. / Three. '])
const s = (number: number) => `s${number}` as SentenceId
const cell = [s(1), s(2), s(3)]
const at = (sentence: SentenceId, offset: number) => ({ sentence, offset })

describe('selectWords', () => {
  test('leaves white space at the edges outside, and keeps it inside', () => {
    expect(selectWords(state, cell, at(s(1), 2), at(s(1), 6))).toEqual([
      { sentence: 's1', from: 4, to: 6, quote: 'دو' },
    ])
    expect(selectWords(state, cell, at(s(1), 0), at(s(1), 6))[0]?.quote).toBe('یک  دو')
  })

  test('keeps a zero-width non-joiner at an edge: it is no white space', () => {
    const to = 'سه می‌'.length
    expect(selectWords(state, cell, at(s(2), 0), at(s(2), to))[0]?.quote).toBe('سه می‌')
  })

  test('takes the points in either order', () => {
    const one = at(s(1), 4)
    const other = at(s(2), 2)
    expect(selectWords(state, cell, other, one)).toEqual(selectWords(state, cell, one, other))
  })

  test('gives one span a sentence, those in the middle whole', () => {
    expect(selectWords(state, cell, at(s(1), 4), at(s(3), 4)).map((span) => span.quote)).toEqual([
      'دو.',
      'سه می‌رود.',
      'چهار',
    ])
  })

  test('gives nothing for a caret, white space alone, or a sentence of another cell', () => {
    expect(selectWords(state, cell, at(s(1), 3), at(s(1), 3))).toEqual([])
    expect(selectWords(state, cell, at(s(1), 2), at(s(1), 4))).toEqual([])
    expect(selectWords(state, [s(2)], at(s(1), 0), at(s(1), 4))).toEqual([])
  })
})
