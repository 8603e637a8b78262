import type { SentenceId } from '../../../shared/model/id.ts'
import type { Transaction } from '../../../shared/operations/transaction.ts'

/** One letter typed at the start of a sentence: what a key press sends to the host. */
export function typedLetter(sentence: SentenceId, count: number): Transaction {
  return {
    id: `x${count}`,
    author: 'Benchmark',
    time: '2026-01-02T03:04:05.000Z',
    command: 'typing',
    operations: [{ kind: 'sentence.replaceText', sentence, from: 0, removed: '', insert: 'a' }],
  }
}
