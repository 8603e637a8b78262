import { newId } from '../../model/new-id.ts'
import type { ClaimId, ConflictId, LinkId, SentenceId } from '../../model/id.ts'
import { ProjectState } from '../../model/project-state.ts'
import { countCodes } from '../../model/references.ts'
import { fail, ok } from '../../model/result.ts'
import { SIDES } from '../../model/fixed-values.ts'
import type { Claim, Conflict, Link, Span } from '../../model/records.ts'
import type { Operation } from '../operation.ts'
import { planJoin, replaceRows, type Plan } from '../plan-sentences.ts'
import type { PatchRecord, RemoveRecord } from '../records.ts'
import { applyTransaction } from '../transaction.ts'
import { findSpans } from './find-spans.ts'
import type { RowSentences } from './merge-links.ts'
import type { SentenceText } from './merged-stretch.ts'
import { planClaims, waysForClaims } from './settle-claims.ts'

/**
 * What a person decides: one version, both one after the other, neither, words or a claim of their own, or what stands
 * there now.
 */
export type Settlement =
  'ours' | 'theirs' | 'both' | 'neither' | 'now' | { readonly text: string } | { readonly claim: Claim }

export type WayToSettle = 'ours' | 'theirs' | 'both' | 'neither' | 'typed' | 'mixed' | 'new'

/** The ways in which a conflict can be settled, in the order in which they are offered. */
export function settlementsOf(conflict: Conflict): readonly WayToSettle[] {
  if (conflict.kind === 'claim') return waysForClaims(conflict)
  if (conflict.kind === 'text' && isOneSentence(conflict)) return ['ours', 'theirs', 'both', 'typed']
  if (
    conflict.kind === 'field' &&
    [conflict.ours, conflict.theirs].every((value) => typeof value === 'string')
  )
    return ['ours', 'theirs', 'typed']
  return ['ours', 'theirs']
}

/**
 * Settles a conflict: the project gets the version chosen, and the conflict goes, as one transaction. What it was about
 * may have gone or changed since: then only what can still be done is, and an anchor whose words can't be found again
 * is refused.
 */
export function planSettle(
  state: ProjectState,
  id: ConflictId,
  settlement: Settlement,
  newClaimId: () => ClaimId = () => newId('claim'),
): Plan {
  const conflict = state.tables.conflicts.get(id)
  if (!conflict) return fail({ code: 'missing', id })
  const change = settlement === 'now' ? ok([]) : planChange(state, conflict, settlement, newClaimId)
  if (!change.ok) return change
  const after = state.orders.conflicts.before(id) ?? null
  const done: Operation = {
    kind: 'record.remove',
    placed: { collection: 'conflicts', record: conflict, after },
  }
  return ok([...change.value, done])
}

type Decision = Exclude<Settlement, 'now'>

function planChange(
  state: ProjectState,
  conflict: Conflict,
  settlement: Decision,
  newClaimId: () => ClaimId,
): Plan {
  if (conflict.kind === 'claim') return planClaims(state, conflict, settlement, newClaimId)
  if (settlement === 'neither' || (typeof settlement === 'object' && 'claim' in settlement)) return ok([])
  const value = settlement === 'ours' || settlement === 'theirs' ? conflict[settlement] : null
  switch (conflict.kind) {
    case 'text':
      return planTexts(state, conflict, wantedTexts(conflict, settlement))
    case 'field':
      return planField(state, conflict, typeof settlement === 'object' ? settlement.text : value)
    case 'removed':
    case 'added':
      return value === null ? planRemove(state, conflict) : ok([])
    case 'alignment':
      return planRows(state, (value ?? []) as RowSentences[])
    case 'order':
      return planOrder(state, conflict, value as LinkId | null)
    case 'anchor':
      return value === null ? ok([]) : planAnchor(state, conflict, value as Span[])
  }
}

function isOneSentence({ ours, theirs }: Conflict): boolean {
  const ids = [ours, theirs].map((texts) => (texts as SentenceText[]).map(({ id }) => id))
  return ids.every((list) => list.length === 1) && ids[0]![0] === ids[1]![0]
}

type TextDecision = 'ours' | 'theirs' | 'both' | { readonly text: string }

function wantedTexts(conflict: Conflict, settlement: TextDecision): SentenceText[] {
  const [ours, theirs] = [conflict.ours as SentenceText[], conflict.theirs as SentenceText[]]
  if (settlement === 'ours') return ours
  if (settlement === 'theirs') return theirs
  const [first, second] = [ours[0]!, theirs[0]!]
  if (settlement !== 'both') return [{ id: first.id, text: settlement.text }]
  const codes = [...(first.codes ?? []), ...(second.codes ?? [])]
  return [{ id: first.id, text: `${first.text} ${second.text}`, ...(codes.length > 0 && { codes }) }]
}

