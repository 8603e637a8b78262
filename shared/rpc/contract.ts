import { z } from 'zod'
import { formatWarning } from '../model/format-warning.ts'
import { documentId, linkId, sentenceId } from '../model/id.ts'
import { languageTag, linkState } from '../model/records.ts'
import type { ProposedLink } from '../operations/plan-realign.ts'
import type { DocumentRecord, Link, Sentence } from '../model/records.ts'
import { rulesByLanguage, segmentationRules } from '../model/segmentation.ts'
import { operation } from '../operations/operation.ts'
import { transaction } from '../operations/transaction.ts'
import { annotationFormat, importedClaims } from './annotations.ts'
import { COPY_METHODS } from './copy-methods.ts'
import { handle, session } from './handles.ts'
import { REVISION_METHODS } from './revision-methods.ts'
import { openedProject, projectPart, saveState, verdict } from './opened-project.ts'

/**
 * The contract between page and host, as one table: method -> params, result, and whether it changes anything. The
 * types of the client and of the host are derived from it, and every door validates by it. Files and folders are
 * named by handles that the host gives out; a page never holds a path.
 */

export const encoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1256'])
export type Encoding = z.infer<typeof encoding>

export const settings = z.object({
  language: z.enum(['en', 'fa']).nullable(),
  theme: z.enum(['light', 'dark', 'system']),
  /** Which side stands first in the window's own direction. */
  firstSide: z.enum(['source', 'target']),
  showHidden: z.boolean(),
  /** How much air there is between rows. */
  density: z.enum(['comfortable', 'compact']),
  zoom: z.number().min(0.5).max(3),
  /** The tab on show beside the rows. */
  sideTab: z.string().max(50),
  /** Whose name stands in the journal. */
  author: z.string().max(200),
  /** Whose keys the commands have where the user chose none. */
  keyPreset: z.enum(['taraz', 'omegat', 'trados', 'memoq']),
  /** Command -> key combination, where the user changed it. */
  keys: z.record(z.string(), z.string()),
  /** How texts are cut into sentences, by language, where the user changed it. */
  segmentation: rulesByLanguage,
})
export type Settings = z.infer<typeof settings>

/** A file or folder, for the eye; `name` is shown as it is on the disk and must be escaped for display. */
export const place = z.object({
  handle,
  name: z.string(),
  kind: z.enum(['file', 'folder']),
  sizeBytes: z.number().optional(),
  modified: z.string().optional(),
})
export type Place = z.infer<typeof place>

const recentProject = z.object({
  handle,
  name: z.string(),
  title: z.string(),
  folder: z.string(),
  opened: z.string(),
  exists: z.boolean(),
})
export type RecentProject = z.infer<typeof recentProject>

const listing = z.object({
  folder: place,
  /** From the root to the folder itself. */
  parents: z.array(place),
  entries: z.array(place),
  canWrite: z.boolean(),
})
export type Listing = z.infer<typeof listing>

export type SaveState = z.infer<typeof saveState>

export type OpenedProject = z.infer<typeof openedProject>

export type ProjectPart = z.infer<typeof projectPart>

const textSource = z.object({ file: handle, encoding: encoding.optional() })

const textInspection = z.object({
  name: z.string(),
  encoding,
  paragraphs: z.int(),
  sentences: z.int(),
  words: z.int(),
  /** The first sentences, whole. */
  preview: z.array(z.string()),
})
export type TextInspection = z.infer<typeof textInspection>

export const exportFormat = z.enum(['tmx', 'tsv', 'jsonl', 'moses'])
export type ExportFormat = z.infer<typeof exportFormat>

const exported = z.object({
  /** Names of the files written. */
  files: z.array(z.string()),
  folder: z.string(),
  rows: z.int(),
  rowsLeftOut: z.int(),
  /** In place of rows, where the format is one of claims. */
  claims: z.int().optional(),
  warnings: z.array(formatWarning),
})
export type Exported = z.infer<typeof exported>

const description = z.object({
  version: z.string(),
  capabilities: z.object({
    /** The host can show the system's own open and save dialogs. */
    nativeDialogs: z.boolean(),
    /** The shell has a menu bar of its own. */
    menuBar: z.boolean(),
  }),
  settings,
  /** The project that the program was started with. */
  startWith: handle.nullable(),
})
export type HostDescription = z.infer<typeof description>

/** One transaction of the past; `text`: of the sentence that was asked for, after it. */
const historyItem = z.object({
  /** From 0 up; -1: what was there before the first change that is known. */
  number: z.int().min(-1),
  author: z.string(),
  time: z.string(),
  command: z.string(),
  changes: z.int().min(0),
  text: z.string().nullable(),
  /** The project can be brought back to how it was then. */
  canRestore: z.boolean(),
  /** Nothing was done since, or nothing to the sentence that was asked for. */
  isNow: z.boolean(),
})
export type HistoryItem = z.infer<typeof historyItem>

