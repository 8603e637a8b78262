import { z } from 'zod'

/**
 * What a file of another format could not say or had to change, as data: listed to the user, never dropped in
 * silence. In this order they are shown. `count` is of what the code's first word names: claims, rows, characters.
 * `example` is the id of the first link it was met in; absent where it is not of any one row.
 */
export const FORMAT_WARNINGS = [
  'one-sided-rows-left-out',
  'empty-rows-left-out',
  'claims-left-out',
  'links-left-out',
  'proposals-left-out',
  'comments-left-out',
  'suggestions-left-out',
  'terms-left-out',
  'documents-left-out',
  'states-left-out',
  'locks-left-out',
  'confidence-left-out',
  'reasons-left-out',
  'paragraphs-left-out',
  'sentence-order-left-out',
  'sentences-joined',
  'inline-codes-left-out',
  'line-breaks-made-spaces',
  'tabs-made-spaces',
  'illegal-characters-removed',
] as const

export const formatWarningCode = z.enum(FORMAT_WARNINGS)
export type FormatWarningCode = z.infer<typeof formatWarningCode>

export const formatWarning = z.object({
  code: formatWarningCode,
  count: z.int().min(1),
  example: z.string().optional(),
})
export type FormatWarning = z.infer<typeof formatWarning>
