import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ClaimantId, ClaimId, LinkId, SentenceId } from '../model/id.ts'
import { ProjectState } from '../model/project-state.ts'
import type { Claim } from '../model/records.ts'
import {
  planAddClaim,
  planPatchClaim,
  planPatchClaimant,
  planRemoveClaim,
} from '../operations/plan-records.ts'
import { planJoin, planMove, planSplit, type Plan } from '../operations/plan-sentences.ts'
import { applyTransaction } from '../operations/transaction.ts'
import { buildRecords, buildState } from '../testing/build-project.ts'
import { ClaimIndex, NO_FILTER } from './claim-index.ts'

const rows = [
  '[b:یکم] آمد. [c:دوم] رفت. | [b:The first] came. [c:The second] went.',
  'بی‌ادعا. | Nothing.',
  '[a:سوم] ماند / و [d:چهارم] هم. | The third stayed.',
  '| [e:Only here].',
  '[f:پنجم]. | [f:Fifth].',
]

function run(state: ProjectState, index: ClaimIndex, plan: Plan): boolean {
  if (!plan.ok || !applyTransaction(state, plan.value).ok) return false
  return index.update(state.takeChanges())
}

function typing(state: ProjectState, sentence: string, from: number, removed: number, insert: string): Plan {
  const id = sentence as SentenceId
  const text = state.sentence(id)?.text ?? ''
  return {
    ok: true,
    value: [
      { kind: 'sentence.replaceText', sentence: id, from, removed: text.slice(from, from + removed), insert },
    ],
  }
}

describe('ClaimIndex', () => {
  test('lists claims as their rows are read, whatever their order in the file', () => {
    const state = buildState(rows.toReversed())
    state.removeRecord('claims', state.claim('a' as ClaimId)!)
    expect(new ClaimIndex(state).ids).toEqual(['f', 'e', 'd', 'b', 'c'])
  })

  test('counts what is rendered, missing and edited', () => {
    const state = buildState(rows)
    const index = new ClaimIndex(state)
    const counts = () => {
      const { rendered, missing, stale } = index.counts.kinds
      return [rendered, missing, stale]
    }
    expect(counts()).toEqual([4, 2, 0])
    expect(index.kindOf('a' as ClaimId)).toBe('missing')
    run(state, index, typing(state, 's1', 1, 1, 'xx'))
    expect(counts()).toEqual([3, 2, 1])
    expect(index.kindOf('b' as ClaimId)).toBe('stale')
    run(state, index, typing(state, 's1', 1, 2, 'ک'))
    expect(counts()).toEqual([4, 2, 0])
  })

  test('keeps the same array while nothing moves, and says what does not concern it', () => {
    const state = buildState(rows)
    const index = new ClaimIndex(state)
    const before = index.ids
    expect(run(state, index, typing(state, 's2', 0, 0, 'x'))).toBe(false)
    expect(run(state, index, typing(state, 's1', 0, 0, 'x'))).toBe(true)
    expect(index.ids).toBe(before)
  })

  test('finds by words as they read now, by the name of the claimant, folded', () => {
    const state = buildState(rows)
    const index = new ClaimIndex(state)
    const found = (text: string) => index.find({ ...NO_FILTER, text })
    expect(found('يكم')).toEqual(['b'])
    expect(found('THE FIRST')).toEqual(['b'])
    expect(found('spokesman')).toHaveLength(6)
    run(state, index, typing(state, 's1', 0, 3, 'اول'))
    expect([found('یکم'), found('اول')]).toEqual([[], ['b']])
    const names = { source: 'وزیر', target: 'minister' }
    run(state, index, planPatchClaimant(state, 'e1' as ClaimantId, { names }))
    expect([found('spokesman'), found('وزیر').length]).toEqual([[], 6])
  })

  test('finds by claimant, act and judgement together', () => {
    const state = buildState(rows)
    const index = new ClaimIndex(state)
    run(state, index, planPatchClaim(state, 'a' as ClaimId, { act: 'warn' }))
    expect(index.find({ ...NO_FILTER, act: 'warn' })).toEqual(['a'])
    expect(index.find({ ...NO_FILTER, act: 'warn', judgement: 'rendered' })).toEqual([])
    expect(index.find({ ...NO_FILTER, claimant: 'e2' as ClaimantId })).toEqual([])
    expect(index.find(NO_FILTER)).toBe(index.ids)
    expect(index.counts.acts).toEqual(
      new Map([
        ['assert', 5],
        ['warn', 1],
      ]),
    )
  })

  test('takes in the parts of a large project as they come', () => {
    const many = Array.from({ length: 900 }, (_, number) => `[c${number}:یک] دو. | [c${number}:One].`)
    const { claims, ...rest } = buildRecords(many)
    const state = new ProjectState({ ...rest, claims: [] })
    const index = new ClaimIndex(state)
    for (const [from, to] of [
      [300, 600],
      [600, 900],
      [0, 300],
    ]) {
      state.append({ claims: claims.slice(from, to) })
      index.update(state.takeChanges())
    }
    expect(index.ids).toEqual(claims.map(({ id }) => id))
    expect(index.counts.kinds.rendered).toBe(900)
  })

  test('keeps the same counts while none changes', () => {
    const state = buildState(rows)
    const index = new ClaimIndex(state)
    const before = index.counts
    run(state, index, typing(state, 's1', 0, 0, 'x'))
    expect(index.counts).toBe(before)
    run(state, index, planPatchClaim(state, 'a' as ClaimId, { act: 'warn' }))
    expect(index.counts).not.toBe(before)
  })

  test('knows the claims before and after a caret', () => {
    const index = new ClaimIndex(buildState(rows))
    const around = (sentence: string, offset: number) => {
      const { previous, next } = index.neighbours({ sentence: sentence as SentenceId, offset })
      return [previous, next]
    }
    expect(around('s1', 0)).toEqual(['b', 'c'])
    expect(around('s1', 8)).toEqual(['b', 'c'])
    expect(around('t1', 0)).toEqual(['c', 'a'])
    expect(around('s5', 9)).toEqual(['f', undefined])
    expect(around('gone', 0)).toEqual([undefined, undefined])
  })

  test('after any edits it is what an index made anew would be', () => {
    const step = fc.record({
      kind: fc.constantFrom('type', 'split', 'join', 'move', 'remove', 'add', 'patch'),
      pick: fc.nat(20),
      at: fc.nat(12),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const state = buildState(rows)
        const index = new ClaimIndex(state)
        steps.forEach((value, number) => run(state, index, planOf(state, value, number)))
        const anew = new ClaimIndex(state)
        expect(index.ids).toEqual(anew.ids)
        for (const id of anew.ids) expect(index.kindOf(id)).toBe(anew.kindOf(id))
        expect(index.counts).toEqual(anew.counts)
      }),
    )
  })
})

