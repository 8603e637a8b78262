import type { ClaimSchema, SchemaField, SchemaValue } from '../../model/claim-schema.ts'
import type { Claim } from '../../model/records.ts'
import { DEFAULT_CLAIM_SCHEMA } from './default-claim-schema.ts'
import { valueIn } from './claim-values.ts'

/** What changes; what is given as undefined is taken away. */
type Change<Item> = { readonly [Key in keyof Omit<Item, 'id'>]?: Item[Key] | undefined }

/** Each of these gives a new schema, one version on; the one given is not altered. */

export function patchField(schema: ClaimSchema, id: string, fields: Change<SchemaField>): ClaimSchema {
  return withFields(
    schema,
    schema.fields.map((field) =>
      field.id === id ? withoutNothing({ ...field, ...fields } as SchemaField) : field,
    ),
  )
}

export function addField(schema: ClaimSchema, field: SchemaField): ClaimSchema {
  return withFields(schema, [...schema.fields, field])
}

export function removeField(schema: ClaimSchema, id: string): ClaimSchema {
  return withFields(
    schema,
    schema.fields.filter((field) => field.id !== id),
  )
}

export function moveField(schema: ClaimSchema, id: string, by: 1 | -1): ClaimSchema {
  return withFields(schema, moved(schema.fields, id, by))
}

export function patchValue(
  schema: ClaimSchema,
  field: string,
  id: string,
  fields: Change<SchemaValue>,
): ClaimSchema {
  const change = (value: SchemaValue) =>
    value.id === id ? withoutNothing({ ...value, ...fields } as SchemaValue) : value
  return withValues(schema, field, (values) => values.map(change))
}

export function addValue(schema: ClaimSchema, field: string, value: SchemaValue): ClaimSchema {
  return withValues(schema, field, (values) => [...values, value])
}

export function removeValue(schema: ClaimSchema, field: string, id: string): ClaimSchema {
  return withValues(schema, field, (values) => values.filter((value) => value.id !== id))
}

export function moveValue(schema: ClaimSchema, field: string, id: string, by: 1 | -1): ClaimSchema {
  return withValues(schema, field, (values) => moved(values, id, by))
}

/** An id made of a label that no sibling has. */
export function freshId(label: string, siblings: readonly { readonly id: string }[]): string {
  const stem =
    label
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'value'
  let id = stem
  for (let count = 2; siblings.some((sibling) => sibling.id === id); count++) id = `${stem}-${count}`
  return id
}

/** Values that the program itself reckons with: they can be renamed, recoloured and moved, not removed. */
export function isBuiltInValue(field: string, value: string): boolean {
  return DEFAULT_CLAIM_SCHEMA.fields.some(
    ({ id, values }) => id === field && values.some((known) => known.id === value),
  )
}

/** How many claims have each value of a field; several values of one claim count once each. */
export function countValues(claims: Iterable<Claim>, field: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const claim of claims) {
    if (claim.proposal) continue
    const value = valueIn(claim, field)
    if (value === undefined || value === '') continue
    for (const one of Array.isArray(value) ? value : [value]) {
      const id = String(one)
      counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  }
  return counts
}

function withFields(schema: ClaimSchema, fields: SchemaField[]): ClaimSchema {
  return { ...schema, version: schema.version + 1, fields }
}

function withValues(
  schema: ClaimSchema,
  field: string,
  change: (values: SchemaValue[]) => SchemaValue[],
): ClaimSchema {
  const fields = schema.fields.map((one) => (one.id === field ? { ...one, values: change(one.values) } : one))
  return withFields(schema, fields)
}

function moved<Item extends { readonly id: string }>(items: readonly Item[], id: string, by: 1 | -1): Item[] {
  const at = items.findIndex((item) => item.id === id)
  const to = at + by
  if (at < 0 || to < 0 || to >= items.length) return [...items]
  const next = [...items]
  ;[next[at], next[to]] = [next[to]!, next[at]!]
  return next
}

/** A field given as undefined is taken away: JSON knows no undefined. */
function withoutNothing<Item extends object>(item: Item): Item {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as Item
}
