import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { windowEnded } from './watch-window.ts'

let browser: EventEmitter
let tellPages: (count: number) => void = () => undefined
let outcome: string | undefined

beforeEach(() => {
  vi.useFakeTimers()
  outcome = undefined
  browser = new EventEmitter()
  void windowEnded(browser, { onPages: (listener) => (tellPages = listener) }).then((how) => (outcome = how))
})
afterEach(() => vi.useRealTimers())

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)

it('ends with the browser’s process', async () => {
  tellPages(1)
  tellPages(0)
  browser.emit('exit', 0)
  await pass(0)
  expect(outcome).toBe('closed')
})

it('ends when the page is gone while the process lives on', async () => {
  tellPages(1)
  tellPages(0)
  await pass(4)
  expect(outcome).toBeUndefined()
  await pass(2)
  expect(outcome).toBe('closed')
})

it('outlives a reload', async () => {
  tellPages(1)
  tellPages(0)
  await pass(3)
  tellPages(1)
  await pass(60)
  expect(outcome).toBeUndefined()
})

it('outlives one of two windows', async () => {
  tellPages(2)
  tellPages(1)
  await pass(60)
  expect(outcome).toBeUndefined()
})

it('waits for a browser that is slow to show its first page', async () => {
  await pass(600)
  expect(outcome).toBeUndefined()
})

it('goes by the pages where the process handed the window to another', async () => {
  browser.emit('exit', 0)
  await pass(10)
  tellPages(1)
  await pass(600)
  expect(outcome).toBeUndefined()
  tellPages(0)
  await pass(0)
  expect(outcome).toBe('closed')
})

it('fails where the process ended well and no page came', async () => {
  browser.emit('exit', 0)
  await pass(21)
  expect(outcome).toBe('failed')
})

it.each([
  ['ended badly', () => browser.emit('exit', 1)],
  ['was killed', () => browser.emit('exit', null, 'SIGSEGV')],
  ['could not start', () => browser.emit('error', new Error('ENOENT'))],
])('fails at once where the process %s', async (_, happen) => {
  happen()
  await pass(0)
  expect(outcome).toBe('failed')
})
