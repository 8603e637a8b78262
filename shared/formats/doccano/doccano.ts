import { z } from 'zod'
import type { AnnotatedClaim, AnnotatedPart, AnnotationSet } from '../annotations/claim-annotation.ts'
import { annotatedPlace } from '../annotations/claim-annotation.ts'
import { CodePoints, type SideText } from '../annotations/side-text.ts'
import { annotatedClaim, type ReadAnnotations } from '../annotations/read-annotations.ts'

/**
 * doccano JSONL: a line a side of a document, with entities in code points and relations between those of one claim. A
 * discontinuous part is several entities, tied by `same` relations. What doccano has no place for stands under `taraz`.
 */
export function writeDoccano(set: AnnotationSet): string {
  return set.texts.map((text) => `${JSON.stringify(lineOf(text, set))}\n`).join('')
}

function lineOf(text: SideText, set: AnnotationSet): object {
  const points = new CodePoints(text.text)
  const parts = set.parts.filter(({ document, side }) => document === text.document && side === text.side)
  const entities: object[] = []
  const relations: object[] = []
  const places: object[] = []
  const first = new Map<string, number>()
  for (const { fragments, ...place } of parts) {
    const ids = fragments.map(({ from, to }) => {
      const id = entities.length
      entities.push({
        id,
        start_offset: points.fromUnits(from),
        end_offset: points.fromUnits(to),
        label: place.part,
      })
      places.push({ ...place, entity: id, quote: text.text.slice(from, to) })
      return id
    })
    for (const id of ids.slice(1))
      relations.push({ id: relations.length, from_id: ids[0], to_id: id, type: 'same' })
    const holder = first.get(place.claim)
    if (holder === undefined) first.set(place.claim, ids[0]!)
    else relations.push({ id: relations.length, from_id: holder, to_id: ids[0], type: place.part })
  }
  const named = new Set(parts.map(({ claim }) => claim))
  const claims = set.claims.filter(({ id }) => named.has(id))
  return {
    text: text.text,
    entities,
    relations,
    taraz: { document: text.document, side: text.side, claims, places },
  }
}

const entity = z.object({ id: z.int(), start_offset: z.int().min(0), end_offset: z.int().min(0) })
const line = z.object({
  text: z.string(),
  entities: z.array(entity),
  taraz: z.object({
    claims: z.array(annotatedClaim),
    places: z.array(annotatedPlace.extend({ entity: z.int(), quote: z.string() })),
  }),
})

/** Undefined: a line is none that was made of claims. */
export function readDoccano(jsonl: string): ReadAnnotations | undefined {
  const claims = new Map<string, AnnotatedClaim>()
  const parts = new Map<string, AnnotatedPart>()
  for (const text of jsonl.split('\n').filter((one) => one.trim() !== '')) {
    const parsed = line.safeParse(JSON.parse(text))
    if (!parsed.success) return undefined
    const points = new CodePoints(parsed.data.text)
    for (const claim of parsed.data.taraz.claims) claims.set(claim.id, claim)
    for (const { entity: id, quote, ...place } of parsed.data.taraz.places) {
      const found = parsed.data.entities.find((one) => one.id === id)
      if (!found) continue
      const [from, to] = [points.toUnits(found.start_offset), points.toUnits(found.end_offset)]
      const key = JSON.stringify(place)
      parts.set(key, { ...place, fragments: [...(parts.get(key)?.fragments ?? []), { from, to, quote }] })
    }
  }
  return { claims: [...claims.values()], parts: [...parts.values()] }
}
