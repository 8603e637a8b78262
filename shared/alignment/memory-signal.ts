import { foldText } from '../text/fold-text.ts'
import type { SentencePair } from './alignment.ts'
import { LARGEST_GROUP } from './bead-shapes.ts'
import type { BeadRow, BeadSignal } from './bead-signal.ts'

/** Log-likelihood ratio of a pair that was confirmed before: one in three thousand is so by chance (a guess). */
const SEEN_BEFORE = 8

/** What was confirmed, ready to be asked for: numbers of the folded texts of each side, and which go together. */
export class SentenceMemory {
  private readonly numbers = { source: new Map<string, number>(), target: new Map<string, number>() }
  private readonly pairs = new Set<string>()

  constructor(memory: readonly SentencePair[]) {
    for (const { source, target } of memory) {
      const from = this.enter('source', keyOf(source))
      const to = this.enter('target', keyOf(target))
      this.pairs.add(`${from} ${to}`)
    }
  }

  get isEmpty(): boolean {
    return this.pairs.size === 0
  }

  has(source: string, target: string): boolean {
    const from = this.find('source', source)
    const to = this.find('target', target)
    return from >= 0 && to >= 0 && this.hasNumbers(from, to)
  }

  hasNumbers(source: number, target: number): boolean {
    return this.pairs.has(`${source} ${target}`)
  }

  /** -1 if the memory does not hold the text. */
  find(side: 'source' | 'target', text: string): number {
    return this.numbers[side].get(keyOf(text)) ?? -1
  }

  private enter(side: 'source' | 'target', key: string): number {
    const known = this.numbers[side].get(key)
    if (known !== undefined) return known
    this.numbers[side].set(key, this.numbers[side].size)
    return this.numbers[side].size - 1
  }
}

/** Spaces, marks and the spellings that folding makes one do not tell sentences apart. */
function keyOf(text: string): string {
  return foldText(text).text.replace(/[^\p{L}\p{N}]/gu, '')
}

/** Sentences, alone or up to four together, that were confirmed to render each other. */
export class MemorySignal implements BeadSignal {
  private readonly memory: SentenceMemory
  private readonly source: readonly Int32Array[]
  private readonly target: readonly Int32Array[]

  constructor(memory: SentenceMemory, source: readonly string[], target: readonly string[]) {
    this.memory = memory
    this.source = groupNumbers(memory, 'source', source)
    this.target = groupNumbers(memory, 'target', target)
  }

  addTo(sums: Float64Array, { row, sources, targets, first, last }: BeadRow): void {
    const source = this.source[sources - 1]![row]!
    if (source < 0) return
    const numbers = this.target[targets - 1]!
    for (let column = first; column <= last; column++) {
      const target = numbers[column]!
      if (target >= 0 && this.memory.hasNumbers(source, target)) sums[column - first]! += SEEN_BEFORE
    }
  }
}

/** For groups of 1, 2, … sentences, by the node at which they end, the number of their text. */
function groupNumbers(
  memory: SentenceMemory,
  side: 'source' | 'target',
  sentences: readonly string[],
): Int32Array[] {
  return Array.from({ length: LARGEST_GROUP }, (_, k) => {
    const numbers = new Int32Array(sentences.length + 1).fill(-1)
    for (let node = k + 1; node <= sentences.length; node++) {
      numbers[node] = memory.find(side, sentences.slice(node - k - 1, node).join(' '))
    }
    return numbers
  })
}
