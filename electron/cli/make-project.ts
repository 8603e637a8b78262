import { alignTexts } from '../../shared/alignment/align-texts.ts'
import type { Alignment, TermPair } from '../../shared/alignment/alignment.ts'
import type { ProjectRecords } from '../../shared/model/collections.ts'
import { buildProject, type NumberedRow } from '../services/build-project.ts'
import { sideOf } from '../services/jobs/build-project.ts'
import type { ReadText, ReadTexts } from './text-options.ts'

export function alignRows(
  source: ReadText,
  target: ReadText,
  dictionary: readonly TermPair[] = [],
): Alignment {
  const sides = [
    sideOf(source.paragraphs, source.language),
    sideOf(target.paragraphs, target.language),
  ] as const
  return alignTexts(...sides, { dictionary })
}

/** `rows` undefined: a row for each sentence of the source. */
export function makeProject(
  { source, target, targetLanguage }: ReadTexts,
  title: string,
  rows: readonly NumberedRow[] | undefined,
): ProjectRecords {
  return buildProject({
    title,
    sourceLanguage: source.language,
    targetLanguage,
    created: new Date().toISOString(),
    source: segmented(source),
    ...(target && { target: segmented(target) }),
    ...(rows && { rows }),
  })
}

function segmented({ paragraphs, file }: ReadText) {
  return { paragraphs, ...(file !== undefined && { file }) }
}
