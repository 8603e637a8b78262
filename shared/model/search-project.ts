import type { Range } from '../text/change.ts'
import { countInLines } from '../text/search-lines.ts'
import type { TextSearch } from '../text/text-search.ts'
import type { DocumentId, LinkId, SentenceId } from './id.ts'
import type { ProjectState } from './project-state.ts'
import type { Sentence, Side } from './records.ts'
import { sidesIn, type SearchIndex, type SideBlock } from './search-index.ts'

export type SearchScope = {
  readonly sides: readonly Side[]
  /** Null: every document. */
  readonly document: DocumentId | null
}

/** A sentence in which there are matches, or were until it was edited. */
export class FoundSentence {
  readonly row: LinkId
  readonly record: Sentence
  readonly count: number
  private readonly search: TextSearch

  /** `record`: the sentence as it was searched, with so many matches. */
  constructor(row: LinkId, record: Sentence, count: number, search: TextSearch) {
    this.row = row
    this.record = record
    this.count = count
    this.search = search
  }

  get sentence(): SentenceId {
    return this.record.id
  }

  /** Where the matches are, in order: found only now, for of many thousands few are ever looked at. */
  get matches(): readonly Range[] {
    return this.count === 0 ? [] : this.search.find(this.record.text)
  }
}

/** What a search has come to so far: rows seen, what was found in them, and the matches there in all. */
export type SearchProgress = {
  readonly rows: number
  readonly found: readonly FoundSentence[]
  readonly count: number
}

/**
 * Every match, row by row, the source of a row before its target; in steps of some hundreds of rows, so that a window
 * can draw between two. What changes between two steps is found, or not, as it is when its rows are come to.
 */
export function* searchProject(
  state: ProjectState,
  search: TextSearch,
  scope: SearchScope,
  index: SearchIndex,
): Generator<SearchProgress, SearchProgress> {
  const found: FoundSentence[] = []
  const documents = scope.document === null ? state.orders.documents.toArray() : [scope.document]
  let [rows, count] = [0, 0]
  for (const document of documents) {
    for (const piece of [...(state.inside.get(document)?.rows.pieces ?? [])]) {
      for (const { row, record, count: own } of searchBlocks(
        search,
        sidesIn(index.sidesOf(piece), scope.sides),
      )) {
        found.push(new FoundSentence(piece[row]!, record, own, search))
        count += own
      }
      rows += piece.length
      yield { rows, found, count }
    }
  }
  return { rows, found, count }
}

type FoundHere = { readonly row: number; readonly record: Sentence; readonly count: number }

/** In one stretch of rows. Sorting keeps the source of a row before its target, and sentences in their order. */
function searchBlocks(search: TextSearch, sides: readonly SideBlock[]): readonly FoundHere[] {
  const found: FoundHere[] = []
  for (const { sentences, rows, lines } of sides) {
    countInLines(
      search,
      lines,
      (index) => sentences[index]!.text,
      (index, count) => found.push({ row: rows[index]!, record: sentences[index]!, count }),
    )
  }
  return sides.length > 1 ? found.sort((a, b) => a.row - b.row) : found
}