/**
 * Makes sentences read as wanted. Where they are other sentences than now, each step is planned on a copy on which those
 * before it were done: that costs the size of the project, and is asked for once a conflict.
 */
function planTexts(state: ProjectState, conflict: Conflict, wanted: readonly SentenceText[]): Plan {
  const known = [...(conflict.ours as SentenceText[]), ...(conflict.theirs as SentenceText[])].map(
    ({ id }) => id,
  )
  const ids = new Set(wanted.map(({ id }) => id))
  const extra = [...new Set(known)].filter((id) => !ids.has(id) && state.sentence(id))
  const isPlain = extra.length === 0 && wanted.every(({ id }) => state.sentence(id))
  const steps = new Steps(isPlain ? state : new ProjectState(state.toRecords()), !isPlain)
  for (const id of extra.toReversed()) steps.do((now) => planMergeAway(now, id))
  for (const [index, sentence] of wanted.entries()) {
    if (!steps.state.sentence(sentence.id)) steps.do((now) => planInsert(now, wanted, index))
    else steps.do((now) => planText(now, sentence))
  }
  return steps.plan
}

class Steps {
  readonly state: ProjectState
  private readonly isCopy: boolean
  private result: Plan = ok([])

  constructor(state: ProjectState, isCopy: boolean) {
    this.state = state
    this.isCopy = isCopy
  }

  get plan(): Plan {
    return this.result
  }

  do(step: (state: ProjectState) => Plan): void {
    if (!this.result.ok) return
    const plan = step(this.state)
    const done = plan.ok && this.isCopy ? applyTransaction(this.state, plan.value) : plan
    if (!plan.ok || !done.ok) this.result = plan.ok ? (done as Plan) : plan
    else this.result = ok([...this.result.value, ...plan.value])
  }
}

/** A sentence that is not wanted is joined to the one before it, so that what stands on it has a place. */
function planMergeAway(state: ProjectState, id: SentenceId): Plan {
  const sentence = state.sentence(id)!
  const before = state.orderOf(sentence.document)[sentence.side].before(id)
  return before === undefined ? planText(state, { id, text: '' }) : planJoin(state, before)
}

function planText(state: ProjectState, { id, text, codes }: SentenceText): Plan {
  const sentence = state.sentence(id)!
  if (sentence.text === text) return ok([])
  const typed = countCodes(text) === (codes?.length ?? 0) ? { text, codes: codes ?? [] } : undefined
  if (!typed) return fail({ code: 'codes-do-not-match', sentence: id })
  const [start, end] =
    typed.codes.length + (sentence.codes?.length ?? 0) > 0 ? [0, 0] : alike(sentence.text, text)
  return ok([
    {
      kind: 'sentence.replaceText',
      sentence: id,
      from: start,
      removed: sentence.text.slice(start, sentence.text.length - end),
      insert: text.slice(start, text.length - end),
      ...(sentence.codes && { removedCodes: sentence.codes }),
      ...(typed.codes.length > 0 && { codes: typed.codes }),
    },
  ])
}

/** How much two texts have alike at their start and their end. */
function alike(a: string, b: string): [number, number] {
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a[start] === b[start]) start++
  let end = 0
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return [start, end]
}

function planInsert(state: ProjectState, wanted: readonly SentenceText[], index: number): Plan {
  const { id, text, codes } = wanted[index]!
  const before = index > 0 ? state.sentence(wanted[index - 1]!.id) : undefined
  const next = wanted.slice(index).flatMap((other) => state.sentence(other.id) ?? [])[0]
  const near = before ?? next
  if (!near) return fail({ code: 'missing', id })
  const { document, side } = near
  const link = state.linkOf(near.id)!
  const place = link[side].indexOf(near.id) + (before ? 1 : 0)
  const after = before ? before.id : (state.orderOf(document)[side].before(near.id) ?? null)
  const sentence = { id, document, side, text, ...(codes && { codes }) }
  return ok([{ kind: 'sentence.insert', sentence, after, link: link.id, index: place }])
}

type Bag = Readonly<Record<string, unknown>>

function recordOf(state: ProjectState, { collection, record }: Conflict): Bag | undefined {
  if (collection === 'project') return state.header
  const tables: Readonly<Record<string, ReadonlyMap<string, unknown>>> = state.tables
  return tables[collection]?.get(record) as Bag | undefined
}

