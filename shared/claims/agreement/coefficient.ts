/** Why a figure can't be given. A figure that means nothing is worse than none. */
export type Undefinedness =
  /** There is nothing that both judged. */
  | 'nothing-to-compare'
  /** All values are one and the same: agreement by chance would be as good, so there is nothing to measure it by. */
  | 'one-value-only'
  /** Neither tagged anything. */
  | 'no-units'

/** A figure, with how many items it is of; or why there is none. */
export type Coefficient =
  | { readonly value: number; readonly n: number; readonly observed?: number; readonly expected?: number }
  | { readonly value: null; readonly n: number; readonly why: Undefinedness }

export function undefinedBecause(why: Undefinedness, n: number): Coefficient {
  return { value: null, n, why }
}
