import { schemaOf } from '../../../shared/claims/schema/claim-values.ts'
import type { ClaimSchema, SchemaField, SchemaValue } from '../../../shared/model/claim-schema.ts'
import { useHeader } from '../../editor/store-context.ts'

/** What can be said of a claim in this project. */
export function useClaimSchema(): ClaimSchema {
  return schemaOf(useHeader())
}

/** The value that a key of the claim editor chooses, by its place on the keyboard. */
export function valueOfKey(
  schema: ClaimSchema,
  code: string,
): { readonly field: SchemaField; readonly value: SchemaValue } | undefined {
  const key = /^(?:Digit|Numpad)(\d)$|^Key([A-Z])$/.exec(code)?.slice(1).find(Boolean)
  if (key === undefined) return undefined
  for (const field of schema.fields) {
    const value = field.hidden ? undefined : field.values.find((candidate) => candidate.key === key)
    if (value) return { field, value }
  }
  return undefined
}
