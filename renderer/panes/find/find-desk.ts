import type { DocumentId, SentenceId } from '../../../shared/model/id.ts'
import type { Changes } from '../../../shared/model/project-state.ts'
import { SIDES } from '../../../shared/model/fixed-values.ts'
import type { Side } from '../../../shared/model/records.ts'
import { SearchIndex } from '../../../shared/model/search-index.ts'
import { FoundSentence, searchProject, type SearchProgress } from '../../../shared/model/search-project.ts'
import { mapRange, textDifference, type Range } from '../../../shared/text/change.ts'
import {
  compileSearch,
  type ExpressionProblem,
  type SearchOptions,
  type TextSearch,
} from '../../../shared/text/text-search.ts'
import { matchesIn } from '../../editor/find-marks.ts'
import { Listeners } from '../../editor/listeners.ts'
import type { ProjectStore } from '../../editor/project-store.ts'
import { runInSlices } from './run-in-slices.ts'
import { showPace } from './show-pace.ts'

/** What is looked for and where, as the fields and switches of the pane say. */
export type FindWish = {
  readonly pattern: string
  readonly replacement: string
  readonly kind: SearchOptions['kind']
  readonly wholeWord: boolean
  readonly matchCase: boolean
  readonly variants: boolean
  readonly sides: readonly Side[]
  /** Every document of the project, or the one on show. */
  readonly everywhere: boolean
}

export type FoundMatch = Range & { readonly sentence: SentenceId }

/** What the last replacing came to, until something else is looked for. */
export type ReplaceOutcome = { readonly replaced: number; readonly leftOut: number }

export type FindState = {
  readonly wish: FindWish
  /** The field of the replacement is shown. */
  readonly isReplacing: boolean
  readonly search: TextSearch | null
  readonly problem: ExpressionProblem | null
  /** Null: not searching. Else how much of the rows was seen, 0 to 1. */
  readonly share: number | null
  readonly found: readonly FoundSentence[]
  /** Matches in all. */
  readonly count: number
  /** Matches that are not to be replaced, by `keyOf`. */
  readonly excluded: ReadonlySet<string>
  /** The match that one went to. */
  readonly current: FoundMatch | null
  readonly outcome: ReplaceOutcome | null
  /** The pane is asked to take the focus into its first field. */
  readonly wantsFocus: boolean
}

const START: FindState = {
  wish: {
    pattern: '',
    replacement: '',
    kind: 'plain',
    wholeWord: false,
    matchCase: false,
    variants: true,
    sides: SIDES,
    everywhere: true,
  },
  isReplacing: false,
  search: null,
  problem: null,
  share: null,
  found: [],
  count: 0,
  excluded: new Set(),
  current: null,
  outcome: null,
  wantsFocus: false,
}

/** Changes that come in one breath make one new search. */
const SETTLE_MS = 200

export function keyOf({ sentence, from }: FoundMatch): string {
  return `${sentence} ${from}`
}

/**
 * What is looked for in one project and what was found. The matches follow every change: those of a sentence that
 * was edited are found again at once, and what is left out stays left out.
 */
export class FindDesk {
  private readonly store: ProjectStore
  private readonly index: SearchIndex
  private readonly changed = new Listeners()
  private shown = START
  /** Of each sentence that was found, where in the list. */
  private places: ReadonlyMap<SentenceId, number> = new Map()
  private run = 0
  private searching = Promise.resolve()
  private timer: ReturnType<typeof setTimeout> | undefined
  private isOpen = false

  constructor(store: ProjectStore) {
    this.store = store
    this.index = new SearchIndex(store.state)
    store.subscribe((changes) => {
      this.index.note(changes)
      this.follow(changes)
    })
  }

  get state(): FindState {
    return this.shown
  }

  readonly subscribe = this.changed.add

  ask(fields: Partial<FindWish>): void {
    const wish = { ...this.shown.wish, ...fields }
    const isSameSearch = (Object.keys(fields) as (keyof FindWish)[]).every((key) => key === 'replacement')
    this.show({ wish, outcome: null })
    if (!isSameSearch) this.begin()
  }

  open(isReplacing: boolean): void {
    this.show({ wantsFocus: true, isReplacing: isReplacing || this.shown.isReplacing })
  }

  showReplacement(isReplacing: boolean): void {
    this.show({ isReplacing })
  }

  /** True, once, where the focus was asked for. */
  takeFocus(): boolean {
    if (!this.shown.wantsFocus) return false
    this.show({ wantsFocus: false })
    return true
  }

  /** The pane is on the screen, or no longer: then nothing is lit up in the rows either. */
  setOpen(isOpen: boolean): void {
    this.isOpen = isOpen
    this.light()
    if (isOpen && this.shown.search) this.begin()
    else if (isOpen)
      void runInSlices(this.index.prepare(), { isWanted: () => this.isOpen && !this.shown.search })
  }

  goTo(current: FoundMatch | null): void {
    this.show({ current })
    this.light()
  }

  exclude(match: FoundMatch, isExcluded: boolean): void {
    const excluded = new Set(this.shown.excluded)
    if (isExcluded) excluded.add(keyOf(match))
    else excluded.delete(keyOf(match))
    this.show({ excluded })
  }

  tell(outcome: ReplaceOutcome | null): void {
    this.show({ outcome })
  }

