import type { Conflict } from '../../model/records.ts'
import type { ConflictId } from '../../model/id.ts'
import type { FieldConflict } from './merge-values.ts'

/** A conflict without its id, which follows from what it is of. */
export type NewConflict = Omit<Conflict, 'id' | 'names'> & {
  readonly kind: Conflict['kind']
  readonly collection: string
  readonly record: string
  readonly field?: string[]
}

/** A value as a conflict keeps it: JSON of its own; what is not there is null. */
export function asJson(value: unknown): Conflict['base'] {
  return JSON.parse(JSON.stringify(value ?? null)) as Conflict['base']
}

/** A conflict over one field of a record. */
export function fieldConflict(
  collection: string,
  record: string,
  { field, base, ours, theirs }: FieldConflict,
): NewConflict {
  return {
    kind: 'field',
    collection,
    record,
    field: [...field],
    base: asJson(base),
    ours: asJson(ours),
    theirs: asJson(theirs),
  }
}

/**
 * The id of a conflict follows from where it is and between what, so that merging the same files twice gives the same
 * bytes and one conflict never stands twice: two FNV-1a hashes of 32 bits of its JSON, in base 36.
 */
export function conflictIdOf({ kind, collection, record, field, ours, theirs }: NewConflict): ConflictId {
  const text = JSON.stringify([kind, collection, record, field ?? [], ours, theirs])
  return `x${hash(text, 0x811c9dc5)}${hash(text, 0x01000193)}` as ConflictId
}

function hash(text: string, seed: number): string {
  let value = seed
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return (value >>> 0).toString(36).padStart(7, '0')
}
