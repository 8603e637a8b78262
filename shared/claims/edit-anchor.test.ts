import { expect, test } from 'vitest'
import type { SentenceId } from '../model/id.ts'
import type { Span } from '../model/records.ts'
import { buildState } from '../testing/build-project.ts'
import { addSpans } from './edit-anchor.ts'

const state = buildState(['بر لزوم صلح تأکید کرد. / دوم | x'])
const span = (from: number, to: number, quote?: string, sentence = 's1'): Span => ({
  sentence: sentence as SentenceId,
  from,
  to,
  quote: quote ?? state.sentence(sentence as SentenceId)!.text.slice(from, to),
})

test('two selections make one cue in the order of reading', () => {
  const cue = addSpans(state, [span(12, 21)], [span(0, 2)])
  expect(cue.map(({ quote }) => quote)).toEqual(['بر', 'تأکید کرد'])
})

test('spans of later sentences come later, whenever they were added', () => {
  const first = addSpans(state, [span(0, 3, undefined, 's2')], [span(0, 2)])
  expect(first.map(({ sentence }) => sentence)).toEqual(['s1', 's2'])
})

test('spans that overlap or touch become one, quoted anew', () => {
  expect(addSpans(state, [span(3, 7), span(12, 17)], [span(7, 12)])).toEqual([span(3, 17)])
})

test('a stale span that takes no new words stays stale', () => {
  const stale = span(3, 7, 'نیاز')
  expect(addSpans(state, [stale], [span(12, 17)])[0]).toBe(stale)
})
