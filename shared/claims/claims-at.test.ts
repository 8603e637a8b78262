import { expect, test } from 'vitest'
import type { ClaimId, SentenceId } from '../model/id.ts'
import { buildState } from '../testing/build-project.ts'
import { claimsAt, nextAmong } from './claims-at.ts'

const state = buildState(['[a:one [b:two [c.cue:three] four] five] [d:six] | x'])
const at = (offset: number) => ({ sentence: 's1' as SentenceId, offset })
const ids = (offset: number) => claimsAt(state, at(offset)).map(({ id }) => id)

test('finds all that lie under the caret, the shortest first', () => {
  expect(ids(9)).toEqual(['c', 'b', 'a'])
  expect(ids(1)).toEqual(['a'])
})

test('a caret at the edge of a span is on it', () => {
  expect(ids(0)).toEqual(['a'])
  expect(ids(24)).toEqual(['d'])
  expect(ids(27)).toEqual(['d'])
  expect(claimsAt(state, { sentence: 't1' as SentenceId, offset: 0 })).toEqual([])
})

test('steps through the stack and round again', () => {
  const stack = claimsAt(state, at(9))
  expect(nextAmong(stack, null)?.id).toBe('c')
  expect(nextAmong(stack, 'c' as ClaimId)?.id).toBe('b')
  expect(nextAmong(stack, 'a' as ClaimId)?.id).toBe('c')
  expect(nextAmong([], null)).toBeUndefined()
})
