import { z } from 'zod'
import type { ForeignFile, ForeignSpan } from '../annotations/foreign-text.ts'
import { groupBy } from '../annotations/group-by.ts'

/** One or several, as JSON-LD lets every property be. */
function several<Schema extends z.ZodType>(schema: Schema) {
  return z.union([z.array(schema), schema.transform((one) => [one])])
}

const selector = z.looseObject({
  type: z.string().optional(),
  start: z.int().min(0).optional(),
  end: z.int().min(0).optional(),
  exact: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
})
type Selector = z.infer<typeof selector>
const target = z.looseObject({
  source: z.union([z.string(), z.looseObject({ id: z.string() })]).optional(),
  selector: several(selector).optional(),
})
type Target = z.infer<typeof target>
const targets: z.ZodType<(string | Target)[]> = z.union([
  z.looseObject({ items: z.array(target) }).transform(({ items }) => items),
  several(z.union([z.string(), target])),
])
const body = z.union([
  z.string(),
  z.looseObject({
    value: z.string().optional(),
    purpose: z.string().optional(),
    source: z.union([z.string(), z.looseObject({ id: z.string().optional() })]).optional(),
  }),
])
const annotation = z.looseObject({
  id: z.string().optional(),
  body: several(body).optional(),
  bodyValue: z.string().optional(),
  /** Hypothesis has its labels here. */
  tags: z.array(z.string()).optional(),
  motivation: z.unknown().optional(),
  target: targets,
})
type Annotation = z.infer<typeof annotation>

const file = z.union([
  z.array(annotation),
  z.looseObject({ items: z.array(annotation) }).transform(({ items }) => items),
  z.looseObject({ rows: z.array(annotation) }).transform(({ rows }) => rows),
  z
    .looseObject({ first: z.looseObject({ items: z.array(annotation) }) })
    .transform(({ first }) => first.items),
  annotation.transform((one) => [one]),
])

/** Purposes of a body that is a remark, not a label. */
const REMARKS = new Set(['commenting', 'describing', 'replying', 'questioning', 'linking'])

/**
 * Annotations as other programs write them (Recogito, Annotorious, Hypothesis): a list, a page, a collection or one
 * alone; offsets in code points. The texts are not in them: those of one source are of one text. An annotation whose
 * targets are annotations ties these.
 */
export function readForeignWebAnnotation(json: string): ForeignFile | undefined {
  const parsed = file.safeParse(JSON.parse(json))
  if (!parsed.success) return undefined
  const found = parsed.data.filter((one) => !isOwn(one)).map(read)
  const ties = found.flatMap(({ refers }) => pairsOf(refers))
  const texts = groupBy(
    found.filter(({ span }) => span.fragments.length > 0),
    ({ source }) => source,
  )
  return {
    texts: [...texts].map(([name, of]) => ({
      name,
      unit: 'code-point',
      spans: of.map(({ span }) => span),
      ties,
    })),
  }
}

function isOwn({ body: bodies = [] }: Annotation): boolean {
  return bodies.some(
    (one) =>
      typeof one === 'object' && typeof one.source === 'string' && one.source.startsWith('urn:taraz:claim:'),
  )
}

type Read = { readonly span: ForeignSpan; readonly source: string; readonly refers: readonly string[] }

function read(found: Annotation, index: number): Read {
  const words = found.target.filter((one): one is Target => typeof one === 'object')
  const named = found.target.filter((one): one is string => typeof one === 'string')
  const fragments = words.flatMap(({ selector: selectors }) => (selectors ? fragmentOf(selectors) : []))
  const id = found.id ?? `annotation ${index + 1}`
  return { span: { id, labels: labelsOf(found), fragments }, source: sourceOf(words[0]), refers: named }
}

function labelsOf({ body: bodies = [], bodyValue, tags = [] }: Annotation): string[] {
  const values = bodies.flatMap((one) => {
    if (typeof one === 'string') return one
    if (one.purpose !== undefined && REMARKS.has(one.purpose)) return []
    return one.value ?? lastOfAddress(typeof one.source === 'object' ? one.source.id : one.source)
  })
  return [...values, ...tags, ...(bodyValue === undefined ? [] : [bodyValue])]
}

/** What an address of a concept ends in: `https://example.org/voc#Claim`. */
function lastOfAddress(address: string | undefined): string[] {
  return address === undefined ? [] : [/[^#/]*$/.exec(address)![0]]
}

function sourceOf(found: Target | undefined): string {
  const { source = '' } = found ?? {}
  return typeof source === 'string' ? source : source.id
}

/** Selectors of one target select the same words; without a position the words alone say where. */
function fragmentOf(selectors: readonly Selector[]): ForeignSpan['fragments'] {
  const position = selectors.find(({ start }) => start !== undefined)
  const quote = selectors.find(({ exact }) => exact !== undefined)
  if (!position && !quote) return []
  const { prefix, suffix } = quote ?? {}
  return [
    {
      from: position?.start ?? 0,
      to: position?.end ?? 0,
      quote: quote?.exact ?? '',
      ...(prefix !== undefined && { prefix }),
      ...(suffix !== undefined && { suffix }),
    },
  ]
}

function pairsOf(ids: readonly string[]): [string, string][] {
  return ids.slice(1).map((id) => [ids[0]!, id])
}
