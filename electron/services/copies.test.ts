import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ProjectRecords } from '../../shared/model/collections.ts'
import type { SentenceId } from '../../shared/model/id.ts'
import { writeProject } from '../../shared/model/write-project.ts'
import type { Operation } from '../../shared/operations/operation.ts'
import { buildRecords } from '../../shared/testing/build-project.ts'
import { openTestHost } from './testing/open-test-host.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const first = () => buildRecords(['یک [a:🔹] | one', 'دو | two', 'سه | three'])

/** A host with the project open and a copy of it beside, as somebody else changed it. */
async function openTwo(theirs: ProjectRecords | string, mine = first()) {
  const folder = await temporaryFolder()
  const { page, host } = openTestHost(folder)
  const lay = async (name: string, content: ProjectRecords | string) => {
    const path = join(folder, name)
    await writeFile(path, typeof content === 'string' ? content : writeProject(content))
    return host.handleOf(path)
  }
  const ours = await lay('ours.taraz.json', mine)
  const file = await lay('theirs.taraz.json', theirs)
  const { session } = await page.call('projects.open', { file: ours })
  // The first reading is of the project as it was opened.
  await page.call('projects.read', { session, part: 0 })
  let revision = 0
  const apply = async (operations: Operation[], command = 'x') => {
    const transaction = { id: `x${revision}`, author: 'Sara', time: '2026-01-02T03:04:05.000Z', command }
    const transactions = [{ ...transaction, operations }]
    revision = (await page.call('projects.apply', { session, revision, transactions })).revision
  }
  const type = (sentence: string, removed: string, insert: string) =>
    apply([{ kind: 'sentence.replaceText', sentence: sentence as SentenceId, from: 0, removed, insert }])
  const sentences = async () => {
    const read = await page.call('projects.read', { session, part: 0 })
    return Object.fromEntries((read.sentences ?? []).map(({ id, text }) => [id, text]))
  }
  return { page, session, file, apply, type, sentences, lay }
}

function changed(change: (records: ProjectRecords) => void): ProjectRecords {
  const records = first()
  change(records)
  return records
}

const textOf = (records: ProjectRecords, id: string) => records.sentences.find((one) => one.id === id)!

