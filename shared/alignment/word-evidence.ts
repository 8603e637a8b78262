import type { Band } from './band.ts'
import type { Lexica, Lexicon } from './lexicon.ts'
import type { SideModel } from './side-model.ts'

/** How many sentences together are asked at once: `groups` of WordEvidence. */
export type Groups = 2 | 4

/**
 * What the words say, for every cell (a sentence against a sentence) of a band: in array `g`, the log-likelihood
 * ratio of the words of the one sentence, given `g + 1` sentences of the other side ending with the other one. A
 * bead's evidence is a sum of these, so all its shapes come from one table. Cell (i, j) ends at node (i + 1, j + 1)
 * and has that node's index in the band.
 */
export type WordEvidence = {
  /** The target sentence's words, given source sentences i - g … i. */
  readonly ofTarget: readonly Float32Array[]
  /** The source sentence's words, given target sentences j - g … j. */
  readonly ofSource: readonly Float32Array[]
}

export function wordEvidence(
  source: SideModel,
  target: SideModel,
  lexica: Lexica,
  band: Band,
  groups: Groups,
): WordEvidence {
  const arrays = () => Array.from({ length: groups }, () => new Float32Array(band.size))
  const evidence = { ofTarget: arrays(), ofSource: arrays() }
  scoreRows(new GroupScorer(source, target, lexica.forward, evidence.ofTarget), band)
  scoreColumns(new GroupScorer(target, source, lexica.backward, evidence.ofSource), band)
  return evidence
}

function scoreRows(scorer: GroupScorer, { from, to, offsets, rows }: Band): void {
  for (let row = 1; row <= rows; row++) {
    scorer.moveTo(row - 1)
    const shift = offsets[row]! - from[row]!
    for (let node = Math.max(1, from[row]!); node <= to[row]!; node++) scorer.score(node - 1, shift + node)
  }
}

/** The same with the sides exchanged: column by column, each down the rows whose band holds it. */
function scoreColumns(scorer: GroupScorer, { from, to, offsets, rows, columns }: Band): void {
  let top = 1
  for (let node = 1; node <= columns; node++) {
    scorer.moveTo(node - 1)
    while (top <= rows && to[top]! < node) top++
    for (let row = top; row <= rows && from[row]! <= node; row++) {
      scorer.score(row - 1, offsets[row]! + node - from[row]!)
    }
  }
}

/**
 * So many factors are multiplied before their logarithm is taken. None is greater than the tokens of a text: up to
 * 50,000,000 of them, some two million sentences, the product stays within a double's range.
 */
const FACTORS = 40

/**
 * Holds what each of the last sentences of the given side adds to the sums over words of p(other | given) / p(other):
 * one slot a sentence, in turn, for every word of the other side. A group's sum is that of its sentences' slots.
 * The two loops that multiply are the aligner's hot path, so they are written out for two and for four groups.
 */
class GroupScorer {
  private readonly given: SideModel
  private readonly lexicon: Lexicon
  private readonly out: readonly Float32Array[]
  private readonly groups: number
  private readonly gains: Float32Array
  /** Per slot: the floors of the sentence's words, and how many words it has. */
  private readonly floors: Float64Array
  private readonly words: Float64Array
  /** Per group: the mean floor less 1, and the share of one word; groups before the first sentence stay as the last. */
  private readonly base: Float64Array
  private readonly share: Float64Array
  private readonly informative: InformativeTokens
  private current = -1

  constructor(given: SideModel, other: SideModel, lexicon: Lexicon, out: readonly Float32Array[]) {
    this.given = given
    this.lexicon = lexicon
    this.out = out
    this.groups = out.length
    const { groups } = this
    this.gains = new Float32Array(other.vocabulary.types.length * groups)
    this.floors = new Float64Array(groups)
    this.words = new Float64Array(groups)
    this.base = new Float64Array(groups)
    this.share = new Float64Array(groups)
    this.informative = informativeTokens(other, lexicon)
  }

  /** Makes `sentence` the last of the given side, which is read in order. */
  moveTo(sentence: number): void {
    const slot = sentence % this.groups
    const old = sentence - this.groups
    if (old >= 0) this.clear(old, slot)
    this.add(sentence, slot)
    this.current = sentence
    let floors = 0
    let words = 0
    for (let group = 0; group < this.groups; group++) {
      if (group <= sentence) {
        floors += this.floors[(sentence - group) % this.groups]!
        words += this.words[(sentence - group) % this.groups]!
      }
      this.base[group] = words === 0 ? 0 : floors / words - 1
      this.share[group] = words === 0 ? 0 : 1 / words
    }
  }

  /** Writes the score of a sentence of the other side, given each group of the given side. */
  score(other: number, at: number): void {
    if (this.groups === 2) this.scoreTwo(other, at)
    else this.scoreFour(other, at)
  }

