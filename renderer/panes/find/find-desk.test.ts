// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import type { LinkId, SentenceId } from '../../../shared/model/id.ts'
import { buildRecords } from '../../../shared/testing/build-project.ts'
import { ProjectStore } from '../../editor/project-store.ts'
import { neighbourMatch, replaceCurrent, selectMatch, type FindHandle } from './find-actions.ts'
import { findDeskOf, keyOf, type FindWish } from './find-desk.ts'
import { replaceAll } from './replace-all.ts'

const handle: FindHandle = { focusSelection: (selection) => opened!.select(selection), scrollToRow: () => {} }
let opened: ProjectStore | undefined

async function open(rows: readonly string[], wish: Partial<FindWish>) {
  const store = new ProjectStore({
    part: { ...buildRecords(rows), isLast: true },
    revision: 0,
    author: () => '',
    send: (transactions, revision) => Promise.resolve({ revision: revision + transactions.length }),
  })
  opened = store
  const desk = findDeskOf(store)
  desk.setOpen(true)
  desk.ask(wish)
  const settle = () => desk.whenFound()
  await settle()
  const texts = () => store.state.toRecords().sentences.map(({ text }) => text)
  const all = () =>
    desk.state.found.flatMap(({ sentence, matches }) => matches.map((range) => ({ ...range, sentence })))
  return { store, desk, settle, texts, all }
}

describe('what is found', () => {
  it('is gone through in the order of the rows, round and round, from the caret on', async () => {
    const { store, all } = await open(['a b a | x a', '| a'], { pattern: 'a' })
    expect(all().map(keyOf)).toEqual(['s1 0', 's1 4', 't1 2', 't2 0'])
    const visited = []
    for (let step = 0; step < 5; step++) {
      const match = neighbourMatch(store, 1)!
      visited.push(keyOf(match))
      selectMatch(store, handle, match)
    }
    expect(visited).toEqual(['s1 0', 's1 4', 't1 2', 't2 0', 's1 0'])
    expect(keyOf(neighbourMatch(store, -1)!)).toBe('t2 0')
  })

  it('follows edits: matches come, go and move, and what is left out stays left out', async () => {
    const { store, desk, all } = await open(['a a a | '], { pattern: 'a' })
    desk.exclude(all()[1]!, true)
    const type = (from: number, removed: string, insert: string) =>
      store.dispatch('typing', [
        { kind: 'sentence.replaceText', sentence: 's1' as SentenceId, from, removed, insert },
      ])
    type(0, '', 'xyz ')
    expect(all().map(keyOf)).toEqual(['s1 4', 's1 6', 's1 8'])
    expect([...desk.state.excluded]).toEqual(['s1 6'])
    type(2, 'z a', '')
    expect([desk.state.count, [...desk.state.excluded]]).toEqual([2, ['s1 3']])
  })

  it('takes in rows where a match is typed anew', async () => {
    const { store, desk } = await open(['b | ', 'a | '], { pattern: 'a' })
    store.dispatch('typing', [
      { kind: 'sentence.replaceText', sentence: 's1' as SentenceId, from: 0, removed: '', insert: 'a' },
    ])
    await vi.waitFor(() => expect(desk.state.found.map(({ sentence }) => sentence)).toEqual(['s1', 's2']))
  })

  it('tells an expression that is none, and finds nothing by it', async () => {
    const { desk } = await open(['a | '], { pattern: '(', kind: 'expression' })
    expect([desk.state.problem, desk.state.count]).toEqual(['group', 0])
    desk.ask({ pattern: '(a)' })
    await vi.waitFor(() => expect(desk.state.count).toBe(1))
    expect(desk.state.problem).toBeNull()
  })
})

describe('replacing', () => {
  it('all is one undo, leaves out what was unticked, locked or protected, and says so', async () => {
    const rows = ['a | a a', 'a | a', 'a | [c:a b]']
    const { store, desk, texts, all } = await open(rows, { pattern: 'a', replacement: 'xy' })
    const before = JSON.stringify(store.state.toRecords())
    store.state.putLink({ ...store.state.link('l2' as LinkId)!, locked: true })
    desk.exclude(
      all().find((match) => keyOf(match) === 't1 2')!,
      true,
    )
    await replaceAll(store)
    expect(texts()).toEqual(['a', 'xy a', 'a', 'a', 'a', 'xy b'])
    expect(desk.state.outcome).toEqual({ replaced: 2, leftOut: 4 })
    const [span] = store.state.claim('c' as never)!.target.content
    expect(store.state.sentence(span!.sentence)!.text.slice(span!.from, span!.to)).toBe('xy b')
    store.undo()
    store.state.putLink({ ...store.state.link('l2' as LinkId)!, locked: undefined } as never)
    expect(JSON.stringify(store.state.toRecords())).toBe(before)
  })

  it('thousands is one undo too, and stopped half way is as if not begun', async () => {
    const rows = Array.from({ length: 1200 }, () => 'a | a b a')
    const { store, desk, texts, settle } = await open(rows, {
      pattern: 'a',
      replacement: 'xy',
      sides: ['target'],
    })
    const before = texts()
    const end = store.longWork.subscribe(() => {
      if (store.longWork.state?.share) store.longWork.state.cancel()
    })
    const stopped = replaceAll(store)
    await stopped
    end()
    expect([texts(), store.canUndo, desk.state.outcome]).toEqual([before, false, null])
    await settle()
    await replaceAll(store)
    expect(new Set(texts())).toEqual(new Set(['a', 'xy b xy']))
    expect(desk.state.outcome).toEqual({ replaced: 2400, leftOut: 0 })
    store.undo()
    await vi.waitFor(() => expect(store.canRedo).toBe(true))
    expect([texts(), store.canUndo]).toEqual([before, false])
  })

  it('one goes on behind what was put in, though that matches too', async () => {
    const { store, desk, texts } = await open(['| a a'], { pattern: 'a', replacement: 'aa' })
    selectMatch(store, handle, neighbourMatch(store, 1)!)
    replaceCurrent(store, handle)
    expect(texts()).toEqual(['aa a'])
    expect(keyOf(desk.state.current!)).toBe('t1 3')
    replaceCurrent(store, handle)
    expect(texts()).toEqual(['aa aa'])
  })

  it('takes out the marks that can turn a text round', async () => {
    const { store, texts } = await open(['| a\u202bb\u202c \u2067c\u2069'], { kind: 'direction' })
    await replaceAll(store)
    expect(texts()).toEqual(['ab \u2067c\u2069'])
  })
})
