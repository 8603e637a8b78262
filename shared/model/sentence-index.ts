import type { SentenceId } from './id.ts'

/** Which records hold on to words of which sentence; kept with every change, so that asking costs what it gives. */
export class SentenceIndex<Id> {
  private readonly bySentence = new Map<SentenceId, Set<Id>>()

  add(id: Id, sentences: Iterable<SentenceId>): void {
    for (const sentence of sentences) {
      const ids = this.bySentence.get(sentence)
      if (ids) ids.add(id)
      else this.bySentence.set(sentence, new Set([id]))
    }
  }

  remove(id: Id, sentences: Iterable<SentenceId>): void {
    for (const sentence of sentences) {
      const ids = this.bySentence.get(sentence)
      ids?.delete(id)
      if (ids?.size === 0) this.bySentence.delete(sentence)
    }
  }

  forget(sentence: SentenceId): void {
    this.bySentence.delete(sentence)
  }

  /** In no promised order. */
  on(sentence: SentenceId): Iterable<Id> {
    return this.bySentence.get(sentence) ?? []
  }
}
