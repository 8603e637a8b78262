import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { LinkId, SentenceId } from '../../shared/model/id.ts'
import { ProjectState } from '../../shared/model/project-state.ts'
import { buildState } from '../../shared/testing/build-project.ts'
import { planConfirm, planSetLocked } from '../../shared/operations/plan-records.ts'
import { planLinkRows } from '../../shared/operations/plan-sentences.ts'
import { applyTransaction } from '../../shared/operations/transaction.ts'
import { planRealign } from '../../shared/operations/plan-realign.ts'
import { newId } from '../../shared/model/new-id.ts'
import type { DocumentId } from '../../shared/model/id.ts'
import { alignmentTask } from './alignment-task.ts'
import { openTestHost } from './testing/open-test-host.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const sample = (name: string) =>
  readFile(new URL(`../../shared/testing/samples/${name}`, import.meta.url), 'utf8')

async function openMeeting() {
  const folder = await temporaryFolder()
  for (const name of ['meeting.fa.txt', 'meeting.en.txt'])
    await writeFile(join(folder, name), await sample(name))
  const { host, page } = openTestHost(folder)
  const opened = await page.call('projects.create', {
    title: 'Meeting',
    sourceLanguage: 'fa',
    targetLanguage: 'en',
    source: { file: host.handleOf(join(folder, 'meeting.fa.txt')) },
    target: { file: host.handleOf(join(folder, 'meeting.en.txt')) },
    presegmented: false,
  })
  const { isLast: _isLast, ...part } = await page.call('projects.read', { session: opened.session, part: 0 })
  const none = { documents: [], links: [], sentences: [], claimants: [], claims: [] }
  const state = new ProjectState({
    comments: [],
    terms: [],
    suggestions: [],
    ...none,
    ...part,
    header: opened.header,
  } as never)
  return { page, session: opened.session, state, document: state.orders.documents.at(0)! }
}

it('gives back the rows of an open project as the aligner sees them, and the same plan undoes a mess', async () => {
  const { page, session, state, document } = await openMeeting()
  const rows = [...state.orderOf(document).rows]
  const good = rows.map((id) => state.link(id)!)
  const mess = planLinkRows(state, rows[2]!, rows[3]!)
  if (!mess.ok) throw new Error('no plan')
  const operations = mess.value.map((operation) =>
    operation.kind === 'link.replace'
      ? {
          ...operation,
          insert: operation.insert.map((p) => ({
            ...p,
            link: { ...p.link, alignment: 'proposed' as const },
          })),
        }
      : operation,
  )
  applyTransaction(state, operations)
  await page.call('projects.apply', {
    session,
    revision: 0,
    transactions: [{ id: 't', author: 'a', time: '2026-01-01T00:00:00.000Z', command: 'x', operations }],
  })
  const range = { first: rows[1]!, last: rows.at(-1)! }
  const { verdict } = await page.call('projects.realign', { session, document, rows: range })
  expect(verdict).not.toBe('unrelated')
  const proposed = page.progress.flatMap(({ links }) => links ?? [])
  const texts = new Map([...state.tables.sentences].map(([id, { text }]) => [id, text]))
  const plan = planRealign(state, document, proposed, texts, () => newId('link'))
  expect(applyTransaction(state, plan.operations).ok).toBe(true)
  const now = [...state.orderOf(document).rows].map((id) => state.link(id)!)
  expect(now.map(({ source, target }) => [source, target])).toEqual(
    good.map(({ source, target }) => [source, target]),
  )
})

it('says that a document is not there', async () => {
  const { page, session } = await openMeeting()
  expect(
    await page.failure('projects.realign', {
      session,
      document: 'd0000000000000000' as DocumentId,
      rows: null,
    }),
  ).toMatchObject({ code: 'refused' })
})

it('fixes what was confirmed or locked, and what lies among the rows without being of them', () => {
  const state = buildState(['a | A', 'b | B', 'c | C', 'd | D'])
  const document = 'd1' as DocumentId
  for (const plan of [planConfirm(state, 'l1' as LinkId), planSetLocked(state, 'l3' as LinkId, true)])
    if (plan.ok) applyTransaction(state, plan.value)
  const all = alignmentTask(state, document, null)
  expect(all?.fixed).toEqual([
    { source: [0], target: [0] },
    { source: [2], target: [2] },
  ])
  expect(all?.region).toEqual({ source: [1, 4], target: [1, 4] })
  const below = alignmentTask(state, document, { first: 'l3' as LinkId, last: 'l4' as LinkId })
  expect(below?.region).toEqual({ source: [3, 4], target: [3, 4] })
  expect(alignmentTask(state, document, { first: 'l1' as LinkId, last: 'l1' as LinkId })).toBeUndefined()
  const ids = below?.source.ids as SentenceId[]
  expect(ids).toEqual(['s1', 's2', 's3', 's4'])
})
