import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SentenceId } from '../../shared/model/id.ts'
import { applyTransaction } from '../../shared/operations/transaction.ts'
import type { Operation } from '../../shared/operations/operation.ts'
import { buildState } from '../../shared/testing/build-project.ts'
import { firstUnsent } from './replay-unsent.ts'

const ROWS = ['یک. | One.', 'دو. | Two.']

type Step = { operations: Operation[] }

function typeAt(sentence: string, from: number, insert: string): Step {
  return {
    operations: [
      { kind: 'sentence.replaceText', sentence: sentence as SentenceId, from, removed: '', insert },
    ],
  }
}

function stateAfter(steps: readonly Step[]) {
  const state = buildState(ROWS)
  for (const { operations } of steps) expect(applyTransaction(state, operations).ok).toBe(true)
  return state
}

describe('firstUnsent', () => {
  it('finds how many steps had arrived, or another number that comes to the same', () => {
    const step = fc.record({
      sentence: fc.constantFrom('s1', 't1', 't2'),
      text: fc.constantFrom('a', 'b', 'ab'),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), fc.nat(6), (drawn, arrived) => {
        const steps = drawn.map(({ sentence, text }) => typeAt(sentence, 0, text))
        const found = stateAfter(steps.slice(0, arrived))
        const before = found.toRecords()
        const first = firstUnsent(stateAfter(steps), found, steps)
        expect(found.toRecords()).toEqual(before)
        expect(first).toBeDefined()
        for (const { operations } of steps.slice(first)) applyTransaction(found, operations)
        expect(found.toRecords()).toEqual(stateAfter(steps).toRecords())
      }),
    )
  })

  it('does not do again what had arrived, even where it could be done again', () => {
    const steps = [typeAt('t1', 0, 'x')]
    expect(firstUnsent(stateAfter(steps), stateAfter(steps), steps)).toBe(1)
    expect(firstUnsent(stateAfter(steps), stateAfter([]), steps)).toBe(0)
  })

  it('finds none where the project went another way', () => {
    const steps = [typeAt('t1', 0, 'x')]
    expect(firstUnsent(stateAfter(steps), stateAfter([typeAt('t1', 0, 'other')]), steps)).toBeUndefined()
  })
})
