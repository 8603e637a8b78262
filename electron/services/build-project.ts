import type { AlignmentLink } from '../../shared/alignment/alignment.ts'
import { noRecords, type ProjectRecords } from '../../shared/model/collections.ts'
import { newId, type RandomBytes } from '../../shared/model/new-id.ts'
import type { DocumentId, SentenceId } from '../../shared/model/id.ts'
import { SIDES } from '../../shared/model/fixed-values.ts'
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
  const built = new ProjectBuilder(project, random)
  const rows = project.rows ?? built.sourceRows()
  return { ...noRecords(), ...built.start(), ...built.take(rows) }
}

/** Builds a project row by row, for a reader who wants the first rows before the last are known. */
export class ProjectBuilder {
  private readonly project: NewProject
  private readonly random: RandomBytes | undefined
  private readonly document: DocumentId
  private readonly sides: { readonly [side in Side]: Sentence[] }
  private readonly given = { source: 0, target: 0 }

  constructor(project: NewProject, random?: RandomBytes) {
    this.project = project
    this.random = random
    this.document = newId('document', random)
    const sentences = (text: SegmentedText | undefined, side: Side) =>
      text ? sentencesOf(text, side, this.document, random) : []
    this.sides = {
      source: sentences(project.source, 'source'),
      target: sentences(project.target, 'target'),
    }
  }

  start(): Pick<ProjectRecords, 'header' | 'documents'> {
    const { project, random } = this
    return {
      header: headerOf(project, random),
      documents: [{ id: this.document, title: project.title, ...filesOf(project) }],
    }
  }

  /** A row for each sentence of the source. */
  sourceRows(): NumberedRow[] {
    return this.sides.source.map((_, index) => ({ source: [index], target: [] }))
  }

  /** The next rows, with all sentences up to the last that they need, which stand as they do in a file. */
  take(rows: readonly NumberedRow[]): Pick<ProjectRecords, 'links' | 'sentences'> {
    const { document, random, sides, given } = this
    const sentences: Sentence[] = []
    const links = rows.map((row) => {
      for (const side of SIDES) {
        const end = Math.max(given[side], ...row[side].map((number) => number + 1))
        for (; given[side] < end && sides[side][given[side]]; given[side]++)
          sentences.push(sides[side][given[side]]!)
      }
      return linkOf(row, document, sides.source, sides.target, random)
    })
    return { links, sentences }
  }
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
