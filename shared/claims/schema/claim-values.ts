import type { ClaimSchema, SchemaField, SchemaValue } from '../../model/claim-schema.ts'
import type { Claim, Header } from '../../model/records.ts'
import { DEFAULT_CLAIM_SCHEMA, isBuiltInField, NEEDED_FIELDS } from './default-claim-schema.ts'

/** The schema of a project: its own, or the built-in. */
export function schemaOf(header: Pick<Header, 'claimSchema'>): ClaimSchema {
  return header.claimSchema ?? DEFAULT_CLAIM_SCHEMA
}

/** The part of a claim, or of a draft, that holds values of the schema's fields. */
export type ClaimValues = Partial<
  Pick<Claim, 'act' | 'factuality' | 'polarity' | 'check' | 'checkKind' | 'mode' | 'status' | 'fields'>
>

/**
 * What a claim has in a field: the id of a value, ids of several, or words; undefined: nothing. A value of the
 * project's own in a built-in field stands in `fields` and wins over the built-in one that it counts as.
 */
export function valueIn(claim: ClaimValues, field: string): unknown {
  const own = claim.fields?.[field]
  if (own !== undefined || !isBuiltInField(field)) return own
  return claim[field] ?? (field === 'status' ? 'draft' : undefined)
}

/** The fields of the claim that change where a field is given this value; undefined takes it away where that can be. */
export function withValue(claim: ClaimValues, field: SchemaField, value: unknown): ClaimValues {
  const { [field.id]: _before, ...others } = claim.fields ?? {}
  if (!isBuiltInField(field.id)) {
    return { fields: value === undefined ? emptyAsNone(others) : { ...others, [field.id]: value } }
  }
  if (value === undefined && NEEDED_FIELDS.includes(field.id)) return {}
  const chosen = field.values.find(({ id }) => id === value)
  const base = chosen?.base ?? value
  const fields = chosen?.base === undefined ? emptyAsNone(others) : { ...others, [field.id]: value }
  return { [field.id]: base, ...(fields !== claim.fields && { fields }) }
}

function emptyAsNone(fields: Record<string, unknown>): Record<string, unknown> | undefined {
  return Object.keys(fields).length === 0 ? undefined : fields
}

export function findField(schema: ClaimSchema, id: string): SchemaField | undefined {
  return schema.fields.find((field) => field.id === id)
}

export function findValue(schema: ClaimSchema, field: string, value: unknown): SchemaValue | undefined {
  return findField(schema, field)?.values.find(({ id }) => id === value)
}

/** The label in the window's language; the other one's where it has none; the id where neither has. */
export function labelOf(named: Pick<SchemaValue, 'id' | 'label'>, language: string): string {
  const [own, other] = language === 'fa' ? (['fa', 'en'] as const) : (['en', 'fa'] as const)
  return named.label[own] || named.label[other] || named.id
}

/** How a value is called; one that the schema does not have (any more) is called by its id. */
export function valueLabel(schema: ClaimSchema, field: string, value: unknown, language: string): string {
  const found = findValue(schema, field, value)
  return found ? labelOf(found, language) : String(value)
}
