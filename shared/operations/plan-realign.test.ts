import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentId, LinkId, SentenceId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import { SIDES } from '../model/fixed-values.ts'
import { buildState } from '../testing/build-project.ts'
import { checkLaws, snapshot } from '../testing/laws.ts'
import { longestRise } from './longest-rise.ts'
import { planConfirm, planSetLocked } from './plan-records.ts'
import { planRealign, type ProposedLink } from './plan-realign.ts'
import { applyTransaction } from './transaction.ts'

const DOCUMENT = 'd1' as DocumentId

function proposal(text: string): ProposedLink[] {
  return text.split(' ').map((group) => {
    const [source = '', target = ''] = group.split('=')
    const ids = (list: string) => (list === '' ? [] : list.split('+')) as SentenceId[]
    return { source: ids(source), target: ids(target), confidence: 0.9, reasons: [{ kind: 'order' }] }
  })
}

function textsOf(state: ProjectState): Map<SentenceId, string> {
  return new Map([...state.tables.sentences].map(([id, { text }]) => [id, text]))
}

function rowsOf(state: ProjectState): string {
  return [...state.orderOf(DOCUMENT).rows]
    .map((id) => state.link(id)!)
    .map(({ id, source, target }) => `${id}:${source.join('+')}=${target.join('+')}`)
    .join(' ')
}

let made = 0

function realign(state: ProjectState, proposed: ProposedLink[], read = textsOf(state)) {
  const newId = () => `new${++made}` as LinkId
  return planRealign(state, DOCUMENT, proposed, read, newId)
}

function doPlan(state: ProjectState, plan: { operations: Parameters<typeof applyTransaction>[1] }): void {
  expect(plan.operations.length).toBeLessThanOrEqual(1)
  for (const operation of plan.operations) checkLaws(state, operation)
}

describe('realigning', () => {
  const rows = ['a | A', 'b | B', 'c | C', 'd | D', '| E']

  it('keeps ids where the row stays, and gives those of rows that go to those that come of them', () => {
    const state = buildState(rows)
    const plan = realign(state, proposal('s1=t1 s2=t2+t3 s3=t4 s4=t5'))
    doPlan(state, plan)
    expect(rowsOf(state)).toBe('l1:s1=t1 l2:s2=t2+t3 l3:s3=t4 l4:s4=t5')
    expect(plan).toMatchObject({ changed: 3, leftAside: 0 })
    expect(state.link('l1' as LinkId)).toMatchObject({ confidence: 0.9, state: 'initial' })
    expect(state.link('l4' as LinkId)).toMatchObject({ alignment: 'proposed', state: 'translated' })
  })

  it('makes new rows where one falls apart, in the order proposed', () => {
    const state = buildState(['a/b | A/B', 'c | C'])
    doPlan(state, realign(state, proposal('s1=t1 s2= s3=t2+t3')))
    expect(rowsOf(state)).toBe(`l1:s1=t1 new${made}:s2= l2:s3=t2+t3`)
  })

  it('never touches confirmed and locked rows, nor what is tied to them', () => {
    const state = buildState(rows)
    for (const plan of [planConfirm(state, 'l2' as LinkId), planSetLocked(state, 'l4' as LinkId, true)]) {
      expect(plan.ok && applyTransaction(state, plan.value).ok).toBe(true)
    }
    const before = rowsOf(state)
    const plan = realign(state, proposal('s1=t1+t2 s2= s3=t3+t4 s4=t5'))
    doPlan(state, plan)
    expect(rowsOf(state)).toBe(before)
    expect(plan.leftAside).toBe(4)
  })

  it('leaves aside what was edited meanwhile, and does the rest', () => {
    const state = buildState(rows)
    const read = textsOf(state)
    applyTransaction(state, [
      { kind: 'sentence.replaceText', sentence: 's1' as SentenceId, from: 0, removed: '', insert: 'x' },
    ])
    const plan = realign(state, proposal('s1=t1 s2=t2 s3=t3 s4=t4+t5'), read)
    doPlan(state, plan)
    expect(rowsOf(state)).toBe('l1:s1=t1 l2:s2=t2 l3:s3=t3 l4:s4=t4+t5')
    expect(state.link('l1' as LinkId)).not.toHaveProperty('confidence')
  })

  it('takes links that cross in the order of the proposal', () => {
    const state = buildState(['a | A', 'b | B', 'c | C'])
    doPlan(state, realign(state, proposal('s1=t3 s2=t2 s3=t1')))
    expect(rowsOf(state)).toBe('l1:s1=t3 l2:s2=t2 l3:s3=t1')
  })

  it('does nothing where it would change nothing', () => {
    const state = buildState(['a | A', 'b | B'])
    doPlan(state, realign(state, proposal('s1=t1 s2=t2')))
    expect(realign(state, proposal('s1=t1 s2=t2')).operations).toEqual([])
  })
})

