import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ClaimId, LinkId, SentenceId } from '../../shared/model/id.ts'
import type { Changes } from '../../shared/model/project-state.ts'
import { planConfirm } from '../../shared/operations/plan-records.ts'
import { buildRecords } from '../../shared/testing/build-project.ts'
import { ProjectStore } from './project-store.ts'

const T1 = 't1' as SentenceId
const L1 = 'l1' as LinkId
/** A claim on both sides of the first row, and as many rows below as are wanted. */
const rowsOf = (count: number) => [
  '[a:یک دو] سه. | [a:One two] three.',
  ...Array.from({ length: count }, (_, row) => `سطر ${row}. | Row ${row}.`),
]

function open(count = 3) {
  const records = buildRecords(rowsOf(count))
  const store = new ProjectStore({
    part: { ...records, isLast: true },
    revision: 0,
    author: () => 'Sara',
    send: () => new Promise(() => undefined),
  })
  const told: { changes: Changes; isMore: boolean }[] = []
  store.calm.subscribe((changes, isMore) => told.push({ changes, isMore }))
  return { store, told, records }
}

function type(store: ProjectStore, text: string): void {
  for (const [from, letter] of [...text].entries()) {
    const operation = {
      kind: 'sentence.replaceText',
      sentence: T1,
      from,
      removed: '',
      insert: letter,
    } as const
    store.dispatch('typing', [operation], { key: `type:${T1}` })
  }
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

describe('what stands beside the text', () => {
  it('hears nothing of a key, and once of many', () => {
    const { store, told } = open()
    type(store, 'twenty keys in a row')
    expect(told).toHaveLength(0)
    vi.advanceTimersByTime(5000)
    expect(told).toHaveLength(1)
    expect(told[0]!.changes.sentences).toEqual(new Set([T1]))
    expect(told[0]!.isMore).toBe(false)
  })

  it('hears now and then while somebody types on and on', () => {
    const { store, told } = open()
    for (let key = 0; key < 300; key++) {
      type(store, 'a')
      vi.advanceTimersByTime(50)
    }
    expect(told.length).toBeGreaterThan(2)
    expect(told.length).toBeLessThan(6)
  })

  it('hears at once of what one key does to rows, and of letters before a command runs', () => {
    const { store, told } = open()
    store.dispatch('editor.confirmNext', planConfirm(store.state, L1))
    expect(told.map(({ changes }) => [...changes.links])).toEqual([[L1]])
    type(store, 'ab')
    store.calm.settle()
    expect(told).toHaveLength(2)
  })

  it('is told of a large part in bounded numbers, of every record once, and last that rows moved', () => {
    const { store, told } = open(0)
    const { links, sentences } = buildRecords(rowsOf(3000))
    store.appendPart({ links: links.slice(1), sentences: sentences.slice(2), isLast: true })
    vi.advanceTimersByTime(60_000)
    const seen = told.flatMap(({ changes }) => [...changes.links])
    expect(seen).toHaveLength(3000)
    expect(new Set(seen).size).toBe(3000)
    for (const { changes } of told) expect(changes.links.size).toBeLessThanOrEqual(250)
    expect(told.map(({ isMore }) => isMore)).toEqual([...told.slice(1).map(() => true), false])
    expect(told.findIndex(({ changes }) => changes.rows.size > 0)).toBe(told.length - 1)
  })
})

describe('a key inside a claim', () => {
  it('wakes who draws its sentence, and not the other side of the claim or the rest of the window', () => {
    const { store } = open(1000)
    const claim = store.claims[0]!
    const [typed, other, card, row] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()]
    store.topics.listen('sentences', [T1], typed)
    store.topics.listen('sentences', ['s1'], other)
    store.topics.listen('links', [L1], row)
    store.calmTopics.listen('claims', [claim], card)
    type(store, 'abc')
    expect(typed).toHaveBeenCalledTimes(3)
    expect([other, row, card].map((woken) => woken.mock.calls.length)).toEqual([0, 0, 0])
    vi.advanceTimersByTime(2000)
    expect(card).toHaveBeenCalledTimes(1)
  })

  it('is told on both sides where more than its place changes', () => {
    const { store } = open()
    const [id] = store.claims as [ClaimId]
    const other = vi.fn()
    store.topics.listen('sentences', ['s1'], other)
    const patch = {
      kind: 'record.patch',
      collection: 'claims',
      id,
      before: { act: 'assert' },
      after: { act: 'warn' },
    }
    expect(store.dispatch('claims.act', [patch as never])).toBeUndefined()
    expect(other).toHaveBeenCalledTimes(1)
  })
})
