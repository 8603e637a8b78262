import type { SentenceId, SuggestionId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { Signature, Span, Suggestion } from '../model/records.ts'
import { wordsOf } from '../model/stale.ts'
import type { Operation } from './operation.ts'
import type { Plan } from './plan-sentences.ts'
import { patch } from './plan-records.ts'
import type { Refusal } from './refusal.ts'

/** What was typed while changes are only suggested: [from, to) out, `insert` in; `caret`: where the caret was. */
export type SuggestedEdit = {
  readonly sentence: SentenceId
  readonly from: number
  readonly to: number
  readonly insert: string
  readonly caret: number
}

export type PlannedSuggestion = {
  readonly operations: Operation[]
  /** Where the caret goes in the sentence, whose text stays as it is. */
  readonly caret: number
}

/**
 * An edit as a suggestion by its author. What the same author has suggested right beside it or under it becomes one
 * with it: letters typed one after another are one suggestion, and taking back one's own letters leaves no trace.
 */
export function planSuggest(
  state: ProjectState,
  edit: SuggestedEdit,
  by: Signature,
  newId: SuggestionId,
): Result<PlannedSuggestion, Refusal> {
  const sentence = state.sentence(edit.sentence)
  if (!sentence) return fail({ code: 'missing', id: edit.sentence })
  const link = state.linkOf(sentence.id)
  if (link?.locked) return fail({ code: 'locked', link: link.id })
  const own = ownSuggestions(state, edit.sentence, by.author)
  const isBackspace = edit.insert === '' && edit.to === edit.caret
  const written = own.find(({ span, suggestion }) => span.to === edit.caret && suggestion.insert !== '')
  if (isBackspace && written) {
    const insert = withoutLast(written.suggestion.insert, edit.to - edit.from)
    const left = { touching: [written], span: written.span, insert }
    return ok({ operations: settle(state, left), caret: edit.caret })
  }
  const merged = mergeWith(own, edit, sentence.text)
  const operations = [...settle(state, merged), ...begin(state, merged, sentence.document, by, newId)]
  const caret = edit.insert !== '' ? merged.span.to : isBackspace ? edit.from : edit.to
  return ok({ operations, caret })
}

/** What is suggested is done, and is no longer a suggestion. Refused where its words are others by now. */
export function planAcceptSuggestions(state: ProjectState, ids: readonly SuggestionId[]): Plan {
  const taken = ids.flatMap((id) => state.tables.suggestions.get(id) ?? [])
  const stale = taken.find((suggestion) => isStaleSuggestion(state, suggestion))
  if (stale) return fail({ code: 'text-changed', sentence: stale.anchor[0]?.sentence ?? '' })
  const spans = taken.flatMap((suggestion) =>
    suggestion.anchor.map((span, index) => ({ span, insert: index === 0 ? suggestion.insert : '' })),
  )
  const clash = firstOverlap(spans.map(({ span }) => span))
  if (clash) return fail({ code: 'text-changed', sentence: clash.sentence })
  // From the end of each sentence to its start: what is done leaves the places of the rest as they are.
  const ordered = spans.toSorted((a, b) => b.span.from - a.span.from || b.span.to - a.span.to)
  const edits = ordered.flatMap(({ span, insert }): Operation[] => {
    const { sentence, from, quote: removed } = span
    return removed === insert ? [] : [{ kind: 'sentence.replaceText', sentence, from, removed, insert }]
  })
  return ok([...removals(state, taken), ...edits])
}

/** As if it had never been suggested. */
export function planRefuseSuggestions(state: ProjectState, ids: readonly SuggestionId[]): Plan {
  return ok(
    removals(
      state,
      ids.flatMap((id) => state.tables.suggestions.get(id) ?? []),
    ),
  )
}

/** The words that it would take out are others by now, or gone: nobody knows what was meant. */
export function isStaleSuggestion(state: ProjectState, { anchor }: Suggestion): boolean {
  return anchor.length === 0 || anchor.some((span) => wordsOf(state, span) !== span.quote)
}

type Own = { readonly suggestion: Suggestion; readonly span: Span }
type Merged = { readonly touching: readonly Own[]; readonly span: Span; readonly insert: string }

/** In the order of the text; those over several sentences or with other words by now are left alone. */
function ownSuggestions(state: ProjectState, sentence: SentenceId, author: string): Own[] {
  return state
    .notesOn('suggestions', sentence)
    .filter((one) => one.author === author && one.anchor.length === 1 && !isStaleSuggestion(state, one))
    .map((suggestion) => ({ suggestion, span: suggestion.anchor[0]! }))
    .toSorted((a, b) => a.span.from - b.span.from || a.span.to - b.span.to)
}

function mergeWith(own: readonly Own[], edit: SuggestedEdit, text: string): Merged {
  const touching = own.filter(({ span }) => span.to >= edit.from && span.from <= edit.to)
  const from = Math.min(edit.from, ...touching.map(({ span }) => span.from))
  const to = Math.max(edit.to, ...touching.map(({ span }) => span.to))
  const isAfter = ({ span }: Own) => span.from >= edit.to && span.to > edit.from
  const inserts = (list: readonly Own[]) => list.map(({ suggestion }) => suggestion.insert).join('')
  const before = inserts(touching.filter((one) => !isAfter(one)))
  const after = inserts(touching.filter(isAfter))
  const span = { sentence: edit.sentence, from, to, quote: text.slice(from, to) }
  return { touching, span, insert: before + edit.insert + after }
}

/** One letter as a person counts them, or the last word. */
function withoutLast(text: string, length: number): string {
  if (length > 2) return text.replace(/\s*\S*$/u, '')
  const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)]
  return text.slice(0, letters.at(-1)?.index ?? 0)
}

/** The first of those that became one holds it all; where nothing is left to suggest, none does. */
function settle(state: ProjectState, { touching, span, insert }: Merged): Operation[] {
  const [first, ...rest] = touching.map(({ suggestion }) => suggestion)
  if (!first) return []
  if (span.quote === insert) return removals(state, [first, ...rest])
  return [...removals(state, rest), ...patch('suggestions', first.id, first, { anchor: [span], insert })]
}

function begin(
  state: ProjectState,
  { touching, span, insert }: Merged,
  document: Suggestion['document'],
  by: Signature,
  id: SuggestionId,
): Operation[] {
  if (touching.length > 0 || span.quote === insert) return []
  const { author, time } = by
  return [addition(state, { id, document, anchor: [span], insert, author, time })]
}

function addition(state: ProjectState, record: Suggestion): Operation {
  const after = state.orders.suggestions.last() ?? null
  return { kind: 'record.add', placed: { collection: 'suggestions', record, after } }
}

/** The last first, so that each finds what stood before it. */
function removals(state: ProjectState, suggestions: readonly Suggestion[]): Operation[] {
  const place = ({ id }: Suggestion) => state.orders.suggestions.indexOf(id)
  return suggestions.toSorted((a, b) => place(b) - place(a)).map((one) => removal(state, one))
}

function removal(state: ProjectState, record: Suggestion): Operation {
  const after = state.orders.suggestions.before(record.id) ?? null
  return { kind: 'record.remove', placed: { collection: 'suggestions', record, after } }
}

function firstOverlap(spans: readonly Span[]): Span | undefined {
  const ordered = spans.toSorted((a, b) =>
    a.sentence < b.sentence ? -1 : a.sentence > b.sentence ? 1 : a.from - b.from,
  )
  return ordered.find((span, index) => {
    const last = ordered[index - 1]
    return last?.sentence === span.sentence && span.from < last.to
  })
}
