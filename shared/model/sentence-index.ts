import type { SentenceId } from './id.ts'

/**
 * Which records hold on to words of which sentence; kept with every change, so that asking costs what it gives. Most
 * sentences have one record if any, and a set for each would be most of what this takes.
 */
export class SentenceIndex<Id extends string> {
  private readonly bySentence = new Map<SentenceId, Id | Set<Id>>()

  add(id: Id, sentences: Iterable<SentenceId>): void {
    for (const sentence of sentences) {
      const ids = this.bySentence.get(sentence)
      if (ids === undefined) this.bySentence.set(sentence, id)
      else if (typeof ids === 'object') ids.add(id)
      else if (ids !== id) this.bySentence.set(sentence, new Set([ids, id]))
    }
  }

  remove(id: Id, sentences: Iterable<SentenceId>): void {
    for (const sentence of sentences) {
      const ids = this.bySentence.get(sentence)
      if (typeof ids === 'object') ids.delete(id)
      if (ids === id || (typeof ids === 'object' && ids.size === 0)) this.bySentence.delete(sentence)
    }
  }

  forget(sentence: SentenceId): void {
    this.bySentence.delete(sentence)
  }

  /** In no promised order. */
  on(sentence: SentenceId): Iterable<Id> {
    const ids = this.bySentence.get(sentence)
    return typeof ids === 'object' ? ids : ids === undefined ? [] : [ids]
  }
}
