import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createHost } from '../../../electron/services/create-host.ts'
import type { SentenceId } from '../../../shared/model/id.ts'
import type { HostConnection, Method, MethodResult, Params } from '../../../shared/rpc/contract.ts'
import { median, quantile, timed } from '../numbers.ts'
import { APPENDS, type ServiceNumbers } from './host-numbers.ts'
import { typedLetter } from './typed-letter.ts'

const MB = 1024 * 1024

/** The host as every shell has it, on folders of its own below `home`. */
export async function measureServices(home: string, file: string): Promise<ServiceNumbers> {
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
  const { session, revision } = opened.value
  const { sentence, ...parts } = await readParts(client, session)
  const applies = await applyLetters(client, session, revision, sentence)
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

type Parts = { readonly partsMs: number; readonly firstPartMs: number; readonly sentence: SentenceId }

/** All the parts, and a sentence of the last that has any: to write far from the start. */
async function readParts(client: Client, session: string): Promise<Parts> {
  let [total, firstPartMs] = [0, 0]
  let sentence: SentenceId | undefined
  for (let part = 0; ; part++) {
    const { ms, value } = await timed(() => client.call('projects.read', { session, part }))
    total += ms
    if (part === 0) firstPartMs = ms
    sentence = value.sentences?.at(-1)?.id ?? sentence
    if (!value.isLast) continue
    if (sentence === undefined) throw new Error('The project holds no sentence')
    return { partsMs: total, firstPartMs, sentence }
  }
}

async function applyLetters(
  client: Client,
  session: string,
  first: number,
  sentence: SentenceId,
): Promise<number[]> {
  const times: number[] = []
  let revision = first
  for (let count = 0; count < APPENDS; count++) {
    const transactions = [typedLetter(sentence, count)]
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
