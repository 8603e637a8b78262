import { expect, it } from 'vitest'
import type { DocumentId, SentenceId } from '../model/id.ts'
import { buildState } from '../testing/build-project.ts'
import { snapshot } from '../testing/laws.ts'
import { History, TYPING_PAUSE_MS } from './history.ts'
import type { Operation } from './operation.ts'
import { applyTransaction } from './transaction.ts'

function typing(rows: string[]) {
  const state = buildState(rows)
  const history = new History<number>()
  const type = (
    sentence: string,
    from: number,
    insert: string,
    now: number,
    key: string | null = sentence,
  ) => {
    const value: Operation = {
      kind: 'sentence.replaceText',
      sentence: sentence as SentenceId,
      from,
      removed: '',
      insert,
    }
    const done = applyTransaction(state, [value])
    if (!done.ok) throw new Error(done.error.code)
    history.push(
      { command: 'typing', inverse: done.value, before: from, after: from + insert.length },
      now,
      key ?? undefined,
    )
  }
  const undo = () => {
    const step = history.nextUndo()!
    const done = applyTransaction(state, step.inverse)
    if (done.ok) history.undone(done.value)
    return step
  }
  const redo = () => {
    const step = history.nextRedo()!
    const done = applyTransaction(state, step.inverse)
    if (done.ok) history.redone(done.value)
    return step
  }
  return { state, history, type, undo, redo, text: (id: string) => state.sentence(id as SentenceId)!.text }
}

it('takes back what was typed without a pause as one step, with the caret where it began', () => {
  const run = typing(['a | x'])
  run.type('s1', 1, 'b', 0)
  run.type('s1', 2, 'c', TYPING_PAUSE_MS)
  run.type('s1', 3, 'd', 2 * TYPING_PAUSE_MS + 1)
  expect(run.undo().before).toBe(3)
  expect(run.text('s1')).toBe('abc')
  const step = run.undo()
  expect([step.before, step.after]).toEqual([1, 3])
  expect(run.text('s1')).toBe('a')
  expect(run.history.nextUndo()).toBeUndefined()
})

it('parts steps by sentence, by a closed step and by a command without a key', () => {
  const run = typing(['a / b | x'])
  run.type('s1', 1, '1', 0)
  run.type('s2', 1, '2', 1)
  run.history.close()
  run.type('s2', 2, '3', 2)
  run.type('s2', 3, '4', 3, null)
  const texts = []
  while (run.history.nextUndo()) {
    run.undo()
    texts.push([run.text('s1'), run.text('s2')])
  }
  expect(texts).toEqual([
    ['a1', 'b23'],
    ['a1', 'b2'],
    ['a1', 'b'],
    ['a', 'b'],
  ])
})

it('does again what was undone, and forgets it when something new is done', () => {
  const run = typing(['[a:ab] | x'])
  const start = snapshot(run.state)
  run.type('s1', 1, 'X', 0)
  const typed = snapshot(run.state)
  run.undo()
  expect(snapshot(run.state)).toEqual(start)
  run.redo()
  expect(snapshot(run.state)).toEqual(typed)
  run.undo()
  run.type('s1', 0, 'Y', 9_000)
  expect(run.history.nextRedo()).toBeUndefined()
})

it('takes long work for one step, whatever was done between its parts', () => {
  const history = new History<null>()
  const step = (command: string, work?: string) => ({
    command,
    inverse: [],
    before: null,
    after: null,
    ...(work !== undefined && { work }),
  })
  history.push(step('add', 'w'), 0)
  history.push(step('typing'), 1)
  history.push(step('add', 'w'), 2)
  expect(history.nextUndo()?.command).toBe('typing')
  history.undone([])
  expect(history.nextUndo()?.command).toBe('add')
  expect(history.stepOf('w')?.command).toBe('add')
  history.forget('w')
  expect(history.nextUndo()).toBeUndefined()
  expect(history.stepOf('w')).toBeUndefined()
})

it('leads to and fro through long work part by part', () => {
  const history = new History<null>()
  const part = (name: string) => [
    { kind: 'document.shorten' as const, document: name as DocumentId, rows: 1, sentences: 2 },
  ]
  for (const name of ['a', 'b']) {
    history.push(
      { command: 'add', inverse: [], before: null, after: null, work: 'w', parts: [part(name)] },
      0,
    )
  }
  const step = history.nextUndo()!
  expect(step.parts).toEqual([part('b'), part('a')])
  history.travelled(step, [part('c'), part('d')])
  expect(history.nextUndo()).toBeUndefined()
  expect(history.nextRedo()?.parts).toEqual([part('c'), part('d')])
  history.travelled(history.nextRedo()!, [part('b'), part('a')])
  expect(history.nextRedo()).toBeUndefined()
  expect(history.nextUndo()).toEqual(step)
})

it('does not lead back to long work that was taken back while something else was done', () => {
  const history = new History<null>()
  const step = (command: string) => ({ command, inverse: [], before: null, after: null })
  history.push({ ...step('add'), work: 'w', parts: [[]] }, 0)
  const long = history.nextUndo()!
  history.push(step('typing'), 1)
  history.travelled(long, [[]])
  expect(history.nextRedo()).toBeUndefined()
  expect(history.nextUndo()?.command).toBe('typing')
})
