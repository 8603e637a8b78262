import type { Verdict } from '../../../shared/alignment/alignment.ts'
import type { ProjectRecords } from '../../../shared/model/collections.ts'
import type { ProjectProblem } from '../../../shared/model/problem.ts'
import type { ImportedClaims } from '../../../shared/rpc/annotations.ts'
import type { Progress, TextInspection } from '../../../shared/rpc/contract.ts'
import type { AnnotationFormat } from '../../../shared/rpc/annotations.ts'
import type { ExportFormat } from '../../../shared/rpc/contract.ts'
import type { AlignmentTask } from '../alignment-task.ts'
import type { RuleProblem } from '../../../shared/text/compile-rules.ts'
import type { SegmentationRules } from '../../../shared/text/segmentation-rule.ts'
import type { AnnotationProblem, GivenFile } from '../../../shared/formats/annotations/annotation-format.ts'
import type { AnnotationAgreement } from '../../../shared/model/annotation-agreement.ts'
import type { Difference } from '../../../shared/operations/comparison/difference.ts'
import type { DocumentId } from '../../../shared/model/id.ts'
import type { Side } from '../../../shared/model/records.ts'
import type { RevisionPlan } from '../../../shared/operations/revision/revision-plan.ts'
import type { BaseFound, PastStep } from '../../../shared/operations/merge/find-base.ts'
import type { Operation } from '../../../shared/operations/operation.ts'
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

/** What keeps another file from being taken for a copy of a project. */
export type CopyProblem =
  | {
      readonly code: 'bad-project'
      readonly copy: 'theirs' | 'base'
      readonly problems: readonly ProjectProblem[]
    }
  | { readonly code: 'other-project'; readonly copy: 'theirs' | 'base' }
  | { readonly code: 'cannot-merge'; readonly why: 'sentence-moved' }

/** Another copy of the project that is fed: the bytes of its file, which are given away. */
export type CopyInput = { readonly bytes: Uint8Array<ArrayBuffer> }

/** Who or what file each copy is of, for the eye. */
export type CopyNames = { readonly ours: string; readonly theirs: string }

/** What both copies began with: ours so many steps ago, a file, or nothing that is known. */
export type MergeBase =
  | { readonly kind: 'past'; readonly back: number; readonly steps: readonly PastStep[] }
  | { readonly kind: 'file'; readonly file: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'none' }

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
    /** One with a header begins anew. */
    piece: RecordsPiece
    /** No problems: the pieces are the project; otherwise they count for nothing. `sha256` in hexadecimal. */
    result: { readonly problems: readonly ProjectProblem[]; readonly sha256: string }
  }
  'compare-projects': {
    input: CopyInput
    feed: RecordsPiece
    piece: { readonly differences: readonly Difference[] }
    result: CopyProblem | null
  }
  'find-base': {
    input: CopyInput & { readonly steps: readonly PastStep[] }
    feed: RecordsPiece
    /** The one piece that there is. */
    piece: BaseFound
    result: CopyProblem | null
  }
  'merge-projects': {
    input: CopyInput & { readonly base: MergeBase; readonly names: CopyNames }
    feed: RecordsPiece
    /** The operations, in order; `conflicts`: how many the merge leaves to be settled. */
    piece: { readonly operations: readonly Operation[]; readonly conflicts: number }
    result: CopyProblem | null
  }
  'measure-agreement': {
    input: CopyInput
    feed: RecordsPiece
    /** The one piece that there is. */
    piece: AnnotationAgreement
    result: CopyProblem | null
  }
  'find-disputes': {
    input: CopyInput & { readonly names: CopyNames }
    feed: RecordsPiece
    piece: { readonly operations: readonly Operation[]; readonly leftOut: number }
    result: CopyProblem | null
  }
  'plan-revision': {
    input: {
      readonly text: TextInput
      readonly document: DocumentId
      readonly side: Side
      readonly refused: readonly string[]
    }
    feed: RecordsPiece
    /** The one piece that there is; none where the text would leave the document without a row. */
    piece: RevisionPlan
    result: null
  }
  'export-project': {
    input: { readonly format: ExportFormat | AnnotationFormat; readonly options: ExportOptions }
    feed: RecordsPiece
    /** Text of a file, by its number; a file is finished before the next begins. */
    piece: { readonly file: number; readonly name: string; readonly text: string }
    result: Pick<ProjectExport, 'rows' | 'rowsLeftOut' | 'warnings'> & { readonly claims?: number }
  }
  'read-annotations': {
    input: { readonly format: AnnotationFormat; readonly files: readonly GivenFile[] }
    feed: RecordsPiece
    /** The one piece that there is; none where a file is not what the format asks for. */
    piece: ImportedClaims
    result: AnnotationProblem | null
  }
}

export type JobName = keyof JobTable

export type Job<K extends JobName> = (
  input: JobTable[K]['input'],
  report: (progress: Progress) => void,
  feed: readonly JobTable[K]['feed'][],
) => Generator<JobTable[K]['piece'], JobTable[K]['result']>
