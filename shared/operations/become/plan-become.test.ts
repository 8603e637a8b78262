import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProjectRecords } from '../../model/collections.ts'
import type { DocumentId } from '../../model/id.ts'
import { ProjectState } from '../../model/project-state.ts'
import { editRecords, randomEdit, randomProject } from '../../testing/random-edits.ts'
import { buildRecords } from '../../testing/build-project.ts'
import { mergeProjects } from '../merge/merge-projects.ts'
import { operation, type Operation } from '../operation.ts'
import { applyTransaction } from '../transaction.ts'
import { planBecome } from './plan-become.ts'

const NO_WORDS = { content: [], cue: [], claimant: [] }
const onNew = { ...NO_WORDS, content: [{ sentence: 's9', from: 0, to: 2, quote: 'نو' }] }
const RUNS = Number(process.env['RUNS'] ?? 200)
const edits = fc.array(randomEdit, { maxLength: 10 })

function plan(from: ProjectRecords, to: ProjectRecords): Operation[] {
  return planBecome(new ProjectState(from), to)
}

function apply(state: ProjectState, operations: readonly Operation[]): Operation[] {
  const done = applyTransaction(state, operations)
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value
}

/** As it would be written; the order of claimants aside. */
function plain(records: ProjectRecords): unknown {
  const claimants = records.claimants.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return JSON.parse(JSON.stringify({ ...new ProjectState(records).toRecords(), claimants }))
}

function expectBecomes(from: ProjectRecords, to: ProjectRecords): void {
  const state = new ProjectState(structuredClone(from))
  const operations = plan(from, to)
  expect(operations.map((one) => operation.parse(JSON.parse(JSON.stringify(one))))).toEqual(operations)
  const inverse = apply(state, operations)
  expect(plain(state.toRecords())).toEqual(plain(to))
  apply(state, inverse)
  expect(plain(state.toRecords())).toEqual(plain(from))
}

describe('a project that becomes another state of itself', () => {
  it('is that state in one transaction, and what it was when undone', () => {
    fc.assert(
      fc.property(randomProject, edits, edits, (first, before, after) => {
        const from = editRecords(first, before, 1)
        expectBecomes(from, editRecords(from, after, 2))
        expectBecomes(editRecords(from, after, 2), from)
      }),
      { numRuns: RUNS },
    )
  })

  it('takes in whatever a merge gives', () => {
    fc.assert(
      fc.property(randomProject, edits, edits, (base, ours, theirs) => {
        const [mine, others] = [editRecords(base, ours, 2), editRecords(base, theirs, 3)]
        const merged = mergeProjects(base, mine, others)
        if (!merged.ok) throw new Error(merged.error.code)
        expectBecomes(mine, merged.value.records)
      }),
      { numRuns: RUNS },
    )
  })

  it('keeps locks, and changes what is locked', () => {
    const from = buildRecords(['یک | one', 'دو | two'])
    from.links[0]!.locked = true
    const to = structuredClone(from)
    to.sentences[0]!.text = 'یک 🔹'
    to.links[1]!.locked = true
    to.links[1]!.note = 'not known here'
    expectBecomes(from, to)
    expectBecomes(to, from)
  })

  it('moves sentences and rows of one sentence', () => {
    const from = buildRecords(['الف | a', 'ب | b', 'پ |', '| c'])
    const to = structuredClone(from)
    to.links.reverse()
    to.sentences.reverse()
    expectBecomes(from, to)
  })

  it('gives a row whose one sentence goes another on the other side', () => {
    const from = buildRecords(['الف | a', 'ب |'])
    const to = structuredClone(from)
    to.links[1] = { ...to.links[1]!, source: [], target: ['new' as never] }
    to.sentences = to.sentences.filter(({ id }) => id !== 's2')
    to.sentences.push({ ...to.sentences[1]!, id: 'new' as never, text: 'b' })
    expectBecomes(from, to)
    expectBecomes(to, from)
  })

  it('takes documents in and out with all that is said in them', () => {
    const one = buildRecords(['[a:یک] | one'])
    const second = { id: 'd2' as DocumentId, title: 'Second' }
    const both = {
      ...one,
      documents: [second, ...one.documents],
      links: [
        { ...one.links[0]!, id: 'l9', document: 'd2', source: ['s9'], target: [], locked: true },
        ...one.links,
      ],
      sentences: [{ id: 's9', document: 'd2', side: 'source', text: 'نو 🔹' }, ...one.sentences],
      claims: [
        ...one.claims,
        { ...one.claims[0]!, id: 'c9', document: 'd2', source: onNew, target: NO_WORDS },
      ],
    } as ProjectRecords
    const emptied = { ...both, links: one.links, sentences: one.sentences, claims: one.claims }
    for (const [from, to] of [
      [one, both],
      [both, one],
      [both, emptied],
      [emptied, both],
    ] as const)
      expectBecomes(from, to)
  })

  it('puts documents in another order while others come and go', () => {
    const one = buildRecords(['[a:یک] | one'])
    const [first] = one.documents as [ProjectRecords['documents'][number]]
    const listed = (names: readonly string[]): ProjectRecords => ({
      ...one,
      documents: names.map((name) => (name === '1' ? first : { id: `d-${name}` as DocumentId, title: name })),
    })
    const order = fc.shuffledSubarray(['2', '3', '4', '5']).map((names) => ['1', ...names])
    const mixed = order.chain((names) => fc.shuffledSubarray(names, { minLength: names.length }))
    fc.assert(
      fc.property(mixed, mixed, (before, after) => expectBecomes(listed(before), listed(after))),
      { numRuns: RUNS },
    )
  })

  it('does nothing where nothing differs', () => {
    fc.assert(
      fc.property(randomProject, (records) => {
        expect(plan(records, structuredClone(records))).toEqual([])
      }),
    )
  })
})
