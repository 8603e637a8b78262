import { expect, it } from 'vitest'
import { buildRecords } from '../../testing/build-project.ts'
import { compareAnnotations } from './compare-annotations.ts'
import { f1 } from './span-agreement.ts'

it('compares what two people tagged, and lists where they differ', () => {
  const a = buildRecords([
    '[a.claimant:وی] [a.cue:گفت] [a:صلح مهم است] | [a:peace] is important',
    '[b:دو] | two',
    'سه | three',
  ])
  const b = buildRecords([
    '[x.claimant:وی] [x.cue:گفت] [x:صلح مهم] است | [x:peace] is important',
    'دو | two',
    'سه! | three',
  ])
  b.claims[0] = { ...b.claims[0]!, act: 'warn' }
  const found = compareAnnotations(a, b)
  expect(found.sentences).toEqual({ compared: 5, leftOut: 1 })
  expect(found.claims).toEqual({ a: 2, b: 1, matched: 1 })
  expect(found.spans.content.exact).toEqual({ both: 1, ofA: 3, ofB: 2 })
  expect(f1(found.spans.content.overlap)).toBeCloseTo(0.8, 9)
  expect(f1(found.spans.cue.exact)).toBe(1)
  expect(found.fields['act']).toMatchObject({ same: 0, n: 1 })
  expect(found.fields['factuality']?.kappa).toEqual({ value: null, n: 1, why: 'one-value-only' })
  expect(found.fields['check']?.alpha).toEqual({ value: null, n: 0, why: 'nothing-to-compare' })
  expect(found.unitizing.byPart.cue).toMatchObject({ value: 1 })
  expect(found.gamma.byPart.cue).toMatchObject({ value: 1 })
  expect(found.gamma).toMatchObject({ samples: 100, overall: { n: 9 } })
  expect(found.links.strict.precision).toEqual({ right: 3, of: 3 })
  expect(found.disagreements).toEqual([
    { kind: 'claim', only: 'a', claim: 'b' },
    { kind: 'span', part: 'content', side: 'source', a: 'a', b: 'x' },
    { kind: 'field', field: 'act', a: 'a', b: 'x', values: ['assert', 'warn'] },
  ])
})

it('takes no proposal for a claim, and says why it has no figure', () => {
  const a = buildRecords(['[a:یک] | one'])
  a.claims[0] = { ...a.claims[0]!, proposal: { rule: 'cue' } }
  const { claims, unitizing, spans } = compareAnnotations(a, a)
  expect(claims).toEqual({ a: 0, b: 0, matched: 0 })
  expect(unitizing.overall).toEqual({ value: null, n: 0, why: 'no-units' })
  expect(f1(spans.content.exact)).toBeUndefined()
})

it('compares the force of cues, as read or as a person put it, and the fields that a project adds', () => {
  const field = { id: 'topic', label: { en: 'Topic', fa: 'موضوع' }, kind: 'choices' as const, values: [] }
  const copy = (topics: string[], force?: 'DIS') => {
    const records = buildRecords(['وی [a.cue:گفت] [a:صلح مهم است] | he [a.cue:said] [a:peace matters]'])
    records.header.claimSchema = { version: 2, fields: [field] }
    records.claims[0] = {
      ...records.claims[0]!,
      fields: { topic: topics },
      ...(force && { force: { target: force } }),
    }
    return records
  }
  const { fields, disagreements } = compareAnnotations(copy(['war', 'peace']), copy(['peace', 'war'], 'DIS'))
  expect(fields['force/source']).toMatchObject({ same: 1, n: 1 })
  expect(fields['force/target']).toMatchObject({ same: 0, n: 1 })
  expect(fields['fields/topic']).toMatchObject({ same: 1, n: 1 })
  expect(disagreements).toEqual([
    { kind: 'field', field: 'force/target', a: 'a', b: 'a', values: ['NEU', 'DIS'] },
  ])
})
