/** Equality of JSON values; a key whose value is undefined counts as absent, as it does in JSON. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const left = definedEntries(a)
  const other = b as Readonly<Record<string, unknown>>
  return left.length === definedEntries(b).length && left.every(([key, value]) => isEqual(value, other[key]))
}

function definedEntries(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, field]) => field !== undefined)
}
