import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProjectRecords } from '../../model/collections.ts'
import type { DocumentId, LinkId, SentenceId } from '../../model/id.ts'
import { findBrokenReferences } from '../../model/references.ts'
import type { Conflict } from '../../model/records.ts'
import { buildRecords } from '../../testing/build-project.ts'
import { editRecords, randomEdit, randomProject } from '../../testing/random-edits.ts'
import { mergeProjects, type ProjectMerge } from './merge-projects.ts'

const RUNS = Number(process.env['RUNS'] ?? 100)

const edits = fc.array(randomEdit, { maxLength: 8 })
const two = fc.tuple(randomProject, edits, edits, edits).map(([first, before, ours, theirs]) => {
  const base = editRecords(first, before, 1)
  return { base, ours: editRecords(base, ours, 2), theirs: editRecords(base, theirs, 3) }
})

function merge(base: ProjectRecords | null, ours: ProjectRecords, theirs: ProjectRecords): ProjectMerge {
  const merged = mergeProjects(base, ours, theirs)
  if (!merged.ok) throw new Error(JSON.stringify(merged.error))
  return merged.value
}

function swap(conflicts: readonly Conflict[]): string[] {
  return conflicts
    .map(({ id: _id, record: _record, ours, theirs, ...rest }) =>
      JSON.stringify({ ...rest, ours: theirs, theirs: ours }),
    )
    .toSorted()
}

function plain(conflicts: readonly Conflict[]): string[] {
  return conflicts
    .map(({ id: _id, record: _record, ours, theirs, ...rest }) => JSON.stringify({ ...rest, ours, theirs }))
    .toSorted()
}

/**
 * Where words are in conflict the sentences of ours stand, and spans and rows are told by those. Where sentences were
 * put into different rows, rows stay or go by who merges, and their fields are compared with those of other rows.
 */
function beyondDoubt(conflicts: readonly Conflict[]): Conflict[] {
  const isTextInDoubt = conflicts.some(({ collection }) => collection === 'sentences')
  const areRowsInDoubt = isTextInDoubt || conflicts.some(({ kind }) => kind === 'alignment')
  return conflicts.filter(({ kind, collection }) => {
    if (kind === 'anchor' || kind === 'alignment') return !isTextInDoubt
    return kind !== 'field' || collection !== 'links' || !areRowsInDoubt
  })
}

/** All words and marks of a project and its conflicts, so that what is gone can be seen. */
function wordsOf({ records }: ProjectMerge): Set<string> {
  return lettersOf(
    JSON.stringify([
      records.sentences.map(({ text }) => text),
      records.claims,
      records.header.title,
      records.claimants,
      records.conflicts,
    ]),
  )
}

function lettersOf(text: string): Set<string> {
  return new Set(text.match(/[A-Z]+|[سw]\u200c?\d+/gu) ?? [])
}

