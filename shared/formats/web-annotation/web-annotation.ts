import { z } from 'zod'
import type { AnnotatedClaim, AnnotatedPart, AnnotationSet } from '../annotations/claim-annotation.ts'
import { annotatedPlace, textOf } from '../annotations/claim-annotation.ts'
import { CodePoints } from '../annotations/side-text.ts'
import { annotatedClaim, type ReadAnnotations } from '../annotations/read-annotations.ts'

/** Characters of context before and after a quote. */
const CONTEXT = 32

/**
 * W3C Web Annotation (w3.org/TR/annotation-model), JSON-LD: an annotation a part of a claim and side, its fragments as
 * targets, each with a position in code points and a quote with its context. What all parts of one claim share is a
 * body of the first; each names the claim and its part.
 */
export function writeWebAnnotation(set: AnnotationSet): string {
  const claims = new Map(set.claims.map((claim) => [claim.id, claim]))
  const described = new Set<string>()
  const items = set.parts.map((annotated) => {
    const { claim, document, side, part, fragments } = annotated
    const text = textOf(set, document, side)!
    const points = new CodePoints(text.text)
    const isFirst = !described.has(claim)
    described.add(claim)
    return {
      id: `urn:taraz:claim:${claim}:${side}:${part}`,
      type: 'Annotation',
      motivation: 'classifying',
      body: [
        { type: 'TextualBody', purpose: 'tagging', value: part },
        { type: 'SpecificResource', purpose: 'linking', source: `urn:taraz:claim:${claim}` },
        ...(isFirst ? [describing(claims.get(claim)!)] : []),
      ],
      target: fragments.map(({ from, to, quote }) => ({
        source: `urn:taraz:document:${document}#${side}`,
        selector: [
          { type: 'TextPositionSelector', start: points.fromUnits(from), end: points.fromUnits(to) },
          {
            type: 'TextQuoteSelector',
            exact: quote,
            prefix: wholePairs(text.text.slice(Math.max(0, from - CONTEXT), from)),
            suffix: wholePairs(text.text.slice(to, to + CONTEXT)),
          },
        ],
      })),
    }
  })
  const page = { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items }
  return `${JSON.stringify(page, null, 2)}\n`
}

/** Without the half of a surrogate pair at either end. */
function wholePairs(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
}

function describing(claim: AnnotatedClaim): object {
  return {
    type: 'TextualBody',
    purpose: 'describing',
    format: 'application/json',
    value: JSON.stringify(claim),
  }
}

const selector = z.union([
  z.object({ type: z.literal('TextPositionSelector'), start: z.int().min(0), end: z.int().min(0) }),
  z.object({ type: z.literal('TextQuoteSelector'), exact: z.string() }),
  z.object({ type: z.string() }),
])
const target = z.object({ source: z.string(), selector: z.array(selector) })
const body = z.object({
  purpose: z.string().optional(),
  value: z.string().optional(),
  source: z.string().optional(),
})
const page = z.object({ items: z.array(z.object({ body: z.array(body), target: z.array(target) })) })

/** Offsets are turned into units of the texts given. Fails where it is no page of annotations that were made of claims. */
export function readWebAnnotation(json: string, texts: AnnotationSet['texts']): ReadAnnotations | undefined {
  const parsed = page.safeParse(JSON.parse(json))
  if (!parsed.success) return undefined
  const claims: AnnotatedClaim[] = []
  const parts: AnnotatedPart[] = []
  for (const item of parsed.data.items) {
    const by = (purpose: string) => item.body.find((one) => one.purpose === purpose)
    const described = by('describing')?.value
    const claim = described === undefined ? undefined : annotatedClaim.safeParse(JSON.parse(described))
    if (claim?.success) claims.push(claim.data)
    const [, document = '', side = ''] =
      /^urn:taraz:document:(.*)#(source|target)$/.exec(item.target[0]?.source ?? '') ?? []
    const id = by('linking')?.source?.replace('urn:taraz:claim:', '') ?? ''
    const place = annotatedPlace.safeParse({ claim: id, document, side, part: by('tagging')?.value })
    if (!place.success) continue
    const text = textOf({ texts }, document, place.data.side)
    const points = new CodePoints(text?.text ?? '')
    const fragments = item.target.map(({ selector: selectors }) => fragmentOf(selectors, points))
    parts.push({ ...place.data, fragments })
  }
  return { claims, parts }
}

function fragmentOf(selectors: readonly z.infer<typeof selector>[], points: CodePoints) {
  let [from, to, quote] = [0, 0, '']
  for (const one of selectors) {
    if ('start' in one) [from, to] = [points.toUnits(one.start), points.toUnits(one.end)]
    if ('exact' in one) quote = one.exact
  }
  return { from, to, quote }
}
