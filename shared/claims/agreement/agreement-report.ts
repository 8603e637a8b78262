import type {
  AnnotationAgreement,
  Coefficient,
  Found,
  LinkFigures,
  MatchCounts,
} from '../../model/annotation-agreement.ts'
import { CLAIM_PARTS } from '../../model/fixed-values.ts'
import { linkF1 } from './link-agreement.ts'
import { f1 } from './span-agreement.ts'

/** All figures and disagreements as JSON, with those that others would have to work out; null where there is none. */
export function agreementJson(found: AnnotationAgreement): string {
  const span = (counts: MatchCounts) => ({ f1: f1(counts) ?? null, ...counts })
  const link = (figures: LinkFigures) => ({ f1: linkF1(figures) ?? null, ...figures })
  const spans = CLAIM_PARTS.map((part) => {
    const { exact, overlap, character } = found.spans[part]
    return [part, { exact: span(exact), overlap: span(overlap), character: span(character) }]
  })
  const { strict, lax, pairs } = found.links
  const report = {
    ...found,
    spans: Object.fromEntries(spans) as object,
    links: { strict: link(strict), lax: link(lax), pairs: link(pairs) },
  }
  return JSON.stringify(report, null, 2)
}

/** One figure a row: what it is of, which figure, its value (empty: there is none), and of how many items. */
export function agreementCsv(found: AnnotationAgreement): string {
  const rows = [...spanRows(found), ...gammaRows(found), ...fieldRows(found), ...linkRows(found)]
  const records = rows.map(([of, figure, value, ofA, ofB, why]) => [of, figure, value, ofA, ofB, why])
  const text = [['of', 'figure', 'value', 'n_a', 'n_b', 'why_none'], ...records]
  return text.map((record) => `${record.map(quoted).join(',')}\r\n`).join('')
}

type Value = string | number | undefined
type Row = readonly [of: string, figure: string, value: Value, ofA: number, ofB: number, why?: Value]

function spanRows({ spans, unitizing, gamma }: AnnotationAgreement): Row[] {
  return CLAIM_PARTS.flatMap((part): Row[] => {
    const counts = (['exact', 'overlap', 'character'] as const).map((how): Row => {
      const { ofA, ofB } = spans[part][how]
      return [part, `f1_${how}`, f1(spans[part][how]), ofA, ofB]
    })
    return [
      ...counts,
      coefficientRow(part, 'alpha_u', unitizing.byPart[part]),
      coefficientRow(part, 'gamma', gamma.byPart[part]),
    ]
  })
}

function gammaRows({ gamma: { overall, category, samples, seed } }: AnnotationAgreement): Row[] {
  return [
    coefficientRow('units', 'gamma', overall),
    coefficientRow('units', 'gamma_cat', category),
    ['units', 'gamma_samples', samples, overall.n, overall.n],
    ['units', 'gamma_seed', seed, overall.n, overall.n],
  ]
}

function fieldRows({ fields }: AnnotationAgreement): Row[] {
  return Object.entries(fields).flatMap(([field, { same, n, kappa, alpha, ordinalAlpha }]): Row[] => [
    [field, 'same', same, n, n],
    coefficientRow(field, 'kappa', kappa),
    coefficientRow(field, 'alpha_nominal', alpha),
    ...(ordinalAlpha ? [coefficientRow(field, 'alpha_ordinal', ordinalAlpha)] : []),
  ])
}

function linkRows({ links }: AnnotationAgreement): Row[] {
  const share = ({ right, of }: Found) => (of === 0 ? undefined : right / of)
  return (['strict', 'lax', 'pairs'] as const).flatMap((how): Row[] => {
    const { precision, recall } = links[how]
    const n = [recall.of, precision.of] as const
    return [
      ['links', `precision_${how}`, share(precision), ...n],
      ['links', `recall_${how}`, share(recall), ...n],
      ['links', `f1_${how}`, linkF1(links[how]), ...n],
    ]
  })
}

function coefficientRow(of: string, figure: string, value: Coefficient): Row {
  return [
    of,
    figure,
    value.value ?? undefined,
    value.n,
    value.n,
    value.value === null ? value.why : undefined,
  ]
}

/** As RFC 4180 has it. */
function quoted(value: Value): string {
  const text = value === undefined ? '' : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
