import type { AlignedBatch } from './align-sides.ts'
import type { SentenceGroup, Verdict } from './alignment.ts'
import { judgeAlignment } from './judge-alignment.ts'
import { orderLinks } from './order-links.ts'
import type { Proposal } from './propose-links.ts'

/** What is final, batch by batch: puts the fixed links where they belong, and keeps count for the verdict. */
export class SettledLinks {
  /** By what places them: their first sentence of the source; of the target, where they have none of the source. */
  private readonly fixed: { readonly [side in Side]: Waiting }
  private ratios = 0
  private sentences = 0

  constructor(fixed: readonly SentenceGroup[]) {
    const hasSource = ({ source }: SentenceGroup) => source.length > 0
    this.fixed = {
      source: new Waiting(fixed.filter(hasSource), 'source'),
      target: new Waiting(
        fixed.filter((group) => !hasSource(group)),
        'target',
      ),
    }
  }

  get verdict(): Verdict {
    return judgeAlignment(this.ratios, this.sentences)
  }

  /** The proposals of a batch, in order, and the fixed links that stand before its end. */
  take({ parts }: AlignedBatch, proposals: readonly Proposal[]): Proposal[] {
    const ends = { source: 0, target: 0 }
    for (const { indices, found } of parts) {
      for (const side of ['source', 'target'] as const) {
        ends[side] = Math.max(ends[side], indices.from[side], (indices[side].at(-1) ?? -1) + 1)
      }
      this.ratios += found.ratios.reduce((sum, ratio) => sum + ratio, 0)
      this.sentences += indices.source.length + indices.target.length
    }
    return orderLinks([...proposals, ...this.takeFixed(ends)])
  }

  /** The fixed links after the last batch. */
  rest(): Proposal[] {
    return orderLinks(this.takeFixed({ source: Infinity, target: Infinity }))
  }

  private takeFixed(ends: { readonly [side in Side]: number }): Proposal[] {
    const due = [...this.fixed.source.take(ends.source), ...this.fixed.target.take(ends.target)]
    return due.map((group) => ({ ...group, confidence: 1, why: 'fixed' }))
  }
}

type Side = 'source' | 'target'

/** Links in the order of one side, until their turn comes. */
class Waiting {
  private readonly links: readonly SentenceGroup[]
  private readonly side: Side
  private taken = 0

  constructor(links: readonly SentenceGroup[], side: Side) {
    this.links = [...links].sort((a, b) => a[side][0]! - b[side][0]!)
    this.side = side
  }

  /** Those not yet taken that begin before a place. */
  take(before: number): readonly SentenceGroup[] {
    const from = this.taken
    while (this.taken < this.links.length && this.links[this.taken]![this.side][0]! < before) this.taken++
    return this.links.slice(from, this.taken)
  }
}
