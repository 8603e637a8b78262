import type { HistoryItem } from '../../../shared/rpc/contract.ts'

/** Items that a person would call one, by the last of them. */
export type HistoryStep = { readonly last: HistoryItem; readonly count: number }

/** Letters typed one after another are one step, as long as the same person types without a long pause. */
const PAUSE_MS = 60_000

/** `items` the latest first. */
export function joinSteps(items: readonly HistoryItem[]): HistoryStep[] {
  const steps: { last: HistoryItem; count: number; firstTime: number }[] = []
  for (const item of items) {
    const step = steps.at(-1)
    const time = Date.parse(item.time)
    const joins =
      step !== undefined &&
      item.command === 'typing' &&
      step.last.command === 'typing' &&
      step.last.author === item.author &&
      step.firstTime - time <= PAUSE_MS &&
      step.last.canRestore === item.canRestore
    if (joins) {
      step.count += item.changes
      step.firstTime = time
    } else steps.push({ last: item, count: item.changes, firstTime: time })
  }
  return steps
}