describe('another copy of the open project', () => {
  it('is compared with it as it is now, saved or not', async () => {
    const { page, session, file, type } = await openTwo(
      changed((records) => (textOf(records, 't2').text = 'TWO')),
    )
    await type('t1', 'one', 'ONE')
    const { differences, total } = await page.call('copies.compare', { session, file })
    expect(total).toBe(2)
    expect(differences.map(({ id }) => id)).toEqual(['text/t1', 'text/t2'])
  })

  it('is merged by what both began with, as one transaction that takes itself back', async () => {
    const theirs = changed((records) => {
      textOf(records, 't2').text = 'TWO'
      textOf(records, 't3').text = 'THREE!'
    })
    textOf(theirs, 's1').text = 'یک 🔹'
    const { page, session, file, type, apply, sentences } = await openTwo(theirs)
    await type('t1', 'one', 'ONE')
    await type('t3', 'three', '3')
    const found = await page.call('copies.findBase', { session, file })
    expect(found).toMatchObject({ back: 2, isSure: false, before: { author: 'Sara' } })
    const base = { kind: 'past' as const, back: found.back }
    const { operations, conflicts } = await page.call('copies.planMerge', { session, file, base })
    expect(conflicts).toBe(1)
    await apply(operations)
    expect(await sentences()).toMatchObject({ t1: 'ONE', t2: 'TWO', t3: '3' })
    const { operations: back } = await page.call('projects.planRestore', { session, number: 1 })
    await apply(back!)
    expect(await sentences()).toMatchObject({ t1: 'ONE', t2: 'two', t3: '3' })
  })

  it('began with what was made here, where nothing older can be', async () => {
    const created = new Date().toISOString()
    const made = changed((records) => (records.header.created = created))
    const theirs = structuredClone(made)
    textOf(theirs, 't2').text = 'TWO'
    const { page, session, file, type } = await openTwo(theirs, made)
    expect(await page.call('copies.findBase', { session, file })).toMatchObject({ back: 0, isSure: true })
    await type('t1', 'one', 'ONE')
    const found = await page.call('copies.findBase', { session, file })
    expect(found).toMatchObject({ back: 1, isSure: true })
    const base = { kind: 'past' as const, back: found.back }
    expect((await page.call('copies.planMerge', { session, file, base })).conflicts).toBe(0)
  })

  it('can be merged again after a merge was undone', async () => {
    const made = changed((records) => (records.header.created = new Date().toISOString()))
    const theirs = structuredClone(made)
    textOf(theirs, 't2').text = 'TWO'
    const { page, session, file, type, apply } = await openTwo(theirs, made)
    await type('t1', 'one', 'ONE')
    const base = { kind: 'past' as const, back: 1 }
    const { operations } = await page.call('copies.planMerge', { session, file, base })
    await apply(operations, 'file.merge')
    const { operations: back } = await page.call('projects.planRestore', { session, number: 0 })
    await apply(back!, 'undo')
    expect(await page.call('copies.findBase', { session, file })).toMatchObject({ back: 1, differences: 1 })
    expect((await page.call('copies.planMerge', { session, file, base })).operations).toEqual(operations)
  })

  it('is merged by a file that both began with, or without any', async () => {
    const theirs = changed((records) => (textOf(records, 't2').text = 'TWO'))
    const { page, session, file, type, lay } = await openTwo(theirs)
    await type('t1', 'one', 'ONE')
    const began = await lay('base.taraz.json', first())
    const merge = (base: Parameters<typeof page.call<'copies.planMerge'>>[1]['base']) =>
      page.call('copies.planMerge', { session, file, base })
    expect((await merge({ kind: 'file', file: began })).conflicts).toBe(0)
    expect((await merge({ kind: 'none' })).conflicts).toBe(2)
    const other = await lay('other.taraz.json', '{"format":"taraz"')
    await expect(merge({ kind: 'file', file: other })).rejects.toMatchObject({
      data: { code: 'bad-project', name: 'other.taraz.json' },
    })
  })

  it('says how far its annotators agree, and what they have otherwise', async () => {
    const theirs = changed((records) => (records.claims[0]!.act = 'warn'))
    const { page, session, file } = await openTwo(theirs)
    const found = await page.call('copies.measureAgreement', { session, file })
    expect(found.claims).toEqual({ a: 1, b: 1, matched: 1 })
    expect(found.fields['act']).toMatchObject({ same: 0, n: 1 })
    const disputes = await page.call('copies.planDisputes', { session, file })
    expect(disputes.operations).toMatchObject([
      {
        placed: {
          record: { kind: 'claim', names: { ours: 'ours.taraz.json', theirs: 'theirs.taraz.json' } },
        },
      },
    ])
  })

  it.each([
    ['damaged', '{"format":"taraz","version":1,', 'bad-project'],
    ['of a newer version', writeProject(first()).replace('"version":1', '"version":99'), 'bad-project'],
    ['of another project', writeProject(first()).replace('"p1"', '"p2"'), 'other-project'],
  ])('is refused where it is %s', async (_what, text, code) => {
    const { page, session, file } = await openTwo(text)
    for (const method of ['copies.compare', 'copies.findBase', 'copies.measureAgreement'] as const)
      await expect(page.call(method, { session, file })).rejects.toMatchObject({
        data: { code, name: 'theirs.taraz.json' },
      })
  })

  it('can be left', async () => {
    const { page, session, file } = await openTwo(first())
    const signal = AbortSignal.abort()
    await expect(page.call('copies.compare', { session, file }, signal)).rejects.toMatchObject({
      data: { code: 'cancelled' },
    })
    await page.call('copies.compare', { session, file })
    expect(page.progress.slice(-2).map(({ stage }) => stage)).toEqual(['reading', 'comparing'])
  })
})
