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
 * Holds, for the last sentences of the given side, the sums over their words of p(other | given) / p(other), one sum
 * a group and a word of the other side, so that scoring a sentence is one read a word and group.
 */
class GroupScorer {
  private readonly gains: Float64Array
  private readonly base: Float64Array
  private readonly words: Float64Array
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
    this.base = new Float64Array(groups)
    this.words = new Float64Array(groups)
    this.informative = informativeTokens(other, lexicon)
  }

  /** Makes `sentence` the last of the given side; the groups reach back from it. */
  moveTo(sentence: number): void {
    this.addGroups(this.current, -1)
    this.current = sentence
    this.base.fill(0)
    this.words.fill(0)
    this.addGroups(sentence, 1)
  }

  score(other: number, out: Float32Array, at: number): void {
    const { starts, tokens } = this.informative
    const from = starts[other] ?? 0
    const to = starts[other + 1] ?? 0
    for (let group = 0; group < this.groups; group++) {
      out[at + group] = this.scoreGroup(tokens, from, to, group)
    }
  }

  private scoreGroup(tokens: Int32Array, from: number, to: number, group: number): number {
    const { gains, groups } = this
    const weight = this.lexicon.weight
    const words = this.words[group] ?? 0
    if (words === 0) return 0
    const base = this.base[group] ?? 0
    let product = 1
    let logarithm = 0
    for (let k = from; k < to; k++) {
      const token = tokens[k] ?? 0
      const belief = weight[token] ?? 0
      product *= 1 - belief + (belief * (base + (gains[token * groups + group] ?? 0))) / words
      if (product > LARGE || product < 1 / LARGE) {
        logarithm += Math.log(product)
        product = 1
      }
    }
    return logarithm + Math.log(product)
  }

  /** Adds (or takes away, sign -1) what the sentences up to `last` give; sums are cleared exactly when taken away. */
  private addGroups(last: number, sign: 1 | -1): void {
    for (let back = 0; back < this.groups && last - back >= 0; back++)
      this.addSentence(last - back, back, sign)
  }

  private addSentence(sentence: number, firstGroup: number, sign: 1 | -1): void {
    const { starts, tokens } = this.given
    for (let k = starts[sentence] ?? 0; k < (starts[sentence + 1] ?? 0); k++) {
      this.addWord(tokens[k] ?? 0, firstGroup, sign)
    }
  }

  private addWord(word: number, firstGroup: number, sign: 1 | -1): void {
    const { gains, groups, lexicon } = this
    for (let group = firstGroup; group < groups; group++) {
      this.base[group] = (this.base[group] ?? 0) + (lexicon.floor[word] ?? 1)
      this.words[group] = (this.words[group] ?? 0) + 1
    }
    for (let k = lexicon.rowStarts[word] ?? 0; k < (lexicon.rowStarts[word + 1] ?? 0); k++) {
      const at = (lexicon.others[k] ?? 0) * groups
      const gain = lexicon.gains[k] ?? 0
      for (let group = firstGroup; group < groups; group++) {
        gains[at + group] = sign === 1 ? (gains[at + group] ?? 0) + gain : 0
      }
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
