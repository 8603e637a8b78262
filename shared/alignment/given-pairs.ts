import type { TermPair } from './alignment.ts'
import type { PairSignal } from './pair-signal.ts'
import type { SideReader } from './read-side.ts'

export type GivenKind = 'glossary' | 'dictionary'

/**
 * Counts of a term's pair, shared among the pairs of its words: what the user decided is as good as a rendering seen
 * six times. A dictionary, which covers a text in parts only, was measured to want a low weight.
 */
const COUNTS: { readonly [Kind in GivenKind]: number } = { glossary: 6, dictionary: 0.5 }

type Readers = { readonly source: SideReader; readonly target: SideReader }

/** Pairs of words that somebody gave. Words that the texts do not have say nothing. */
export class GivenPairs {
  private readonly pairs: { source: number; target: number; count: number; kind: GivenKind }[] = []

  constructor(terms: { readonly [Kind in GivenKind]?: readonly TermPair[] | undefined }, readers: Readers) {
    for (const kind of ['dictionary', 'glossary'] as const) {
      for (const term of terms[kind] ?? []) this.enter(term, kind, readers)
    }
  }

  readonly signal: PairSignal = (_source, _target, add) => {
    for (const { source, target, count } of this.pairs) add(source, target, count)
  }

  /** Where a pair comes from; the glossary's word counts where both have it. */
  kinds(): (source: number, target: number) => GivenKind | undefined {
    const kinds = new Map(this.pairs.map(({ source, target, kind }) => [`${source} ${target}`, kind]))
    return (source, target) => (kinds.size > 0 ? kinds.get(`${source} ${target}`) : undefined)
  }

  private enter(term: TermPair, kind: GivenKind, readers: Readers): void {
    const sources = readers.source.readKnown(term.source)
    const targets = sources.length > 0 ? readers.target.readKnown(term.target) : sources
    const count = COUNTS[kind] / Math.max(sources.length, targets.length)
    for (const source of sources) {
      for (const target of targets) this.pairs.push({ source, target, count, kind })
    }
  }
}
