import type { Range } from '../text/change.ts'
import { searchKey } from '../text/fold-text.ts'
import type { TextSearch } from '../text/text-search.ts'
import type { DocumentId, LinkId, SentenceId } from './id.ts'
import type { ProjectState } from './project-state.ts'
import { SIDES, type Sentence, type Side } from './records.ts'

export type SearchScope = {
  readonly sides: readonly Side[]
  /** Null: every document. */
  readonly document: DocumentId | null
}

/** The matches in one sentence, in order; at least one. */
export type FoundSentence = {
  readonly row: LinkId
  readonly sentence: SentenceId
  readonly matches: readonly Range[]
}

/**
 * The folded keys of sentences, made when first asked for. A sentence that changed is another record with another
 * text, so a key can't outlive the words it was made of.
 */
export class SearchIndex {
  private readonly keys = new Map<SentenceId, { readonly text: string; readonly key: string }>()

  keyOf({ id, text }: Sentence): string {
    const known = this.keys.get(id)
    if (known?.text === text) return known.key
    const key = searchKey(text)
    this.keys.set(id, { text, key })
    return key
  }

  get size(): number {
    return this.keys.size
  }
}

/** The matches in one sentence; none for a sentence that is left out by its side. */
export function searchSentence(search: TextSearch, sentence: Sentence, index: SearchIndex): readonly Range[] {
  if (!search.mayMatch(sentence.text, () => index.keyOf(sentence))) return []
  return search.find(sentence.text)
}

const SENTENCES_IN_A_STEP = 64

/** What a search has come to so far: rows seen, and what was found in them. */
export type SearchProgress = { readonly rows: number; readonly found: readonly FoundSentence[] }

/**
 * Every match, row by row, the source of a row before its target; in steps, so that a window can draw between two.
 * The state must not change until the last.
 */
export function* searchProject(
  state: ProjectState,
  search: TextSearch,
  scope: SearchScope,
  index: SearchIndex,
): Generator<SearchProgress, FoundSentence[]> {
  const found: FoundSentence[] = []
  const documents = scope.document === null ? state.orders.documents.toArray() : [scope.document]
  const sides = SIDES.filter((side) => scope.sides.includes(side))
  let rows = 0
  let sentences = 0
  for (const document of documents) {
    for (const row of state.orderOf(document).rows) {
      rows++
      const link = state.link(row)!
      for (const side of sides) {
        for (const id of link[side]) {
          const matches = searchSentence(search, state.sentence(id)!, index)
          if (matches.length > 0) found.push({ row, sentence: id, matches })
          if (++sentences % SENTENCES_IN_A_STEP === 0) yield { rows, found }
        }
      }
    }
  }
  return found
}
