import type { ProjectRecords } from '../../model/collections.ts'
import type { FormatWarning } from '../../model/format-warning.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { side as sideSchema } from '../../model/records.ts'
import { readForeignBrat } from '../brat/foreign-brat.ts'
import { readBrat, writeBrat } from '../brat/brat.ts'
import { readForeignCsv } from '../claims-csv/foreign-csv.ts'
import { readClaimsCsv, writeClaimsCsv } from '../claims-csv/claims-csv.ts'
import { readForeignDoccano } from '../doccano/foreign-doccano.ts'
import { readDoccano, writeDoccano } from '../doccano/doccano.ts'
import { readForeignLabelStudio } from '../label-studio/foreign-label-studio.ts'
import { readLabelStudio, writeLabelStudio } from '../label-studio/label-studio.ts'
import { WarningTally } from '../warning-tally.ts'
import { readForeignWebAnnotation } from '../web-annotation/foreign-web-annotation.ts'
import { readWebAnnotation, writeWebAnnotation } from '../web-annotation/web-annotation.ts'
import { readForeignWebAnno } from '../webanno/foreign-webanno.ts'
import { readWebAnno, writeWebAnno } from '../webanno/webanno.ts'
import { claimsOfForeign } from './foreign-claims.ts'
import type { ForeignFile } from './foreign-text.ts'
import { annotationsOf, textOf, type AnnotationSet } from './claim-annotation.ts'
import { placeAnnotations, type PlacedAnnotations } from './place-annotations.ts'
import type { ReadAnnotations, Unplaced } from './read-annotations.ts'
import { sideTexts, type SideText } from './side-text.ts'

/** The formats in which claims go to other programs and come back. */
export const ANNOTATION_FORMATS = [
  'web-annotation',
  'brat',
  'webanno',
  'doccano',
  'label-studio',
  'claims-csv',
] as const
export type AnnotationFormat = (typeof ANNOTATION_FORMATS)[number]

/** A whole file, to be written as UTF-8; its name is what follows the name given. */
export type AnnotationFile = { readonly ending: string; readonly text: string }

export type AnnotationExport = {
  readonly files: readonly AnnotationFile[]
  readonly claims: number
  /** What the files do not say. */
  readonly warnings: readonly FormatWarning[]
}

/** All claims that people made, in a format of annotations, and what of the project that does not say. */
export function exportAnnotations(records: ProjectRecords, format: AnnotationFormat): AnnotationExport {
  const set = annotationsOf(records)
  const tally = new WarningTally()
  const left = [
    ['links-left-out', records.links.length],
    ['proposals-left-out', records.claims.length - set.claims.length],
    ['comments-left-out', records.comments.length],
    ['suggestions-left-out', records.suggestions.length],
    ['terms-left-out', records.terms.length],
  ] as const
  for (const [code, count] of left) if (count > 0) tally.add({ code, count })
  return { files: filesOf(set, format), claims: set.claims.length, warnings: tally.list() }
}

function filesOf(set: AnnotationSet, format: AnnotationFormat): AnnotationFile[] {
  switch (format) {
    case 'web-annotation':
      return [{ ending: '', text: writeWebAnnotation(set) }]
    case 'doccano':
      return [{ ending: '', text: writeDoccano(set) }]
    case 'label-studio':
      return [{ ending: '', text: writeLabelStudio(set) }]
    case 'claims-csv':
      return [{ ending: '', text: writeClaimsCsv(set) }]
    case 'webanno':
      return writeWebAnno(set).map(({ name, text }) => ({ ending: `.${name}.tsv`, text }))
    case 'brat':
      return writeBrat(set).flatMap(({ name, text, annotations }) => [
        { ending: `.${name}.txt`, text },
        { ending: `.${name}.ann`, text: annotations },
      ])
  }
}

/** Formats that are several files; their names begin with the one given. */
export function isSeveralFiles(format: AnnotationFormat): boolean {
  return format === 'brat' || format === 'webanno'
}

export type AnnotationProblem =
  /** The file is not what the format asks for. */
  { readonly code: 'not-this-format'; readonly file: string }

/** A file that was given, its name without the folder. */
export type GivenFile = { readonly name: string; readonly text: string }

/**
 * Takes the claims of files into a project: those that Taraz wrote, with all that they say, and those that the other
 * program made by itself. The texts that brat has beside its annotations are taken as such.
 */
export function importAnnotations(
  records: ProjectRecords,
  format: AnnotationFormat,
  files: readonly GivenFile[],
): Result<PlacedAnnotations, AnnotationProblem> {
  const texts = sideTexts(records)
  const claims = new Map<string, ReadAnnotations['claims'][number]>()
  const parts: ReadAnnotations['parts'][number][] = []
  const unplaced: Unplaced[] = []
  for (const file of files) {
    if (format === 'brat' && isBratText(file.name)) continue
    const reads = readSafely(() => readFile(format, file, files, texts))
    if (!reads) return fail({ code: 'not-this-format', file: file.name })
    for (const read of reads) {
      for (const claim of read.claims) claims.set(claim.id, claim)
      parts.push(...read.parts)
      unplaced.push(...(read.unplaced ?? []))
    }
  }
  const placed = placeAnnotations(records, [...claims.values()], parts)
  return ok({ ...placed, unplaced: [...unplaced, ...placed.unplaced] })
}

function isBratText(name: string): boolean {
  return name.toLowerCase().endsWith('.txt')
}

/** What Taraz wrote in the file, and what is not its own there; undefined: neither. */
function readFile(
  format: AnnotationFormat,
  file: GivenFile,
  files: readonly GivenFile[],
  texts: readonly SideText[],
): ReadAnnotations[] | undefined {
  const side = sideOfName(file.name, texts)
  const foreign = readForeign(format, file, files)
  const own = readOwn(format, file.text, texts, side)
  if (!foreign) return own && [own]
  return [...(own ? [own] : []), claimsOfForeign(foreign, texts, file.name)]
}

function sideOfName(name: string, texts: readonly SideText[]): SideText | undefined {
  const [, document = '', side] = /\.([^.]+)\.(source|target)\.[a-z]+$/i.exec(name) ?? []
  const parsed = sideSchema.safeParse(side)
  return parsed.success ? textOf({ texts }, document, parsed.data) : undefined
}

function readOwn(
  format: AnnotationFormat,
  text: string,
  texts: readonly SideText[],
  side: SideText | undefined,
): ReadAnnotations | undefined {
  switch (format) {
    case 'web-annotation':
      return readWebAnnotation(text, texts)
    case 'doccano':
      return readDoccano(text)
    case 'label-studio':
      return readLabelStudio(text)
    case 'claims-csv':
      return readClaimsCsv(text)
    case 'webanno':
      return side && text.startsWith('#FORMAT=WebAnno TSV 3') ? readWebAnno(text, side) : undefined
    case 'brat':
      return side && readBrat(text, side)
  }
}

function readForeign(
  format: AnnotationFormat,
  { name, text }: GivenFile,
  files: readonly GivenFile[],
): ForeignFile | undefined {
  switch (format) {
    case 'web-annotation':
      return readForeignWebAnnotation(text)
    case 'doccano':
      return readForeignDoccano(text, name)
    case 'label-studio':
      return readForeignLabelStudio(text, name)
    case 'claims-csv':
      return readForeignCsv(text, name)
    case 'webanno':
      return readForeignWebAnno(text, name)
    case 'brat':
      return readForeignBrat(
        text,
        name,
        files.find((one) => one.name === name.replace(/\.ann$/i, '.txt'))?.text,
      )
  }
}

/** JSON that is none is no file of the format. */
function readSafely<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