describe('merging two copies of a project', () => {
  it('gives what only one changed', () => {
    fc.assert(
      fc.property(two, ({ base, ours }) => {
        expect(merge(base, ours, ours)).toEqual({ records: ours, conflicts: [] })
        expect(merge(base, ours, base)).toEqual({ records: ours, conflicts: [] })
        expect(merge(base, base, ours)).toEqual({ records: ours, conflicts: [] })
      }),
      { numRuns: RUNS },
    )
  })

  it('gives a whole project, whatever both did', () => {
    fc.assert(
      fc.property(two, ({ base, ours, theirs }) => {
        for (const from of [base, null]) {
          const { records } = merge(from, ours, theirs)
          expect(findBrokenReferences(records, 5)).toEqual([])
        }
      }),
      { numRuns: RUNS },
    )
  })

  it('does not depend on who is called ours, but for what stands where it is in doubt', () => {
    fc.assert(
      fc.property(two, ({ base, ours, theirs }) => {
        const [one, other] = [merge(base, ours, theirs), merge(base, theirs, ours)]
        expect(swap(beyondDoubt(other.conflicts))).toEqual(plain(beyondDoubt(one.conflicts)))
        if (one.conflicts.length === 0) expect(other.records).toEqual(one.records)
      }),
      { numRuns: RUNS },
    )
  })

  it('loses no word that somebody wrote and nobody took away', () => {
    fc.assert(
      fc.property(two, ({ base, ours, theirs }) => {
        const there = wordsOf(merge(base, ours, theirs))
        const textOf = (records: ProjectRecords) =>
          lettersOf(records.sentences.map(({ text }) => text).join('\n'))
        const [before, mine, others] = [textOf(base), textOf(ours), textOf(theirs)]
        // Where a word stood twice each may have changed another one: then it is there in both, and rightly gone.
        const timesBefore = (word: string) => base.sentences.filter(({ text }) => text.includes(word)).length
        const wanted = [...mine, ...others].filter(
          (word) => !before.has(word) || (mine.has(word) && others.has(word) && timesBefore(word) < 2),
        )
        expect(wanted.filter((word) => !there.has(word))).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })
})

it('carries a claim alike whoever merges, where only the one changed the words under it', () => {
  const base = buildRecords(['| [a:Z w0]'])
  const ours = structuredClone(base)
  ours.sentences[0]!.text = 'ABCDE'
  for (const merged of [merge(base, ours, base), merge(base, base, ours)])
    expect(merged).toEqual({ records: ours, conflicts: [] })
})

it('tells alike, whoever merges, what was said of a row that went into one in doubt', () => {
  const base = buildRecords(['یک | one', 'دو | two'])
  const ours = structuredClone(base)
  ours.links[0]!.state = 'final'
  ours.links[1]!.state = 'reviewed'
  const theirs = structuredClone(base)
  const [first, second] = theirs.links
  theirs.links = [
    {
      ...first!,
      state: 'reviewed',
      source: [...first!.source, ...second!.source],
      target: [...first!.target, ...second!.target],
    },
  ]
  const told = (merged: ProjectMerge) => merged.conflicts.length
  expect(told(merge(base, ours, theirs))).toBe(told(merge(base, theirs, ours)))
})

describe('documents that came or went in one copy', () => {
  const first = buildRecords(['یک | one'])
  const both: ProjectRecords = {
    ...first,
    documents: [...first.documents, { id: 'd2' as DocumentId, title: 'Second' }],
    links: [
      ...first.links,
      { ...first.links[0]!, id: 'l9' as LinkId, document: 'd2' as DocumentId, ...alone('s9') },
    ],
    sentences: [
      ...first.sentences,
      { ...first.sentences[0]!, id: 's9' as SentenceId, document: 'd2' as DocumentId },
    ],
  }
  const edited = structuredClone(first)
  edited.sentences[0]!.text = 'یک ۱'

  it('come and go with what the other copy changed elsewhere', () => {
    expect(merge(first, edited, both).records).toEqual({
      ...both,
      sentences: [edited.sentences[0], ...both.sentences.slice(1)],
    })
    const wider = { ...both, sentences: [edited.sentences[0]!, ...both.sentences.slice(1)] }
    expect(merge(both, wider, first)).toEqual({ records: edited, conflicts: [] })
  })

  it('stay where the other copy wrote in them, and that is told', () => {
    const written = structuredClone(both)
    written.sentences.find(({ id }) => id === 's9')!.text = 'نو'
    for (const [ours, theirs] of [
      [first, written],
      [written, first],
    ] as const) {
      const { records, conflicts } = merge(both, ours, theirs)
      expect(findBrokenReferences(records, 5)).toEqual([])
      expect(conflicts.map(({ record }) => record)).toContain('s9')
      expect(wordsOf({ records, conflicts })).toEqual(wordsOf({ records: written, conflicts: [] }))
    }
  })
})

function alone(id: string) {
  return { source: [id as SentenceId], target: [] }
}
