import { expect, it } from 'vitest'
import { ProjectState } from '../model/project-state.ts'
import type { ClaimantId } from '../model/id.ts'
import { buildRecords } from '../testing/build-project.ts'
import { planMergeClaimants, planRemoveClaimant } from './plan-claimants.ts'
import { applyTransaction } from './transaction.ts'

const HE = 'k1' as ClaimantId
const THE_MINISTER = 'k2' as ClaimantId

function twoNamesOfOne(): ProjectState {
  const records = buildRecords(['یک [a:دو] سه | one [a:two] three', 'چهار [b:پنج] | four [b:five]'])
  records.claimants = [
    { id: HE, names: { source: 'عراقچی', target: '' }, kind: 'person' },
    {
      id: THE_MINISTER,
      names: { source: 'وزیر خارجه', target: 'Araghchi' },
      kind: 'person',
      aliases: ['the minister'],
    },
  ]
  records.claims = records.claims.map((claim, index) => ({
    ...claim,
    claimant: index === 0 ? HE : THE_MINISTER,
  }))
  return new ProjectState(records)
}

it('makes two claimants one, with all names, and takes it back in one step', () => {
  const state = twoNamesOfOne()
  const before = structuredClone(state.toRecords())
  const plan = planMergeClaimants(state, HE, THE_MINISTER)
  const done = plan.ok ? applyTransaction(state, plan.value) : plan
  expect(state.orders.claimants.toArray()).toEqual([HE])
  expect([...state.tables.claims.values()].map(({ claimant }) => claimant)).toEqual([HE, HE])
  expect(state.tables.claimants.get(HE)).toMatchObject({
    names: { source: 'عراقچی', target: 'Araghchi' },
    aliases: ['وزیر خارجه', 'the minister'],
  })
  if (done.ok) applyTransaction(state, done.value)
  expect(state.toRecords()).toEqual(before)
})

it('does not take away a claimant that claims name', () => {
  const state = twoNamesOfOne()
  const plan = planRemoveClaimant(state, HE)
  expect(plan.ok && applyTransaction(state, plan.value)).toMatchObject({
    ok: false,
    error: { code: 'in-use' },
  })
})
