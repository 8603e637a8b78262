import { WebSocket } from 'ws'
import type { Channel } from '../../shared/rpc/channel.ts'

/** RFC 6455, 7.4.1: the payload is not what its type says. */
const invalidPayload = 1007

/** A channel over an open WebSocket; a frame that is not JSON text closes it. */
export function socketChannel(socket: WebSocket): Channel {
  // Without a listener a broken connection would end the process; `close` follows and says enough.
  socket.on('error', () => undefined)
  return {
    send(message) {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message))
    },
    onMessage(listener) {
      socket.on('message', (data, isBinary) => {
        const message = isBinary ? undefined : parse(String(data))
        if (message) listener(message.value)
        else socket.close(invalidPayload)
      })
    },
    onClose(listener) {
      socket.once('close', listener)
    },
    close() {
      socket.close()
    },
  }
}

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}
