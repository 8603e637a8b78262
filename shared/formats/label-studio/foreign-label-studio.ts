import { z } from 'zod'
import { annotatedPlace } from '../annotations/claim-annotation.ts'
import type { ForeignFile, ForeignSpan, ForeignText } from '../annotations/foreign-text.ts'
import { groupBy } from '../annotations/group-by.ts'

/** Offsets that are no numbers are XPaths of a page: such a region is none of a text. */
const value = z.looseObject({
  start: z.int().min(0),
  end: z.int().min(0),
  text: z.string().optional(),
  labels: z.array(z.string()).optional(),
  hypertextlabels: z.array(z.string()).optional(),
})
const region = z.looseObject({
  id: z.string().optional(),
  to_name: z.string().optional(),
  value,
  meta: z.unknown().optional(),
})
type Region = z.infer<typeof region>
const choice = z.looseObject({ id: z.string(), value: z.looseObject({ choices: z.array(z.string()) }) })
const relation = z.looseObject({ type: z.literal('relation'), from_id: z.string(), to_id: z.string() })
const results = z.looseObject({ result: z.array(z.unknown()), was_cancelled: z.boolean().optional() })
const task = z.looseObject({
  id: z.unknown().optional(),
  data: z.record(z.string(), z.unknown()).optional(),
  annotations: z.array(results).optional(),
  completions: z.array(results).optional(),
  predictions: z.array(results).optional(),
})
type Task = z.infer<typeof task>

/**
 * Label Studio's own exports: JSON with regions and relations, and JSON-MIN; offsets in UTF-16 code units. Of several
 * people's annotations of a task the first is read; predictions only where nobody annotated.
 */
export function readForeignLabelStudio(json: string, name: string): ForeignFile | undefined {
  const parsed = z.union([z.array(task), task.transform((one) => [one])]).safeParse(JSON.parse(json))
  if (!parsed.success) return undefined
  const otherAnnotators: { id: string; quote: string }[] = []
  const texts = parsed.data.flatMap((one) => {
    const people = [...(one.annotations ?? one.completions ?? [])].filter((of) => of.was_cancelled !== true)
    const [first, ...others] = people.length > 0 ? people : (one.predictions ?? []).slice(0, 1)
    for (const other of others) {
      for (const { id = '', value: found } of regionsOf(other.result))
        otherAnnotators.push({ id, quote: found.text ?? '' })
    }
    return first ? textsOf(one.data ?? {}, first.result, name) : smallTexts(one, name)
  })
  const isOne = parsed.data.some((one) => one.annotations ?? one.completions ?? one.predictions)
  return texts.length > 0 || isOne ? { texts, otherAnnotators } : undefined
}

function regionsOf(result: readonly unknown[]): Region[] {
  return result.flatMap((one) => {
    const parsed = region.safeParse(one)
    return parsed.success ? [parsed.data] : []
  })
}

/** A text for each object that regions name. */
function textsOf(
  data: Readonly<Record<string, unknown>>,
  result: readonly unknown[],
  name: string,
): ForeignText[] {
  const ties = result.flatMap((one) => {
    const parsed = relation.safeParse(one)
    return parsed.success ? [[parsed.data.from_id, parsed.data.to_id] as const] : []
  })
  const choices = groupBy(
    result.flatMap((one) => choice.safeParse(one).data ?? []),
    ({ id }) => id,
  )
  const regions = regionsOf(result).filter(({ meta }) => !annotatedPlace.safeParse(meta).success)
  return [...groupBy(regions, ({ to_name = '' }) => to_name)].map(([to, of]) => ({
    name: `${name} ${to}`,
    text: textNamed(data, to, of),
    unit: 'utf-16',
    spans: of
      .filter(({ value: found }) => found.labels ?? found.hypertextlabels)
      .map((one, index) => spanOf(one.value, one.id ?? `region ${index + 1}`, choices)),
    ties,
  }))
}

function spanOf(
  { start, end, text = '', labels = [], hypertextlabels = [] }: z.infer<typeof value>,
  id: string,
  choices: ReadonlyMap<string, readonly z.infer<typeof choice>[]> = new Map(),
): ForeignSpan {
  const more = choices.get(id)?.flatMap((one) => one.value.choices) ?? []
  return {
    id,
    labels: [...labels, ...hypertextlabels, ...more],
    fragments: [{ from: start, to: end, quote: text }],
  }
}

/** The export does not say which value an object shows: that of its name, or the first in which its regions stand. */
function textNamed(
  data: Readonly<Record<string, unknown>>,
  name: string,
  regions: readonly Region[],
): string | undefined {
  const named = data[name]
  if (typeof named === 'string') return named
  const texts = Object.values(data).filter((one) => typeof one === 'string')
  return texts.find((text) =>
    regions.every(({ value: { start, end, text: quote } }) =>
      quote === undefined ? end <= text.length : text.slice(start, end) === quote,
    ),
  )
}

/** JSON-MIN: the values of a task and its regions under the names of their tags, no ids and no relations. */
function smallTexts(found: Task, name: string): ForeignText[] {
  const isText = ([key, one]: [string, unknown]) =>
    typeof one === 'string' && !['created_at', 'updated_at'].includes(key)
  const texts = Object.entries(found)
    .filter(isText)
    .map(([, text]) => text as string)
  const values = Object.values(found).flatMap((one) => {
    const parsed = z
      .array(value.extend({ labels: z.array(z.string()) }))
      .min(1)
      .safeParse(one)
    return parsed.success ? parsed.data : []
  })
  if (values.length === 0) return []
  const text = texts.find((one) =>
    values.every(({ start, end, text: quote }) => one.slice(start, end) === quote),
  )
  const spans = values.map((one, index) => spanOf(one, `region ${index + 1}`))
  return [{ name, text, unit: 'utf-16', spans, ties: [] }]
}
