import { expect, it } from 'vitest'
import { ProjectState } from '../../model/project-state.ts'
import type { Claim } from '../../model/records.ts'
import { buildRecords } from '../../testing/build-project.ts'
import { ClaimReader } from './claim-reading.ts'

/** One row with one claim, its cues where the words stand. */
function read(row: string, cues: { source?: string; target?: string }, fields: Partial<Claim> = {}) {
  const records = buildRecords([row])
  const [claim] = records.claims
  for (const side of ['source', 'target'] as const) {
    const words = cues[side]
    const sentence = records.sentences.find((record) => record.side === side)
    if (words === undefined || !sentence) continue
    const from = sentence.text.indexOf(words)
    claim![side].cue = [{ sentence: sentence.id, from, to: from + words.length, quote: words }]
  }
  Object.assign(claim!, fields)
  const state = new ProjectState(records)
  return new ClaimReader(state).read(state.tables.claims.values().next().value!)
}

it('finds the distance of the reporter lost', () => {
  const { classes, shift } = read('او مدعی شد [a:صلح می‌آید]. | He said [a:peace will come].', {
    source: 'مدعی شد',
    target: 'said',
  })
  expect(classes).toEqual({ source: 'DIS', target: 'NEU' })
  expect(shift).toMatchObject({ level: 'alert', reason: { kind: 'distanceLost' } })
})

it('takes the class that a person gave before that of the lexicon', () => {
  const row = 'او مدعی شد [a:صلح می‌آید]. | He said [a:peace will come].'
  const cues = { source: 'مدعی شد', target: 'said' }
  expect(read(row, cues, { force: { source: 'NEU' } }).shift.level).toBe('none')
})

it('calls nothing lost that is not rendered yet, and a claim lost where its row is rendered', () => {
  expect(read('او گفت [a:صلح می‌آید]. | ', { source: 'گفت' })).toMatchObject({
    isPending: true,
    shift: { level: 'none' },
  })
  expect(read('او گفت [a:صلح می‌آید]. | Nothing of it.', { source: 'گفت' }).shift).toMatchObject({
    level: 'alert',
    kind: 'lost',
  })
})

it('calls no attribution lost whose verb stands there untagged', () => {
  const cues = { source: 'گفت' }
  expect(read('او گفت [a:صلح می‌آید]. | He said [a:peace will come].', cues).shift.level).toBe('none')
  expect(read('او گفت [a:صلح می‌آید]. | [a:Peace will come].', cues).shift).toMatchObject({ kind: 'lost' })
})

it('calls nothing added where the row has no source, and one lost though its verb is in no lexicon', () => {
  const added = read(' | He said [a:peace will come].', { target: 'said' })
  expect(added).toMatchObject({ isPending: true, shift: { level: 'none' } })
  const lost = read('او لبی تر نمود [a:صلح می‌آید]. | Nothing of it.', { source: 'لبی تر نمود' })
  expect(lost).toMatchObject({ classes: { source: 'unknown' }, shift: { level: 'alert', kind: 'lost' } })
})

it('says nothing of a verb that is in no lexicon', () => {
  const { classes, shift } = read('او لبی تر نمود [a:صلح می‌آید]. | He said [a:peace will come].', {
    source: 'لبی تر نمود',
    target: 'said',
  })
  expect([classes.source, shift.level]).toEqual(['unknown', 'none'])
})
