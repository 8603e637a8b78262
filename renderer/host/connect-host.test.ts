import { describe, expect, it, vi } from 'vitest'
import { connectChannel } from '../../shared/rpc/connect-channel.ts'
import { doorOf } from './connect-host.ts'
import { portChannel } from './port-channel.ts'

describe('the door of a page', () => {
  it('is the port in the shell’s own scheme, a socket where the page came from a server', () => {
    expect(doorOf(new URL('app://taraz/'))).toEqual({ kind: 'port' })
    expect(doorOf(new URL('http://127.0.0.1:4000/'))).toEqual({
      kind: 'socket',
      url: 'ws://127.0.0.1:4000/rpc',
    })
    expect(doorOf(new URL('https://127.0.0.1:4000/')).kind).toBe('socket')
  })
})

describe('a channel over a port', () => {
  it('carries calls, answers and the end of the other side', async () => {
    const { port1, port2 } = new MessageChannel()
    port2.onmessage = (event) => port2.postMessage({ answer: event.data.call, result: [] })
    const client = connectChannel(portChannel(port1))
    expect(await client.call('recent.list', {})).toEqual([])
    const gone = vi.fn()
    client.onDisconnect(gone)
    port2.close()
    await vi.waitFor(() => expect(gone).toHaveBeenCalledOnce())
    await expect(client.call('recent.list', {})).rejects.toMatchObject({ data: { code: 'disconnected' } })
  })
})
