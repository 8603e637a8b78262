import { isEqual } from '../is-equal.ts'
import type { Operation } from '../operation.ts'
import type { PatchRecord } from '../records.ts'

type Fields = PatchRecord['after']

/** One record made like another of its id, but for the fields left out; nothing where they are alike. */
export function patchFields(
  collection: PatchRecord['collection'],
  found: object,
  wanted: object,
  leftOut: readonly string[],
): Operation[] {
  const [now, then] = [found as Fields, wanted as Fields]
  const keys = new Set([...Object.keys(now), ...Object.keys(then)])
  for (const key of leftOut) keys.delete(key)
  const before: Fields = {}
  const after: Fields = {}
  for (const key of keys) {
    const [old, fresh] = [now[key] ?? null, then[key] ?? null]
    if (isEqual(old, fresh)) continue
    before[key] = old
    after[key] = fresh
  }
  if (Object.keys(after).length === 0) return []
  return [{ kind: 'record.patch', collection, id: String(now['id']), before, after }]
}
