import type { SentenceId } from '../../shared/model/id.ts'
import type { ProjectState } from '../../shared/model/project-state.ts'
import type { Operation } from '../../shared/operations/operation.ts'
import type { HistoryItem } from '../../shared/rpc/contract.ts'
import type { HistoryEntry } from './history-log.ts'

type Listed = { readonly items: HistoryItem[]; readonly hasMore: boolean }

/** Of the whole history, or of one author's part of it. */
export type Page = { readonly author: string | null; readonly before: number | null; readonly limit: number }

/** The latest first, from right before the entry with this number; numbers count from the oldest. */
export function listHistory(entries: readonly HistoryEntry[], { author, before, limit }: Page): Listed {
  const firstWhole = entries.findLastIndex(({ isAfterGap }) => isAfterGap)
  const found = entries.slice(0, before ?? entries.length).flatMap((entry, number): HistoryItem[] => {
    if (author !== null && entry.transaction.author !== author) return []
    const isNow = number === entries.length - 1
    return [{ ...itemOf(entry, number), text: null, canRestore: number >= firstWhole, isNow }]
  })
  const items = found.slice(-limit)
  const hasMore = found.length > items.length
  const first = hasMore || author !== null ? undefined : items[0]
  const begin = first && [{ ...beginning(first), number: BEFORE_ALL, canRestore: firstWhole <= 0 }]
  return { items: [...items.toReversed(), ...(begin ?? [])], hasMore }
}

/** By name, each once; of one sentence those that changed it. */
export function authorsOf(entries: readonly HistoryEntry[], sentence: SentenceId | null): string[] {
  const found = entries.filter(
    ({ transaction }) =>
      sentence === null || transaction.operations.some((operation) => changesText(operation, sentence)),
  )
  return [...new Set(found.map(({ transaction }) => transaction.author))].toSorted()
}

/** The number of what was there before the first change that is known; it has no author here. */
const BEFORE_ALL = -1

function beginning(first: HistoryItem): HistoryItem {
  return { ...first, author: '', command: '', changes: 0, isNow: false }
}

/** Every change of one sentence that is known, the latest first, with its text after each. */
export function listSentenceHistory(
  entries: readonly HistoryEntry[],
  state: ProjectState,
  id: SentenceId,
  author: string | null,
): HistoryItem[] {
  const items: HistoryItem[] = []
  let text = state.sentence(id)?.text
  for (let number = entries.length - 1; number >= 0 && text !== undefined; number--) {
    const entry = entries[number]!
    const { operations } = entry.transaction
    if (operations.some((operation) => changesText(operation, id))) {
      items.push({ ...itemOf(entry, number), text, canRestore: true, isNow: items.length === 0 })
      text = operations.reduceRight<string | undefined>((after, one) => textBefore(one, id, after), text)
    }
    if (entry.isAfterGap) break
  }
  const first = items.at(-1)
  if (first && text !== undefined) items.push({ ...beginning(first), text })
  return author === null ? items : items.filter((item) => item.changes > 0 && item.author === author)
}

/** What brings the project back to how it was after the entry; undefined: it can't be brought back that far. */
export function operationsSince(entries: readonly HistoryEntry[], number: number): Operation[] | undefined {
  const later = entries.slice(number + 1)
  // That nothing is known before the first entry keeps nobody from taking that one back.
  const hasGap = later.some((entry) => entry.isAfterGap && entry !== entries[0])
  if (number < BEFORE_ALL || hasGap) return undefined
  return later.toReversed().flatMap(({ inverse }) => inverse)
}

function itemOf({ transaction }: HistoryEntry, number: number) {
  const { author, time, command, operations } = transaction
  return { number, author, time, command, changes: operations.length }
}

function changesText(operation: Operation, id: SentenceId): boolean {
  switch (operation.kind) {
    case 'sentence.replaceText':
      return operation.sentence === id
    case 'sentence.split':
    case 'sentence.join':
      return operation.sentence === id || operation.second.id === id
    case 'sentence.insert':
      return operation.sentence.id === id
    default:
      return false
  }
}

/** The text before an operation from that after it; undefined: the sentence was not there. */
function textBefore(operation: Operation, id: SentenceId, after: string | undefined): string | undefined {
  if (after === undefined || !changesText(operation, id)) return after
  switch (operation.kind) {
    case 'sentence.replaceText': {
      const { from, removed, insert } = operation
      return after.slice(0, from) + removed + after.slice(from + insert.length)
    }
    case 'sentence.split':
      return operation.sentence === id ? after + operation.gap + operation.second.text : undefined
    case 'sentence.join':
      return operation.sentence === id ? after.slice(0, operation.at) : undefined
    default:
      return undefined
  }
}
