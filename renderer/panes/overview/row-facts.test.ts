import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ClaimId, DocumentId, LinkId, SentenceId } from '../../../shared/model/id.ts'
import type { ProjectState } from '../../../shared/model/project-state.ts'
import { planConfirm, planRemoveClaim } from '../../../shared/operations/plan-records.ts'
import { planJoin, planMove, planSplit, type Plan } from '../../../shared/operations/plan-sentences.ts'
import { applyTransaction } from '../../../shared/operations/transaction.ts'
import { buildState } from '../../../shared/testing/build-project.ts'
import { RowFacts } from './row-facts.ts'

const D1 = 'd1' as DocumentId
const ROWS = ['[a:یک] دو / سه | One two', 'چهار | [b:Four]', '| Five']

function run(state: ProjectState, facts: RowFacts, plan: Plan): void {
  if (plan.ok) applyTransaction(state, plan.value)
  facts.update(facts.rowsOf(state.takeChanges()))
}

test('counts rows of every kind and state', () => {
  const state = buildState(ROWS)
  const facts = new RowFacts(state)
  expect(facts.countsOf(D1)).toMatchObject({
    kinds: { all: 3, unconfirmed: 3, doubtful: 0, notOneToOne: 2, withClaims: 2, stale: 0 },
    states: { initial: 3, translated: 0, reviewed: 0, final: 0 },
  })
  run(state, facts, planConfirm(state, 'l1' as LinkId))
  expect(facts.countsOf(D1).kinds.unconfirmed).toBe(2)
  expect(facts.countsOf(D1).states).toMatchObject({ initial: 2, translated: 1 })
})

test('a row whose claim was edited is of that kind until the words are back', () => {
  const state = buildState(ROWS)
  const facts = new RowFacts(state)
  const type = (removed: string, insert: string): Plan => ({
    ok: true,
    value: [{ kind: 'sentence.replaceText', sentence: 's1' as SentenceId, from: 0, removed, insert }],
  })
  run(state, facts, type('یک', 'صد'))
  expect(facts.isOfKind('l1' as LinkId, 'stale')).toBe(true)
  run(state, facts, type('صد', 'یک'))
  expect(facts.countsOf(D1).kinds.stale).toBe(0)
})

test('typing changes no facts', () => {
  const state = buildState(ROWS)
  const facts = new RowFacts(state)
  applyTransaction(state, [
    { kind: 'sentence.replaceText', sentence: 's3' as SentenceId, from: 0, removed: '', insert: 'x' },
  ])
  expect(facts.update(facts.rowsOf(state.takeChanges())).size).toBe(0)
})

test('after any edits it counts as it would anew', () => {
  const step = fc.record({ kind: fc.nat(5), pick: fc.nat(9), at: fc.nat(5) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const state = buildState(ROWS)
      const facts = new RowFacts(state)
      steps.forEach((value, number) => run(state, facts, planOf(state, value, number)))
      expect(facts.countsOf(D1)).toEqual(new RowFacts(state).countsOf(D1))
    }),
  )
})

function planOf(
  state: ProjectState,
  { kind, pick, at }: { kind: number; pick: number; at: number },
  number: number,
): Plan {
  const sentences = [...state.tables.sentences.values()]
  const { id, text } = sentences[pick % sentences.length]!
  const offset = Math.min(at, text.length)
  switch (kind) {
    case 0:
      return planSplit(state, id, offset, `n${number}` as SentenceId)
    case 1:
      return planJoin(state, id)
    case 2:
      return planMove(state, id, at % 2 ? 'above' : 'below')
    case 3:
      return planRemoveClaim(state, (at % 2 ? 'a' : 'b') as ClaimId)
    case 4:
      return planConfirm(state, state.linkOf(id)!.id)
    default: {
      const removed = text.slice(offset, offset + 1)
      return {
        ok: true,
        value: [{ kind: 'sentence.replaceText', sentence: id, from: offset, removed, insert: 'xy' }],
      }
    }
  }
}
