import type { Band } from './band.ts'
import type { Lexicon } from './lexicon.ts'
import type { SideModel } from './side-model.ts'

/**
 * What the words say, for every cell (a sentence against a sentence) of a band. Of `groups` values a cell,
 * value `g` is the log-likelihood ratio of the words of the one sentence, given `g + 1` sentences of the other side
 * ending with the other one. A bead's evidence is a sum of these, so all its shapes come from one table.
 * Cell (i, j) ends at node (i + 1, j + 1) and has that node's index in the band.
 */
export type WordEvidence = {
  readonly groups: number
  /** The target sentence's words, given source sentences i - g … i. */
  readonly ofTarget: Float32Array
  /** The source sentence's words, given target sentences j - g … j. */
  readonly ofSource: Float32Array
}

export function wordEvidence(
  source: SideModel,
  target: SideModel,
  lexica: { forward: Lexicon; backward: Lexicon },
  band: Band,
  groups: number,
): WordEvidence {
  const ofTarget = new Float32Array(band.size * groups)
  const ofSource = new Float32Array(band.size * groups)
  const forward = new GroupScorer(source, target, lexica.forward, groups)
  for (let i = 0; i < source.count; i++) {
    forward.moveTo(i)
    const shift = (band.offsets[i + 1] ?? 0) - (band.from[i + 1] ?? 0)
    const last = Math.min(target.count, band.to[i + 1] ?? 0)
    for (let node = Math.max(1, band.from[i + 1] ?? 0); node <= last; node++) {
      forward.score(node - 1, ofTarget, (shift + node) * groups)
    }
  }
  scoreColumns(new GroupScorer(target, source, lexica.backward, groups), band, ofSource, groups)
  return { groups, ofTarget, ofSource }
}

/** The same with the sides exchanged: column by column, each down the rows whose band holds it. */
function scoreColumns(scorer: GroupScorer, band: Band, out: Float32Array, groups: number): void {
  let top = 1
  for (let node = 1; node <= band.columns; node++) {
    scorer.moveTo(node - 1)
    while (top <= band.rows && (band.to[top] ?? 0) < node) top++
    for (let row = top; row <= band.rows && (band.from[row] ?? 0) <= node; row++) {
      scorer.score(row - 1, out, ((band.offsets[row] ?? 0) + node - (band.from[row] ?? 0)) * groups)
    }
  }
}

/** Beyond this a product of likelihood ratios is folded into its logarithm. */
const LARGE = 1e100

/**
 * Holds what each of the last sentences of the given side adds to the sums over words of p(other | given) / p(other):
 * one slot a sentence, in turn, for every word of the other side. A group's sum is that of its sentences' slots.
 */
class GroupScorer {
  private readonly gains: Float64Array
  /** Per slot: the floors of the sentence's words, and how many words it has. */
  private readonly floors: Float64Array
  private readonly words: Float64Array
  private readonly products: Float64Array
  private readonly informative: { starts: Int32Array; tokens: Int32Array }
  private current = -1
  private readonly given: SideModel
  private readonly lexicon: Lexicon
  private readonly groups: number

  constructor(given: SideModel, other: SideModel, lexicon: Lexicon, groups: number) {
    this.given = given
    this.lexicon = lexicon
    this.groups = groups
    this.gains = new Float64Array(other.vocabulary.types.length * groups)
    this.floors = new Float64Array(groups)
    this.words = new Float64Array(groups)
    this.products = new Float64Array(groups)
    this.informative = informativeTokens(other, lexicon)
  }

  /** Makes `sentence` the last of the given side, which is read in order. */
  moveTo(sentence: number): void {
    const slot = sentence % this.groups
    const { starts, tokens } = this.given
    for (let old = this.current - this.groups + 1; old <= sentence - this.groups; old++) {
      if (old >= 0) this.clear(tokens.subarray(starts[old], starts[old + 1]), slot)
    }
    this.current = sentence
    this.add(tokens.subarray(starts[sentence], starts[sentence + 1]), slot)
  }

  /** Writes the score of a sentence of the other side, given each group of the given side. */
  score(other: number, out: Float32Array, at: number): void {
    const { starts, tokens } = this.informative
    const { groups, products } = this
    products.fill(1)
    for (let group = 0; group < groups; group++) out[at + group] = 0
    for (let k = starts[other] ?? 0; k < (starts[other + 1] ?? 0); k++) this.multiply(tokens[k] ?? 0, out, at)
    for (let group = 0; group < groups; group++) {
      out[at + group] = (out[at + group] ?? 0) + Math.log(products[group] ?? 1)
    }
  }

  /** One word's factor in every group; groups that would reach before the first sentence stay as the largest. */
  private multiply(token: number, out: Float32Array, at: number): void {
    const { gains, groups, products, floors, words } = this
    const belief = this.lexicon.weight[token] ?? 0
    let ratios = 0
    let count = 0
    for (let group = 0; group < groups && group <= this.current; group++) {
      const slot = (this.current - group) % groups
      ratios += (floors[slot] ?? 0) + (gains[token * groups + slot] ?? 0)
      count += words[slot] ?? 0
      const product = (products[group] ?? 1) * (count === 0 ? 1 : 1 - belief + (belief * ratios) / count)
      const isExtreme = product > LARGE || product < 1 / LARGE
      if (isExtreme) out[at + group] = (out[at + group] ?? 0) + Math.log(product)
      products[group] = isExtreme ? 1 : product
    }
  }

  private add(words: Int32Array, slot: number): void {
    const { gains, groups, lexicon } = this
    const { rowStarts, others } = lexicon
    let floors = 0
    for (const word of words) {
      floors += lexicon.floor[word] ?? 1
      for (let k = rowStarts[word] ?? 0; k < (rowStarts[word + 1] ?? 0); k++) {
        const at = (others[k] ?? 0) * groups + slot
        gains[at] = (gains[at] ?? 0) + (lexicon.gains[k] ?? 0)
      }
    }
    this.floors[slot] = floors
    this.words[slot] = words.length
  }

  private clear(words: Int32Array, slot: number): void {
    const { gains, groups, lexicon } = this
    const { rowStarts, others } = lexicon
    for (const word of words) {
      for (let k = rowStarts[word] ?? 0; k < (rowStarts[word + 1] ?? 0); k++)
        gains[(others[k] ?? 0) * groups + slot] = 0
    }
  }
}

/** Tokens of weight 0 leave every product as it is. */
function informativeTokens(side: SideModel, lexicon: Lexicon): { starts: Int32Array; tokens: Int32Array } {
  const starts = new Int32Array(side.count + 1)
  const tokens: number[] = []
  for (let i = 0; i < side.count; i++) {
    for (let k = side.starts[i] ?? 0; k < (side.starts[i + 1] ?? 0); k++) {
      const token = side.tokens[k] ?? 0
      if ((lexicon.weight[token] ?? 0) > 0) tokens.push(token)
    }
    starts[i + 1] = tokens.length
  }
  return { starts, tokens: Int32Array.from(tokens) }
}
