import type { SentenceId } from '../../shared/model/id.ts'
import type { Changes, ProjectState } from '../../shared/model/project-state.ts'
import { SIDES } from '../../shared/model/fixed-values.ts'
import type { Side } from '../../shared/model/records.ts'
import { countWords } from '../../shared/text/count-words.ts'
import { countZwnj } from '../../shared/text/hidden-characters.ts'

/** The words of each side and the ZWNJ of both, kept up with every change at the cost of the sentences that it touches. */
export class WordTally {
  readonly words: Record<Side, number> = { source: 0, target: 0 }
  zwnj = 0
  private readonly state: ProjectState
  /** Of each sentence twice its words, and one more on the target: a number costs no object. */
  private readonly counted = new Map<SentenceId, number>()
  /** Of the sentences that have any. */
  private readonly joiners = new Map<SentenceId, number>()

  constructor(state: ProjectState) {
    this.state = state
    for (const id of state.tables.sentences.keys()) this.count(id)
  }

  update(changes: Pick<Changes, 'links' | 'sentences'>): void {
    for (const id of changes.sentences) {
      this.drop(id)
      this.count(id)
    }
    for (const link of changes.links) this.countNew(this.state.link(link))
  }

  /** Sentences that came with a part of the project are told of by their row alone. */
  private countNew(link: { readonly [S in Side]: readonly SentenceId[] } | undefined): void {
    if (!link) return
    for (const side of SIDES) {
      for (const id of link[side]) if (!this.counted.has(id)) this.count(id)
    }
  }

  private count(id: SentenceId): void {
    const sentence = this.state.sentence(id)
    if (!sentence) return
    const { side, text } = sentence
    const { sourceLanguage, targetLanguage } = this.state.header
    const words = countWords(text, side === 'source' ? sourceLanguage : targetLanguage)
    this.counted.set(id, words * 2 + (side === 'target' ? 1 : 0))
    const zwnj = countZwnj(text)
    if (zwnj > 0) this.joiners.set(id, zwnj)
    this.words[side] += words
    this.zwnj += zwnj
  }

  private drop(id: SentenceId): void {
    const before = this.counted.get(id)
    if (before === undefined) return
    this.counted.delete(id)
    this.words[before % 2 === 0 ? 'source' : 'target'] -= before >> 1
    this.zwnj -= this.joiners.get(id) ?? 0
    this.joiners.delete(id)
  }
}
