import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentId, LinkId, SentenceId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import { buildState } from '../testing/build-project.ts'
import { checkLaws } from '../testing/laws.ts'
import { planConfirm } from './plan-records.ts'
import type { ProposedLink } from './plan-realign.ts'
import { RealignInPieces } from './realign-in-pieces.ts'
import { applyTransaction } from './transaction.ts'

const DOCUMENT = 'd1' as DocumentId

function proposal(text: string): ProposedLink[] {
  return text.split(' ').map((group) => {
    const [source = '', target = ''] = group.split('=')
    const ids = (list: string) => (list === '' ? [] : list.split('+')) as SentenceId[]
    return { source: ids(source), target: ids(target), confidence: 0.9, reasons: [{ kind: 'order' }] }
  })
}

function rowsOf(state: ProjectState): string[] {
  return [...state.orderOf(DOCUMENT).rows]
    .map((id) => state.link(id)!)
    .map(({ id, source, target }) => `${id}:${source.join('+')}=${target.join('+')}`)
}

function begin(state: ProjectState): RealignInPieces {
  let made = 0
  state.takeChanges()
  return new RealignInPieces(state, DOCUMENT, () => `new${++made}` as LinkId)
}

function take(state: ProjectState, work: RealignInPieces, piece: readonly ProposedLink[]) {
  const plan = work.plan(piece)
  for (const operation of plan.operations) checkLaws(state, operation)
  state.takeChanges()
  return plan
}

/** As somebody at the keyboard does it. */
function edit(
  state: ProjectState,
  work: RealignInPieces,
  operations: Parameters<typeof applyTransaction>[1],
) {
  expect(applyTransaction(state, operations).ok).toBe(true)
  work.noteChanges(state.takeChanges())
}

describe('realigning in pieces', () => {
  /** Every row but the last has the sentence of the next. */
  const drifted = ['a | X/A', 'b | B', 'c | C', 'd | D', 'e |']

  it('shows the first rows while the rest is still to come, and keeps the ids', () => {
    const state = buildState(['a | A', 'b | X/B', 'c | C', 'd | D'])
    const work = begin(state)
    expect(take(state, work, proposal('s1=t1+t2'))).toMatchObject({ changed: 1 })
    expect(rowsOf(state)).toEqual(['l1:s1=t1+t2', 'l2:s2=t3', 'l3:s3=t4', 'l4:s4=t5'])
  })

  it('lets what has lost its partner wait in a row of its own', () => {
    const state = buildState(drifted)
    const work = begin(state)
    take(state, work, proposal('s1=t1 s2=t2'))
    expect(rowsOf(state)).toEqual(['l1:s1=t1', 'l2:s2=t2', 'new1:=t3', 'l3:s3=t4', 'l4:s4=t5', 'l5:s5='])
    take(state, work, proposal('s3=t3 s4=t4 s5=t5'))
    expect(rowsOf(state)).toEqual(['l1:s1=t1', 'l2:s2=t2', 'l3:s3=t3', 'l4:s4=t4', 'l5:s5=t5'])
  })

  it('leaves alone what is confirmed or edited meanwhile', () => {
    const state = buildState(drifted)
    const work = begin(state)
    take(state, work, proposal('s1=t1'))
    const confirmed = planConfirm(state, 'l3' as LinkId)
    if (!confirmed.ok) throw new Error('no plan')
    edit(state, work, confirmed.value)
    const text = state.sentence('s5' as SentenceId)!.text
    edit(state, work, [
      { kind: 'sentence.replaceText', sentence: 's5' as SentenceId, from: 0, removed: text, insert: 'new' },
    ])
    const { leftAside } = take(state, work, proposal('s2=t2 s3=t3 s4=t4 s5=t5'))
    // Each goes with its neighbours alone: what is confirmed holds all of them.
    expect(leftAside).toBe(4)
    expect(rowsOf(state)).toContain('l3:s3=t4')
    expect(rowsOf(state)).toContain('l5:s5=')
  })

  it('comes to what one plan comes to, wherever the pieces are cut', () => {
    fc.assert(
      fc.property(cuts, cuts, fc.infiniteStream(fc.integer({ min: 1, max: 4 })), (old, fresh, sizes) => {
        const total = [0, 1].map((side) => old.reduce((sum, size) => sum + size[side]!, 0))
        const state = buildState(
          old.map(([a, b]) => [a, b].map((size) => Array(size).fill('x').join('/')).join('|')),
        )
        const kept = new Set(rowsOf(state))
        const proposed = cutUp(fresh, total)
        const work = begin(state)
        for (let from = 0; from < proposed.length;) {
          const size = sizes.next().value
          take(state, work, proposed.slice(from, from + size))
          from += size
        }
        const rows = rowsOf(state)
        const wanted = proposed.map(({ source, target }) => `${source.join('+')}=${target.join('+')}`)
        expect(rows.map((row) => row.slice(row.indexOf(':') + 1))).toEqual(wanted)
        for (const row of kept) {
          if (wanted.includes(row.slice(row.indexOf(':') + 1))) expect(rows).toContain(row)
        }
      }),
      { numRuns: 200 },
    )
  })
})

/** A cut of the sentences 1 … n of both sides into links in order, none empty. */
const cuts = fc
  .array(fc.tuple(fc.nat(2), fc.nat(2)), { minLength: 1, maxLength: 12 })
  .map((sizes) => sizes.map(([a, b]): [number, number] => (a + b === 0 ? [1, 1] : [a, b])))

function cutUp(sizes: readonly (readonly number[])[], total: readonly number[]): ProposedLink[] {
  const at = [0, 0]
  const next = (side: 0 | 1, size: number) =>
    Array.from(
      { length: Math.min(size, total[side]! - at[side]!) },
      () => `${'st'[side]}${++at[side]!}` as SentenceId,
    )
  const links: ProposedLink[] = []
  const add = ([a = 1, b = 1]: readonly number[]) => {
    const link = { source: next(0, a), target: next(1, b), confidence: 0.5, reasons: [] }
    if (link.source.length + link.target.length > 0) links.push(link)
  }
  sizes.forEach(add)
  while (at[0]! < total[0]! || at[1]! < total[1]!) add([1, 1])
  return links
}
