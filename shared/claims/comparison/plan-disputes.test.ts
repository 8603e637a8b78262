import { describe, expect, it } from 'vitest'
import type { ProjectRecords } from '../../model/collections.ts'
import type { ClaimantId, ClaimId, ConflictId, SentenceId } from '../../model/id.ts'
import { ProjectState } from '../../model/project-state.ts'
import type { Claim, Conflict } from '../../model/records.ts'
import { planSettle, settlementsOf, type Settlement } from '../../operations/merge/plan-settle.ts'
import type { Operation } from '../../operations/operation.ts'
import { applyTransaction } from '../../operations/transaction.ts'
import { buildRecords } from '../../testing/build-project.ts'
import { planDisputes } from './plan-disputes.ts'

const NAMES = { ours: 'sara', theirs: 'ali' }
const ours = () => buildRecords(['[a:یک 🔹] [b:حرف] | one', '[c:دو] | two'])

function theirs(): ProjectRecords {
  const records = buildRecords(['[a:یک] 🔹 [d:حرف] | one', 'دو [e:باز] | two'])
  // The words of the second row are others there.
  records.sentences.find(({ id }) => id === 's2')!.text = 'دو باز'
  records.claimants.push({ id: 'e9' as ClaimantId, names: { source: 'ایرنا', target: 'IRNA' }, kind: 'body' })
  records.claims.find(({ id }) => id === 'd')!.claimant = 'e9' as ClaimantId
  return records
}

function apply(state: ProjectState, operations: readonly Operation[]): Operation[] {
  const done = applyTransaction(state, operations)
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value
}

function disputed(): ProjectState {
  const state = new ProjectState(ours())
  apply(state, planDisputes(ours(), theirs(), NAMES).operations)
  return state
}

function conflictOn(state: ProjectState, id: string): Conflict {
  const found = [...state.tables.conflicts.values()].find(({ record }) => record === id)
  if (!found) throw new Error(`No conflict over ${id}`)
  return found
}

function settle(state: ProjectState, id: ConflictId, settlement: Settlement): Operation[] {
  const plan = planSettle(state, id, settlement, () => 'fresh' as ClaimId)
  if (!plan.ok) throw new Error(JSON.stringify(plan.error))
  return apply(state, plan.value)
}

const words = (state: ProjectState, id: string) =>
  state.claim(id as ClaimId)?.source.content.map(({ quote }) => quote)

describe('claims that two annotators have otherwise', () => {
  it('are conflicts of the project, each with both versions, how many there are and whose', () => {
    const state = disputed()
    const conflicts = [...state.tables.conflicts.values()]
    expect(conflicts.map(({ record, outOf }) => [record, outOf])).toEqual([
      ['a', 4],
      ['b', 4],
      ['c', 4],
      ['e', 4],
    ])
    expect(conflictOn(state, 'a').names).toEqual(NAMES)
    expect(conflictOn(state, 'b')).toMatchObject({ ours: { id: 'b' }, theirs: { id: 'd' } })
    expect(conflictOn(state, 'c').theirs).toBeNull()
    expect(planDisputes(state.toRecords(), theirs(), NAMES).operations).toEqual([])
  })

  it.each<[string, Settlement, string[] | undefined, string[] | undefined]>([
    ['ours', 'ours', ['یک 🔹'], undefined],
    ['theirs', 'theirs', ['یک'], undefined],
    ['both', 'both', ['یک 🔹'], ['یک']],
    ['neither', 'neither', undefined, undefined],
  ])('become %s by one step, and what they were when it is undone', (_name, settlement, one, other) => {
    const state = disputed()
    const before = state.toRecords()
    const inverse = settle(state, conflictOn(state, 'a').id, settlement)
    expect([words(state, 'a'), words(state, 'fresh')]).toEqual([one, other])
    expect(state.tables.conflicts.size).toBe(3)
    apply(state, inverse)
    expect(state.toRecords()).toEqual(before)
  })

  it('become a new one made of both', () => {
    const state = disputed()
    const conflict = conflictOn(state, 'a')
    const [mine, other] = [conflict.ours as Claim, conflict.theirs as Claim]
    settle(state, conflict.id, { claim: { ...mine, source: other.source, act: 'warn' } })
    expect(state.claim('a' as ClaimId)).toMatchObject({ act: 'warn', source: other.source })
  })

  it('become ours as it was, whatever was made of it meanwhile, and on words that changed', () => {
    const state = disputed()
    const before = state.claim('a' as ClaimId)!
    apply(state, [
      {
        kind: 'record.patch',
        collection: 'claims',
        id: 'a',
        before: { act: 'assert' },
        after: { act: 'hope' },
      },
    ])
    settle(state, conflictOn(state, 'a').id, 'ours')
    expect(state.claim('a' as ClaimId)).toEqual(before)
    const typed = { from: 1, removed: '', insert: '!' }
    apply(state, [{ kind: 'sentence.replaceText', sentence: 's1' as SentenceId, ...typed }])
    const edited = state.claim('a' as ClaimId)
    apply(state, planDisputes(state.toRecords(), theirs(), NAMES).operations)
    settle(state, conflictOn(state, 'b').id, 'ours')
    expect(state.claim('a' as ClaimId)).toEqual(edited)
  })

  it('bring who makes them, where the project does not have him', () => {
    const state = disputed()
    settle(state, conflictOn(state, 'b').id, 'theirs')
    expect(words(state, 'b')).toBeUndefined()
    expect(state.claim('d' as ClaimId)?.claimant).toBe('e9')
    expect(state.tables.claimants.get('e9' as ClaimantId)?.names.target).toBe('IRNA')
  })

  it('that only one has are taken or left, or give way to a new one', () => {
    const state = disputed()
    expect(settlementsOf(conflictOn(state, 'c'))).toEqual(['ours', 'theirs', 'new'])
    settle(state, conflictOn(state, 'c').id, 'theirs')
    expect(words(state, 'c')).toBeUndefined()
  })

  it('are refused where their words are not found again', () => {
    const state = disputed()
    const plan = planSettle(state, conflictOn(state, 'e').id, 'theirs')
    expect(plan).toEqual({ ok: false, error: { code: 'text-changed', sentence: 's2' } })
  })
})
