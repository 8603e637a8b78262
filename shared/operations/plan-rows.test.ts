import { expect, it } from 'vitest'
import type { LinkId, SentenceId } from '../model/id.ts'
import { ProjectState } from '../model/project-state.ts'
import { buildRecords, buildState } from '../testing/build-project.ts'
import { snapshot } from '../testing/laws.ts'
import { planRemoveSentences } from './plan-remove-sentences.ts'
import { planBring, planInsertRow } from './plan-rows.ts'
import type { Plan } from './plan-sentences.ts'
import { planShift } from './plan-shift.ts'
import { applyTransaction } from './transaction.ts'

const S = (id: string) => id as SentenceId
const L = (id: string) => id as LinkId

function show(state: ProjectState): string[] {
  return state.toRecords().links.map((link) => `${link.source.join(' ')}|${link.target.join(' ')}`)
}

/** The rows after a plan, which is then undone to the last field. */
function rowsAfter(state: ProjectState, plan: Plan): string[] {
  if (!plan.ok) return [plan.error.code]
  const before = snapshot(state)
  const done = applyTransaction(state, plan.value)
  if (!done.ok) return [done.error.code]
  const shown = show(state)
  const copy = new ProjectState(snapshot(state))
  expect(applyTransaction(copy, done.value).ok).toBe(true)
  expect(snapshot(copy)).toEqual(before)
  return shown
}

it.each<[name: string, rows: string[], from: string, to: 'up' | 'down', after: string[]]>([
  [
    'down into the first gap, and no further',
    ['a|1', 'b|2', 'c|', 'd|3'],
    't1',
    'down',
    ['s1|', 's2|t1', 's3|t2', 's4|t3'],
  ],
  ['down past the end into a row of its own', ['a|1', 'b|2'], 't2', 'down', ['s1|t1', 's2|', '|t2']],
  ['down from the middle of a cell', ['a|1/2', 'b|3', 'c|'], 't2', 'down', ['s1|t1', 's2|t2', 's3|t3']],
  ['up to the last row', ['a|', 'b|1', 'c|2'], 't1', 'up', ['s1|t1', 's2|t2', 's3|']],
  [
    'up to a row with nothing to stay for',
    ['a|', 'b|1', '|2', 'c|3'],
    't1',
    'up',
    ['s1|t1', 's2|t2', 's3|t3'],
  ],
  ['up into a row that has words', ['a|1', 'b|2', 'c|3'], 't2', 'up', ['s1|t1 t2', 's2|t3', 's3|']],
  ['not up from the first row', ['a|1'], 't1', 'up', ['no-neighbour']],
])('shifts the rest of a column %s', (_name, rows, from, to, after) => {
  const state = buildState(rows)
  expect(rowsAfter(state, planShift(state, S(from), to, L('new')))).toEqual(after)
})

it('never shifts a locked row, nor past it', () => {
  const locked = () => {
    const records = buildRecords(['a|1', 'b|2', 'c|3'])
    records.links[2] = { ...records.links[2]!, locked: true }
    return new ProjectState(records)
  }
  const down = locked()
  expect(rowsAfter(down, planShift(down, S('t1'), 'down', L('new')))).toEqual([
    's1|',
    's2|t1',
    '|t2',
    's3|t3',
  ])
  const up = locked()
  expect(rowsAfter(up, planShift(up, S('t2'), 'up', L('new')))).toEqual(['s1|t1 t2', 's2|', 's3|t3'])
  const into = locked()
  expect(rowsAfter(into, planShift(into, S('t3'), 'up', L('new')))).toEqual(['locked'])
})

it('leaves a shifted row to be confirmed: nobody said yes to the new pair', () => {
  const records = buildRecords(['a|1', 'b|'])
  records.links[0] = { ...records.links[0]!, state: 'final', alignment: 'confirmed', confidence: 0.9 }
  const state = new ProjectState(records)
  expect(rowsAfter(state, planShift(state, S('t1'), 'down', L('new')))).toEqual(['s1|', 's2|t1'])
  expect(state.link(L('l1'))).toMatchObject({ state: 'initial', alignment: 'proposed' })
  expect(state.link(L('l1'))).not.toHaveProperty('confidence')
  expect(state.link(L('l2'))).toMatchObject({ state: 'translated', alignment: 'proposed' })
})

it('brings a sentence into a far row, in the order of its text, and drops a row left empty', () => {
  const far = buildState(['a|1', 'b|2', 'c|3'])
  expect(rowsAfter(far, planBring(far, S('s1'), L('l3')))).toEqual(['|t1', 's2|t2', 's1 s3|t3'])
  const lone = buildState(['a|', 'b|2', '|3'])
  expect(rowsAfter(lone, planBring(lone, S('t2'), L('l1')))).toEqual(['s1|t2', 's2|t1'])
})

it('inserts a row at its place among the rows and in the text', () => {
  const state = buildState(['a|1', 'b|2'])
  const made = { sentence: S('new'), row: L('row') }
  expect(rowsAfter(state, planInsertRow(state, L('l2'), 'target', 'above', made))).toEqual([
    's1|t1',
    '|new',
    's2|t2',
  ])
  expect(state.orderOf(state.link(L('l1'))!.document).target.toArray()).toEqual(['t1', 'new', 't2'])
})

it('deletes sentences with the words that claims had there, and a claim that had no others', () => {
  const state = buildState(['[a:one] [b:two]|[a:yek] / do', 'c|3'])
  expect(rowsAfter(state, planRemoveSentences(state, [S('s1')]))).toEqual(['|t1 t2', 's2|t3'])
  expect([...state.tables.claims.keys()]).toEqual(['a'])
  expect(state.claim('a' as never)).toMatchObject({
    source: { content: [] },
    target: { content: [{ sentence: 't1' }] },
  })
  const all = buildState(['a|1', 'b|2'])
  expect(rowsAfter(all, planRemoveSentences(all, [S('s1'), S('t1')]))).toEqual(['s2|t2'])
  expect(rowsAfter(all, planRemoveSentences(all, [S('s2'), S('t2')]))).toEqual(['empty-link'])
})

it('hands the beginning of a paragraph on to the sentence that now opens it', () => {
  const records = buildRecords(['a/b|', 'c|'])
  const opening = { paragraphStart: true as const, lead: '\n' }
  records.sentences[0] = { ...records.sentences[0]!, ...opening }
  const state = new ProjectState(records)
  expect(rowsAfter(state, planRemoveSentences(state, [S('s1')]))).toEqual(['s2|', 's3|'])
  expect(state.sentence(S('s2'))).toMatchObject(opening)
})
