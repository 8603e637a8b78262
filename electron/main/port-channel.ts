import { MessageChannelMain, type MessagePortMain, type WebContents } from 'electron'
import type { Channel } from '../../shared/rpc/channel.ts'

/** Hands a page one end of a new channel and returns the other. */
export function handPort(contents: Pick<WebContents, 'postMessage'>): Channel {
  const { port1, port2 } = new MessageChannelMain()
  const channel = portChannel(port1)
  contents.postMessage('taraz:port', null, [port2])
  return channel
}

function portChannel(port: MessagePortMain): Channel {
  const listeners: (() => void)[] = []
  // A port says that the other end is gone, not that it was closed here.
  const end = () => {
    for (const listener of listeners.splice(0)) listener()
  }
  port.once('close', end)
  return {
    send: (message) => port.postMessage(message),
    onMessage(listener) {
      port.on('message', (event) => listener(event.data))
      port.start()
    },
    onClose: (listener) => void listeners.push(listener),
    close() {
      port.close()
      end()
    },
  }
}
