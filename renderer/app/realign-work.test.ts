import { describe, expect, it } from 'vitest'
import type { DocumentId, LinkId, SentenceId } from '../../shared/model/id.ts'
import { planConfirm } from '../../shared/operations/plan-records.ts'
import type { ProposedLink } from '../../shared/operations/plan-realign.ts'
import { buildRecords } from '../../shared/testing/build-project.ts'
import { ProjectStore } from '../editor/project-store.ts'
import { RealignWork } from './realign-work.ts'

const PAIRS = 8
/** Every row has the target of the row below it. */
const ROWS = [
  's1 | t1/t2',
  ...Array.from({ length: PAIRS - 2 }, (_, n) => `s${n + 2} | t${n + 3}`),
  `s${PAIRS} |`,
]

const pair = (number: number): ProposedLink => ({
  source: [`s${number}` as SentenceId],
  target: [`t${number}` as SentenceId],
  confidence: 0.9,
  reasons: [],
})

function open() {
  let revision = 0
  const store = new ProjectStore({
    part: { ...buildRecords(ROWS), isLast: true },
    revision,
    author: () => 'Sara',
    send: async (transactions) => ({ revision: (revision += transactions.length) }),
  })
  const controller = new AbortController()
  const work = new RealignWork(store, 'd1' as DocumentId, controller)
  work.begin()
  return { store, work, controller, before: store.state.toRecords() }
}

const rowsOf = ({ state }: ProjectStore) =>
  [...state.orderOf('d1' as DocumentId).rows]
    .map((id) => state.link(id)!)
    .map(({ id, source, target }) => `${id}:${source.join('+')}=${target.join('+')}`)

const MENDED = Array.from({ length: PAIRS }, (_, n) => `l${n + 1}:s${n + 1}=t${n + 1}`)

const never = () => Promise.reject(new Error('Nobody is to be asked'))

function takeAll(work: RealignWork) {
  for (let number = 1; number <= PAIRS; number += 2)
    work.take([pair(number), pair(number + 1)], 'translation')
}

describe('aligning rows again', () => {
  it('takes rows up as they come, and is one step to undo and to redo', async () => {
    const { store, work, before } = open()
    work.take([pair(1), pair(2)], 'translation')
    await expect.poll(() => rowsOf(store).slice(0, 2)).toEqual(MENDED.slice(0, 2))
    for (let number = 3; number <= PAIRS; number++) work.take([pair(number)], 'translation')
    expect(await work.isBelieved('translation', never)).toBe(true)
    expect(await work.finish()).toBe(true)
    expect(rowsOf(store)).toEqual(MENDED)
    expect(work).toMatchObject({ changed: PAIRS, leftAside: 0 })
    store.undo()
    await store.farTravel.arriving
    expect(store.state.toRecords()).toEqual(before)
    expect(store.canUndo).toBe(false)
    store.redo()
    await store.farTravel.arriving
    expect(rowsOf(store)).toEqual(MENDED)
  })

  it('leaves everything as it was where it is stopped', async () => {
    const { store, work, controller, before } = open()
    work.take([pair(1), pair(2)], 'translation')
    await expect.poll(() => rowsOf(store)[0]).toBe(MENDED[0])
    controller.abort()
    work.take([pair(3)], 'translation')
    expect(await work.finish()).toBe(false)
    expect(await work.takeBack()).toBe(true)
    expect(store.state.toRecords()).toEqual(before)
    expect([store.canUndo, store.canRedo]).toEqual([false, false])
  })

  it('is stopped by whoever undoes what has come of it', async () => {
    const { store, work, controller, before } = open()
    work.take([pair(1), pair(2)], 'translation')
    await expect.poll(() => rowsOf(store)[0]).toBe(MENDED[0])
    await store.flush()
    store.undo()
    work.take([pair(3), pair(4)], 'translation')
    expect(await work.finish()).toBe(false)
    expect(controller.signal.aborted).toBe(true)
    expect(await work.takeBack()).toBe(true)
    expect(store.state.toRecords()).toEqual(before)
  })

  it('stays, and is a step to undo, where somebody has built on it when it is stopped', async () => {
    const { store, work, controller } = open()
    work.take([pair(1), pair(2)], 'translation')
    await expect.poll(() => rowsOf(store)[0]).toBe(MENDED[0])
    store.dispatch('alignment.confirm', planConfirm(store.state, 'l1' as LinkId))
    controller.abort()
    expect(await work.takeBack()).toBe(false)
    expect(rowsOf(store).slice(0, 2)).toEqual(MENDED.slice(0, 2))
    store.undo()
    store.undo()
    await store.farTravel.arriving
    expect(rowsOf(store)[0]).toBe('l1:s1=t1+t2')
  })

  it('takes nothing up that looks like guesses, unless it is wanted', async () => {
    for (const wants of [false, true]) {
      const { store, work, before } = open()
      for (let number = 1; number <= PAIRS; number++) work.take([pair(number)], 'unrelated')
      await Promise.resolve()
      expect(store.state.toRecords()).toEqual(before)
      expect(await work.isBelieved('unrelated', async () => wants)).toBe(wants)
      if (wants) expect(await work.finish()).toBe(true)
      else expect(await work.takeBack()).toBe(true)
      expect(rowsOf(store)[1]).toBe(wants ? MENDED[1] : 'l2:s2=t3')
    }
  })

  it('leaves alone what is edited while it comes', async () => {
    const { store, work } = open()
    work.take([pair(1), pair(2)], 'translation')
    await expect.poll(() => rowsOf(store)[0]).toBe(MENDED[0])
    const edit = { from: 0, removed: '', insert: 'x' }
    store.dispatch('type', [{ kind: 'sentence.replaceText', sentence: 's8' as SentenceId, ...edit }])
    takeAll(work)
    expect(await work.finish()).toBe(true)
    expect(rowsOf(store)).toContain('l8:s8=')
    expect(work.leftAside).toBeGreaterThan(0)
  })
})
