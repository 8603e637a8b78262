import type { ClaimDraft } from '../../shared/claims/claim-draft.ts'
import type { ClaimId } from '../../shared/model/id.ts'
import type { ProjectState } from '../../shared/model/project-state.ts'
import { CLAIM_PARTS } from '../../shared/model/fixed-values.ts'
import type { ClaimPart, ClaimSide, Sentence } from '../../shared/model/records.ts'
import {
  findDirectionFaults,
  findHiddenCharacters,
  type HiddenCharacterName,
} from '../../shared/text/hidden-characters.ts'
import { lookOf, type ClaimLook } from './claim-look.ts'
import type { EditorUiState } from './editor-ui-state.ts'
import { matchesIn, type FindMarks } from './find-marks.ts'
import { noteMarks, type NoteLayer } from './note-marks.ts'

/** A stretch of a sentence that is drawn in one way; offsets as in a span. Runs do not overlap. */
export type MarkedRun = {
  readonly from: number
  readonly to: number
  readonly className: string
  /** Those whose words it is among, the one on top first. */
  readonly claims: readonly ClaimId[]
  /** Set where the run is one character that cannot be seen and is shown on purpose. */
  readonly hidden?: HiddenCharacterName
}

/** A place between two letters: where all words of a span were deleted, or where somebody would put words in. */
export type MarkedPoint = {
  readonly at: number
  readonly className: string
  readonly claims: readonly ClaimId[]
  /** The words that somebody would put in. */
  readonly insert?: string
}

export type SentenceMarks = { readonly runs: readonly MarkedRun[]; readonly points: readonly MarkedPoint[] }

export type MarkOptions = Pick<EditorUiState, 'activeClaim' | 'draft' | 'showHidden' | 'find'>

type Layer = {
  readonly from: number
  readonly to: number
  readonly part: ClaimPart | NoteLayer['part'] | 'proposal' | 'hidden' | 'found'
  readonly claim?: ClaimId
  readonly look?: ClaimLook
  readonly isActive?: boolean
  /** Proposed by a machine, and nobody has accepted it yet. */
  readonly isSuggested?: boolean
  readonly isDraft?: boolean
  readonly isStale?: boolean
  readonly hidden?: HiddenCharacterName
}

/**
 * Everything that is drawn over the words of a sentence: claims with their cues and claimants, the claim that is being
 * tagged, what reviewers left, characters that cannot be seen. Still and live cells both draw from this, so that they look the same.
 */
export function sentenceMarks(state: ProjectState, sentence: Sentence, options: MarkOptions): SentenceMarks {
  const notes = noteMarks(state, sentence)
  const layers: Layer[] = [
    ...notes.layers,
    ...claimLayers(state, sentence, options.activeClaim),
    ...(options.draft ? draftLayers(state, options.draft, sentence) : []),
    ...hiddenLayers(sentence.text, options.showHidden),
    ...(options.find ? foundLayers(sentence, options.find) : []),
  ]
  const gone = layers.filter((layer) => layer.from === layer.to).map(pointOf)
  const put = notes.insertions.map(({ at, insert }) => ({ at, insert, className: 'inserted', claims: [] }))
  return { runs: cutIntoRuns(layers), points: [...gone, ...put] }
}

function claimLayers(state: ProjectState, sentence: Sentence, active: ClaimId | null): Layer[] {
  const layers: Layer[] = []
  for (const claim of state.claimsOn(sentence.id)) {
    const { id, proposal, [sentence.side]: side } = claim
    if (proposal?.refused) continue
    const look = lookOf(state.header, claim)
    const isSuggested = proposal !== undefined
    for (const part of CLAIM_PARTS) {
      for (const { sentence: home, from, to, quote } of side[part]) {
        if (home !== sentence.id) continue
        const isStale = sentence.text.slice(from, to) !== quote
        layers.push({ from, to, part, claim: id, look, isActive: id === active, isStale, isSuggested })
      }
    }
  }
  return layers
}

function draftLayers(state: ProjectState, draft: ClaimDraft, sentence: Sentence): Layer[] {
  const look = lookOf(state.header, draft)
  const side: ClaimSide = draft[sentence.side]
  const layers: Layer[] = []
  const add = (part: Layer['part'], spans: ClaimSide['content']) => {
    for (const { sentence: home, from, to } of spans)
      if (home === sentence.id) layers.push({ from, to, part, look, isDraft: true })
  }
  for (const part of CLAIM_PARTS) add(part, side[part])
  if (draft.proposal?.side === sentence.side) add('proposal', draft.proposal.spans)
  return layers
}

