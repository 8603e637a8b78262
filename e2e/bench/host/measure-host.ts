import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createHost } from '../../../electron/services/create-host.ts'
import type { ProjectRecords } from '../../../shared/model/collections.ts'
import type { Sentence } from '../../../shared/model/records.ts'
import { writeProject } from '../../../shared/model/write-project.ts'
import type { Transaction } from '../../../shared/operations/transaction.ts'
import type { HostConnection, Method, MethodResult, Params } from '../../../shared/rpc/contract.ts'
import { makeProject } from '../make-project.ts'
import { median, quantile, timed } from '../numbers.ts'
import type { HostNumbers } from './host-numbers.ts'

const APPENDS = 200
const MB = 1024 * 1024

/** The host as every shell has it, on folders of its own, beside the bare calls on the same data. */
export async function measureHost(pairs: number): Promise<HostNumbers> {
  const home = await mkdtemp(join(tmpdir(), 'taraz-bench-'))
  try {
    const records = makeProject(pairs)
    const file = join(home, 'bench.taraz.json')
    await writeFile(file, writeProject(records))
    const bare = await measureBare(home, file)
    return { ...bare, ...(await measureServices(home, file, records)) }
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

type Bare = Pick<HostNumbers, 'bareOpenMs' | 'bareSaveMs' | 'bareAppendP50Ms' | 'bareAppendP95Ms' | 'fileMB'>

async function measureBare(home: string, file: string): Promise<Bare> {
  const opened = await timed(async () => JSON.parse(await readFile(file, 'utf8')) as unknown)
  const saved = await timed(() => writeSynced(join(home, 'bare.json'), JSON.stringify(opened.value)))
  const appends = await bareAppends(join(home, 'bare.journal'))
  return {
    fileMB: (await readFile(file)).length / MB,
    bareOpenMs: opened.ms,
    bareSaveMs: saved.ms,
    bareAppendP50Ms: median(appends),
    bareAppendP95Ms: quantile(appends, 0.95),
  }
}

async function writeSynced(path: string, text: string): Promise<void> {
  const file = await open(path, 'w')
  await file.writeFile(text)
  await file.sync()
  await file.close()
}

async function bareAppends(path: string): Promise<number[]> {
  const bytes = new TextEncoder().encode(JSON.stringify({ seq: 1, transaction: typed(SOME_SENTENCE, 0) }))
  const file = await open(path, 'a')
  const times: number[] = []
  for (let count = 0; count < APPENDS; count++) {
    const { ms } = await timed(async () => {
      await file.write(bytes)
      await file.datasync()
    })
    times.push(ms)
  }
  await file.close()
  return times
}

const SOME_SENTENCE = { id: 's0000000000' as Sentence['id'], text: '' }

/** One letter typed at the start of a sentence: what a key press sends to the host. */
function typed(sentence: Pick<Sentence, 'id'>, count: number): Transaction {
  return {
    id: `x${count}`,
    author: 'Benchmark',
    time: '2026-01-02T03:04:05.000Z',
    command: 'typing',
    operations: [{ kind: 'sentence.replaceText', sentence: sentence.id, from: 0, removed: '', insert: 'a' }],
  }
}

class Client {
  private readonly connection: HostConnection

  constructor(connection: HostConnection) {
    this.connection = connection
  }

  call<M extends Method>(method: M, params: Params<M>): Promise<MethodResult<M>> {
    const signal = new AbortController().signal
    return this.connection.call(method, params, { signal, progress: () => undefined })
  }
}

async function measureServices(
  home: string,
  file: string,
  records: ProjectRecords,
): Promise<Omit<HostNumbers, keyof Bare>> {
  const host = createHost({
    dataFolder: join(home, 'data'),
    projectsFolder: join(home, 'projects'),
    version: '0.0.0',
    menuBar: false,
    log: (id, cause) => console.error(id, cause),
  })
  const connection = host.connect()
  const client = new Client(connection)
  const opened = await timed(() => client.call('projects.open', { file: host.handleOf(file) }))
  const { session } = opened.value
  const parts = await readParts(client, session)
  const middle = records.sentences.findLast(
    ({ side }, index) => side === 'target' && index <= records.sentences.length / 2,
  )!
  const applies = await applyKeys(client, session, opened.value.revision, middle)
  const save = await measureSave(client, session)
  const rssMB = process.memoryUsage().rss / MB
  await connection.close()
  await host.close()
  return {
    openMs: opened.ms,
    ...parts,
    ...save,
    applyP50Ms: median(applies),
    applyP95Ms: quantile(applies, 0.95),
    rssMB,
  }
}

async function readParts(client: Client, session: string): Promise<{ partsMs: number; firstPartMs: number }> {
  let total = 0
  let firstPartMs = 0
  for (let part = 0; ; part++) {
    const { ms, value } = await timed(() => client.call('projects.read', { session, part }))
    total += ms
    if (part === 0) firstPartMs = ms
    if (value.isLast) return { partsMs: total, firstPartMs }
  }
}

async function applyKeys(
  client: Client,
  session: string,
  first: number,
  sentence: Pick<Sentence, 'id'>,
): Promise<number[]> {
  const times: number[] = []
  let revision = first
  for (let count = 0; count < APPENDS; count++) {
    const transactions = [typed(sentence, count)]
    const { ms, value } = await timed(() =>
      client.call('projects.apply', { session, revision, transactions }),
    )
    times.push(ms)
    revision = value.revision
  }
  return times
}

async function measureSave(
  client: Client,
  session: string,
): Promise<{ saveMs: number; saveStallMs: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const { ms, value } = await timed(() => client.call('projects.save', { session }))
  delay.disable()
  if (value.phase !== 'saved') throw new Error(`The save ended as ${value.phase}`)
  return { saveMs: ms, saveStallMs: delay.max / 1e6 }
}
