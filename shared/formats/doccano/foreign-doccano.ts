import { z } from 'zod'
import type { ForeignFile, ForeignSpan, ForeignText } from '../annotations/foreign-text.ts'

const span = z.union([
  z
    .tuple([z.int().min(0), z.int().min(0), z.string()])
    .transform(([start, end, label]) => ({ start, end, label })),
  z
    .looseObject({ start_offset: z.int().min(0), end_offset: z.int().min(0), label: z.string().optional() })
    .transform((one) => ({
      id: one['id'],
      start: one.start_offset,
      end: one.end_offset,
      label: one.label ?? '',
    })),
])
type Entity = z.infer<typeof span>
const relation = z.looseObject({
  from_id: z.union([z.int(), z.string()]),
  to_id: z.union([z.int(), z.string()]),
})
const line = z.looseObject({
  text: z.string(),
  label: z.array(span).optional(),
  labels: z.array(span).optional(),
  entities: z.array(span).optional(),
  relations: z.array(relation).optional(),
  taraz: z.looseObject({ places: z.array(z.looseObject({ entity: z.int() })) }).optional(),
})

/** doccano's own export of sequence labelling, with relations or without: JSONL or one array, offsets in code points. */
export function readForeignDoccano(text: string, name: string): ForeignFile | undefined {
  const items: unknown[] = text.trimStart().startsWith('[')
    ? (JSON.parse(text) as unknown[])
    : text
        .split('\n')
        .filter((one) => one.trim() !== '')
        .map((one) => JSON.parse(one) as unknown)
  const texts: ForeignText[] = []
  for (const item of items) {
    const parsed = line.safeParse(item)
    if (!parsed.success) return undefined
    texts.push(textOf(parsed.data, name))
  }
  return { texts }
}

function textOf(
  { text, label = [], labels = [], entities = [], relations = [], taraz }: z.infer<typeof line>,
  name: string,
): ForeignText {
  const own = new Set(taraz?.places.map(({ entity }) => String(entity)))
  const spans = [...label, ...labels, ...entities].map(spanOf).filter(({ id }) => !own.has(id))
  const ties = relations.map(({ from_id, to_id }) => [String(from_id), String(to_id)] as const)
  return { name, text, unit: 'code-point', spans, ties }
}

function spanOf(entity: Entity, index: number): ForeignSpan {
  const { start, end, label } = entity
  const id = 'id' in entity && entity.id !== undefined ? String(entity.id) : `label ${index + 1}`
  return { id, labels: [label], fragments: [{ from: start, to: end, quote: '' }] }
}
