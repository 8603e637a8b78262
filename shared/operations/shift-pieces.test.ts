import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { LinkId, SentenceId } from '../model/id.ts'
import { ProjectState } from '../model/project-state.ts'
import { buildRecords } from '../testing/build-project.ts'
import { snapshot } from '../testing/laws.ts'
import type { Operation } from './operation.ts'
import { planShift } from './plan-shift.ts'
import { isLongShift, ROWS_IN_A_PIECE, shiftPieces } from './shift-pieces.ts'
import { applyTransaction } from './transaction.ts'

const row = fc
  .constantFrom('a | 1', 'a | 1', 'a | 1', 'a | ', ' | 1', 'a / b | 1', 'a | 1 / 2', 'a / b | 1 / 2')
  .map((text) => ({ text, locked: false }))
const lockedRow = fc.constant({ text: 'a | 1', locked: true })
const rows = fc.array(fc.oneof({ weight: 12, arbitrary: row }, lockedRow), { minLength: 1, maxLength: 14 })

function stateOf(all: readonly { text: string; locked: boolean }[]): ProjectState {
  const records = buildRecords(all.map(({ text }) => text))
  const links = records.links.map((link, index) => ({
    ...link,
    confidence: 0.5,
    ...(all[index]!.locked && { locked: true as const }),
  }))
  return new ProjectState({ ...records, links })
}

/** The rows after all pieces, and what takes each back, the last first; or why one was refused. */
function inPieces(state: ProjectState, id: SentenceId, to: 'up' | 'down', size: number) {
  const inverses: Operation[][] = []
  for (const { plan } of shiftPieces(state, id, to, () => 'new' as LinkId, size)) {
    if (!plan) continue
    if (!plan.ok) return plan.error.code
    const done = applyTransaction(state, plan.value)
    if (!done.ok) return done.error.code
    inverses.unshift(done.value)
  }
  return inverses
}

it('comes to what a shift in one go comes to, and is taken back piece by piece', () => {
  fc.assert(
    fc.property(
      rows,
      fc.nat(100),
      fc.constantFrom('up', 'down'),
      fc.integer({ min: 1, max: 4 }),
      (all, at, to, size) => {
        const state = stateOf(all)
        const before = snapshot(state)
        const ids = [...state.tables.sentences.keys()]
        const id = ids[at % ids.length]!
        const plan = planShift(state, id, to, 'new' as LinkId)
        const once = stateOf(all)
        const done = plan.ok ? applyTransaction(once, plan.value) : plan
        const inverses = inPieces(state, id, to, size)
        if (!done.ok) return void expect(inverses).toBe(done.error.code)
        expect(snapshot(state)).toEqual(snapshot(once))
        for (const inverse of inverses as Operation[][])
          expect(applyTransaction(state, inverse).ok).toBe(true)
        expect(snapshot(state)).toEqual(before)
      },
    ),
    { numRuns: 1000 },
  )
})

it('is in more than one piece where the column goes on for long', () => {
  const state = stateOf(Array.from({ length: 3 * ROWS_IN_A_PIECE }, () => ({ text: 'a | 1', locked: false })))
  const first = 't1' as SentenceId
  const late = `t${2.5 * ROWS_IN_A_PIECE}` as SentenceId
  expect([isLongShift(state, first, 'down'), isLongShift(state, late, 'down')]).toEqual([true, false])
  const pieces = [...shiftPieces(state, first, 'down', () => 'new' as LinkId)].filter(({ plan }) => plan)
  expect(pieces.map(({ share }) => share)).toEqual([1 / 3, 2 / 3, 1])
})
