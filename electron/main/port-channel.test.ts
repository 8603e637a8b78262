import { expect, it } from 'vitest'
import { FakeWebContents } from './fake-electron.ts'
import { handPort } from './port-channel.ts'

function hand() {
  const contents = new FakeWebContents()
  const channel = handPort(contents)
  const port = contents.posted[0]?.ports[0]
  if (!port) throw new Error('no port was handed over')
  let closes = 0
  channel.onClose(() => closes++)
  return { channel, port, closes: () => closes }
}

it('carries messages in order, also those sent before anybody listened', () => {
  const { channel, port } = hand()
  const heard: unknown[] = []
  port.postMessage(1)
  port.postMessage({ text: 'می‌روم' })
  channel.onMessage((message) => heard.push(message))
  port.postMessage(3)
  expect(heard).toEqual([1, { text: 'می‌روم' }, 3])
})

it('tells once that it was closed here', () => {
  const { channel, closes } = hand()
  channel.close()
  channel.close()
  expect(closes()).toBe(1)
})

it('tells once that the page is gone', () => {
  const { channel, port, closes } = hand()
  port.close()
  channel.close()
  expect(closes()).toBe(1)
})