type Step = { kind: string; pick: number; at: number }

function planOf(state: ProjectState, { kind, pick, at }: Step, number: number): Plan {
  const sentences = [...state.tables.sentences.values()]
  const sentence = sentences[pick % sentences.length]!
  const offset = Math.min(at, sentence.text.length)
  const claims = [...state.tables.claims.values()]
  const claim = claims[pick % Math.max(1, claims.length)]
  switch (kind) {
    case 'type':
      return typing(state, sentence.id, offset, 2, 'xyz')
    case 'split':
      return planSplit(state, sentence.id, offset, `n${number}` as SentenceId)
    case 'join':
      return planJoin(state, sentence.id)
    case 'move':
      return planMove(state, sentence.id, at % 2 ? 'above' : 'below')
    case 'remove':
      return planRemoveClaim(state, claim?.id ?? ('none' as ClaimId))
    case 'patch': {
      const source = claim && { ...claim.source, content: spanOn(state, at) }
      return planPatchClaim(state, claim?.id ?? ('none' as ClaimId), source ? { source } : {})
    }
    default: {
      const record = { ...(claim ?? NEW), id: `c${number}` as ClaimId }
      return planAddClaim(state, { ...record, source: { ...record.source, content: spanOn(state, pick) } })
    }
  }
}

function spanOn(state: ProjectState, pick: number): Claim['source']['content'] {
  const links = [...state.tables.links.values()].filter((link) => link.source.length > 0)
  const link = state.link(links[pick % links.length]!.id as LinkId)!
  const sentence = state.sentence(link.source[pick % link.source.length]!)!
  const to = Math.min(sentence.text.length, 3)
  return [{ sentence: sentence.id, from: 0, to, quote: sentence.text.slice(0, to) }]
}

const EMPTY = { content: [], cue: [], claimant: [] }
const NEW: Claim = {
  id: 'new' as ClaimId,
  document: 'd1' as Claim['document'],
  claimant: 'e1' as ClaimantId,
  act: 'assert',
  factuality: 'certain',
  polarity: '+',
  source: EMPTY,
  target: EMPTY,
}
