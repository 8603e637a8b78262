import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import type { CallContext } from '../../../shared/rpc/contract.ts'
import { buildRecords } from '../../../shared/testing/build-project.ts'
import type { ClaimantId } from '../../../shared/model/id.ts'
import { bundleForNode, type Bundle } from '../testing/bundle-for-node.ts'
import { JobThreads } from './job-threads.ts'

let bundle: Bundle
beforeAll(async () => {
  bundle = await bundleForNode({
    'job-threads': 'electron/services/jobs/job-threads.ts',
    'job-worker': 'electron/services/job-worker.ts',
  })
}, 60_000)
afterAll(() => bundle.remove())

/** The threads of a host, and all that they ever started; `firstDone` when one of them has done its first job. */
function openThreads(idleMs?: number) {
  const started: Worker[] = []
  let done = () => {}
  const firstDone = new Promise<void>((resolve) => (done = resolve))
  const start = (path: string) => {
    const worker = new Worker(path)
    worker.on('message', (message: object) => 'result' in message && done())
    started.push(worker)
    return worker
  }
  const threads = new JobThreads(join(bundle.folder, 'job-worker.js'), { start, ...(idleMs && { idleMs }) })
  onTestFinished(() => threads.end())
  return { threads, started, firstDone, hasEnded: (worker: Worker | undefined) => worker?.threadId === -1 }
}

const records = buildRecords(['جمله | sentence'])
const MUCH = 'x'.repeat(100 * 1024 * 1024)
const exportOptions = { baseName: 'x', created: '2026-01-01T00:00:00.000Z', toolVersion: '1' }

const contextOf = (signal = new AbortController().signal, progress: CallContext['progress'] = () => {}) => ({
  context: { signal, progress },
  isSmall: false,
})

const textOf = (text: string) => ({ text, language: 'en', presegmented: false, file: 'a.txt' })

/** Waits until the job is done, that is, until its thread is given back. */
async function countSentences({ run }: JobThreads, count: number) {
  const running = run('inspect-text', textOf('One sentence. '.repeat(count)), contextOf())
  const { value } = await running.next()
  expect(await running.next()).toEqual({ done: true, value: null })
  return value?.sentences
}

/** Two texts of so many sentences, to be aligned. */
function alignmentOf(count: number) {
  const side = textOf(Array.from({ length: count }, (_, index) => `Sentence ${index} of a text.`).join('\n'))
  const created = '2026-01-01T00:00:00.000Z'
  return { title: 'x', created, source: side, target: side, targetLanguage: 'en' }
}

it('does one job after another in one thread', async () => {
  const { threads, started } = openThreads()
  for (const count of [1, 2, 3]) expect(await countSentences(threads, count)).toBe(count)
  expect(started).toHaveLength(1)
})

it('does jobs at once in threads of their own, and keeps one of them', async () => {
  const { threads, started, hasEnded } = openThreads()
  const counts = await Promise.all([1, 2, 3].map((count) => countSentences(threads, count)))
  expect(counts).toEqual([1, 2, 3])
  expect(started).toHaveLength(3)
  await expect.poll(() => started.filter(hasEnded)).toHaveLength(2)
  await countSentences(threads, 1)
  expect(started).toHaveLength(3)
})

it('lets no word of a job reach the next, which has the same thread', async () => {
  const { threads, started, firstDone } = openThreads()
  const first = threads.run('inspect-text', textOf('One. Two.'), contextOf())
  await first.next()
  await firstDone
  const feed = [{ header: records.header }, { documents: records.documents }, records]
  const next = threads.run(
    'export-project',
    { format: 'tsv', options: exportOptions },
    { ...contextOf(), feed },
  )
  const files = next.next()
  // It is being fed; asked on, the first must not set it going.
  expect(await first.next()).toEqual({ done: true, value: null })
  expect((await files).value).toMatchObject({ text: expect.stringContaining('جمله\tsentence') as string })
  expect(started).toHaveLength(1)
})

it('gives a thread back whose job was asked once and left', async () => {
  const { threads, started, firstDone } = openThreads()
  const running = threads.run('inspect-text', textOf('One. Two.'), contextOf())
  await running.next()
  await firstDone
  expect(await countSentences(threads, 1)).toBe(1)
  expect(started).toHaveLength(1)
  await running.return(null)
  expect(await countSentences(threads, 3)).toBe(3)
  expect(started).toHaveLength(1)
})

