import { expect, it } from 'vitest'
import type { HistoryItem } from '../../../shared/rpc/contract.ts'
import { joinSteps } from './join-steps.ts'

function item(number: number, seconds: number, fields: Partial<HistoryItem> = {}): HistoryItem {
  const time = new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)).toISOString()
  const known = { command: 'typing', changes: 1, text: null, canRestore: true, isNow: false }
  return { number, author: 'A', time, ...known, ...fields }
}

it('makes one step of letters typed one after another, and parts what a person would', () => {
  const items = [
    item(6, 200),
    item(5, 199),
    item(4, 198, { author: 'B' }),
    item(3, 30, { command: 'editor.split' }),
    item(2, 20),
    item(1, 10),
    item(0, 0),
  ]
  expect(joinSteps(items).map(({ last, count }) => [last.number, count])).toEqual([
    [6, 2],
    [4, 1],
    [3, 1],
    [2, 3],
  ])
})
