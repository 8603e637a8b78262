import type { ProjectRecords } from '../../shared/model/collections.ts'
import { ProjectState } from '../../shared/model/project-state.ts'
import { linkState, type Link, type LinkState, type Side } from '../../shared/model/records.ts'
import { staleSpans } from '../../shared/model/stale.ts'
import { countWords } from '../../shared/text/count-words.ts'

export type ProjectStats = {
  readonly title: string
  readonly sourceLanguage: string
  readonly targetLanguage: string
  readonly documents: number
  readonly rows: {
    readonly total: number
    readonly byState: Readonly<Record<LinkState, number>>
    readonly byAlignment: Readonly<Record<Link['alignment'], number>>
    /** `1:2`: one sentence of the source, two of the target. */
    readonly byShape: Readonly<Record<string, number>>
  }
  readonly sentences: Readonly<Record<Side, number>>
  readonly words: Readonly<Record<Side, number>>
  /** `inTarget`: their content is tagged in the target. `stale`: their words were edited since they were tagged. */
  readonly claims: { readonly total: number; readonly inTarget: number; readonly stale: number }
  readonly claimants: number
}

export function projectStats(records: ProjectRecords): ProjectStats {
  const { header, documents, links, claimants } = records
  const { title, sourceLanguage, targetLanguage } = header
  return {
    title,
    sourceLanguage,
    targetLanguage,
    documents: documents.length,
    rows: {
      total: links.length,
      byState: tally(links, ({ state }) => state, linkState.options),
      byAlignment: tally(links, ({ alignment }) => alignment, ['proposed', 'confirmed']),
      byShape: tally(links, ({ source, target }) => `${source.length}:${target.length}`, []),
    },
    sentences: tally(records.sentences, ({ side }) => side, ['source', 'target']),
    words: {
      source: wordsOf(records, 'source', sourceLanguage),
      target: wordsOf(records, 'target', targetLanguage),
    },
    claims: claimStats(records),
    claimants: claimants.length,
  }
}

/** `keys`: those that are there even where there are none of them, in this order. */
function tally<R, K extends string>(
  records: readonly R[],
  keyOf: (record: R) => K,
  keys: readonly K[],
): Record<K, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>
  for (const record of records) counts[keyOf(record)] = (counts[keyOf(record)] ?? 0) + 1
  return counts
}

function wordsOf({ sentences }: ProjectRecords, side: Side, language: string): number {
  return sentences
    .filter((sentence) => sentence.side === side)
    .reduce((sum, { text }) => sum + countWords(text, language), 0)
}

function claimStats(records: ProjectRecords): ProjectStats['claims'] {
  const state = new ProjectState(records)
  return {
    total: records.claims.length,
    inTarget: records.claims.filter(({ target }) => target.content.length > 0).length,
    stale: records.claims.filter((claim) => staleSpans(state, claim).length > 0).length,
  }
}
