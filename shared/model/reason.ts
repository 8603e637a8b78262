import { z } from 'zod'

/**
 * Why a link was proposed, as data; the window puts it into words in its own language. The strings are words as
 * they stand in the text.
 */
export const reason = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('number'), source: z.string(), target: z.string() }),
  z.looseObject({ kind: z.literal('name'), source: z.string(), target: z.string() }),
  z.looseObject({ kind: z.literal('same'), text: z.string() }),
  z.looseObject({ kind: z.literal('learned'), source: z.string(), target: z.string() }),
  /** A term of the project's glossary, and its rendering. */
  z.looseObject({ kind: z.literal('glossary'), source: z.string(), target: z.string() }),
  z.looseObject({ kind: z.literal('dictionary'), source: z.string(), target: z.string() }),
  z.looseObject({ kind: z.literal('punctuation'), source: z.string(), target: z.string() }),
  z.looseObject({ kind: z.literal('paragraph') }),
  /** Length of the target over that expected of the source: 1 is what the document leads one to expect. */
  z.looseObject({ kind: z.literal('length'), ratio: z.number() }),
  z.looseObject({ kind: z.literal('order') }),
  /** The very pair has been confirmed before. */
  z.looseObject({ kind: z.literal('memory') }),
  /** Somebody has confirmed this link. */
  z.looseObject({ kind: z.literal('fixed') }),
  /** The sentences stand elsewhere in the other text: the link crosses others. */
  z.looseObject({ kind: z.literal('moved') }),
  z.looseObject({ kind: z.literal('unmatched'), side: z.enum(['source', 'target']) }),
])

export type Reason = z.infer<typeof reason>
