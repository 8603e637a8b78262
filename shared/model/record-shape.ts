import type { Collection } from './collections.ts'

/** The path of the first field that keeps a record from being one of its kind; undefined: nothing does. */
export type FindWrongField = (kind: Collection | 'project', record: unknown) => string | undefined

let find: FindWrongField = () => {
  throw new Error('Nobody said what records look like')
}

/**
 * Says what records look like. Whoever loads validators.ts has said it; they are large, and a page that shows its first
 * rows without them says until then that its host will look.
 */
export function tellRecordsBy(findWrongField: FindWrongField): void {
  find = findWrongField
}

export const wrongField: FindWrongField = (kind, record) => find(kind, record)
