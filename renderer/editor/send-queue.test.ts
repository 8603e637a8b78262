import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Transaction } from '../../shared/operations/transaction.ts'
import { HostError } from '../../shared/rpc/host-error.ts'
import { SendQueue } from './send-queue.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function change(id: string): Transaction {
  return { id, author: '', time: '2026-01-02T03:04:05.000Z', command: 'typing', operations: [] }
}

/** A queue to a host that fails with these errors, one after another, and then no more. */
function open(...errors: HostError[]) {
  const calls: string[][] = []
  const problems: (string | undefined)[] = []
  const queue = new SendQueue(
    async (transactions, revision) => {
      calls.push(transactions.map(({ id }) => id))
      const error = errors.shift()
      if (error) throw error
      return { revision: revision + transactions.length }
    },
    10,
    () => problems.push(queue.problem?.error.code),
  )
  return { queue, calls, problems }
}

describe('SendQueue', () => {
  it('gathers what comes in one breath into one call', async () => {
    const { queue, calls } = open()
    for (const id of 'abc') queue.push(change(id))
    expect(calls).toEqual([])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(calls).toEqual([['a', 'b', 'c']])
    expect(queue.revision).toBe(13)
  })

  it('tries again by itself what may be well again, in order and with nothing left out', async () => {
    const full = new HostError({ code: 'disk-full', name: 'x' })
    const { queue, calls, problems } = open(full, full)
    queue.push(change('a'))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(queue.problem?.willRetry).toBe(true)
    queue.push(change('b'))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(calls).toEqual([['a'], ['a', 'b'], ['a', 'b']])
    expect(queue.pending).toBe(0)
    expect(problems.at(-1)).toBeUndefined()
  })

  it('waits to be told where page and host disagree', async () => {
    const { queue, calls } = open(new HostError({ code: 'stale-revision', revision: 3 }))
    queue.push(change('a'))
    await vi.advanceTimersByTimeAsync(600_000)
    expect(calls).toHaveLength(1)
    expect(queue.pending).toBe(1)
    expect(queue.problem).toMatchObject({ willRetry: false, error: { code: 'stale-revision' } })
    await queue.retry()
    expect(calls).toHaveLength(2)
    expect(queue.pending).toBe(0)
  })
})
