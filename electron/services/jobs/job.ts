import type { Verdict } from '../../../shared/alignment/alignment.ts'
import type { ProjectRecords } from '../../../shared/model/collections.ts'
import type { ProjectProblem } from '../../../shared/model/problem.ts'
import type { Progress, TextInspection } from '../../../shared/rpc/contract.ts'
import type { ExportFormat } from '../../../shared/rpc/contract.ts'
import type { AlignmentTask } from '../alignment-task.ts'
import type { RuleProblem } from '../../../shared/text/compile-rules.ts'
import type { SegmentationRules } from '../../../shared/text/segmentation-rule.ts'
import type { ExportOptions } from '../../../shared/formats/export-format.ts'
import type { ProjectExport } from '../../../shared/formats/export-project.ts'

/** Part of a project on its way between threads: appending the pieces in order gives the whole. */
export type RecordsPiece = Partial<ProjectRecords>

/** A text, the language in which it is cut into sentences, and whether each line is one already. */
export type TextInput = {
  readonly text: string
  readonly language: string
  readonly presegmented: boolean
  readonly file: string
  /** Absent: the built-in ones of the language. */
  readonly rules?: SegmentationRules
}

/**
 * Work that takes long on large input. Each is given `input`, and all of `feed` where it has one; it gives `piece`
 * after `piece` and, at the end, `result`. All of it is plain data, for it crosses to another thread.
 */
export type JobTable = {
  'inspect-text': {
    input: TextInput
    feed: never
    /** The one piece that there is. */
    piece: Pick<TextInspection, 'paragraphs' | 'sentences' | 'words' | 'preview'>
    result: null
  }
  'preview-rules': {
    input: { readonly text: string; readonly language: string; readonly rules: SegmentationRules }
    feed: never
    /** The one piece that there is. */
    piece: { readonly sentences: string[]; readonly problems: RuleProblem[] }
    result: null
  }
  'build-project': {
    input: {
      readonly title: string
      readonly created: string
      readonly source: TextInput
      readonly target?: TextInput
      readonly targetLanguage: string
      /** What a project that the texts are for knows already. */
      readonly known?: Pick<AlignmentTask, 'glossary' | 'memory'>
    }
    feed: never
    /** Rows in order, as they are settled, and the verdict on them and all before. */
    piece: { readonly records: RecordsPiece; readonly soFar: Verdict }
    /** Of the alignment; `translation` where there is no target. */
    result: Verdict
  }
  realign: {
    input: AlignmentTask
    feed: never
    /** The one piece that there is; the links themselves come with the progress. */
    piece: { readonly verdict: Verdict }
    result: null
  }
  'read-project': {
    /** The bytes are given away: nobody else can read them afterwards. */
    input: { readonly bytes: Uint8Array<ArrayBuffer> }
    feed: never
    piece: RecordsPiece
    /** Empty: the pieces are the project; otherwise there were none. */
    result: readonly ProjectProblem[]
  }
  'export-project': {
    input: { readonly format: ExportFormat; readonly options: ExportOptions }
    feed: RecordsPiece
    /** Text of a file, by its number; a file is finished before the next begins. */
    piece: { readonly file: number; readonly name: string; readonly text: string }
    result: Pick<ProjectExport, 'rows' | 'rowsLeftOut' | 'warnings'>
  }
}

export type JobName = keyof JobTable

export type Job<K extends JobName> = (
  input: JobTable[K]['input'],
  report: (progress: Progress) => void,
  feed: readonly JobTable[K]['feed'][],
) => Generator<JobTable[K]['piece'], JobTable[K]['result']>
