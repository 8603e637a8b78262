import { z } from 'zod'

/**
 * What can be said of a claim, as data: which fields there are, with which values, and how each is called, drawn and
 * chosen. A project without one has the built-in (shared/claims/schema/default-claim-schema.ts).
 */

/** The same words in the two languages of the window. */
export const bilingual = z.looseObject({ en: z.string(), fa: z.string() })
export type Bilingual = z.infer<typeof bilingual>

export const claimStroke = z.enum(['solid', 'double', 'dashed', 'dotted'])
export type ClaimStroke = z.infer<typeof claimStroke>
export const claimHue = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
export type ClaimHue = z.infer<typeof claimHue>

export const schemaValue = z.looseObject({
  id: z.string().min(1).max(64),
  label: bilingual,
  definition: bilingual.optional(),
  examples: bilingual.optional(),
  /** One of the five claim colours of the theme. */
  hue: claimHue.optional(),
  /** Of the line under the claim's words. */
  stroke: claimStroke.optional(),
  /** The key that chooses it in the claim editor: a digit or a capital letter. */
  key: z
    .string()
    .regex(/^[0-9A-Z]$/)
    .optional(),
  /** In a built-in field, the built-in value that one of the project's own counts as for everything that reckons. */
  base: z.string().optional(),
})
export type SchemaValue = z.infer<typeof schemaValue>

export const schemaField = z.looseObject({
  id: z.string().min(1).max(64),
  label: bilingual,
  definition: bilingual.optional(),
  /** One of the values, any of them, or free words. */
  kind: z.enum(['choice', 'choices', 'text']),
  values: z.array(schemaValue),
  /** Not offered for new claims; what claims have is kept. */
  hidden: z.literal(true).optional(),
})
export type SchemaField = z.infer<typeof schemaField>

export const claimSchema = z.looseObject({
  /** Grows by one with each change. */
  version: z.int().min(1),
  fields: z.array(schemaField),
})
export type ClaimSchema = z.infer<typeof claimSchema>
