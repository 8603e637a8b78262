import {
  findField,
  labelOf,
  schemaOf,
  valueIn,
  valueLabel,
} from '../../../shared/claims/schema/claim-values.ts'
import type { Translate } from '../../../shared/i18n/create-translator.ts'
import { isEqual } from '../../../shared/operations/is-equal.ts'
import type { Claim, ClaimSide, Claimant, Header } from '../../../shared/model/records.ts'

/** A part of a claim that two versions may have otherwise. */
export type ClaimField = keyof Claim & string

/** In the order in which they are read; what a claim has besides follows. */
const ORDER: readonly ClaimField[] = [
  'claimant',
  'source',
  'target',
  'force',
  'act',
  'factuality',
  'polarity',
]

/** Whose claim it is and when it was made is not said of anything. */
const LEFT_OUT: readonly string[] = ['id', 'document', 'author', 'time']

/** What two versions of a claim have otherwise. */
export function fieldsBetween(one: Claim, other: Claim): ClaimField[] {
  const keys = new Set<ClaimField>([...ORDER, ...Object.keys(one), ...Object.keys(other)])
  return [...keys].filter((key) => !LEFT_OUT.includes(key) && !isEqual(one[key], other[key]))
}

/** The words of a side are seen by themselves; who says them, and by which verb, is told where it differs. */
export function isWordsAlone(one: Claim, other: Claim, field: ClaimField): boolean {
  if (field !== 'source' && field !== 'target') return false
  return (['cue', 'claimant'] as const).every((part) => isEqual(one[field][part], other[field][part]))
}

/** How a part of a claim is called. */
export function fieldLabel(field: string, header: Header, t: Translate, language: string): string {
  const found = findField(schemaOf(header), field)
  if (found) return labelOf(found, language)
  return isNamed(field) ? t(`copies.claim.${field}`) : field
}

const NAMED = [
  ...(['claimant', 'source', 'target', 'force', 'within'] as const),
  ...(['note', 'intendedShift', 'fields', 'proposal'] as const),
]
type Named = (typeof NAMED)[number]

function isNamed(field: string): field is Named {
  return NAMED.some((known) => known === field)
}

/** What a claim has in it, in words; empty: nothing. */
export function fieldText(claim: Claim, field: ClaimField, header: Header, language: string): string {
  const value = claim[field]
  if (field === 'source' || field === 'target') return sideText(value as ClaimSide)
  const schema = schemaOf(header)
  if (findField(schema, field)) {
    const said = valueIn(claim, field)
    return said === undefined ? '' : valueLabel(schema, field, said, language)
  }
  if (value === undefined) return ''
  if (typeof value === 'object' && value !== null && field === 'fields')
    return Object.entries(value)
      .map(([id, said]) => `${fieldName(header, id, language)}: ${saidText(schema, id, said, language)}`)
      .join(' · ')
  return typeof value === 'string' ? value : saidText(schema, field, value, language)
}

function fieldName(header: Header, id: string, language: string): string {
  const found = findField(schemaOf(header), id)
  return found ? labelOf(found, language) : id
}

function saidText(
  schema: Parameters<typeof valueLabel>[0],
  id: string,
  value: unknown,
  language: string,
): string {
  if (Array.isArray(value)) return value.map((one) => valueLabel(schema, id, one, language)).join(', ')
  if (typeof value !== 'object' || value === null) return valueLabel(schema, id, value, language)
  return Object.values(value).map(String).join(' → ')
}

function sideText({ content, cue, claimant }: ClaimSide): string {
  return [claimant, cue, content]
    .map((spans) => spans.map(({ quote }) => quote).join(' … '))
    .filter(Boolean)
    .join(' | ')
}

export function contentText({ content }: ClaimSide): string {
  return content.map(({ quote }) => quote).join(' … ')
}

/** The name in the language of the window, else the other. */
export function nameOf(
  claimant: Pick<Claimant, 'names'> | undefined,
  header: Header,
  language: string,
): string {
  if (!claimant) return ''
  const { source, target } = claimant.names
  return language === header.sourceLanguage.split('-')[0] ? source || target : target || source
}
