import type { Reason } from '../model/reason.ts'

/** `paragraphStarts`: indices of the sentences that begin a paragraph; leave it out when paragraphs are not known. */
export type AlignmentSide = {
  readonly language: string
  readonly sentences: readonly string[]
  readonly paragraphStarts?: readonly number[]
}

/** Indices of the sentences that render each other, rising on each side; one side may be empty. */
export type SentenceGroup = { readonly source: readonly number[]; readonly target: readonly number[] }

/** Half-open on both sides: sentences `from` … `to` - 1. */
export type AlignmentRegion = {
  readonly source: readonly [from: number, to: number]
  readonly target: readonly [from: number, to: number]
}

/** A word or a term and its rendering, in any inflection: both are folded and stemmed as the texts are. */
export type TermPair = { readonly source: string; readonly target: string }

/** A sentence and its confirmed rendering, from this text or another one. */
export type SentencePair = { readonly source: string; readonly target: string }

/** What is known or wanted beside the two texts. All of it may be left out. */
export type AlignmentOptions = {
  /**
   * Links that somebody has confirmed, one-sided ones too. They come back as they are, with confidence 1, at their
   * place in the order; no other link reaches across them, save where they cross one another. What their sentences
   * say is learned from.
   */
  readonly fixed?: readonly SentenceGroup[]
  /**
   * The part that is to be aligned: only its links come back, and they stay in it. The rest of both texts is read
   * for what its fixed links teach. Fixed links that reach over its edge are the caller's mistake and throw.
   */
  readonly region?: AlignmentRegion
  /** Terms that the user has decided on: strong evidence where both are found, and a reason in words. */
  readonly glossary?: readonly TermPair[]
  /** Pairs of a general dictionary, as many as there are: evidence for a link, never against one. */
  readonly dictionary?: readonly TermPair[]
  /** Pairs known to render each other. A sentence found again is strong evidence; the words of all are learned from. */
  readonly memory?: readonly SentencePair[]
  /** Whether sentences that were moved may be linked across others; true unless told otherwise. */
  readonly crossing?: boolean
  /** Hears how much of the work is done, in sentences of both sides. */
  readonly onProgress?: (done: number, total: number) => void
  /** Stops the work with the signal's own reason, thrown. */
  readonly signal?: AbortSignal
}

/** Indices of sentences, rising; one side may be empty. `confidence` 0..1. At most four reasons, the best first. */
export type AlignmentLink = {
  readonly source: number[]
  readonly target: number[]
  readonly confidence: number
  readonly reasons: Reason[]
}

/**
 * Whether the one text renders the other at all. `unrelated`: the words of the linked sentences go together no
 * better than by chance; then the links are not to be shown as proposals. `unclear`: too short to tell, or partly so.
 */
export type Verdict = 'translation' | 'unclear' | 'unrelated'

/** Links in the order of the source, each sentence (of the region) in exactly one. */
export type Alignment = { readonly links: readonly AlignmentLink[]; readonly verdict: Verdict }
