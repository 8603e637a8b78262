import { expect, it } from 'vitest'
import type { SentenceId } from '../../shared/model/id.ts'
import type { Plan } from '../../shared/operations/plan-sentences.ts'
import type { Piece } from '../../shared/operations/shift-pieces.ts'
import { buildRecords } from '../../shared/testing/build-project.ts'
import { ProjectStore } from './project-store.ts'

function open() {
  return new ProjectStore({
    part: { ...buildRecords(['a|']), isLast: true },
    revision: 0,
    author: () => '',
    send: (transactions, revision) => Promise.resolve({ revision: revision + transactions.length }),
  })
}

const typed = (at: number, insert: string): Plan => ({
  ok: true,
  value: [{ kind: 'sentence.replaceText', sentence: 's1' as SentenceId, from: at, removed: '', insert }],
})
const text = (store: ProjectStore) => store.state.sentence('s1' as SentenceId)!.text
const twice: Piece[] = [
  { plan: typed(1, 'b'), share: 0.5 },
  { share: 0.7 },
  { plan: typed(2, 'c'), share: 1 },
]

it('tells how far it has come, lets nobody undo meanwhile, and is one step in the end', async () => {
  const store = open()
  const told: (number | undefined)[] = []
  store.longWork.subscribe(() => told.push(store.longWork.state?.share))
  const done = store.longWork.run('replacing', 'typing', twice)
  expect([text(store), store.canUndo, store.undo()]).toEqual(['ab', false, false])
  expect(await store.longWork.run('shifting', 'typing', twice)).toBe(false)
  expect(await done).toBe(true)
  expect([text(store), store.canUndo]).toEqual(['abc', true])
  // The first piece at once, the others no more often than they can be read.
  expect([told.slice(0, 2), told.at(-1)]).toEqual([[0, 0.5], undefined])
  expect(told.slice(0, -1).every((share, at) => at === 0 || share! > told[at - 1]!)).toBe(true)
})

it('takes back what was done when it is cancelled, or when a piece is refused', async () => {
  const store = open()
  const cancelled = store.longWork.run('replacing', 'typing', twice)
  store.longWork.state!.cancel()
  expect([await cancelled, text(store), store.canUndo]).toEqual([false, 'a', false])
  const refused = [...twice, { plan: typed(99, 'd'), share: 1 }]
  expect(await store.longWork.run('replacing', 'typing', refused)).toBe(false)
  expect([text(store), store.canUndo, store.longWork.state]).toEqual(['a', false, null])
  expect(store.lastRefusal).toBeDefined()
})
