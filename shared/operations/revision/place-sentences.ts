import type { SentenceId } from '../../model/id.ts'
import type { ProjectState } from '../../model/project-state.ts'
import { countCodes } from '../../model/references.ts'
import { CODE_CHARACTER } from '../../model/fixed-values.ts'
import type { Sentence } from '../../model/records.ts'
import type { TextSentence } from '../../text/segment-text.ts'
import { matchSentences, type SentenceMatch } from './match-sentences.ts'
import type { NewRevisionIds, Revision, RevisionDoubt } from './revision-plan.ts'

/** What some sentences of a side become: none, where they go; sentences without `before` are new. */
export type Placement = { readonly before: readonly Sentence[]; readonly after: readonly Sentence[] }

export type Placements = { readonly placements: readonly Placement[]; readonly doubts: RevisionDoubt[] }

/** Less alike than this, nobody can be sure that two sentences are versions of one. */
const SURE = 0.6

type Fresh = TextSentence & { readonly isFirst: boolean }

/** The sentences of a side, in order, as the new text has them, but for what was refused. */
export function placeSentences(
  state: ProjectState,
  { document, side, paragraphs }: Revision,
  refused: ReadonlySet<string>,
  newIds: NewRevisionIds,
): Placements {
  const order = state.orderOf(document)[side].toArray()
  const old = order.map((id) => state.sentence(id)!)
  const fresh = paragraphs.flatMap((paragraph) =>
    paragraph.map((sentence, index): Fresh => ({ ...sentence, isFirst: index === 0 })),
  )
  const matches = matchSentences(
    old.map(({ text }) => text.replaceAll(CODE_CHARACTER, '')),
    fresh.map(({ text }) => text),
  )
  const doubts: RevisionDoubt[] = []
  const make = (sentence: Fresh, found: Sentence | undefined): Sentence =>
    found ? revised(found, sentence) : revised({ id: newIds.sentence(), document, side, text: '' }, sentence)
  const placements = matches.flatMap((match) => {
    const before = old.slice(match.from, match.to)
    const now = fresh.slice(match.newFrom, match.newTo)
    if (isCutOtherwise(before, now)) return [{ before, after: before }]
    const doubt = doubtOf(state, before, now, match)
    if (doubt) doubts.push(doubt)
    const isRefused = doubt !== undefined && refused.has(doubt.id)
    if (!isRefused) return [{ before, after: now.map((sentence, index) => make(sentence, before[index])) }]
    const kept = { before, after: before }
    if (doubt.kind !== 'rewritten') return [kept]
    return [kept, { before: [], after: now.map((sentence) => make(sentence, undefined)) }]
  })
  return { placements, doubts }
}

/** The same words in other sentences of one paragraph: the cuts that the project has were made, or seen, by a person. */
function isCutOtherwise(before: readonly Sentence[], now: readonly Fresh[]): boolean {
  const isOneParagraph =
    before.slice(1).every(({ paragraphStart }) => !paragraphStart) &&
    now.slice(1).every(({ isFirst }) => !isFirst)
  const isCut = before.length !== now.length && before.length * now.length > 0
  return isCut && isOneParagraph && withGaps(before) === withGaps(now)
}

function withGaps(
  sentences: readonly { readonly text: string; readonly gap?: string | undefined }[],
): string {
  return sentences
    .map(({ text, gap }, index) => (index === sentences.length - 1 ? text : text + (gap ?? ' ')))
    .join('')
}

/** A text has no inline codes: those of a sentence that reads the same without them stay. */
function revised(found: Sentence, { text, lead, gap, isFirst }: Fresh): Sentence {
  const { paragraphStart: _start, lead: _lead, gap: _gap, codes, ...rest } = found
  const isSame = found.text.replaceAll(CODE_CHARACTER, '') === text
  const own = isSame ? codes : placeholders(text)
  return {
    ...rest,
    ...(isFirst && { paragraphStart: true as const }),
    text: isSame ? found.text : text,
    ...(lead !== undefined && { lead }),
    ...(gap !== undefined && { gap }),
    ...(own && own.length > 0 && { codes: own }),
  } as Sentence
}

function placeholders(text: string): Sentence['codes'] {
  return Array.from({ length: countCodes(text) }, (_, index) => ({ id: String(index + 1) }))
}

function doubtOf(
  state: ProjectState,
  before: readonly Sentence[],
  now: readonly Fresh[],
  { similarity }: SentenceMatch,
): RevisionDoubt | undefined {
  const [first] = before
  if (!first || (similarity === 1 && before.length === now.length)) return undefined
  const [was, is] = [wordsOf(before), wordsOf(now)]
  if (before.some(({ id }) => state.linkOf(id)?.locked))
    return { kind: 'locked', id: `locked/${first.id}`, before: was, after: is }
  if (now.length > 0) {
    const isSure = similarity >= SURE && before.every(({ codes }) => !codes?.length)
    return isSure ? undefined : { kind: 'rewritten', id: `rewritten/${first.id}`, before: was, after: is }
  }
  const { claims, notes } = standingOn(state, before)
  if (claims + notes === 0) return undefined
  return { kind: 'gone', id: `gone/${first.id}`, before: was, claims, notes }
}

function wordsOf(sentences: readonly { readonly text: string }[]): string {
  return sentences.map(({ text }) => text).join(' ')
}

function standingOn(state: ProjectState, sentences: readonly Sentence[]): { claims: number; notes: number } {
  const ids: readonly SentenceId[] = sentences.map(({ id }) => id)
  const claims = new Set(ids.flatMap((id) => state.claimsOn(id)))
  const notes = new Set(
    ids.flatMap((id) => [...state.notesOn('comments', id), ...state.notesOn('suggestions', id)]),
  )
  return { claims: claims.size, notes: notes.size }
}
