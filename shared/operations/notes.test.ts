import { describe, expect, it } from 'vitest'
import type { SentenceId } from '../model/id.ts'
import { ProjectState } from '../model/project-state.ts'
import type { Span } from '../model/records.ts'
import { buildComment, buildRecords, buildSuggestion } from '../testing/build-project.ts'
import { checkLaws, snapshot } from '../testing/laws.ts'
import { checkOperation, type Operation } from './operation.ts'
import { applyTransaction } from './transaction.ts'

const S = (id: string) => id as SentenceId

function span(sentence: string, from: number, quote: string): Span {
  return { sentence: S(sentence), from, to: from + quote.length, quote }
}

/** «یک دو سه» with a remark on «دو», and the proposal to write «دوم» instead. */
function noted(): ProjectState {
  const records = buildRecords(['یک دو سه / چهار | one two', 'پنج | five'])
  records.comments.push(buildComment('m1', [span('s1', 3, 'دو')]))
  records.suggestions.push(buildSuggestion('g1', [span('s1', 3, 'دو')], 'دوم'))
  return new ProjectState(records)
}

const replace = (from: number, removed: string, insert: string): Operation => ({
  kind: 'sentence.replaceText',
  sentence: S('s1'),
  from,
  removed,
  insert,
})

function remove(state: ProjectState, id: string): Operation {
  const sentence = state.sentence(S(id))!
  const link = state.linkOf(sentence.id)!
  const after = state.orderOf(sentence.document)[sentence.side].before(sentence.id) ?? null
  const index = link[sentence.side].indexOf(sentence.id)
  return { kind: 'sentence.remove', sentence, after, link: link.id, index }
}

describe('comments and suggestions', () => {
  it.each<[string, (state: ProjectState) => Operation]>([
    ['text before them', () => replace(0, '', 'آن ')],
    ['their own words', () => replace(3, 'دو', 'ده')],
    ['their words and more', () => replace(0, 'یک دو سه', '')],
    ['the sentence', (state) => remove(state, 's1')],
  ])('follow a change of %s, and come back with undo', (_name, make) => {
    const state = noted()
    checkLaws(state, make(state))
  })

  it('stay where their sentence is deleted, with no words, and take them again with undo', () => {
    const state = noted()
    const before = snapshot(state)
    const done = applyTransaction(state, [remove(state, 's1')])
    expect(snapshot(state).comments.map(({ anchor }) => anchor)).toEqual([[]])
    expect(snapshot(state).suggestions.map(({ anchor }) => anchor)).toEqual([[]])
    if (done.ok) applyTransaction(state, done.value)
    expect(snapshot(state)).toEqual(before)
  })

  it('are refused on words that are not there', () => {
    const state = noted()
    const add = (quote: Span): Operation => ({
      kind: 'record.add',
      placed: { collection: 'comments', record: buildComment('m9', [quote]), after: null },
    })
    expect(checkOperation(state, add(span('s9', 0, 'x')))?.code).toBe('missing')
    expect(checkOperation(state, add(span('s1', 8, 'سه سه')))?.code).toBe('text-changed')
    expect(checkOperation(state, add(span('t1', 0, 'one')))).toBeUndefined()
  })
})
