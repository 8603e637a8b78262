import { median, quantile } from '../numbers.ts'
import type { PageNumbers, Place } from './measure-page.ts'

/** One number of all runs of a subject. */
export type Summary = (runs: readonly PageNumbers[]) => number

export function medianOf(key: Exclude<keyof PageNumbers, 'keysMs'>): Summary {
  return (runs) => median(runs.map((run) => run[key]))
}

/**
 * Of the keys of all runs together. While the browser's frame clock runs a key waits for it, else it is drawn at once;
 * which of the two it is changes by chance, within a run and from one to the next.
 */
export function ofKeys(place: Place, share: number): Summary {
  return (runs) =>
    quantile(
      runs.flatMap((run) => run.keysMs[place]),
      share,
    )
}
