import type { SentenceId } from '../../shared/model/id.ts'
import type { Sentence, Side } from '../../shared/model/records.ts'
import type { Range } from '../../shared/text/change.ts'
import type { TextSearch } from '../../shared/text/text-search.ts'

/** What is looked for, as the rows show it. */
export type FindMarks = {
  readonly search: TextSearch
  readonly sides: readonly Side[]
  /** The match that one went to. */
  readonly current: (Range & { readonly sentence: SentenceId }) | null
}

const known = new WeakMap<TextSearch, WeakMap<Sentence, readonly Range[]>>()

/** Records never change, so what was found in one stays found. */
export function matchesIn(search: TextSearch, sentence: Sentence): readonly Range[] {
  const ofSearch = known.get(search) ?? new WeakMap<Sentence, readonly Range[]>()
  known.set(search, ofSearch)
  const found = ofSearch.get(sentence) ?? search.find(sentence.text)
  ofSearch.set(sentence, found)
  return found
}