/** A cut of the sentences 1 … n of both sides into links in order, none empty. */
const cuts = fc
  .array(fc.tuple(fc.nat(2), fc.nat(2)), { minLength: 1, maxLength: 12 })
  .map((sizes) => sizes.map(([a, b]): [number, number] => (a + b === 0 ? [1, 1] : [a, b])))

it('puts every sentence into exactly one row, the fixed ones as they were, and obeys the laws', () => {
  fc.assert(
    fc.property(cuts, cuts, fc.infiniteStream(fc.nat(5)), fc.boolean(), (old, fresh, dice, inPieces) => {
      const total = [0, 1].map((side) => old.reduce((sum, sizes) => sum + sizes[side]!, 0))
      const state = buildState(
        old.map(([a, b]) => [a, b].map((size) => Array(size).fill('x').join('/')).join('|')),
      )
      for (const id of [...state.orderOf(DOCUMENT).rows]) {
        const roll = dice.next().value
        const plan = roll === 0 ? planConfirm(state, id) : roll === 1 ? planSetLocked(state, id, true) : null
        if (plan?.ok) applyTransaction(state, plan.value)
      }
      const fixed = [...state.tables.links.values()].filter((l) => l.locked || l.alignment === 'confirmed')
      const proposed = cutUp(fresh, total as [number, number])
      const before = snapshot(state)
      for (const piece of inPieces ? halves(proposed) : [proposed]) {
        const { operations } = realign(state, piece)
        for (const operation of operations) checkLaws(state, operation)
      }
      for (const link of fixed) expect(state.link(link.id)).toEqual(link)
      const placed = SIDES.map((side) => [...state.tables.links.values()].flatMap((link) => link[side]))
      expect(placed.map((ids) => new Set(ids).size)).toEqual(placed.map((ids) => ids.length))
      expect(placed.map((ids) => ids.length)).toEqual(total)
      expect(snapshot(state).sentences).toHaveLength(before.sentences.length)
    }),
    { numRuns: 300 },
  )
})

function cutUp(sizes: readonly (readonly number[])[], total: [number, number]): ProposedLink[] {
  const at = [0, 0] as [number, number]
  const links: ProposedLink[] = []
  const take = (side: 0 | 1, size: number) =>
    Array.from(
      { length: Math.min(size, total[side] - at[side]) },
      () => `${'st'[side]}${++at[side]}` as SentenceId,
    )
  const add = (a: number, b: number) => {
    const link = { source: take(0, a), target: take(1, b), confidence: 0.5, reasons: [] }
    if (link.source.length + link.target.length > 0) links.push(link)
  }
  for (const [a = 0, b = 0] of sizes) add(a, b)
  while (at[0] < total[0] || at[1] < total[1]) add(1, 1)
  return links
}

function halves<T>(list: T[]): T[][] {
  const middle = list.length >> 1
  return [list.slice(0, middle), list.slice(middle)]
}

it('finds a longest rise', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 10 }), (values) => {
      const chosen = [...longestRise(values)].sort((a, b) => a - b).map((index) => values[index]!)
      expect(chosen).toEqual(chosen.toSorted((a, b) => a - b))
      let best = 0
      for (let mask = 0; mask < 1 << values.length; mask++) {
        const some = values.filter((_, index) => mask & (1 << index))
        if (some.every((value, index) => index === 0 || value > some[index - 1]!))
          best = Math.max(best, some.length)
      }
      expect(chosen.length).toBe(best)
    }),
  )
  expect(longestRise([-1, 3, -1, 4])).toEqual(new Set([1, 3]))
})
