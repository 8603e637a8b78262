import { expect, it } from 'vitest'
import type { LinkId, SentenceId } from '../../shared/model/id.ts'
import { ProjectState } from '../../shared/model/project-state.ts'
import { planJoin, planSplit, planType } from '../../shared/operations/plan-sentences.ts'
import { applyTransaction } from '../../shared/operations/transaction.ts'
import { buildRecords } from '../../shared/testing/build-project.ts'
import { WordTally } from './word-tally.ts'

const ROWS = ['سلام بر دنیا. / می‌روم. | Hello, world.', 'سه واژهٔ تنها |']

it('counts the words of each side, a word with ZWNJ as one', () => {
  expect(new WordTally(new ProjectState(buildRecords(ROWS))).words).toEqual({ source: 7, target: 2 })
})

it('counts ZWNJ through every change', () => {
  const state = new ProjectState(buildRecords(ROWS))
  const tally = new WordTally(state)
  expect(tally.zwnj).toBe(1)
  const from = 2
  const operation = {
    kind: 'sentence.replaceText',
    sentence: 's2' as SentenceId,
    from,
    removed: '\u200c',
    insert: '',
  }
  applyTransaction(state, [operation as never])
  tally.update(state.takeChanges())
  expect(tally.zwnj).toBe(0)
})

it('keeps up with every change', () => {
  const state = new ProjectState(buildRecords(ROWS))
  const tally = new WordTally(state)
  const [s1, t1] = ['s1', 't1'] as SentenceId[]
  const plans = [
    () => planType(state, 'l2' as LinkId, 'target', 'three lonely words', 't9' as SentenceId),
    () => planSplit(state, t1!, 6, 't8' as SentenceId),
    () => planJoin(state, s1!),
  ]
  for (const plan of plans) {
    const planned = plan()
    if (!planned.ok) throw new Error(planned.error.code)
    applyTransaction(state, planned.value)
    tally.update(state.takeChanges())
    expect(tally.words).toEqual(new WordTally(state).words)
  }
  expect(tally.words.target).toBe(5)
})

it('counts the parts of a project as they come', () => {
  const { links, sentences, ...rest } = buildRecords(ROWS)
  const isFirst = (id: string) => id !== 's3'
  const state = new ProjectState({
    ...rest,
    links: links.slice(0, 1),
    sentences: sentences.filter(({ id }) => isFirst(id)),
  })
  const tally = new WordTally(state)
  state.append({ links: links.slice(1), sentences: sentences.filter(({ id }) => !isFirst(id)) })
  tally.update(state.takeChanges())
  expect(tally.words).toEqual({ source: 7, target: 2 })
})
