import { z } from 'zod'
import type { AnnotatedClaim, AnnotatedPart, AnnotationSet } from '../annotations/claim-annotation.ts'
import { annotatedPlace } from '../annotations/claim-annotation.ts'
import { annotatedClaim, type ReadAnnotations } from '../annotations/read-annotations.ts'

/**
 * Label Studio JSON: a task a document with both texts, each its own object to be named, and regions in UTF-16 code units
 * (its offsets are those of JavaScript strings). Pieces of a discontinuous part, and parts of a claim, are tied by
 * relations; `meta` carries what it has no place for.
 */
export function writeLabelStudio(set: AnnotationSet): string {
  const documents = [...new Set(set.texts.map(({ document }) => document))]
  const tasks = documents.map((document) => {
    const texts = set.texts.filter((text) => text.document === document)
    const data = Object.fromEntries(texts.map(({ side, text }) => [side, text]))
    const claims = set.claims.filter((claim) => claim.document === document)
    const result = set.parts.filter((part) => part.document === document).flatMap(regionsOf)
    return { data, meta: { document, claims }, annotations: [{ result }] }
  })
  return `${JSON.stringify(tasks, null, 2)}\n`
}

function regionsOf({ fragments, ...place }: AnnotatedPart): object[] {
  const ids = fragments.map((_, index) => [place.claim, place.side, place.part, index].join('.'))
  const regions = fragments.map(({ from, to, quote }, index) => ({
    id: ids[index],
    from_name: 'part',
    to_name: place.side,
    type: 'labels',
    value: { start: from, end: to, text: quote, labels: [place.part] },
    meta: place,
  }))
  const ties = ids.slice(1).map((id) => ({
    type: 'relation',
    from_id: ids[0],
    to_id: id,
    direction: 'right',
    labels: ['same'],
  }))
  return [...regions, ...ties]
}

const region = z.object({
  value: z.object({ start: z.int().min(0), end: z.int().min(0), text: z.string() }),
  meta: annotatedPlace,
})
const tasks = z.array(
  z.object({
    meta: z.object({ claims: z.array(annotatedClaim) }),
    annotations: z.array(z.object({ result: z.array(z.unknown()) })),
  }),
)

/** Undefined: these are no tasks that were made of claims. */
export function readLabelStudio(json: string): ReadAnnotations | undefined {
  const parsed = tasks.safeParse(JSON.parse(json))
  if (!parsed.success) return undefined
  const parts = new Map<string, AnnotatedPart>()
  for (const result of parsed.data.flatMap(({ annotations }) => annotations.flatMap((one) => one.result))) {
    const found = region.safeParse(result)
    if (!found.success) continue
    const { value, meta } = found.data
    const key = JSON.stringify(meta)
    const fragment = { from: value.start, to: value.end, quote: value.text }
    parts.set(key, { ...meta, fragments: [...(parts.get(key)?.fragments ?? []), fragment] })
  }
  const claims: AnnotatedClaim[] = parsed.data.flatMap(({ meta }) => meta.claims)
  return { claims, parts: [...parts.values()] }
}
