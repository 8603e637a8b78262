import type { VerbClass } from '../../model/records.ts'

/** Classes whose verbs have words for their content. */
export const SAYING: ReadonlySet<VerbClass> = new Set([
  'NEU',
  'ADD',
  'EXP',
  'ANN',
  'DIS',
  'BEL',
  'WRN',
  'FAC',
])
