import type { VerbClass } from '../../model/records.ts'
import type { Feeling, Ladder } from './cue-reading.ts'

/** The dictionary forms of renderings that are wrong, and how: stronger, weaker, or another act. */
export type WrongRenderings = {
  readonly stronger?: readonly string[]
  readonly weaker?: readonly string[]
  readonly other?: readonly string[]
}

export type EntryDetails = {
  /** Place on the scale of its class. */
  readonly on?: readonly [Ladder, 0 | 1 | 2]
  readonly feeling?: Feeling
  readonly wrong?: WrongRenderings
  /** Has senses that report nothing: never to be accepted unseen. */
  readonly ambiguous?: true
  /** Too often no report to be proposed by itself: only beside a cue of the other side. */
  readonly weak?: true
  /** Renderings that the rule of classes would take for a shift and that are right. */
  readonly right?: readonly string[]
}

/**
 * A reporting verb of the lexicon. `takes` says how it stands to what is reported, in order of preference:
 *
 * Persian: `که` a clause after it (colon and quotation as well), `را` an object before it, `را…` an object and what
 * it is called, `ِ` the content between its noun and its verb, any other word a preposition before the content.
 * English: `that` a clause after it, `object` a noun phrase, `object as` one and what it is called, `object of` one
 * and a preposition inside the content, `to` an infinitive, `someone` a person before the rest, `ing` a gerund, any
 * other word a preposition that belongs to the cue.
 */
export type LexiconEntry = EntryDetails & {
  readonly class: VerbClass
  readonly language: 'fa' | 'en'
  /** The dictionary form. */
  readonly name: string
  /** Persian: the words before the light verb, none for a simple verb. English: the words after the verb. */
  readonly words: string
  /** Infinitives of which one stands with the words. */
  readonly verbs: readonly string[]
  readonly takes: readonly string[]
}
