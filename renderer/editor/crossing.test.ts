import { expect, it } from 'vitest'
import type { LinkId, SentenceId } from '../../shared/model/id.ts'
import { planBring, planInsertSentence } from '../../shared/operations/plan-rows.ts'
import { applyTransaction } from '../../shared/operations/transaction.ts'
import { buildState } from '../../shared/testing/build-project.ts'
import { isCrossing } from './crossing.ts'

const ROWS = ['a|1', 'b|2', 'c|3', 'd|4', 'e|5', 'f|6']

function crossingAfter(rows: string[], ...brought: [sentence: string, row: string][]): string[] {
  const state = buildState(rows)
  for (const [sentence, row] of brought) {
    const plan = planBring(state, sentence as SentenceId, row as LinkId)
    if (plan.ok) applyTransaction(state, plan.value)
  }
  return [...state.tables.links.values()].filter((link) => isCrossing(state, link)).map(({ id }) => id)
}

it('tells no crossing where every row follows the one above', () => {
  expect(crossingAfter(ROWS)).toEqual([])
  expect(crossingAfter(['a|', '|1', 'b/c|2'])).toEqual([])
})

it('tells the row that crosses, not those that it crosses', () => {
  expect(crossingAfter(ROWS, ['s1', 'l5'])).toEqual(['l5'])
  expect(crossingAfter(['a|', 'b|2', 'c|3', 'd|4', '|1'], ['s1', 'l5'])).toEqual(['l5'])
})

it('tells both of two that changed places', () => {
  expect(crossingAfter(ROWS, ['s2', 'l3'], ['s3', 'l2'])).toEqual(['l2', 'l3'])
})

it('takes an inserted sentence for one in its place', () => {
  const state = buildState(ROWS)
  const plan = planInsertSentence(state, 's2' as SentenceId, 'new' as SentenceId)
  if (plan.ok) applyTransaction(state, plan.value)
  expect([...state.tables.links.values()].some((link) => isCrossing(state, link))).toBe(false)
})
