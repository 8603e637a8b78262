import type { AnnotationFormat } from '../../../shared/rpc/annotations.ts'

const FORMATS: readonly (readonly [RegExp, AnnotationFormat])[] = [
  [/\.(?:ann|txt)$/i, 'brat'],
  [/\.tsv$/i, 'webanno'],
  [/\.jsonl$/i, 'doccano'],
  [/\.jsonld$/i, 'web-annotation'],
  [/\.csv$/i, 'claims-csv'],
  [/\.json$/i, 'label-studio'],
]

/** What a file of claims is likely to be, going by its name; undefined: that says nothing. */
export function formatOfName(name: string): AnnotationFormat | undefined {
  return FORMATS.find(([ending]) => ending.test(name))?.[1]
}
