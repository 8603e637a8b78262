import type { VerbClass } from '../../model/records.ts'
import type { Feeling } from '../lexicon/cue-reading.ts'

export type ShiftLevel = 'none' | 'info' | 'alert'
export type ShiftKind = 'stronger' | 'weaker' | 'other' | 'lost' | 'added'

/** Why, as data for a sentence; the strings are dictionary forms of the verbs. */
export type ShiftReason =
  /** The claim has no words in the target, or its words stay and nobody says them any more. */
  | { readonly kind: 'lost'; readonly part: 'claim' | 'attribution'; readonly source: string }
  | { readonly kind: 'added'; readonly target: string }
  /** The reporter's distance is gone («مدعی شد» → "said"), or was put in. */
  | { readonly kind: 'distanceLost' | 'distanceAdded'; readonly source: string; readonly target: string }
  /** The target takes as true what the source does not («دانست» → "knew"), or no longer does. */
  | { readonly kind: 'truthAdded' | 'truthLost'; readonly source: string; readonly target: string }
  | { readonly kind: 'stressAdded' | 'stressLost'; readonly source: string; readonly target: string }
  | {
      readonly kind: 'otherAct'
      readonly source: string
      readonly target: string
      readonly from: VerbClass
      readonly to: VerbClass
    }
  /** Higher or lower by `steps` on the ladder of one class. */
  | {
      readonly kind: 'degreeUp' | 'degreeDown'
      readonly source: string
      readonly target: string
      readonly class: VerbClass
      readonly steps: 1 | 2
    }
  | {
      readonly kind: 'otherFeeling'
      readonly source: string
      readonly target: string
      readonly from: Feeling
      readonly to: Feeling
    }
  /** Denying where blaming stood, or the reverse: one class, another act. */
  | { readonly kind: 'otherOpposition'; readonly source: string; readonly target: string }

/** The change of commitment from the source's cue to the target's. */
export type ShiftJudgement =
  | { readonly level: 'none'; readonly kind: null; readonly reason: null }
  | { readonly level: 'info' | 'alert'; readonly kind: ShiftKind; readonly reason: ShiftReason }
