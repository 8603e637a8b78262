import { describe, expect, it } from 'vitest'
import { ProjectState } from '../../model/project-state.ts'
import type { DocumentId } from '../../model/id.ts'
import { planPatchClaim } from '../../operations/plan-records.ts'
import { applyTransaction } from '../../operations/transaction.ts'
import { buildRecords } from '../../testing/build-project.ts'
import { planProposals } from './plan-proposals.ts'
import { proposeInSlices } from './propose-rows.ts'

const TIME = '2026-01-01T00:00:00.000Z'

function report(): { state: ProjectState; document: DocumentId } {
  const records = buildRecords([
    '🔹 سخنگوی دولت گفت: قیمت‌ها کاهش می‌یابد. | The government spokesman said that prices will fall.',
    'وی تأکید کرد که مذاکره ادامه دارد. | He stressed that the talks continue.',
  ])
  records.claims = []
  const state = new ProjectState(records)
  return { state, document: state.orders.documents.at(0)! }
}

function propose(state: ProjectState, document: DocumentId) {
  const steps = proposeInSlices(state, document)
  for (;;) {
    const step = steps.next()
    if (step.done) return planProposals(state, document, step.value, TIME)
  }
}

describe('pre-tagging', () => {
  it('marks what it adds, quotes the words as they stand, and is taken back in one step', () => {
    const { state, document } = report()
    const before = structuredClone(state.toRecords())
    const { operations, claims } = propose(state, document)
    expect(claims.length).toBeGreaterThanOrEqual(2)
    const done = applyTransaction(state, operations)
    for (const claim of state.tables.claims.values()) {
      expect(claim.proposal?.rule).toBeTruthy()
      for (const { sentence, from, to, quote } of [...claim.source.content, ...claim.target.content])
        expect(state.sentence(sentence)!.text.slice(from, to)).toBe(quote)
    }
    const speakers = new Set([...state.tables.claims.values()].map(({ claimant }) => claimant))
    expect(speakers.size).toBe(1)
    if (done.ok) applyTransaction(state, done.value)
    expect(state.toRecords()).toEqual(before)
  })

  it('proposes nothing twice: not what was accepted, and not what was refused', () => {
    const { state, document } = report()
    applyTransaction(state, propose(state, document).operations)
    const [first, second] = state.orders.claims.toArray()
    for (const [id, proposal] of [
      [first!, undefined],
      [second!, { rule: 'verb', refused: true as const }],
    ] as const) {
      const plan = planPatchClaim(state, id, { proposal })
      if (plan.ok) applyTransaction(state, plan.value)
    }
    expect(propose(state, document).operations).toEqual([])
  })
})
