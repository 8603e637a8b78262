import type { Channel } from '../../shared/rpc/channel.ts'

/** A channel over a MessagePort that the shell handed to the page. */
export function portChannel(port: MessagePort): Channel {
  const closers: (() => void)[] = []
  const end = () => {
    for (const closer of closers.splice(0)) closer()
  }
  port.addEventListener('close', end, { once: true })
  return {
    send: (message) => port.postMessage(message),
    onMessage(listener) {
      port.addEventListener('message', (event) => listener(event.data))
      port.start()
    },
    onClose: (listener) => void closers.push(listener),
    close() {
      port.close()
      end()
    },
  }
}

/** Waits for the shell to hand over its port; it comes once, in a message of the window to itself. */
export function receivePort(page: Window): Promise<MessagePort> {
  return new Promise((resolve) => {
    const receive = (event: MessageEvent) => {
      const [port] = event.ports
      if (event.source !== page || event.data !== 'taraz:port' || !port) return
      page.removeEventListener('message', receive)
      resolve(port)
    }
    page.addEventListener('message', receive)
  })
}
