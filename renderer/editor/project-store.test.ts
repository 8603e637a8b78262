import { describe, expect, it, vi } from 'vitest'
import type { ClaimId, DocumentId, LinkId, SentenceId } from '../../shared/model/id.ts'
import { planConfirm } from '../../shared/operations/plan-records.ts'
import { planJoin, planSplit } from '../../shared/operations/plan-sentences.ts'
import type { Operation } from '../../shared/operations/operation.ts'
import { applyTransaction, type Transaction } from '../../shared/operations/transaction.ts'
import { HostError } from '../../shared/rpc/host-error.ts'
import { buildRecords, buildState } from '../../shared/testing/build-project.ts'
import { caretAt } from './editor-selection.ts'
import { ProjectStore } from './project-store.ts'

const S1 = 's1' as SentenceId
const T1 = 't1' as SentenceId
const L1 = 'l1' as LinkId

const ROWS = ['[a:یک] دو. / سه. | [a:One] two.', 'چهار. | Four.']

/** A host that applies what it is sent, as the real one does, and can be made to fail. */
class FakeHost {
  readonly state
  revision = 7
  readonly calls: Transaction[][] = []
  fails: HostError | undefined

  constructor(rows: readonly string[]) {
    this.state = buildState(rows)
  }

  send = async (transactions: readonly Transaction[], revision: number) => {
    await Promise.resolve()
    if (this.fails) throw this.fails
    if (revision !== this.revision) throw new HostError({ code: 'stale-revision', revision: this.revision })
    for (const { operations } of transactions) {
      const done = applyTransaction(this.state, operations)
      if (!done.ok) throw new HostError({ code: 'refused', refusal: done.error })
    }
    this.calls.push([...transactions])
    this.revision += transactions.length
    return { revision: this.revision }
  }
}

function open(rows = ROWS) {
  const host = new FakeHost(rows)
  let time = 1_000_000
  const clock = { pause: (ms: number) => (time += ms) }
  const store = new ProjectStore({
    part: { ...buildRecords(rows), isLast: true },
    revision: host.revision,
    author: () => 'Sara',
    send: host.send,
    now: () => time,
  })
  return { store, host, clock }
}

function insert(sentence: SentenceId, from: number, text: string): Operation[] {
  return [{ kind: 'sentence.replaceText', sentence, from, removed: '', insert: text }]
}

function type(store: ProjectStore, from: number, text: string) {
  const selection = caretAt(L1, 'target', { sentence: T1, offset: from + text.length })
  store.dispatch('typing', insert(T1, from, text), { key: `type:${T1}`, selection })
}

