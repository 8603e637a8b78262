import type { ProjectRecords, RecordOf } from '../../model/collections.ts'
import type { DocumentId, SentenceId } from '../../model/id.ts'
import { ProjectState } from '../../model/project-state.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { SIDES } from '../../model/fixed-values.ts'
import type { Conflict, Header, Link, Sentence, Side } from '../../model/records.ts'
import { commonBase } from './common-base.ts'
import type { Copy, Three } from './merge-flows.ts'
import { mergeLinks } from './merge-links.ts'
import { mergeRecords, type Carrier, type RecordCollection } from './merge-records.ts'
import { SideMerge } from './merge-side.ts'
import { mergeValues } from './merge-values.ts'
import { conflictIdOf, fieldConflict, type NewConflict } from './new-conflict.ts'

export type ProjectMerge = {
  /** Whole and valid, whatever is in doubt; its `conflicts` hold those of this merge and any older one still open. */
  readonly records: ProjectRecords
  /** Those of this merge. */
  readonly conflicts: readonly Conflict[]
}

export type MergeProblem =
  /** The files are not copies of one project. */
  | { readonly code: 'other-project' }
  /** A sentence stands in another document or on another side than in another copy. */
  | { readonly code: 'sentence-moved'; readonly id: string }

export type MergeOptions = {
  /** Who or what file each copy is of, for the eye. */
  readonly names?: { readonly ours: string; readonly theirs: string }
}

/**
 * Merges two copies of a project, record by record by their ids, with what both began with. Whatever one copy changed
 * is changed; what both changed differently stays as ours has it, with both versions in a conflict; what one removed
 * and the other changed stays. Nothing of either copy is lost, the result is valid, and which copy is called ours
 * decides nothing but what stands in the text while a conflict is open. `base` null: there is no common copy; all that
 * both have alike is kept, what one alone has is added, and every difference is a conflict. Takes records that
 * readProject found whole.
 */
export function mergeProjects(
  base: ProjectRecords | null,
  ours: ProjectRecords,
  theirs: ProjectRecords,
  options: MergeOptions = {},
): Result<ProjectMerge, MergeProblem> {
  const copies = { base: base ?? commonBase(ours, theirs), ours, theirs }
  if (new Set(Object.values(copies).map(({ header }) => header.id)).size > 1)
    return fail({ code: 'other-project' })
  const moved = findMovedSentence(copies)
  if (moved) return fail({ code: 'sentence-moved', id: moved })
  return ok(new Merge(copies, base === null, options).run())
}

function findMovedSentence({ base, ours, theirs }: Three<ProjectRecords>): SentenceId | undefined {
  const places = new Map(base.sentences.map((sentence) => [sentence.id, sentence]))
  for (const sentence of [...ours.sentences, ...theirs.sentences]) {
    const found = places.get(sentence.id)
    if (!found) places.set(sentence.id, sentence)
    else if (found.document !== sentence.document || found.side !== sentence.side) return sentence.id
  }
  return undefined
}

class Merge {
  private readonly conflicts: NewConflict[] = []
  private readonly copies: Three<ProjectRecords>
  private readonly isBlind: boolean
  private readonly options: MergeOptions
  private readonly sideOf: Three<Map<SentenceId, SideMerge>> = {
    base: new Map(),
    ours: new Map(),
    theirs: new Map(),
  }

  constructor(copies: Three<ProjectRecords>, isBlind: boolean, options: MergeOptions) {
    this.copies = copies
    this.isBlind = isBlind
    this.options = options
  }

  run(): ProjectMerge {
    const links: Link[] = []
    const sentences: Sentence[] = []
    const parted = {
      base: new PartedRecords(this.copies.base),
      ours: new PartedRecords(this.copies.ours),
      theirs: new PartedRecords(this.copies.theirs),
    }
    for (const document of documentsOf(this.copies)) {
      const merged = this.mergeDocument(document, parted)
      links.push(...merged.links)
      for (const side of SIDES) sentences.push(...merged.sides[side].sentences)
    }
    const others = this.mergeOthers(links)
    const records = { header: this.mergeHeader(), links, sentences, ...others } as ProjectRecords
    const conflicts = this.withIds()
    const known = new Set(conflicts.map(({ id }) => id))
    const open = records.conflicts.filter(({ id }) => !known.has(id))
    const whole = new ProjectState({ ...records, conflicts: [...open, ...conflicts] })
    return { records: whole.toRecords(), conflicts }
  }

  private mergeDocument(document: DocumentId, parted: Three<PartedRecords>) {
    const sides = {
      source: this.mergeSide(document, 'source', parted),
      target: this.mergeSide(document, 'target', parted),
    }
    const linksOf = (copy: Copy) => parted[copy].links.get(document) ?? []
    const three = { base: linksOf('base'), ours: linksOf('ours'), theirs: linksOf('theirs') }
    const { links, conflicts } = mergeLinks(three, sides, this.isBlind)
    this.conflicts.push(...conflicts)
    return { links, sides }
  }

