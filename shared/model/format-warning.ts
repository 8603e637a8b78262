import { z } from 'zod'

/**
 * What a file of another format could not say or had to change, as data: listed to the user, never dropped in
 * silence. `count` is how many times; `example` a link id or a few words, where that helps to find it.
 */
export const FORMAT_WARNINGS = [
  'claims-left-out',
  'comments-left-out',
  'terms-left-out',
  'states-left-out',
  'confidence-left-out',
  'row-order-left-out',
  'sentences-joined',
  'one-sided-rows-left-out',
  'empty-rows-left-out',
  'line-breaks-made-spaces',
  'tabs-made-spaces',
  'illegal-characters-removed',
  'inline-codes-left-out',
  'white-space-changed',
] as const

export const formatWarning = z.object({
  code: z.enum(FORMAT_WARNINGS),
  count: z.int().min(1),
  example: z.string().optional(),
})
export type FormatWarning = z.infer<typeof formatWarning>
