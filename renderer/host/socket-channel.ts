import type { Channel } from '../../shared/rpc/channel.ts'

/** A channel over a WebSocket that is still to open; rejects where it does not. */
export function openSocketChannel(url: string): Promise<Channel> {
  const socket = new WebSocket(url)
  return new Promise((resolve, reject) => {
    socket.onopen = () => resolve(socketChannel(socket))
    socket.onclose = () => reject(new Error('The host does not answer'))
  })
}

function socketChannel(socket: WebSocket): Channel {
  return {
    send: (message) => socket.send(JSON.stringify(message)),
    onMessage: (listener) =>
      socket.addEventListener('message', (event) => listener(JSON.parse(String(event.data)))),
    onClose: (listener) => socket.addEventListener('close', () => listener(), { once: true }),
    close: () => socket.close(),
  }
}
