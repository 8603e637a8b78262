import type { ProjectRecords } from '../../model/collections.ts'
import { isEqual } from '../../operations/is-equal.ts'
import type { Operation } from '../../operations/operation.ts'
import { patch } from '../../operations/plan-records.ts'
import type { PatchRecord } from '../../operations/records.ts'

type Collection = 'claims' | 'claimants'

/** What makes the claims and claimants of a project those of another state of it in which none is gone. */
export function operationsBetween(before: ProjectRecords, after: ProjectRecords): Operation[] {
  return [...operationsOf('claimants', before, after), ...operationsOf('claims', before, after)]
}

function operationsOf(collection: Collection, before: ProjectRecords, after: ProjectRecords): Operation[] {
  const known = new Map<string, object>(before[collection].map((record) => [record.id, record]))
  const operations: Operation[] = []
  let last: string | null = before[collection].at(-1)?.id ?? null
  for (const record of after[collection]) {
    const found = known.get(record.id)
    if (found) {
      if (found !== record)
        operations.push(...patch(collection, record.id, found, fieldsThatDiffer(found, record)))
      continue
    }
    const placed = { collection, record, after: last } as Extract<Operation, { kind: 'record.add' }>['placed']
    operations.push({ kind: 'record.add', placed })
    last = record.id
  }
  return operations
}

/** null: the field is gone. */
function fieldsThatDiffer(before: object, after: object): PatchRecord['after'] {
  const [old, fresh] = [before as Record<string, unknown>, after as Record<string, unknown>]
  const keys = new Set([...Object.keys(old), ...Object.keys(fresh)])
  const differing = [...keys].filter((key) => !isEqual(old[key] ?? null, fresh[key] ?? null))
  return Object.fromEntries(differing.map((key) => [key, fresh[key] ?? null])) as PatchRecord['after']
}
