import type { Coefficient, Undefinedness } from '../../model/annotation-agreement.ts'

export function undefinedBecause(why: Undefinedness, n: number): Coefficient {
  return { value: null, n, why }
}