describe('ProjectStore', () => {
  it('does at once what is dispatched and brings it to the host in order', async () => {
    const { store, host } = open()
    for (const [index, letter] of [...'abc'].entries()) type(store, index, letter)
    store.dispatch('editor.confirmNext', planConfirm(store.state, L1))
    expect(store.state.sentence(T1)?.text).toBe('abcOne two.')
    expect(store.pending).toBe(4)
    await store.flush()
    expect(store.pending).toBe(0)
    expect(host.calls.flat().map(({ command }) => command)).toEqual([
      'typing',
      'typing',
      'typing',
      'editor.confirmNext',
    ])
    expect(host.state.toRecords()).toEqual(store.state.toRecords())
    expect(store.revision).toBe(host.revision)
  })

  it('has one call under way at a time', async () => {
    const { store, host } = open()
    type(store, 0, 'a')
    const first = store.flush()
    type(store, 1, 'b')
    type(store, 2, 'c')
    await Promise.all([first, store.flush()])
    expect(host.calls.map((call) => call.length)).toEqual([1, 2])
    expect(host.state.sentence(T1)?.text).toBe('abcOne two.')
  })

  it('keeps what the host could not take, says so, and sends it when asked again', async () => {
    const { store, host } = open()
    const problems: unknown[] = []
    store.onSendProblem((problem) => problems.push(problem?.error.code ?? null))
    host.fails = new HostError({ code: 'disconnected' })
    type(store, 0, 'a')
    await store.flush()
    type(store, 1, 'b')
    expect(store.pending).toBe(2)
    expect(store.sendProblem).toEqual({ error: { code: 'disconnected' }, willRetry: false })
    host.fails = undefined
    await store.retrySending()
    expect(store.pending).toBe(0)
    expect(host.state.sentence(T1)?.text).toBe('abOne two.')
    expect(problems).toEqual(['disconnected', null])
  })

  it('undoes letters typed in one breath together, and puts the caret back', () => {
    const { store, clock } = open()
    const start = caretAt(L1, 'target', { sentence: T1, offset: 0 })
    store.select(start)
    type(store, 0, 'a')
    type(store, 1, 'b')
    clock.pause(5_000)
    type(store, 2, 'c')
    expect(store.undo()).toBe(true)
    expect(store.state.sentence(T1)?.text).toBe('abOne two.')
    expect(store.undo()).toBe(true)
    expect(store.state.sentence(T1)?.text).toBe('One two.')
    expect(store.selection).toEqual(start)
    expect(store.undo()).toBe(false)
    expect(store.redo()).toBe(true)
    expect(store.selection?.head?.offset).toBe(2)
    expect(store.state.sentence(T1)?.text).toBe('abOne two.')
  })

  it('begins a new step of typing where the caret was moved', () => {
    const { store } = open()
    type(store, 0, 'a')
    store.select(caretAt(L1, 'target', { sentence: T1, offset: 0 }))
    type(store, 0, 'b')
    store.undo()
    expect(store.state.sentence(T1)?.text).toBe('aOne two.')
  })

  it('has one history for typing and for the rows', async () => {
    const { store, host } = open()
    const before = store.state.toRecords()
    type(store, 0, 'x')
    store.dispatch('editor.split', planSplit(store.state, S1, 3, 'new' as SentenceId))
    store.dispatch('editor.join', planJoin(store.state, 's2' as SentenceId))
    while (store.undo());
    expect(store.state.toRecords()).toEqual(before)
    while (store.redo());
    expect(store.state.link(L1)?.source).toHaveLength(3)
    await store.flush()
    expect(host.state.toRecords()).toEqual(store.state.toRecords())
  })

  it('says why something can not be done, and nothing has changed', () => {
    const { store } = open()
    const refusals: string[] = []
    store.onRefusal(({ code }) => refusals.push(code))
    const before = store.state.toRecords()
    const plan = [...insert(T1, 0, 'ok'), ...insert('none' as SentenceId, 0, 'x')]
    expect(store.dispatch('typing', plan)?.code).toBe('missing')
    expect(store.dispatch('editor.join', planJoin(store.state, 't2' as SentenceId))?.code).toBe(
      'no-neighbour',
    )
    expect(refusals).toEqual(['missing', 'no-neighbour'])
    expect(store.state.toRecords()).toEqual(before)
    expect(store.canUndo).toBe(false)
    expect(store.pending).toBe(0)
  })

  it('keeps the caret with its words through changes made elsewhere', () => {
    const { store } = open()
    store.select(caretAt(L1, 'source', { sentence: S1, offset: 5 }))
    store.dispatch('typing', insert(S1, 0, '؟؟'))
    expect(store.selection?.head).toEqual({ sentence: S1, offset: 7 })
    store.dispatch('editor.split', planSplit(store.state, S1, 4, 'new' as SentenceId))
    expect(store.selection?.head?.sentence).toBe('new')
  })

  it('wakes only those who asked for the record that changed', () => {
    const { store } = open()
    const woken: string[] = []
    store.topics.listen('sentences', [T1], () => woken.push('t1'))
    store.topics.listen('sentences', ['t2'], () => woken.push('t2'))
    store.topics.listen('links', [L1], () => woken.push('l1'))
    type(store, 3, '!')
    expect(woken).toEqual(['t1'])
  })

  it('keeps the same list of rows until a row comes, goes or moves', () => {
    const { store } = open()
    const rows = store.rows
    type(store, 0, 'x')
    store.dispatch('editor.confirmNext', planConfirm(store.state, L1))
    expect(store.rows).toBe(rows)
    store.dispatch('editor.join', planJoin(store.state, 't1' as SentenceId))
    store.dispatch('editor.join', planJoin(store.state, 's2' as SentenceId))
    expect(store.rows).toEqual(['l1'])
  })
})