function planField(state: ProjectState, conflict: Conflict, value: unknown): Plan {
  const found = recordOf(state, conflict)
  const [key, ...path] = conflict.field ?? []
  if (!found || key === undefined) return ok([])
  const before = found[key] ?? null
  const after = setAt(before, path, value) ?? null
  return ok([
    {
      kind: 'record.patch',
      collection: conflict.collection as PatchRecord['collection'],
      id: found['id'] as string,
      before: { [key]: before } as PatchRecord['before'],
      after: { [key]: after } as PatchRecord['after'],
    },
  ])
}

/** A value with another at the end of a path of keys, and of ids in lists of records; null: not there. */
function setAt(value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown {
  if (key === undefined) return put
  if (Array.isArray(value)) {
    const list = value as Bag[]
    const at = list.findIndex((item) => item['id'] === key)
    const item = setAt(list[at], rest, put)
    return at < 0 ? [...list, item] : list.toSpliced(at, 1, ...(item === null ? [] : [item as Bag]))
  }
  const { [key]: old, ...others } = (value ?? {}) as Bag
  const inner = setAt(old, rest, put)
  return inner === null ? others : { ...(value as Bag), [key]: inner }
}

function planRemove(state: ProjectState, conflict: Conflict): Plan {
  const found = recordOf(state, conflict)
  const { collection, record } = conflict
  const orders: Readonly<Record<string, { before(id: never): string | undefined }>> = state.orders
  if (!found || !(collection in orders)) return ok([])
  if (!(collection in REMOVED_ALONE)) return ok([])
  const after = orders[collection]!.before(record as never) ?? null
  const placed = { collection, record: found, after } as RemoveRecord['placed']
  return ok([{ kind: 'record.remove', placed }])
}

/** Documents, rows and sentences go by operations of their own. */
const REMOVED_ALONE: Readonly<Record<RemoveRecord['placed']['collection'], true>> = {
  claimants: true,
  claims: true,
  comments: true,
  suggestions: true,
  terms: true,
  conflicts: true,
}

/** Rows of the sentences named, as wanted; whatever else stands in the rows concerned stays in them. */
function planRows(state: ProjectState, wanted: readonly RowSentences[]): Plan {
  const there = wanted.map((row) => ({
    ...row,
    source: row.source.filter((id) => state.sentence(id)),
    target: row.target.filter((id) => state.sentence(id)),
  }))
  const placed = new Set(there.flatMap(({ source, target }) => [...source, ...target]))
  const before = [
    ...new Map([...placed].map((id) => state.linkOf(id)!).map((link) => [link.id, link])).values(),
  ]
  if (before.length === 0) return ok([])
  const after = new Map<LinkId, Link>()
  for (const link of before) {
    const left = { ...link, alignment: 'confirmed' as const }
    for (const side of SIDES) left[side] = link[side].filter((id) => !placed.has(id))
    after.set(link.id, left)
  }
  const places = new Map<LinkId, LinkId | null>()
  for (const row of there) {
    const old = after.get(row.id)
    const host = before[0]!
    if (!old) places.set(row.id, host.id)
    const link = old ?? { ...host, id: row.id, source: [], target: [], alignment: 'confirmed' as const }
    after.set(row.id, {
      ...link,
      source: [...row.source, ...link.source],
      target: [...row.target, ...link.target],
    })
  }
  const kept = [...after.values()].filter((link) => link.source.length + link.target.length > 0)
  const anchored = new Map([...places].filter(([, host]) => kept.some(({ id }) => id === host)))
  for (const [id] of places)
    if (!anchored.has(id))
      anchored.set(id, state.orderOf(before[0]!.document).rows.before(before[0]!.id) ?? null)
  return ok([replaceRows(state, before, kept, anchored)])
}

function planOrder(state: ProjectState, { collection, record }: Conflict, after: LinkId | null): Plan {
  const link = collection === 'links' ? state.link(record as LinkId) : undefined
  const above = link && (state.orderOf(link.document).rows.before(link.id) ?? null)
  if (!link || above === after || (after !== null && !state.link(after))) return ok([])
  return ok([
    {
      kind: 'link.replace',
      document: link.document,
      remove: [{ after: above ?? null, link }],
      insert: [{ after, link }],
    },
  ])
}

function planAnchor(state: ProjectState, conflict: Conflict, spans: readonly Span[]): Plan {
  const found = findSpans(state, spans)
  return found.ok ? planField(state, conflict, found.value) : found
}