  private scoreTwo(other: number, at: number): void {
    const { gains, current, out } = this
    const { starts, tokens, beliefs } = this.informative
    const base0 = this.base[0]!
    const base1 = this.base[1]!
    const share0 = this.share[0]!
    const share1 = this.share[1]!
    const slot0 = current & 1
    const slot1 = 1 - slot0
    let log0 = 0
    let log1 = 0
    const start = starts[other]!
    const end = starts[other + 1]!
    for (let block = start; block < end; block += FACTORS) {
      let product0 = 1
      let product1 = 1
      const last = Math.min(end, block + FACTORS)
      for (let k = block; k < last; k++) {
        const word = tokens[k]! * 2
        const belief = beliefs[k]!
        const gain0 = gains[word + slot0]!
        product0 *= 1 + belief * (base0 + gain0 * share0)
        product1 *= 1 + belief * (base1 + (gain0 + gains[word + slot1]!) * share1)
      }
      log0 += Math.log(product0)
      log1 += Math.log(product1)
    }
    out[0]![at] = log0
    out[1]![at] = log1
  }

  private scoreFour(other: number, at: number): void {
    const { gains, current, base, share, out } = this
    const { starts, tokens, beliefs } = this.informative
    const base0 = base[0]!
    const base1 = base[1]!
    const base2 = base[2]!
    const base3 = base[3]!
    const share0 = share[0]!
    const share1 = share[1]!
    const share2 = share[2]!
    const share3 = share[3]!
    const slot0 = current & 3
    const slot1 = (current + 3) & 3
    const slot2 = (current + 2) & 3
    const slot3 = (current + 1) & 3
    let log0 = 0
    let log1 = 0
    let log2 = 0
    let log3 = 0
    const end = starts[other + 1]!
    for (let block = starts[other]!; block < end; block += FACTORS) {
      let product0 = 1
      let product1 = 1
      let product2 = 1
      let product3 = 1
      const last = Math.min(end, block + FACTORS)
      for (let k = block; k < last; k++) {
        const word = tokens[k]! * 4
        const belief = beliefs[k]!
        let gain = gains[word + slot0]!
        product0 *= 1 + belief * (base0 + gain * share0)
        gain += gains[word + slot1]!
        product1 *= 1 + belief * (base1 + gain * share1)
        gain += gains[word + slot2]!
        product2 *= 1 + belief * (base2 + gain * share2)
        gain += gains[word + slot3]!
        product3 *= 1 + belief * (base3 + gain * share3)
      }
      log0 += Math.log(product0)
      log1 += Math.log(product1)
      log2 += Math.log(product2)
      log3 += Math.log(product3)
    }
    out[0]![at] = log0
    out[1]![at] = log1
    out[2]![at] = log2
    out[3]![at] = log3
  }

  private add(sentence: number, slot: number): void {
    const { gains, groups, lexicon, given } = this
    const { rowStarts, others } = lexicon
    const end = given.starts[sentence + 1]!
    let floors = 0
    for (let w = given.starts[sentence]!; w < end; w++) {
      const word = given.tokens[w]!
      floors += lexicon.floor[word]!
      const rowEnd = rowStarts[word + 1]!
      for (let k = rowStarts[word]!; k < rowEnd; k++) gains[others[k]! * groups + slot]! += lexicon.gains[k]!
    }
    this.floors[slot] = floors
    this.words[slot] = end - given.starts[sentence]!
  }

  private clear(sentence: number, slot: number): void {
    const { gains, groups, lexicon, given } = this
    const { rowStarts, others } = lexicon
    const end = given.starts[sentence + 1]!
    for (let w = given.starts[sentence]!; w < end; w++) {
      const word = given.tokens[w]!
      const rowEnd = rowStarts[word + 1]!
      for (let k = rowStarts[word]!; k < rowEnd; k++) gains[others[k]! * groups + slot] = 0
    }
  }
}

type InformativeTokens = {
  readonly starts: Int32Array
  readonly tokens: Int32Array
  readonly beliefs: Float32Array
}

/** Tokens of belief 0 leave every product as it is. */
function informativeTokens(side: SideModel, lexicon: Lexicon): InformativeTokens {
  const starts = new Int32Array(side.count + 1)
  const tokens = new Int32Array(side.tokens.length)
  const beliefs = new Float32Array(side.tokens.length)
  let count = 0
  for (let i = 0; i < side.count; i++) {
    for (let k = side.starts[i]!; k < side.starts[i + 1]!; k++) {
      const belief = lexicon.belief[side.tokens[k]!]!
      if (belief === 0) continue
      beliefs[count] = belief
      tokens[count++] = side.tokens[k]!
    }
    starts[i + 1] = count
  }
  return { starts, tokens: tokens.subarray(0, count), beliefs: beliefs.subarray(0, count) }
}
