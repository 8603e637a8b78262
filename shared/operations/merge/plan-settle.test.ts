import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProjectRecords } from '../../model/collections.ts'
import type { ConflictId } from '../../model/id.ts'
import { ProjectState } from '../../model/project-state.ts'
import { findBrokenReferences } from '../../model/references.ts'
import { buildRecords } from '../../testing/build-project.ts'
import { checkIndexes, snapshot } from '../../testing/laws.ts'
import { editRecords, randomEdit, randomProject } from '../../testing/random-edits.ts'
import { applyTransaction } from '../transaction.ts'
import { mergeProjects } from './merge-projects.ts'
import { planSettle, settlementsOf, type Settlement } from './plan-settle.ts'

function merged(base: ProjectRecords, ours: ProjectRecords, theirs: ProjectRecords): ProjectState {
  const found = mergeProjects(base, ours, theirs)
  if (!found.ok) throw new Error(JSON.stringify(found.error))
  return new ProjectState(found.value.records)
}

function withTexts(records: ProjectRecords, texts: Readonly<Record<string, string>>): ProjectRecords {
  const sentences = records.sentences.map((sentence) => ({
    ...sentence,
    text: texts[sentence.id] ?? sentence.text,
  }))
  return { ...records, sentences }
}

function settle(state: ProjectState, settlement: Settlement): void {
  const id = state.orders.conflicts.at(0)!
  const plan = planSettle(state, id, settlement)
  if (!plan.ok) throw new Error(JSON.stringify(plan.error))
  const done = applyTransaction(state, plan.value)
  if (!done.ok) throw new Error(JSON.stringify(done.error))
}

describe('a conflict of texts', () => {
  const base = buildRecords(['سه | [a:one] two'])
  const inDoubt = () => merged(base, withTexts(base, { t1: 'ONE two' }), withTexts(base, { t1: 'One two' }))
  const textOf = (state: ProjectState) => state.toRecords().sentences.find(({ id }) => id === 't1')!.text

  it('is settled as ours, as theirs, as both, as typed, or as it stands', () => {
    const settled = (settlement: Settlement) => {
      const state = inDoubt()
      settle(state, settlement)
      expect(state.orders.conflicts.length).toBe(0)
      return textOf(state)
    }
    expect(settled('ours')).toBe('ONE two')
    expect(settled('theirs')).toBe('One two')
    expect(settled('both')).toBe('ONE two One two')
    expect(settled({ text: 'یک 🔹' })).toBe('یک 🔹')
    expect(settled('now')).toBe('ONE two')
  })

  it('makes sentences again of one that was split on the other side', () => {
    const ours = withTexts(base, { t1: 'altogether' })
    const theirs = editRecords(base, [{ action: 5, place: 1, at: 3, length: 0, text: '' }], 3)
    const state = merged(base, ours, theirs)
    expect(state.toRecords().conflicts.map(({ kind }) => kind)).toContain('text')
    settle(state, 'theirs')
    const texts = state.toRecords().sentences.filter(({ side }) => side === 'target')
    expect(texts.map(({ text }) => text)).toEqual(['one', 'two'])
  })
})

it('settles a field, a record that one removed, and rows', () => {
  const base = buildRecords(['[a:یک] | one', 'دو | two', 'سه | three'])
  const claim = base.claims[0]!
  const warned = { ...base, claims: [{ ...claim, act: 'warn' as const }] }
  const hoped = { ...base, claims: [{ ...claim, act: 'hope' as const }] }
  const fields = merged(base, warned, hoped)
  settle(fields, 'theirs')
  expect(fields.claim(claim.id)?.act).toBe('hope')

  const removed = merged(base, { ...base, claims: [] }, hoped)
  expect(removed.claim(claim.id)?.act).toBe('hope')
  settle(removed, 'ours')
  expect(removed.claim(claim.id)).toBeUndefined()

  const move = (at: number) => editRecords(base, [{ action: 9, place: 4, at, length: 0, text: '' }], 1)
  const rows = merged(base, move(0), move(1))
  const wanted = move(1).links.map(({ source, target }) => [source, target])
  expect(rows.toRecords().conflicts.map(({ kind }) => kind)).toContain('alignment')
  while (rows.orders.conflicts.length > 0) settle(rows, 'theirs')
  expect(rows.toRecords().links.map(({ source, target }) => [source, target])).toEqual(wanted)
})

it('leaves a whole project whatever is chosen, or refuses, and is undone', () => {
  const edits = fc.array(randomEdit, { maxLength: 6 })
  const choice = fc.constantFrom<Settlement>('ours', 'theirs', 'both', 'now')
  fc.assert(
    fc.property(
      randomProject,
      edits,
      edits,
      edits,
      fc.infiniteStream(choice),
      (first, before, one, other, choices) => {
        const base = editRecords(first, before, 1)
        const state = merged(base, editRecords(base, one, 2), editRecords(base, other, 3))
        for (const id of state.orders.conflicts.toArray()) {
          const conflict = state.tables.conflicts.get(id)!
          const wanted = choices.next().value
          const isOffered = wanted === 'now' || settlementsOf(conflict).some((way) => way === wanted)
          const plan = planSettle(state, id, isOffered ? wanted : 'ours')
          if (!plan.ok) continue
          const start = snapshot(state)
          const done = applyTransaction(state, plan.value)
          if (!done.ok) continue
          expect(findBrokenReferences(snapshot(state), 3)).toEqual([])
          expect(state.tables.conflicts.has(id)).toBe(false)
          const after = snapshot(state)
          const undone = applyTransaction(state, done.value)
          if (!undone.ok) throw new Error(JSON.stringify(undone.error))
          expect(snapshot(state)).toEqual(start)
          applyTransaction(state, undone.value)
          expect(snapshot(state)).toEqual(after)
        }
        checkIndexes(state)
      },
    ),
    { numRuns: 150 },
  )
})

it('says that there is no such conflict', () => {
  expect(planSettle(new ProjectState(buildRecords(['a | b'])), 'x1' as ConflictId, 'ours')).toEqual({
    ok: false,
    error: { code: 'missing', id: 'x1' },
  })
})