const nothing = z.object({})
const target = z.object({ folder: handle, name: z.string().min(1).max(200), replace: z.boolean() })

type MethodSpec = { params: z.ZodType; result: z.ZodType; kind: 'read' | 'write' }

export const METHODS = {
  'host.describe': { kind: 'read', params: nothing, result: description },
  'settings.write': { kind: 'write', params: settings.partial(), result: settings },
  'recent.list': { kind: 'read', params: nothing, result: z.array(recentProject) },
  'recent.forget': { kind: 'write', params: z.object({ file: handle }), result: nothing },
  /** The projects folder where no folder is given. */
  'places.list': { kind: 'read', params: z.object({ folder: handle.optional() }), result: listing },
  'places.createFolder': {
    kind: 'write',
    params: z.object({ folder: handle, name: z.string() }),
    result: place,
  },
  /** Null: the user pressed Cancel. Only where the host can (capabilities.nativeDialogs). */
  'dialogs.open': {
    kind: 'read',
    params: z.object({ purpose: z.enum(['project', 'text', 'annotations']) }),
    result: place.nullable(),
  },
  'dialogs.save': {
    kind: 'read',
    params: z.object({ purpose: z.enum(['project', 'export']), name: z.string() }),
    result: z.object({ folder: handle, name: z.string() }).nullable(),
  },
  /** A file dropped on the page or picked in it: its bytes, base64. It is held in memory, never written. */
  'files.receive': {
    kind: 'write',
    params: z.object({ name: z.string().max(300), base64: z.string() }),
    result: place,
  },
  /** A picture or a table that the page made, as UTF-8. */
  'files.writeText': {
    kind: 'write',
    params: z.object({ to: target, text: z.string().max(20_000_000) }),
    result: z.object({ name: z.string() }),
  },
  'texts.inspect': {
    kind: 'read',
    params: textSource.extend({ language: languageTag, presegmented: z.boolean() }),
    result: textInspection,
  },
  /** A text cut by rules that may not be the user's yet, and what is wrong with them; they are given little time. */
  'segmentation.preview': {
    kind: 'read',
    params: z.object({ language: languageTag, rules: segmentationRules, text: z.string().max(20_000) }),
    result: z.object({
      sentences: z.array(z.string()),
      problems: z.array(
        z.object({
          rule: z.int(),
          part: z.enum(['before', 'after']),
          problem: z.enum(['not-an-expression', 'unknown-list', 'matches-nothing']),
          detail: z.string(),
        }),
      ),
    }),
  },
  'segmentation.readSrx': {
    kind: 'read',
    params: z.object({ file: handle }),
    result: z.object({
      rules: rulesByLanguage,
      /** Rules of the file that have no expression here, by language and place from 1. */
      unusable: z.array(z.object({ language: z.string(), rule: z.int(), detail: z.string() })),
    }),
  },
  'segmentation.writeSrx': {
    kind: 'write',
    params: z.object({ rules: rulesByLanguage, to: target }),
    result: z.object({ name: z.string(), folder: z.string() }),
  },
  'projects.create': {
    kind: 'write',
    params: z.object({
      title: z.string().max(300),
      sourceLanguage: languageTag,
      targetLanguage: languageTag,
      source: textSource,
      target: textSource.optional(),
      presegmented: z.boolean(),
      /** The user knows that the target does not look like a translation of the source, and goes on. */
      evenIfUnrelated: z.boolean().optional(),
      /** Absent: in the projects folder, under a free name made of the title. */
      saveTo: target.optional(),
    }),
    result: openedProject,
  },
  /**
   * A text, or two aligned by all that the project knows, cut into the rows of a new document; the project is not
   * changed. The records come with the progress: first the document, then rows with all their sentences up to the
   * last. `unrelated` with no rows: the target does not look like a translation of the source, and nobody said to go on.
   */
  'projects.readTexts': {
    kind: 'read',
    params: z.object({
      session,
      title: z.string().max(300),
      source: textSource,
      target: textSource.optional(),
      presegmented: z.boolean(),
      evenIfUnrelated: z.boolean().optional(),
    }),
    result: z.object({ verdict }),
  },
  'projects.openSample': { kind: 'write', params: nothing, result: openedProject },
  'projects.open': { kind: 'write', params: z.object({ file: handle }), result: openedProject },
  /** Parts are numbered from 0; the first is small, so that it comes at once. */
  'projects.read': { kind: 'read', params: z.object({ session, part: z.int().min(0) }), result: projectPart },
  /** Done, journaled and synced when it returns; all of the transactions or, where one is refused, none. */
  'projects.apply': {
    kind: 'write',
    params: z.object({ session, revision: z.int(), transactions: z.array(transaction).min(1) }),
    result: z.object({ revision: z.int() }),
  },
  /** `overwrite`: the file was changed by something else and the user said to replace it (a backup is kept). */
  'projects.save': {
    kind: 'write',
    params: z.object({ session, overwrite: z.boolean().optional() }),
    result: saveState,
  },
  'projects.saveAs': {
    kind: 'write',
    params: z.object({ session, to: target }),
    result: z.object({ fileName: z.string(), folder: z.string(), saveState }),
  },
  /**
   * Aligns rows of a document again, by all that has been confirmed; nothing of the project is changed. The links
   * come with the progress, each sentence of the rows in one; none come where no row of the range is free, that is
   * unconfirmed and unlocked. `rows` null: all rows of the document.
   */
  'projects.realign': {
    kind: 'read',
    params: z.object({
      session,
      document: documentId,
      rows: z.object({ first: linkId, last: linkId }).nullable(),
    }),
    result: z.object({ verdict }),
  },
  /**
   * What was done on this machine, the latest first; of one sentence alone where it is named, then all of it; by one
   * author alone where he is named. `authors`: all of those that did anything.
   */
  'projects.history': {
    kind: 'read',
    params: z.object({
      session,
      sentence: sentenceId.nullable(),
      author: z.string().nullable(),
      before: z.int().min(0).nullable(),
      limit: z.int().min(1).max(500),
    }),
    result: z.object({
      items: z.array(historyItem),
      hasMore: z.boolean(),
      authors: z.array(z.string()),
    }),
  },
  /** What brings the project back to how it was after the entry with this number; null: it can't be. */
  'projects.planRestore': {
    kind: 'read',
    params: z.object({ session, number: z.int().min(-1) }),
    result: z.object({ operations: z.array(operation).nullable() }),
  },
  ...COPY_METHODS,
  ...REVISION_METHODS,
  'projects.close': { kind: 'write', params: z.object({ session }), result: nothing },
  /**
   * Lets go a project that is being made, so that there is none: one that was finished in the same moment goes again.
   * `left`: the name of a file that stays, since it took the place of another, or has been worked in.
   */
  'projects.abandon': {
    kind: 'write',
    params: z.object({ session }),
    result: z.object({ left: z.string().nullable() }),
  },
  'projects.export': {
    kind: 'write',
    params: z.object({
      session,
      format: z.union([exportFormat, annotationFormat]),
      states: z.array(linkState).nullable(),
      to: target,
    }),
    result: exported,
  },
  /** Finds the places of another program's claims in the project. */
  'projects.readAnnotations': {
    kind: 'read',
    params: z.object({ session, format: annotationFormat, files: z.array(handle).min(1).max(500) }),
    result: importedClaims,
  },
} as const satisfies Record<string, MethodSpec>