  /** Looks again at all of it. */
  begin(): void {
    clearTimeout(this.timer)
    const { pattern, kind, wholeWord, matchCase, variants } = this.shown.wish
    const run = ++this.run
    const isEmpty = pattern === '' && kind !== 'direction'
    const compiled = isEmpty ? null : compileSearch({ pattern, kind, wholeWord, matchCase, variants })
    const isNew = !isSameSearch(this.shown.search, compiled?.ok ? compiled.value : null)
    const search = compiled?.ok ? (isNew ? compiled.value : this.shown.search) : null
    const problem = compiled && !compiled.ok ? compiled.error : null
    const fresh = isNew ? { excluded: new Set<string>(), current: null } : {}
    this.show({ search, problem, ...fresh, ...(search ? {} : NOTHING_FOUND) })
    this.light()
    this.searching = search ? this.searchOn(search, run) : Promise.resolve()
  }

  /** Kept when what is looked for has been found, all of it. */
  async whenFound(): Promise<void> {
    let { searching } = this
    for (await searching; searching !== this.searching; await searching) ({ searching } = this)
  }

  private async searchOn(search: TextSearch, run: number): Promise<void> {
    const { state } = this.store
    const { sides } = this.shown.wish
    const rows = this.documents.reduce((sum, id) => sum + state.orderOf(id).rows.length, 0)
    const scope = { sides, document: this.shown.wish.everywhere ? null : this.store.document }
    const isDue = showPace()
    const places = new Map<SentenceId, number>()
    const done = await runInSlices(placing(searchProject(state, search, scope, this.index), places), {
      isWanted: () => this.run === run,
      onSlice: ({ rows: seen, found, count }) => {
        if (isDue(count > 0)) this.show({ share: seen / Math.max(1, rows), found: [...found], count })
      },
    })
    if (!done) return
    this.places = places
    this.show({ share: null, found: done.found, count: done.count })
  }

  private get documents(): readonly DocumentId[] {
    const { state, document } = this.store
    if (this.shown.wish.everywhere) return state.orders.documents.toArray()
    return document === null ? [] : [document]
  }

  private follow(changes: Changes): void {
    const { search, share } = this.shown
    if (!search || !(this.isOpen || this.shown.current)) return
    if (share !== null || changes.rows.size > 0) return this.beginSoon()
    const touched = [...changes.sentences].filter((id) => this.places.has(id))
    if (touched.length > 0) this.findAgain(search, touched)
    const isNew = [...changes.sentences].some((id) => !this.places.has(id) && this.hasMatch(search, id))
    if (isNew) this.beginSoon()
  }

  private hasMatch(search: TextSearch, id: SentenceId): boolean {
    const sentence = this.store.state.sentence(id)
    if (!sentence || !this.shown.wish.sides.includes(sentence.side)) return false
    return matchesIn(search, sentence).length > 0
  }

  /** Only in the sentences that changed; their places in the list stay, so that nothing moves under a hand. */
  private findAgain(search: TextSearch, touched: readonly SentenceId[]): void {
    const found = [...this.shown.found]
    const excluded = new Set(this.shown.excluded)
    let { current, count } = this.shown
    for (const id of touched) {
      const place = this.places.get(id)!
      const before = found[place]!
      const sentence = this.store.state.sentence(id)
      if (sentence?.text === before.record.text) continue
      const matches = sentence ? matchesIn(search, sentence) : []
      const carry = (range: Range) => moved(range, before.record.text, sentence?.text ?? '', matches)
      carryExcluded(excluded, before, carry)
      if (current?.sentence === id) {
        const range = carry(current)
        current = range ? { ...range, sentence: id } : null
      }
      count += matches.length - before.count
      found[place] = new FoundSentence(before.row, sentence ?? before.record, matches.length, search)
    }
    this.show({ found, count, excluded, current })
    this.light()
  }

  private beginSoon(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.begin(), SETTLE_MS)
  }

  /** The rows draw what is looked for while the pane is there to say so, and a match that one went to by its key. */
  private light(): void {
    const { search, current, wish } = this.shown
    const find = search && (this.isOpen || current) ? { search, sides: wish.sides, current } : null
    const { find: lit } = this.store.ui
    if (lit?.search === find?.search && lit?.current === find?.current && lit?.sides === find?.sides) return
    this.store.setUi({ find })
  }

  private show(fields: Partial<FindState>): void {
    this.shown = { ...this.shown, ...fields }
    this.changed.tell()
  }
}

const NOTHING_FOUND = { found: [], count: 0, share: null, current: null } as const

function isSameSearch(a: TextSearch | null, b: TextSearch | null): boolean {
  return JSON.stringify(a?.options ?? null) === JSON.stringify(b?.options ?? null)
}

/** Notes meanwhile where in the list each sentence comes to stand. */
function* placing(
  steps: Generator<SearchProgress, SearchProgress>,
  places: Map<SentenceId, number>,
): Generator<SearchProgress, SearchProgress> {
  for (;;) {
    const step = steps.next()
    const { found } = step.value
    while (places.size < found.length) places.set(found[places.size]!.sentence, places.size)
    if (step.done) return step.value
    yield step.value
  }
}

/** Where a match went in the new text; undefined: it is a match no more. */
function moved(range: Range, before: string, after: string, matches: readonly Range[]): Range | undefined {
  const { from, to } = mapRange(range, textDifference(before, after))
  return matches.find((match) => match.from === from && match.to === to)
}

function carryExcluded(
  excluded: Set<string>,
  { sentence, matches }: FoundSentence,
  carry: (range: Range) => Range | undefined,
): void {
  if (excluded.size === 0) return
  const kept = matches.filter((range) => excluded.delete(keyOf({ ...range, sentence })))
  for (const range of kept) {
    const now = carry(range)
    if (now) excluded.add(keyOf({ ...now, sentence }))
  }
}

const desks = new WeakMap<ProjectStore, FindDesk>()

export function findDeskOf(store: ProjectStore): FindDesk {
  const known = desks.get(store)
  if (known) return known
  const desk = new FindDesk(store)
  desks.set(store, desk)
  return desk
}
