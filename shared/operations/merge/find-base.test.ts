import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProjectRecords } from '../../model/collections.ts'
import { ProjectState } from '../../model/project-state.ts'
import { buildRecords } from '../../testing/build-project.ts'
import { editRecords, randomEdit, randomProject } from '../../testing/random-edits.ts'
import { planBecome } from '../become/plan-become.ts'
import type { Operation } from '../operation.ts'
import { applyTransaction } from '../transaction.ts'
import { findBase, stepBack, type PastStep } from './find-base.ts'
import { mergeProjects } from './merge-projects.ts'

const stepOf = (inverse: Operation[], isMerge = false): PastStep => ({ inverse, isMerge })

/** A project after some texts were typed, one after the other, with what takes each back, the latest first. */
function typed(records: ProjectRecords, texts: readonly [number, string][]) {
  const state = new ProjectState(records)
  const steps: PastStep[] = []
  for (const [index, text] of texts) {
    const { id, text: removed } = [...state.tables.sentences.values()][index]!
    const done = applyTransaction(state, [
      { kind: 'sentence.replaceText', sentence: id, from: 0, removed, insert: text },
    ])
    if (!done.ok) throw new Error(done.error.code)
    steps.unshift(stepOf(done.value))
  }
  return { records: state.toRecords(), steps }
}

const first = buildRecords(['یک | one', 'دو | two', 'سه | three'])

describe('what two copies began with', () => {
  it('is where ours was when theirs was taken', () => {
    const given = typed(first, [
      [0, 'A'],
      [1, 'B'],
    ])
    const later = typed(given.records, [
      [2, 'C'],
      [3, 'D'],
    ])
    const theirs = typed(given.records, [[4, 'E']]).records
    const steps = [...later.steps, ...given.steps]
    const found = findBase(later.records, theirs, steps)
    expect(found).toEqual({ back: 2, differences: 1, isSure: true })
    expect(stepBack(later.records, steps, found.back)).toEqual(given.records)
  })

  it('is not sure where it may lie further back than is known', () => {
    const later = typed(first, [[2, 'C']])
    const theirs = typed(first, [[4, 'E']]).records
    expect(findBase(later.records, theirs, later.steps)).toEqual({
      back: 1,
      differences: 1,
      isSure: false,
    })
    expect(findBase(first, theirs, []).isSure).toBe(false)
  })

  it('is older than what both changed, for neither may win there unseen', () => {
    const given = typed(first, [[0, 'A']])
    const later = typed(given.records, [
      [1, 'B'],
      [2, 'C'],
    ])
    const theirs = typed(given.records, [[1, 'X']]).records
    expect(findBase(later.records, theirs, [...later.steps, ...given.steps])).toMatchObject({
      back: 2,
      isSure: true,
    })
  })

  it('is where both began, though ours took in earlier work of theirs in between', () => {
    const mine = typed(first, [
      [0, 'A'],
      [1, 'B'],
    ])
    const theirs = typed(first, [
      [2, 'C'],
      [3, 'D'],
      [4, 'E'],
    ]).records
    const merged = mergeProjects(first, mine.records, theirs)
    if (!merged.ok) throw new Error(merged.error.code)
    const plan = planBecome(new ProjectState(mine.records), merged.value.records)
    const done = applyTransaction(new ProjectState(mine.records), plan)
    if (!done.ok) throw new Error(done.error.code)
    const steps = [stepOf(done.value, true), ...mine.steps]
    const further = typed(theirs, [[5, 'F']]).records
    const found = findBase(merged.value.records, further, steps)
    expect(found).toMatchObject({ back: 3, isSure: false })
    const base = stepBack(merged.value.records, steps, found.back)!
    const again = mergeProjects(base, merged.value.records, further)
    expect(again.ok && again.value.records.sentences.map(({ text }) => text).toSorted()).toEqual([
      'A',
      'B',
      'C',
      'D',
      'E',
      'F',
    ])
  })

  it('leads back by the steps that were done, whatever they were', () => {
    const edits = fc.array(randomEdit, { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(randomProject, edits, edits, (base, mine, others) => {
        const [ours, theirs] = [editRecords(base, mine, 1), editRecords(base, others, 2)]
        const plan = planBecome(new ProjectState(base), ours)
        const done = applyTransaction(new ProjectState(base), plan)
        if (!done.ok) throw new Error(done.error.code)
        const { back, differences } = findBase(ours, theirs, [stepOf(done.value)])
        const there = stepBack(ours, [stepOf(done.value)], back)
        expect(there && findBase(there, theirs, []).differences).toBe(differences)
      }),
    )
  })
})
