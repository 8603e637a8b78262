import { expect, it } from 'vitest'
import type { ClaimId } from '../../../shared/model/id.ts'
import { planPatchClaim } from '../../../shared/operations/plan-records.ts'
import { buildRecords } from '../../../shared/testing/build-project.ts'
import { EditorHandle } from '../../editor/editor-handle.ts'
import { ProjectStore } from '../../editor/project-store.ts'
import { REVIEW_COMMANDS } from './review-commands.ts'

const ROWS = [
  'یک | One',
  'وزیر [a.cue:مدعی شد] [a:صلح مهم است]. | The minister [a.cue:said] [a:peace matters].',
  'دو | Two',
  'وزیر [b.cue:گفت] [b:صلح مهم است]. | The minister [b.cue:said] [b:peace matters].',
]

function open() {
  const records = buildRecords(ROWS)
  const links = records.links.map((link) => ({ ...link, alignment: 'confirmed' as const }))
  const store = new ProjectStore({
    part: { ...records, links, isLast: true },
    revision: 0,
    author: () => 'Sara',
    send: (transactions, revision) => Promise.resolve({ revision: revision + transactions.length }),
  })
  const handle = new EditorHandle(store)
  const run = (id: string) => REVIEW_COMMANDS.find((each) => each.id === `review.${id}`)!.run(store, handle)
  store.select({ row: store.rows[0]!, side: 'target', anchor: null, head: null })
  return { store, run, row: () => store.rows.indexOf(store.selection!.row) + 1 }
}

it('stops at a claim whose force changed, lights it up, and passes by one that keeps it', () => {
  const { store, run, row } = open()
  run('next')
  expect([row(), store.ui.activeClaim]).toEqual([2, 'a'])
  run('approveNext')
  expect(store.state.link(store.rows[1]!)?.state).toBe('reviewed')
  expect(row()).toBe(2)
})

it('passes by a change that somebody marked as meant so', () => {
  const { store, run, row } = open()
  store.dispatch('x', planPatchClaim(store.state, 'a' as ClaimId, { intendedShift: { reason: 'style' } }))
  run('next')
  expect(row()).toBe(1)
})

it('goes by the class that a person gave a cue', () => {
  const { store, run, row } = open()
  store.dispatch('x', planPatchClaim(store.state, 'b' as ClaimId, { force: { target: 'FAC' } }))
  store.dispatch('x', planPatchClaim(store.state, 'a' as ClaimId, { force: { source: 'NEU' } }))
  run('next')
  expect([row(), store.ui.activeClaim]).toEqual([4, 'b'])
})
