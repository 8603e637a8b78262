import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { SentenceId } from '../model/id.ts'
import { buildState } from '../testing/build-project.ts'
import { planRewrite } from './plan-rewrite.ts'
import { applyTransaction } from './transaction.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'م', '\u200c', '😀', '😁', ' '), maxLength: 8 })

it('gives the text that was asked for, taking out no more than differs, and no half of a letter', () => {
  fc.assert(
    fc.property(word, word, word, word, (start, before, after, end) => {
      const state = buildState(['x | y'])
      const id = 's1' as SentenceId
      state.putSentence({ ...state.sentence(id)!, text: start + before + end })
      const plan = planRewrite(state, id, start + after + end)
      if (!plan.ok) throw new Error(plan.error.code)
      for (const operation of plan.value) {
        if (operation.kind !== 'sentence.replaceText') throw new Error(operation.kind)
        expect(operation.removed.length).toBeLessThanOrEqual(before.length)
        expect(operation.removed + '|' + operation.insert).not.toMatch(/\p{Surrogate}/u)
      }
      expect(applyTransaction(state, plan.value).ok).toBe(true)
      expect(state.sentence(id)!.text).toBe(start + after + end)
    }),
  )
})
