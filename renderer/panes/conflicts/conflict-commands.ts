import type { ConflictId, SentenceId } from '../../../shared/model/id.ts'
import { blankDraft } from '../../../shared/claims/claim-draft.ts'
import type { Claim, Conflict, Span } from '../../../shared/model/records.ts'
import { firstSpan } from '../../../shared/claims/claim-place.ts'
import type { RowSentences } from '../../../shared/operations/merge/merge-links.ts'
import {
  planSettle,
  settlementsOf,
  type Settlement,
  type WayToSettle,
} from '../../../shared/operations/merge/plan-settle.ts'
import type { EditorHandle } from '../../editor/editor-handle.ts'
import type { ProjectStore } from '../../editor/project-store.ts'

/** Something a person can have done by one key; its name stands in shared/i18n under `commands`. */
export type ConflictCommand = {
  readonly id: `conflicts.${string}`
  readonly isEnabled: (store: ProjectStore) => boolean
  readonly run: (store: ProjectStore, handle: ConflictHandle) => void
}

/** What conflicts need of the text: that a row is shown. */
export type ConflictHandle = Pick<EditorHandle, 'focusCell'>

/** The one at hand: that which was gone to last, else the first. */
export function currentConflict(store: ProjectStore): Conflict | undefined {
  const { conflicts } = store.state.tables
  const { activeConflict } = store.ui
  const active = activeConflict === null ? undefined : conflicts.get(activeConflict)
  const first = store.state.orders.conflicts.at(0)
  return active ?? (first === undefined ? undefined : conflicts.get(first))
}

export function goToConflict(store: ProjectStore, handle: ConflictHandle, id: ConflictId): void {
  const conflict = store.state.tables.conflicts.get(id)
  if (!conflict) return
  store.setUi({ activeConflict: id })
  const sentence = sentenceOf(store, conflict)
  const record = sentence === undefined ? undefined : store.state.sentence(sentence)
  const link = record && store.state.linkOf(record.id)
  if (!record || !link) return
  if (link.document !== store.document) store.setUi({ document: link.document, filter: 'all' })
  else if (store.ui.filter !== 'all' && !store.rows.includes(link.id)) store.setUi({ filter: 'all' })
  handle.focusCell(link.id, record.side)
}

/** The sentence by which a conflict is shown in the text. */
function sentenceOf({ state }: ProjectStore, conflict: Conflict): SentenceId | undefined {
  const { collection, record } = conflict
  if (collection === 'sentences') return record as SentenceId
  if (collection === 'links') {
    const rows = conflict.kind === 'alignment' ? (conflict.ours as RowSentences[]) : []
    const link = [...state.tables.links.values()].find(({ id }) => id === record) ?? rows[0]
    return link && [...link.source, ...link.target].find((id) => state.sentence(id))
  }
  if (conflict.kind === 'claim') {
    const place = firstSpan((conflict.ours ?? conflict.theirs) as Claim)
    return place?.span.sentence
  }
  const claim =
    collection === 'claims' ? [...state.tables.claims.values()].find(({ id }) => id === record) : undefined
  const spans = (conflict.kind === 'anchor' ? (conflict.ours ?? conflict.theirs ?? []) : []) as Span[]
  return (claim && firstSpan(claim)?.span.sentence) ?? spans[0]?.sentence
}

/** By what name it stands in the history. */
const COMMAND_OF = {
  ours: 'conflicts.takeOurs',
  theirs: 'conflicts.takeTheirs',
  both: 'conflicts.takeBoth',
  neither: 'conflicts.takeNeither',
  now: 'conflicts.now',
  own: 'conflicts.makeOwn',
} as const

/** Settles a conflict and goes on to the next. */
export function settleConflict(
  store: ProjectStore,
  handle: ConflictHandle,
  id: ConflictId,
  settlement: Settlement,
): void {
  const { conflicts } = store.state.orders
  const next = conflicts.after(id) ?? conflicts.before(id)
  const refusal = store.dispatch(
    COMMAND_OF[typeof settlement === 'string' ? settlement : 'own'],
    planSettle(store.state, id, settlement),
  )
  if (refusal) return
  store.setUi({ ownVersion: null })
  if (next === undefined) store.setUi({ activeConflict: null })
  else goToConflict(store, handle, next)
}

/** Begins a version of one's own, where the conflict can be settled by one. */
export function makeOwnVersion(store: ProjectStore, id: ConflictId): void {
  store.setUi({ activeConflict: id, ownVersion: id })
}

/** Begins a claim like neither version: blank, in the tools by which every claim is tagged. */
export function makeNewClaim(store: ProjectStore, handle: ConflictHandle, conflict: Conflict): void {
  goToConflict(store, handle, conflict.id)
  const { document } = (conflict.ours ?? conflict.theirs) as Claim
  store.setUi({
    ownVersion: null,
    activeClaim: null,
    draft: { ...blankDraft(document), settles: conflict.id },
  })
}

/** Whether the conflict at hand can be settled in one of these ways. */
function isOffered(...ways: readonly WayToSettle[]) {
  return (store: ProjectStore): boolean => {
    const conflict = currentConflict(store)
    return conflict !== undefined && settlementsOf(conflict).some((way) => ways.includes(way))
  }
}

const isThere = (store: ProjectStore) => store.state.orders.conflicts.length > 0

function goBy(step: 1 | -1) {
  return (store: ProjectStore, handle: ConflictHandle) => {
    const { conflicts } = store.state.orders
    const { activeConflict } = store.ui
    const here = activeConflict === null ? -1 : conflicts.indexOf(activeConflict)
    const { length } = conflicts
    const next = here < 0 ? (step === 1 ? 0 : length - 1) : (here + step + length) % length
    const id = conflicts.at(next)
    if (id !== undefined) goToConflict(store, handle, id)
  }
}

function take(settlement: 'ours' | 'theirs' | 'both' | 'neither') {
  return {
    isEnabled: isOffered(settlement),
    run: (store: ProjectStore, handle: ConflictHandle) => {
      const conflict = currentConflict(store)
      if (conflict) settleConflict(store, handle, conflict.id, settlement)
    },
  }
}

export const CONFLICT_COMMANDS: readonly ConflictCommand[] = [
  { id: 'conflicts.next', isEnabled: isThere, run: goBy(1) },
  { id: 'conflicts.previous', isEnabled: isThere, run: goBy(-1) },
  { id: 'conflicts.takeOurs', ...take('ours') },
  { id: 'conflicts.takeTheirs', ...take('theirs') },
  { id: 'conflicts.takeBoth', ...take('both') },
  { id: 'conflicts.takeNeither', ...take('neither') },
  {
    id: 'conflicts.makeOwn',
    isEnabled: isOffered('typed', 'mixed'),
    run: (store) => {
      const conflict = currentConflict(store)
      if (conflict) makeOwnVersion(store, conflict.id)
    },
  },
  {
    id: 'conflicts.makeNew',
    isEnabled: isOffered('new'),
    run: (store, handle) => {
      const conflict = currentConflict(store)
      if (conflict) makeNewClaim(store, handle, conflict)
    },
  },
]
