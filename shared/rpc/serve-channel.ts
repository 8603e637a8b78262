import type { Channel } from './channel.ts'
import type { Host } from './contract.ts'
import { dispatch } from './dispatch.ts'
import type { HostError } from './host-error.ts'
import { pageMessage, type HostMessage, type PageMessage } from './messages.ts'

type Log = (id: string, cause: unknown) => void

/**
 * Serves one page over a channel until the channel closes, which cancels its calls and ends its sessions. The promise
 * is kept when all that it had pending is on the disk.
 */
export function serveChannel(host: Host, channel: Channel, log: Log): Promise<void> {
  const connection = host.connect()
  const running = new Map<number, AbortController>()
  const send = (message: HostMessage) => channel.send(message)
  connection.onEvent((event, payload) => send({ event, payload } as HostMessage))

  const answer = async (message: Extract<PageMessage, { call: number }>) => {
    const { call, method, params } = message
    const controller = new AbortController()
    running.set(call, controller)
    const progress = (value: Parameters<typeof reportProgress>[1]) => reportProgress(call, value)
    try {
      const context = { signal: controller.signal, progress }
      send({ answer: call, result: await dispatch(connection, method, params, context, log) })
    } catch (error) {
      send({ answer: call, error: (error as HostError).data })
    } finally {
      running.delete(call)
    }
  }
  const reportProgress = (call: number, progress: Extract<HostMessage, { progressOf: number }>['progress']) =>
    send({ progressOf: call, progress })

  channel.onMessage((raw) => {
    const message = pageMessage.safeParse(raw)
    if (!message.success) return channel.close()
    if ('cancel' in message.data) running.get(message.data.cancel)?.abort()
    else void answer(message.data)
  })
  return new Promise((resolve, reject) => {
    channel.onClose(() => {
      for (const controller of running.values()) controller.abort()
      connection.close().then(resolve, reject)
    })
  })
}
