import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Progress } from '../../../shared/rpc/contract.ts'
import { writeProject } from '../../../shared/model/write-project.ts'
import { buildRecords } from '../../../shared/testing/build-project.ts'
import { bundleForNode, type Bundle } from '../testing/bundle-for-node.ts'
import { JobThreads } from './job-threads.ts'
import { PiecedRecords } from './records-pieces.ts'
import { runJob as runHere, type JobRunner } from './run-job.ts'

let bundle: Bundle
let threads: JobThreads
let runThere: JobRunner
beforeAll(async () => {
  bundle = await bundleForNode({ 'job-worker': 'electron/services/job-worker.ts' })
  threads = new JobThreads(join(bundle.folder, 'job-worker.js'))
  runThere = threads.run
}, 60_000)
afterAll(async () => {
  await threads.end()
  await bundle.remove()
})

const rows = Array.from({ length: 2500 }, (_, index) => `جمله ${index} | sentence ${index}`)
const records = buildRecords(rows)

function contextOf(signal = new AbortController().signal) {
  const told: Progress[] = []
  return { told, context: { signal, progress: (value: Progress) => void told.push(value) } }
}

async function readWith(run: JobRunner, text: string, signal?: AbortSignal) {
  const { context } = contextOf(signal)
  const bytes = new Uint8Array(Buffer.from(text))
  const running = run('read-project', { bytes }, { context, isSmall: false })
  const pieces = new PiecedRecords()
  for (;;) {
    const step = await running.next()
    if (step.done) return { problems: step.value.problems, pieces }
    pieces.add(step.value)
  }
}

describe.each([
  { where: 'here', run: (): JobRunner => runHere },
  { where: 'in a thread', run: (): JobRunner => runThere },
])('a job $where', ({ run }) => {
  it('gives a project piece by piece', async () => {
    const { problems, pieces } = await readWith(run(), writeProject(records))
    expect(problems).toEqual([])
    expect(pieces.records).toEqual(records)
  })

  it('gives what is wrong instead', async () => {
    const { problems } = await readWith(run(), '{"a":')
    expect(problems).toEqual([{ code: 'truncated', line: 1 }])
  })

  it('is fed with pieces and gives files', async () => {
    const { context, told } = contextOf()
    const feed = [{ header: records.header }, records]
    const options = { baseName: 'x', created: '2026-01-01T00:00:00.000Z', toolVersion: '1' }
    const running = run()('export-project', { format: 'tsv', options }, { context, isSmall: false, feed })
    let text = ''
    for (;;) {
      const step = await running.next()
      if (!step.done) text += step.value.text
      else {
        expect(step.value.rows).toBe(2500)
        break
      }
    }
    expect(text).toContain('جمله 2499\tsentence 2499')
    expect(told).toContainEqual({ stage: 'writing', done: 0, total: 1 })
  })

  it('ends when it is cancelled', async () => {
    const controller = new AbortController()
    controller.abort()
    await expect(readWith(run(), writeProject(records), controller.signal)).rejects.toMatchObject({
      data: { code: 'cancelled' },
    })
  })

  it('gives nothing more when it is left', async () => {
    const { context } = contextOf()
    const bytes = new Uint8Array(Buffer.from(writeProject(records)))
    for await (const piece of run()('read-project', { bytes }, { context, isSmall: false })) {
      expect(piece.header).toBeDefined()
      break
    }
  })
})

it('ends a thread in the middle of its work', async () => {
  const controller = new AbortController()
  const { context, told } = contextOf(controller.signal)
  const text = Array.from({ length: 4000 }, (_, index) => `Sentence ${index} of a long text, it is.`).join(
    '\n',
  )
  const side = { text, language: 'en', presegmented: false, file: 'a.txt' }
  const input = {
    title: 'x',
    created: '2026-01-01T00:00:00.000Z',
    source: side,
    target: side,
    targetLanguage: 'en',
  }
  const running = runThere('build-project', input, { context, isSmall: false })
  const first = running.next()
  await expect.poll(() => told.length).toBeGreaterThan(0)
  controller.abort()
  await expect(first).rejects.toMatchObject({ data: { code: 'cancelled' } })
})

it('says why where the thread breaks down', async () => {
  const { context } = contextOf()
  const bytes = new Uint8Array(Buffer.from('{}'))
  const running = runThere('nothing' as 'read-project', { bytes }, { context, isSmall: false })
  await expect(running.next()).rejects.toThrow('not a function')
})
