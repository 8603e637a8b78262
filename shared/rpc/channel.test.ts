import { expect, it, vi } from 'vitest'
import { channelPair } from '../testing/channel-pair.ts'
import { connectChannel } from './connect-channel.ts'
import type { CallContext, Host, HostConnection, HostEvents } from './contract.ts'
import { HostError } from './host-error.ts'
import { serveChannel } from './serve-channel.ts'

type Answer = (method: string, params: unknown, context: CallContext) => Promise<unknown>

function start(answer: Answer) {
  const [page, door] = channelPair()
  const closed = vi.fn(async () => {})
  const log = vi.fn()
  let emit: (event: keyof HostEvents, payload: never) => void = () => {}
  const connection: HostConnection = {
    call: answer as HostConnection['call'],
    onEvent: (listener) => void (emit = listener),
    close: closed,
  }
  const host: Host = { connect: () => connection, close: async () => {} }
  const served = serveChannel(host, door, log)
  return {
    client: connectChannel(page),
    page,
    door,
    closed,
    log,
    served,
    emit: (event: keyof HostEvents, payload: never) => emit(event, payload),
  }
}

it('carries params there and results back, whatever the order of the answers', async () => {
  const waits: (() => void)[] = []
  const run = start(async (_method, params) => {
    await new Promise<void>((resolve) => waits.push(resolve))
    return { echo: params }
  })
  const first = run.client.call('recent.forget', { file: 'a' })
  const second = run.client.call('recent.forget', { file: 'b' })
  await vi.waitFor(() => expect(waits.length).toBe(2))
  waits[1]!()
  expect(await second).toEqual({ echo: { file: 'b' } })
  waits[0]!()
  expect(await first).toEqual({ echo: { file: 'a' } })
})

it('refuses params of the wrong shape and unknown methods before any is called', async () => {
  const answer = vi.fn(async () => ({}))
  const run = start(answer)
  await expect(run.client.call('projects.open', { file: 5 } as never)).rejects.toMatchObject({
    data: { code: 'bad-request' },
  })
  for (const name of ['nothing', 'constructor', '__proto__']) {
    await expect(run.client.call(name as never, {} as never)).rejects.toMatchObject({
      data: { code: 'bad-request' },
    })
  }
  expect(answer).not.toHaveBeenCalled()
})

it('gives typed errors as they are, and of others only an id', async () => {
  const typed = start(async () => Promise.reject(new HostError({ code: 'not-found', name: 'x' })))
  await expect(typed.client.call('recent.list', {})).rejects.toMatchObject({
    data: { code: 'not-found', name: 'x' },
  })
  const broken = start(async () => Promise.reject(new Error('secret')))
  const error = await broken.client.call('recent.list', {}).catch((caught: unknown) => caught as HostError)
  expect(error).toMatchObject({ data: { code: 'internal' } })
  expect(JSON.stringify((error as HostError).data)).not.toContain('secret')
  expect(broken.log).toHaveBeenCalledOnce()
})

it('reports progress and lets a call be cancelled', async () => {
  const run = start(
    (_method, _params, { signal, progress }) =>
      new Promise((_resolve, reject) => {
        progress({ stage: 'aligning', done: 1, total: 2 })
        signal.addEventListener('abort', () => reject(new Error('stopped')))
      }),
  )
  const controller = new AbortController()
  const steps: unknown[] = []
  const call = run.client.call(
    'projects.openSample',
    {},
    { signal: controller.signal, onProgress: (step) => steps.push(step) },
  )
  await vi.waitFor(() => expect(steps).toEqual([{ stage: 'aligning', done: 1, total: 2 }]))
  controller.abort()
  await expect(call).rejects.toMatchObject({ data: { code: 'cancelled' } })
})

it('tells events to those who listen, until they stop', async () => {
  const run = start(async () => ({}))
  const heard: unknown[] = []
  const stop = run.client.on('projects.takenOver', (payload) => heard.push(payload))
  run.emit('projects.takenOver', { session: 'x' } as never)
  await vi.waitFor(() => expect(heard).toEqual([{ session: 'x' }]))
  stop()
  run.emit('projects.takenOver', { session: 'y' } as never)
  await run.client.call('recent.list', {})
  expect(heard).toEqual([{ session: 'x' }])
})

it('ends sessions and calls when the channel closes, and closes on a message that is none', async () => {
  const run = start(() => new Promise(() => {}))
  const gone = vi.fn()
  run.client.onDisconnect(gone)
  const call = run.client.call('recent.list', {})
  run.page.send({ neither: 'call', nor: 'cancel' })
  await expect(call).rejects.toMatchObject({ data: { code: 'disconnected' } })
  await run.served
  expect(run.closed).toHaveBeenCalledOnce()
  expect(gone).toHaveBeenCalledOnce()
  await expect(run.client.call('recent.list', {})).rejects.toMatchObject({ data: { code: 'disconnected' } })
})
