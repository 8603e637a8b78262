import { z } from 'zod'
import { operation } from '../operations/operation.ts'

/** The formats in which claims alone go to other programs and come back. */
export const annotationFormat = z.enum([
  'web-annotation',
  'brat',
  'webanno',
  'doccano',
  'label-studio',
  'claims-csv',
])
export type AnnotationFormat = z.infer<typeof annotationFormat>

/** What the name of an exported file ends in; empty: the format is several files, which name themselves. */
export const EXPORT_ENDINGS: Readonly<Record<'tmx' | 'tsv' | 'jsonl' | 'moses' | AnnotationFormat, string>> =
  {
    tmx: '.tmx',
    tsv: '.tsv',
    jsonl: '.jsonl',
    moses: '',
    'web-annotation': '.jsonld',
    brat: '',
    webanno: '',
    doccano: '.jsonl',
    'label-studio': '.json',
    'claims-csv': '.csv',
  }

/** Words of a file of claims that found no place. */
const unplacedWords = z.object({
  claim: z.string(),
  quote: z.string(),
  why: z.enum([
    ...(['not-found', 'ambiguous', 'no-text', 'not-valid'] as const),
    ...(['unknown-label', 'no-content', 'other-annotator', 'there-already'] as const),
  ]),
})
export type UnplacedWords = z.infer<typeof unplacedWords>

export const importedClaims = z.object({
  /** What takes the claims in; nothing of the project is changed yet. */
  operations: z.array(operation),
  added: z.int(),
  changed: z.int(),
  unplaced: z.array(unplacedWords),
})
export type ImportedClaims = z.infer<typeof importedClaims>