describe('a project that is still coming in', () => {
  function openPart() {
    const host = new FakeHost(ROWS)
    const { header, links, sentences, claims, claimants, documents } = buildRecords(ROWS)
    const store = new ProjectStore({
      part: { header, documents, links: links.slice(0, 1), sentences: sentences.slice(0, 3), isLast: false },
      revision: host.revision,
      author: () => '',
      send: host.send,
    })
    const rest = () => {
      store.appendPart({ links: links.slice(1), sentences: sentences.slice(3), isLast: false })
      store.appendPart({ claimants, claims, isLast: true })
    }
    return { store, host, rest }
  }

  it('is the same as the project of the host, whatever was done meanwhile', async () => {
    const { store, host, rest } = openPart()
    const before = host.state.toRecords()
    store.dispatch('typing', insert(S1, 0, 'آن '))
    store.dispatch('erasing', [
      { kind: 'sentence.replaceText', sentence: T1, from: 0, removed: 'One', insert: '' },
    ])
    store.dispatch('editor.split', planSplit(store.state, S1, 5, 'new' as SentenceId))
    store.undo()
    rest()
    expect(store.isComplete).toBe(true)
    await store.flush()
    expect(store.state.toRecords()).toEqual(host.state.toRecords())
    expect(store.state.claim('a' as ClaimId)?.source.content[0]?.from).toBe(3)
    while (store.undo());
    await store.flush()
    expect(store.state.toRecords()).toEqual(before)
    expect(host.state.toRecords()).toEqual(before)
  })
})

describe('long work', () => {
  const PARTS = 5
  const D2 = 'd2' as DocumentId

  function rowsOf(part: number) {
    const [source, target] = [`x${part}` as SentenceId, `y${part}` as SentenceId]
    const text = (id: SentenceId, side: 'source' | 'target') => ({ id, document: D2, side, text: id })
    return {
      links: [
        {
          id: `m${part}` as LinkId,
          document: D2,
          source: [source],
          target: [target],
          state: 'translated' as const,
          alignment: 'proposed' as const,
        },
      ],
      sentences: [text(source, 'source'), text(target, 'target')],
    }
  }

  async function addDocument() {
    const { store, host } = open()
    for (let part = 0; part < PARTS; part++) {
      const added: Operation =
        part === 0
          ? { kind: 'document.add', record: { id: D2, title: 'b' }, after: 'd1' as DocumentId, ...rowsOf(0) }
          : { kind: 'document.extend', document: D2, ...rowsOf(part) }
      const counts = { rows: part + 1, sentences: 2 * (part + 1) }
      const inverse: Operation[] = [{ kind: 'document.remove', document: D2, ...counts }]
      expect(store.dispatch('file.addTexts', [added], { work: { name: 'w', inverse } })).toBeUndefined()
    }
    await store.flush()
    return { store, host }
  }

  const arrived = (store: ProjectStore) => vi.waitFor(() => expect(store.canUndo || store.canRedo).toBe(true))
  const count = ({ state }: { state: ProjectStore['state'] }) => state.tables.links.size

  it('is taken back and done again part by part, as one step', async () => {
    const { store, host } = await addDocument()
    for (let round = 0; round < 2; round++) {
      expect(store.undo()).toBe(true)
      expect(count(store)).toBe(ROWS.length + PARTS - 1)
      expect(store.undo()).toBe(false)
      await arrived(store)
      expect([count(store), count(host)]).toEqual([ROWS.length, ROWS.length])
      expect(store.redo()).toBe(true)
      await arrived(store)
      expect([count(store), count(host)]).toEqual([ROWS.length + PARTS, ROWS.length + PARTS])
      expect([...store.state.orderOf(D2).rows]).toEqual(['m0', 'm1', 'm2', 'm3', 'm4'])
    }
  })

  it('is brought back to where it was, undone or redone, where that is stopped', async () => {
    const { store, host } = await addDocument()
    const all = store.state.toRecords()
    store.undo()
    store.farTravel.stop()
    await store.farTravel.arriving
    expect(store.state.toRecords()).toEqual(all)
    expect([store.canUndo, store.canRedo]).toEqual([true, false])
    store.undo()
    await store.farTravel.arriving
    const none = store.state.toRecords()
    const unsubscribe = store.subscribe(() => count(store) === ROWS.length + 2 && store.farTravel.stop())
    store.redo()
    await store.farTravel.arriving
    unsubscribe()
    expect(store.state.toRecords()).toEqual(none)
    expect(host.state.toRecords()).toEqual(none)
    expect([store.canUndo, store.canRedo]).toEqual([false, true])
    store.redo()
    await store.farTravel.arriving
    expect(host.state.toRecords()).toEqual(all)
  })

  it('says how far it has come once it takes long, and nothing at its end', async () => {
    const { store } = await addDocument()
    const told: unknown[] = []
    store.farTravel.subscribe(() => told.push(store.farTravel.going))
    vi.spyOn(Date, 'now').mockReturnValueOnce(0).mockReturnValueOnce(1).mockReturnValue(1000)
    store.undo()
    await store.farTravel.arriving
    expect(told).toEqual([0.4, 0.6, 0.8, 1].map((share) => ({ kind: 'undo', share })).concat([null as never]))
  })
})