/** Marks of direction that can make a text read otherwise than it is, and control characters, are always shown. */
function hiddenLayers(text: string, showAll: boolean): Layer[] {
  const hidden = findHiddenCharacters(text)
  if (hidden.length === 0) return []
  const faults = new Set(findDirectionFaults(text).map(({ at }) => at))
  return hidden
    .filter(({ at, name }) => showAll || name === 'control' || faults.has(at))
    .map(({ at, name }) => ({ from: at, to: at + 1, part: 'hidden', hidden: name }))
}

function foundLayers(sentence: Sentence, marks: FindMarks): Layer[] {
  if (!marks.sides.includes(sentence.side)) return []
  const { current } = marks
  return matchesIn(marks.search, sentence)
    .filter(({ from, to }) => from < to)
    .map(({ from, to }) => {
      const isActive = current?.sentence === sentence.id && current.from === from && current.to === to
      return { from, to, part: 'found', isActive }
    })
}

function cutIntoRuns(layers: readonly Layer[]): MarkedRun[] {
  const spans = layers.filter((layer) => layer.from < layer.to)
  const edges = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
  const runs: MarkedRun[] = []
  for (let index = 0; index + 1 < edges.length; index++) {
    const [from, to] = [edges[index]!, edges[index + 1]!]
    const over = spans.filter((layer) => layer.from <= from && layer.to >= to)
    if (over.length > 0) runs.push(runOf(from, to, over))
  }
  return runs
}

function runOf(from: number, to: number, over: readonly Layer[]): MarkedRun {
  const contents = over.filter(isContent).sort(topFirst)
  const hidden = over.find((layer) => layer.hidden !== undefined)?.hidden
  const names = [
    ...contentClasses(from, to, contents),
    ...over.flatMap(({ part, isActive, isDraft, isSuggested }) =>
      part === 'cue' || part === 'claimant'
        ? [
            isSuggested ? `suggested-${part}` : part,
            isActive ? `${part}-on` : '',
            isDraft ? 'draft-word' : '',
          ]
        : [],
    ),
    ...over.flatMap(({ part, isActive }) => (part === 'found' ? ['found', isActive ? 'found-now' : ''] : [])),
    hidden === undefined ? '' : `hidden hidden-${hidden}`,
    ...over.map(({ part }) => (part === 'commented' || part === 'struck' ? part : '')),
  ]
  const claims = [...contents, ...over].flatMap(({ claim }) => claim ?? [])
  const className = [...new Set(names.filter(Boolean))].join(' ')
  return { from, to, className, claims: [...new Set(claims)], ...(hidden !== undefined && { hidden }) }
}

function isContent(layer: Layer): boolean {
  return layer.part === 'content' || layer.part === 'proposal'
}

/**
 * What a person is at work on lies over the rest, claims over what is only proposed; of the rest, the shorter over the
 * longer, so that both show.
 */
function topFirst(a: Layer, b: Layer): number {
  const rank = (layer: Layer) => (layer.isDraft ? 0 : layer.isActive ? 1 : layer.isSuggested ? 3 : 2)
  return rank(a) - rank(b) || a.to - a.from - (b.to - b.from) || (String(a.claim) < String(b.claim) ? -1 : 1)
}

function contentClasses(from: number, to: number, contents: readonly Layer[]): string[] {
  const [top, second] = contents
  if (!top) return []
  const also = second?.look === undefined ? [] : [`claim-also claim-also-${second.look.hue}`]
  return [
    ...layerClasses(top),
    from === top.from ? 'claim-from' : '',
    to === top.to ? 'claim-to' : '',
    ...also,
  ]
}

function layerClasses(layer: Layer): string[] {
  return [
    layer.isSuggested ? 'suggested' : 'claim',
    `claim-hue-${layer.look?.hue ?? 1}`,
    layer.isSuggested ? '' : `claim-${layer.look?.stroke ?? 'solid'}`,
    layer.isActive ? 'claim-on' : '',
    layer.isDraft ? 'claim-draft' : '',
    layer.part === 'proposal' ? 'claim-proposal' : '',
    layer.isStale ? 'claim-stale' : '',
  ]
}

function pointOf(layer: Layer): MarkedPoint {
  const className = ['claim-gone', ...layerClasses(layer).slice(1)].filter(Boolean).join(' ')
  return { at: layer.from, className, claims: layer.claim === undefined ? [] : [layer.claim] }
}
