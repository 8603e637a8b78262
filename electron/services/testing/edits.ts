import type { SentenceId } from '../../../shared/model/id.ts'
import type { Transaction } from '../../../shared/operations/transaction.ts'

/** A transaction that types `insert` into a sentence. */
export function typing(sentence: string, from: number, insert: string, number = 0): Transaction {
  return {
    id: `x${number}`,
    author: 'Tester',
    time: new Date(Date.UTC(2026, 0, 1) + number * 1000).toISOString(),
    command: 'typing',
    operations: [
      { kind: 'sentence.replaceText', sentence: sentence as SentenceId, from, removed: '', insert },
    ],
  }
}

/** The nth of a run of keystrokes at the start of a sentence; each puts its number, in brackets, before the rest. */
export function keystroke(sentence: string, number: number): Transaction {
  return typing(sentence, 0, `[${number}]`, number)
}

/** The numbers of the keystrokes that a text holds, the first first. */
export function keystrokesIn(text: string): number[] {
  return [...text.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1])).reverse()
}
