// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CallOptions, HostClient } from '../../shared/rpc/connect-channel.ts'
import type { HostDescription } from '../../shared/rpc/contract.ts'
import { HostError, type HostErrorData } from '../../shared/rpc/host-error.ts'
import { useCall } from './use-call.ts'
import { HostContext } from './use-host.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

type Call = { resolve: (value: never) => void; reject: (error: unknown) => void; options: CallOptions }

let calls: Call[]
let shown: ReturnType<typeof useCall>
let root: Root

function Probe() {
  shown = useCall()
  return null
}

/** Every call waits until the test answers it; cancelled, it fails as a host's does. */
const client = {
  call: (_method: string, _params: unknown, options: CallOptions) =>
    new Promise((resolve, reject) => {
      calls.push({ resolve, reject, options })
      options.signal?.addEventListener('abort', () => reject(new HostError({ code: 'cancelled' })))
    }),
} as Pick<HostClient, 'call'> as HostClient

beforeEach(async () => {
  calls = []
  root = createRoot(document.createElement('div'))
  const host = { client, description: {} as HostDescription }
  await act(async () =>
    root.render(
      <HostContext value={host}>
        <Probe />
      </HostContext>,
    ),
  )
})
afterEach(() => act(async () => root.unmount()))

const fail = (data: HostErrorData) => new HostError(data)

describe('useCall', () => {
  it('is busy, tells how far it is, and gives the result', async () => {
    let result: unknown
    await act(async () => void shown.run('recent.list', {}).then((value) => (result = value)))
    expect(shown.isBusy).toBe(true)
    await act(async () => calls[0]!.options.onProgress?.({ stage: 'aligning', done: 1, total: 4 }))
    expect(shown.progress).toEqual({ stage: 'aligning', done: 1, total: 4 })
    await act(async () => calls[0]!.resolve(['done'] as never))
    expect(shown).toMatchObject({ isBusy: false, progress: null, error: null })
    expect(result).toEqual(['done'])
  })

  it('shows why a call failed', async () => {
    await act(async () => void shown.run('recent.list', {}))
    await act(async () => calls[0]!.reject(fail({ code: 'disk-full', name: 'a' })))
    expect(shown).toMatchObject({ isBusy: false, error: { code: 'disk-full' } })
    await act(async () => shown.clear())
    expect(shown.error).toBeNull()
  })

  it('does not call a cancelled call a failure', async () => {
    await act(async () => void shown.run('recent.list', {}))
    await act(async () => shown.cancel())
    expect(shown).toMatchObject({ isBusy: false, error: null })
  })

  it('cancels a call that a newer one takes the place of, and shows only the newer', async () => {
    const results: unknown[] = []
    const run = () => void shown.run('recent.list', {}).then((value) => results.push(value))
    await act(async () => run())
    await act(async () => run())
    expect(calls[0]!.options.signal?.aborted).toBe(true)
    expect(shown.isBusy).toBe(true)
    await act(async () => calls[1]!.resolve([] as never))
    expect(shown).toMatchObject({ isBusy: false, error: null })
    expect(results).toEqual([undefined, []])
  })

  it('cancels what is under way when its place in the window goes', async () => {
    await act(async () => void shown.run('recent.list', {}))
    await act(async () => root.unmount())
    expect(calls[0]!.options.signal?.aborted).toBe(true)
  })
})
