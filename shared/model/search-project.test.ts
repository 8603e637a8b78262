import fc from 'fast-check'
import { expect, it } from 'vitest'
import { buildState, seededBytes } from '../testing/build-project.ts'
import { editState, randomEdit, randomProject } from '../testing/random-edits.ts'
import { compileSearch, type SearchOptions, type TextSearch } from '../text/text-search.ts'
import { ProjectState } from './project-state.ts'
import { SIDES } from './fixed-values.ts'
import { SearchIndex } from './search-index.ts'
import { searchProject, type SearchProgress, type SearchScope } from './search-project.ts'

const PLAIN: SearchOptions = {
  pattern: 'w',
  kind: 'plain',
  wholeWord: false,
  matchCase: false,
  variants: true,
}

function compiled(options: Partial<SearchOptions>): TextSearch {
  const made = compileSearch({ ...PLAIN, ...options })
  if (!made.ok) throw new Error(made.error)
  return made.value
}

function run(
  state: ProjectState,
  search: TextSearch,
  scope: SearchScope,
  index: SearchIndex,
): SearchProgress {
  const steps = searchProject(state, search, scope, index)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Sentence by sentence, as the definition has it. */
function naive(state: ProjectState, search: TextSearch, { sides, document }: SearchScope) {
  const documents = state.orders.documents.toArray().filter((id) => document === null || id === document)
  const rows = documents.flatMap((id) => state.orderOf(id).rows.toArray())
  return rows
    .flatMap((row) =>
      SIDES.filter((side) => sides.includes(side)).flatMap((side) =>
        state.link(row)![side].map((sentence) => {
          return { row, sentence, matches: search.find(state.sentence(sentence)!.text) }
        }),
      ),
    )
    .filter(({ matches }) => matches.length > 0)
}

const wishes = fc.constantFrom<Partial<SearchOptions>>(
  { pattern: 'w' },
  { pattern: 'س' },
  { pattern: 'A', matchCase: true },
  { pattern: 'a' },
  { pattern: '1', wholeWord: true },
  { pattern: '\\d{2}|A', kind: 'expression' },
  { pattern: '^.|\\bw', kind: 'expression' },
)
const scopes = fc.constantFrom<SearchScope['sides']>(SIDES, ['source'], ['target'])

it('after every edit finds what looking at each sentence finds, in the same order', () => {
  const edits = fc.array(fc.tuple(randomEdit, wishes, scopes), { maxLength: 12 })
  fc.assert(
    fc.property(randomProject, edits, (records, all) => {
      const state = new ProjectState(structuredClone(records))
      const index = new SearchIndex(state)
      const random = seededBytes(1)
      for (const [edit, wish, sides] of all) {
        editState(state, edit, random)
        index.note(state.takeChanges())
        const search = compiled(wish)
        const scope = { sides, document: null }
        const { found, count, rows } = run(state, search, scope, index)
        const wanted = naive(state, search, scope)
        expect(found.map(({ row, sentence, matches }) => ({ row, sentence, matches }))).toEqual(wanted)
        expect(found.map((one) => one.count)).toEqual(wanted.map(({ matches }) => matches.length))
        expect(count).toBe(wanted.reduce((sum, { matches }) => sum + matches.length, 0))
        expect(rows).toBe(state.tables.links.size)
      }
    }),
    { numRuns: 300 },
  )
})

it('looks through as many rows as there are, whatever of them was made ready before', () => {
  const state = buildState(
    Array.from({ length: 2000 }, (_, row) => `x${row} | y ${row % 3 === 0 ? 'x' : ''}`),
  )
  const index = new SearchIndex(state)
  const steps = index.prepare()
  steps.next()
  steps.next()
  const { found } = run(state, compiled({ pattern: 'x' }), { sides: SIDES, document: null }, index)
  expect(found).toHaveLength(2000 + Math.ceil(2000 / 3))
  const elsewhere = { sides: SIDES, document: 'nowhere' as never }
  expect(run(state, compiled({ pattern: 'x' }), elsewhere, index).found).toEqual([])
})
