const waiting: (() => void)[] = []
let channel: MessageChannel | undefined

/** The next turn of the event loop: timers would wait 4 ms for each, and promises alone give nobody a turn. */
export function freeTurn(): Promise<void> {
  channel ??= openChannel()
  const { port2 } = channel
  return new Promise((resolve) => {
    waiting.push(resolve)
    port2.postMessage(null)
  })
}

function openChannel(): MessageChannel {
  const opened = new MessageChannel()
  opened.port1.onmessage = () => waiting.shift()?.()
  return opened
}
