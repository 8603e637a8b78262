import type { VerbClass } from '../../model/records.ts'

/** A scale on which verbs of one class differ by degree, 0 to 2. */
export type Ladder =
  'want' | 'caution' | 'deny' | 'blame' | 'accuse' | 'praise' | 'promise' | 'concede' | 'believe'

/** Feelings of class AFF: one is never a rendering of another. */
export type Feeling =
  | 'hope'
  | 'concern'
  | 'regret'
  | 'apology'
  | 'satisfaction'
  | 'praise'
  | 'congratulation'
  | 'sympathy'
  | 'surprise'
  | 'disappointment'
  | 'wish'

/** What the lexicon says of a cue. */
export type CueReading = {
  readonly class: VerbClass
  /** The dictionary form of the entry, unique in its language: «تأکید کرد», "made clear". */
  readonly entry: string
  readonly language: 'fa' | 'en'
  readonly ladder?: Ladder
  /** 0 weakest, 2 strongest; present with `ladder`. */
  readonly degree?: 0 | 1 | 2
  readonly feeling?: Feeling
  /** The verb itself is negated: نگفت, "did not say". */
  readonly negated: boolean
}
