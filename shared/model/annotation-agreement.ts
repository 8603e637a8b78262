import type { ClaimPart } from './records.ts'

/** How far two annotators agree: the figures alone; shared/claims/agreement works them out. */

/** Why a figure can't be given. A figure that means nothing is worse than none. */
export type Undefinedness =
  /** There is nothing that both judged. */
  | 'nothing-to-compare'
  /** All values are one and the same: agreement by chance would be as good, so there is nothing to measure it by. */
  | 'one-value-only'
  /** Neither tagged anything. */
  | 'no-units'
  /** The ways to align them are too many to be tried in a bounded time. */
  | 'too-many-units'

/** A figure, with how many items it is of; or why there is none. */
export type Coefficient =
  | { readonly value: number; readonly n: number; readonly observed?: number; readonly expected?: number }
  | { readonly value: null; readonly n: number; readonly why: Undefinedness }

/** Counted, not averaged: figures of several texts are pooled by adding. */
export type MatchCounts = { readonly both: number; readonly ofA: number; readonly ofB: number }

export type SpanAgreement = {
  /** The same role and the same segments. */
  readonly exact: MatchCounts
  /** The same role and at least one character in common, one to one, as many as can be. */
  readonly overlap: MatchCounts
  /** Characters by role: those of a discontinuous span together. */
  readonly character: MatchCounts
}

export type Found = { readonly right: number; readonly of: number }
export type LinkFigures = { readonly precision: Found; readonly recall: Found }

export type LinkAgreement = {
  /** The same sentences on both sides. */
  readonly strict: LinkFigures
  /** At least one sentence in common on each side with one bead of the other. */
  readonly lax: LinkFigures
  /** Pairs of one sentence of either side. */
  readonly pairs: LinkFigures
}

export type FieldAgreement = {
  /** Share of the matched claims for which both said the same; undefined: neither said anything. */
  readonly same: number | undefined
  readonly n: number
  readonly kappa: Coefficient
  readonly alpha: Coefficient
  /** Only where the values have an order. */
  readonly ordinalAlpha?: Coefficient
}

export type Disagreement =
  | { readonly kind: 'claim'; readonly only: 'a' | 'b'; readonly claim: string }
  | {
      readonly kind: 'span'
      readonly part: ClaimPart
      readonly side: 'source' | 'target'
      readonly a: string
      readonly b: string
    }
  | {
      readonly kind: 'field'
      /** See JudgedField. */
      readonly field: string
      readonly a: string
      readonly b: string
      readonly values: readonly [string, string]
    }
  | { readonly kind: 'link'; readonly only: 'a' | 'b'; readonly link: string }

export type AnnotationAgreement = {
  /** Sentences with the same words in both; claims are compared on these alone. */
  readonly sentences: { readonly compared: number; readonly leftOut: number }
  /** `matched`: those that have a character of content in common, one to one. */
  readonly claims: { readonly a: number; readonly b: number; readonly matched: number }
  readonly spans: Readonly<Record<ClaimPart, SpanAgreement>>
  readonly unitizing: {
    readonly overall: Coefficient
    readonly byPart: Readonly<Record<ClaimPart, Coefficient>>
  }
  /** Units that overlap each for itself, against chance as it was sampled. */
  readonly gamma: {
    readonly overall: Coefficient
    /** Which part of a claim the words are: gamma-cat. */
    readonly category: Coefficient
    readonly byPart: Readonly<Record<ClaimPart, Coefficient>>
    readonly samples: number
    readonly seed: number
  }
  /** By the id of the field, see JudgedField. */
  readonly fields: Readonly<Record<string, FieldAgreement>>
  /** A is taken as right. */
  readonly links: LinkAgreement
  readonly disagreements: readonly Disagreement[]
}