  private mergeSide(document: DocumentId, side: Side, parted: Three<PartedRecords>): SideMerge {
    const sentencesOf = (copy: Copy) => parted[copy].sentences[side].get(document) ?? []
    const three = { base: sentencesOf('base'), ours: sentencesOf('ours'), theirs: sentencesOf('theirs') }
    const merged = new SideMerge(three, this.isBlind)
    this.conflicts.push(...merged.conflicts)
    if (!merged.isPlain) {
      for (const copy of COPY_NAMES) for (const { id } of three[copy]) this.sideOf[copy].set(id, merged)
    }
    return merged
  }

  private readonly carrier: Carrier = {
    carry: (copy, spans) => {
      const side = spans[0] && this.sideOf[copy].get(spans[0].sentence)
      return side ? side.carry(copy, spans) : spans
    },
    isInDoubt: (copy, spans) =>
      spans.some(({ sentence }) => this.sideOf[copy].get(sentence)?.isInDoubt(copy, sentence)),
  }

  private mergeOthers(links: readonly Link[]): Omit<ProjectRecords, 'header' | 'links' | 'sentences'> {
    const claims = this.mergeClaims()
    const claimants = new Set<string>(claims.map(({ claimant }) => claimant))
    const [comments, suggestions] = [this.mergeCollection('comments'), this.mergeCollection('suggestions')]
    // One that was taken away stays as long as anything that the other copy wrote is in it.
    const named = [links, claims, comments, suggestions].flatMap((records) =>
      records.map(({ document }) => document as string),
    )
    return {
      documents: this.mergeCollection('documents', new Set(named)),
      claimants: this.mergeCollection('claimants', claimants),
      claims,
      comments,
      suggestions,
      terms: this.mergeCollection('terms'),
      conflicts: this.mergeCollection('conflicts'),
    }
  }

  /** A claim in which another stands stays as long as that does. */
  private mergeClaims(): ProjectRecords['claims'] {
    const needed = new Set<string>()
    for (;;) {
      const found = this.conflicts.length
      const claims = this.mergeCollection('claims', needed)
      const there = new Set<string>(claims.map(({ id }) => id))
      const missing = claims.flatMap(({ within }) =>
        within === undefined || there.has(within) ? [] : [within],
      )
      const isNew = missing.some((id) => !needed.has(id))
      if (!isNew) return claims
      for (const id of missing) needed.add(id)
      this.conflicts.length = found
    }
  }

  private mergeCollection<C extends RecordCollection>(
    name: C,
    needed: ReadonlySet<string> = new Set(),
  ): RecordOf[C][] {
    const { base, ours, theirs } = this.copies
    const lists = { base: base[name], ours: ours[name], theirs: theirs[name] }
    // That only one copy has a conflict still open is no conflict.
    const isBlind = this.isBlind && name !== 'conflicts'
    const options = { isBlind, needs: (id: string) => needed.has(id) }
    const { records, conflicts } = mergeRecords(name, lists, this.carrier, options)
    this.conflicts.push(...conflicts)
    return records as RecordOf[C][]
  }

  private mergeHeader(): Header {
    const { base, ours, theirs } = this.copies
    const values = { base: this.isBlind ? undefined : base.header, ours: ours.header, theirs: theirs.header }
    return mergeValues(values, (conflict) =>
      this.conflicts.push(fieldConflict('project', ours.header.id, conflict)),
    ) as Header
  }

  private withIds(): Conflict[] {
    const { names } = this.options
    const byId = new Map<string, Conflict>()
    for (const conflict of this.conflicts) {
      const id = conflictIdOf(conflict)
      byId.set(id, { id, ...conflict, ...(names && { names: { ...names } }) } as Conflict)
    }
    return [...byId.values()]
  }
}

const COPY_NAMES: readonly Copy[] = ['base', 'ours', 'theirs']

function documentsOf({ base, ours, theirs }: Three<ProjectRecords>): Set<DocumentId> {
  return new Set([...ours.documents, ...theirs.documents, ...base.documents].map(({ id }) => id))
}

/** Rows and sentences by document, in their order. */
class PartedRecords {
  readonly links: ReadonlyMap<DocumentId, readonly Link[]>
  readonly sentences: Readonly<Record<Side, ReadonlyMap<DocumentId, readonly Sentence[]>>>

  constructor({ links, sentences }: ProjectRecords) {
    this.links = byDocument(links)
    this.sentences = {
      source: byDocument(sentences.filter(({ side }) => side === 'source')),
      target: byDocument(sentences.filter(({ side }) => side === 'target')),
    }
  }
}

function byDocument<R extends { readonly document: DocumentId }>(
  records: readonly R[],
): Map<DocumentId, R[]> {
  const parted = new Map<DocumentId, R[]>()
  for (const record of records) {
    const list = parted.get(record.document)
    if (list) list.push(record)
    else parted.set(record.document, [record])
  }
  return parted
}