export type Method = keyof typeof METHODS
export type Params<M extends Method> = z.infer<(typeof METHODS)[M]['params']>
export type MethodResult<M extends Method> = z.infer<(typeof METHODS)[M]['result']>

/** Events the host tells of itself; names in the past tense. */
export type HostEvents = {
  'projects.saveStateChanged': { session: string; saveState: SaveState }
  /** Another window took the project over: this one may only look. */
  'projects.takenOver': { session: string }
  /** The system asked for a project to be opened: a second start of the program, a file dropped on its icon. */
  'host.openRequested': { file: string }
  /** A command chosen in the shell's own menu bar. */
  'host.commandChosen': { command: string }
}
export type HostEvent = keyof HostEvents

/** How far a long call has come. `total` 0: not known yet. */
export type Progress = {
  readonly stage: 'reading' | 'segmenting' | 'aligning' | 'comparing' | 'writing'
  readonly done: number
  readonly total: number
  /** Links that are settled already, in the order in which their rows are to stand. */
  readonly links?: readonly ProposedLink[]
  /** On these links and all before. */
  readonly verdict?: z.infer<typeof verdict>
  /** Records of a new document that are settled already. */
  readonly records?: {
    readonly documents?: DocumentRecord[]
    readonly links?: Link[]
    readonly sentences?: Sentence[]
  }
}

export type CallContext = { readonly signal: AbortSignal; readonly progress: (progress: Progress) => void }

/** What a host is to a door: methods by name, events, and a connection's own state. */
export type Host = {
  /** One page, one connection: sessions are its own and end with it. */
  connect(): HostConnection
  /** Waits until everything pending is on the disk, then lets go of files and locks. */
  close(): Promise<void>
}

export type HostConnection = {
  call<M extends Method>(method: M, params: Params<M>, context: CallContext): Promise<MethodResult<M>>
  onEvent(listener: <E extends HostEvent>(event: E, payload: HostEvents[E]) => void): void
  close(): Promise<void>
}
