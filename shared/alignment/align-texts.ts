import { alignSides } from './align-sides.ts'
import type { SideAlignment } from './align-sides.ts'
import type { Alignment, AlignmentLink, AlignmentOptions, AlignmentSide } from './alignment.ts'
import { LinkExplainer } from './explain-links.ts'
import { readSide } from './read-side.ts'

/**
 * Which sentences render which, from the two texts alone: every sentence in exactly one link. Nothing is known of
 * the languages but how to fold and stem their words; lengths, numbers, marks, names across scripts and paragraphs
 * begin, and the words of the texts themselves are learned on the way. What else is known goes into `options`.
 * The same input gives the same output.
 */
export function alignTexts(
  source: AlignmentSide,
  target: AlignmentSide,
  options: AlignmentOptions = {},
): Alignment {
  const links = alignOrdered(source, target, options)
  options.onLinks?.(links)
  return { links, verdict: 'translation' }
}

function alignOrdered(
  source: AlignmentSide,
  target: AlignmentSide,
  { signal, onProgress }: AlignmentOptions,
): AlignmentLink[] {
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
