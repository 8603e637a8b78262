import type { Reason } from '../model/reason.ts'
import { alignSides } from './align-sides.ts'
import type { SideAlignment } from './align-sides.ts'
import { LinkExplainer } from './explain-links.ts'
import { readSide } from './read-side.ts'

/** `paragraphStarts`: indices of the sentences that begin a paragraph; leave it out when paragraphs are not known. */
export type AlignmentSide = {
  language: string
  sentences: readonly string[]
  paragraphStarts?: readonly number[]
}

/** Indices of sentences, rising; one side may be empty. `confidence` 0..1. At most four reasons, the best first. */
export type AlignmentLink = { source: number[]; target: number[]; confidence: number; reasons: Reason[] }

/** `onProgress` hears of finished parts of the work; `signal` stops it with the signal's own reason, thrown. */
export type AlignmentOptions = { onProgress?: (done: number, total: number) => void; signal?: AbortSignal }

/**
 * Which sentences render which, from the two texts alone: links in order, not crossing, every sentence in exactly
 * one. Nothing is known of the languages but how to fold and stem their words; lengths, numbers, marks, names
 * across scripts and paragraphs begin, and the words of the texts themselves are learned on the way.
 */
export function alignTexts(
  source: AlignmentSide,
  target: AlignmentSide,
  options: AlignmentOptions = {},
): AlignmentLink[] {
  const { signal, onProgress } = options
  signal?.throwIfAborted()
  if (source.sentences.length === 0 || target.sentences.length === 0) return unmatchedLinks(source, target)
  const models = { source: readSide(source), target: readSide(target) }
  const check = (): void => signal?.throwIfAborted()
  const step = (done: number, total: number): void => {
    check()
    onProgress?.(done, total)
  }
  const alignment = alignSides(models.source, models.target, { step, check })
  const explainer = new LinkExplainer({ source, target }, models, alignment)
  return readLinks(alignment, explainer)
}

function readLinks({ path, confidence }: SideAlignment, explainer: LinkExplainer): AlignmentLink[] {
  return Array.from(confidence, (sureness, k) => {
    const source = range(path.source[k] ?? 0, path.source[k + 1] ?? 0)
    const target = range(path.target[k] ?? 0, path.target[k + 1] ?? 0)
    return { source, target, confidence: sureness, reasons: explainer.explain(source, target) }
  })
}

function unmatchedLinks(source: AlignmentSide, target: AlignmentSide): AlignmentLink[] {
  const lone = (side: 'source' | 'target') => ({
    confidence: 1,
    reasons: [{ kind: 'unmatched' as const, side }],
  })
  return [
    ...source.sentences.map((_, index) => ({ source: [index], target: [], ...lone('source') })),
    ...target.sentences.map((_, index) => ({ source: [], target: [index], ...lone('target') })),
  ]
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}
