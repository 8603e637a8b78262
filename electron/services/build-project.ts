import type { AlignmentLink } from '../../shared/alignment/alignment.ts'
import { noRecords, type ProjectRecords } from '../../shared/model/collections.ts'
import { newId, type DocumentId, type RandomBytes, type SentenceId } from '../../shared/model/id.ts'
import { ProjectState } from '../../shared/model/project-state.ts'
import type { Link, Sentence, Side } from '../../shared/model/records.ts'
import type { TextParagraph } from '../../shared/text/segment-text.ts'

/** A text cut into sentences, and the name of the file that it came from. */
export type SegmentedText = { readonly paragraphs: readonly TextParagraph[]; readonly file?: string }

/** A row by the numbers of its sentences; what is known of its alignment, if anything is. */
export type NumberedRow = {
  readonly source: readonly number[]
  readonly target: readonly number[]
} & Partial<Pick<AlignmentLink, 'confidence' | 'reasons'>>

export type NewProject = {
  readonly title: string
  readonly sourceLanguage: string
  readonly targetLanguage: string
  /** ISO 8601. */
  readonly created: string
  readonly source: SegmentedText
  readonly target?: SegmentedText
  /** Each sentence in exactly one; absent: a row for each sentence of the source. */
  readonly rows?: readonly NumberedRow[]
}

/**
 * The records of a new project. A row with both sides is translated, for there is a translation; its alignment is
 * proposed, whoever made it, until somebody has looked.
 */
export function buildProject(project: NewProject, random?: RandomBytes): ProjectRecords {
  const document = newId('document', random)
  const source = sentencesOf(project.source, 'source', document, random)
  const target = project.target ? sentencesOf(project.target, 'target', document, random) : []
  const rows = project.rows ?? source.map((_, index) => ({ source: [index], target: [] }))
  const records: ProjectRecords = {
    header: headerOf(project, random),
    ...noRecords(),
    documents: [{ id: document, title: project.title, ...filesOf(project) }],
    links: rows.map((row) => linkOf(row, document, source, target, random)),
    sentences: [...source, ...target],
  }
  return inFileOrder(records)
}

function headerOf(project: NewProject, random: RandomBytes | undefined): ProjectRecords['header'] {
  const { title, sourceLanguage, targetLanguage, created } = project
  return {
    format: 'taraz',
    version: 1,
    id: newId('project', random),
    title,
    sourceLanguage,
    targetLanguage,
    created,
    settings: {},
  }
}

function filesOf({ source, target }: NewProject): Pick<ProjectRecords['documents'][0], 'files'> {
  const files = {
    ...(source.file !== undefined && { source: source.file }),
    ...(target?.file !== undefined && { target: target.file }),
  }
  return Object.keys(files).length > 0 ? { files } : {}
}

function sentencesOf(
  text: SegmentedText,
  side: Side,
  document: DocumentId,
  random: RandomBytes | undefined,
): Sentence[] {
  return text.paragraphs.flatMap((paragraph) =>
    paragraph.map(({ text: words, lead, gap }, index) => ({
      id: newId('sentence', random),
      document,
      side,
      ...(index === 0 && { paragraphStart: true as const }),
      text: words,
      ...(lead !== undefined && { lead }),
      ...(gap !== undefined && { gap }),
    })),
  )
}

function linkOf(
  row: NumberedRow,
  document: DocumentId,
  source: readonly Sentence[],
  target: readonly Sentence[],
  random: RandomBytes | undefined,
): Link {
  const hasBoth = row.source.length > 0 && row.target.length > 0
  return {
    id: newId('link', random),
    document,
    source: idsAt(source, row.source),
    target: idsAt(target, row.target),
    state: hasBoth ? 'translated' : 'initial',
    alignment: 'proposed',
    ...(row.confidence !== undefined && { confidence: row.confidence }),
    ...(row.reasons && row.reasons.length > 0 && { reasons: row.reasons }),
  }
}

function idsAt(sentences: readonly Sentence[], numbers: readonly number[]): SentenceId[] {
  return numbers.map((number) => {
    const sentence = sentences[number]
    if (!sentence) throw new RangeError(`There is no sentence ${number}`)
    return sentence.id
  })
}

/** Sentences near their rows, so that a reader can show the first rows before it has read the last. */
function inFileOrder(records: ProjectRecords): ProjectRecords {
  return new ProjectState(records).toRecords()
}