it('ends a thread whose job is left in its midst', async () => {
  const { threads, started, hasEnded } = openThreads()
  for await (const piece of threads.run('build-project', alignmentOf(6000), contextOf())) {
    expect(piece.records.header).toBeDefined()
    break
  }
  expect(started.map(hasEnded)).toEqual([true])
  expect(await countSentences(threads, 2)).toBe(2)
  expect(started).toHaveLength(2)
})

it('ends a thread whose job is cancelled in its midst, and the next job has another', async () => {
  const { threads, started, hasEnded } = openThreads()
  expect(await countSentences(threads, 1)).toBe(1)
  const controller = new AbortController()
  const told = contextOf(controller.signal, ({ stage }) => stage === 'aligning' && controller.abort())
  const running = threads.run('build-project', alignmentOf(3000), told)
  const reading = async () => {
    for await (const _ of running) continue
  }
  await expect(reading()).rejects.toMatchObject({ data: { code: 'cancelled' } })
  await expect.poll(() => started.map(hasEnded)).toEqual([true])
  expect(await countSentences(threads, 2)).toBe(2)
  expect(started).toHaveLength(2)
})

it('loses the thread of a job that fails, and says why', async () => {
  const { threads, started } = openThreads()
  const bytes = new Uint8Array(Buffer.from('{}'))
  const running = threads.run('nothing' as 'read-project', { bytes }, contextOf())
  await expect(running.next()).rejects.toThrow('not a function')
  expect(await countSentences(threads, 2)).toBe(2)
  expect(started).toHaveLength(2)
})

it('starts another where the one that is kept has broken down', async () => {
  const { threads, started, hasEnded } = openThreads()
  await countSentences(threads, 1)
  await started[0]?.terminate()
  expect(hasEnded(started[0])).toBe(true)
  expect(await countSentences(threads, 2)).toBe(2)
})

it('has small work done by a thread that is there, and starts none for it', async () => {
  const { threads, started } = openThreads()
  const small = () => threads.run('inspect-text', textOf('One.'), { ...contextOf(), isSmall: true }).next()
  expect(await small()).toMatchObject({ value: { sentences: 1 } })
  expect(started).toHaveLength(0)
  await countSentences(threads, 1)
  expect(await small()).toMatchObject({ value: { sentences: 1 } })
  expect(started).toHaveLength(1)
})

it('warms a thread that then does the next job, which need not wait for the warming', async () => {
  const { threads, started } = openThreads()
  threads.warm()
  await expect.poll(() => started).toHaveLength(1)
  expect(await countSentences(threads, 2)).toBe(2)
  expect(started).toHaveLength(1)
})

it('keeps no thread that is left with much in its memory', async () => {
  const { threads, started, hasEnded } = openThreads()
  const claimants = [{ id: 'p1' as ClaimantId, kind: 'person' as const, names: { source: MUCH, target: '' } }]
  const feed = [{ header: records.header }, { claimants }]
  await threads
    .run('export-project', { format: 'tsv', options: exportOptions }, { ...contextOf(), feed })
    .next()
  await expect.poll(() => started.map(hasEnded)).toEqual([true])
})

it('keeps a thread only for a while', async () => {
  const { threads, started, hasEnded } = openThreads(50)
  await countSentences(threads, 1)
  await expect.poll(() => started.map(hasEnded)).toEqual([true])
})

it('keeps none once the host is closed', async () => {
  const { threads, started, hasEnded } = openThreads()
  await countSentences(threads, 1)
  const running = threads.run('build-project', alignmentOf(300), contextOf())
  await running.next()
  threads.warm()
  await threads.end()
  for await (const _ of running) continue
  threads.warm()
  await expect.poll(() => started.every(hasEnded)).toBe(true)
})

it('keeps no program from ending', async () => {
  const script = `
    import { JobThreads } from ${JSON.stringify(pathToFileURL(join(bundle.folder, 'job-threads.js')).href)}
    const context = { signal: new AbortController().signal, progress: () => {} }
    const text = { text: 'One. Two.', language: 'en', presegmented: false, file: 'a.txt' }
    const threads = new JobThreads()
    for (let job = 0; job < 2; job++) {
      const { value } = await threads.run('inspect-text', text, { context, isSmall: false }).next()
      console.log(value.sentences)
    }
    threads.warm()`
  const file = join(bundle.folder, 'two-jobs.mjs')
  await writeFile(file, script)
  const { stdout } = await promisify(execFile)(process.execPath, [file], { timeout: 20_000 })
  expect(stdout).toBe('2\n2\n')
})
