import type { Three } from './merge-flows.ts'
import { isEqual } from '../is-equal.ts'
import { mergeOrder } from './merge-order.ts'

/** A JSON value; undefined: not there. */
export type Value = unknown

/** A field that both changed, to different values. */
export type FieldConflict = { readonly field: readonly string[] } & Three<Value>

/**
 * Merges three copies of a JSON value. Objects are merged key by key, lists of records with ids by id, lists of
 * distinct strings as sets; anything else is one value, and where both changed it ours stays, unless ours took away
 * what theirs changed. What stays in doubt is told to `report`.
 */
export function mergeValues(
  values: Three<Value>,
  report: (conflict: FieldConflict) => void,
  field: readonly string[] = [],
): Value {
  const { base, ours, theirs } = values
  if (isEqual(ours, theirs) || isEqual(base, theirs)) return ours
  if (isEqual(base, ours)) return theirs
  if (areAll(values, isObject)) return mergeObjects(values as Three<Bag | undefined>, report, field)
  if (areAll(values, isRecordList))
    return mergeRecordLists(values as Three<ListedRecord[] | undefined>, report, field)
  if (areAll(values, isSet)) return mergeSets(values as Three<string[] | undefined>)
  report({ field, base, ours, theirs })
  return ours === undefined ? theirs : ours
}

type Bag = Readonly<Record<string, Value>>
type ListedRecord = { readonly id: string }

function areAll({ base, ours, theirs }: Three<Value>, isKind: (value: Value) => boolean): boolean {
  return isKind(ours) && isKind(theirs) && (base === undefined || isKind(base))
}

function isObject(value: Value): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isRecordList(value: Value): boolean {
  if (!Array.isArray(value)) return false
  const ids = value.map((item: Value) => (isObject(item) ? (item as Bag)['id'] : undefined))
  return ids.every((id) => typeof id === 'string') && new Set(ids).size === ids.length
}

function isSet(value: Value): boolean {
  return (
    Array.isArray(value) &&
    value.every((item) => typeof item === 'string') &&
    new Set(value).size === value.length
  )
}

function mergeObjects(
  { base = {}, ours, theirs }: Three<Bag | undefined>,
  report: (conflict: FieldConflict) => void,
  field: readonly string[],
): Bag {
  const merged: Record<string, Value> = {}
  for (const key of new Set([...Object.keys(ours!), ...Object.keys(theirs!)])) {
    const values = { base: own(base, key), ours: own(ours!, key), theirs: own(theirs!, key) }
    const value = mergeValues(values, report, [...field, key])
    if (value !== undefined) define(merged, key, value)
  }
  return merged
}

function own(bag: Bag, key: string): Value {
  return Object.hasOwn(bag, key) ? bag[key] : undefined
}

/** An ordinary field even where the key is `__proto__`, which assignment would take for something else. */
function define(bag: Record<string, Value>, key: string, value: Value): void {
  Object.defineProperty(bag, key, { value, writable: true, enumerable: true, configurable: true })
}

function mergeRecordLists(
  { base = [], ours, theirs }: Three<ListedRecord[] | undefined>,
  report: (conflict: FieldConflict) => void,
  field: readonly string[],
): ListedRecord[] {
  const tables = { base: byId(base), ours: byId(ours!), theirs: byId(theirs!) }
  const merged = new Map<string, ListedRecord>()
  for (const id of new Set([...tables.ours.keys(), ...tables.theirs.keys()])) {
    const values = { base: tables.base.get(id), ours: tables.ours.get(id), theirs: tables.theirs.get(id) }
    const value = mergeValues(values, report, [...field, id])
    if (value !== undefined) merged.set(id, value as ListedRecord)
  }
  const ids = { base: base.map(idOf), ours: ours!.map(idOf), theirs: theirs!.map(idOf) }
  return mergeOrder(ids, new Set(merged.keys())).order.map((id) => merged.get(id)!)
}

function idOf(record: ListedRecord): string {
  return record.id
}

function byId(list: readonly ListedRecord[]): Map<string, ListedRecord> {
  return new Map(list.map((record) => [record.id, record]))
}

function mergeSets({ base = [], ours, theirs }: Three<string[] | undefined>): string[] {
  const [before, mine, others] = [new Set(base), new Set(ours), new Set(theirs)]
  const stays = (id: string) => (before.has(id) ? mine.has(id) && others.has(id) : true)
  const kept = new Set([...mine, ...others].filter(stays))
  return [...mergeOrder({ base, ours: ours!, theirs: theirs! }, kept).order]
}
