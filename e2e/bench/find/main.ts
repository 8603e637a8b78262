import { ProjectState } from '../../../shared/model/project-state.ts'
import '../../../shared/model/validators.ts'
import { SIDES } from '../../../shared/model/fixed-values.ts'
import { SearchIndex } from '../../../shared/model/search-index.ts'
import { searchProject, type FoundSentence } from '../../../shared/model/search-project.ts'
import { planReplace } from '../../../shared/operations/plan-replace.ts'
import { applyTransaction } from '../../../shared/operations/transaction.ts'
import { compileSearch, type SearchOptions, type TextSearch } from '../../../shared/text/text-search.ts'
import { makeProject } from '../make-project.ts'
import { median } from '../numbers.ts'

/**
 * Finding and replacing without a window or a host: what the page does between two turns of its event loop, and the
 * longest step of it. Prints a table.
 */
const pairs = Number(process.argv[2] ?? 100_000)
const RUNS = 5

const PLAIN: SearchOptions = {
  pattern: '',
  kind: 'plain',
  wholeWord: false,
  matchCase: false,
  variants: true,
}

const SEARCHES: readonly [string, Partial<SearchOptions>][] = [
  ['a word, in any spelling', { pattern: 'بين المللي' }],
  ['a whole word, in any spelling', { pattern: 'ministers committee', wholeWord: true }],
  ['a rare pair of words', { pattern: 'drought river' }],
  ['a word that is nowhere', { pattern: 'zebra' }],
  ['a word as it stands', { pattern: 'خشک‌سالی', variants: false, matchCase: true }],
  ['a regular expression', { pattern: '\\bنمی\\u200c\\w+', kind: 'expression' }],
  ['digits, as a regular expression', { pattern: '\\d{4}', kind: 'expression' }],
  ['one of several, as a regular expression', { pattern: '(minister|president|وزیر)', kind: 'expression' }],
  ['long words, as a regular expression', { pattern: '\\b\\w{12,}\\b', kind: 'expression' }],
  ...expressions({
    capitals: '\\p{Lu}\\w+ \\p{Lu}\\w+',
    'a word twice': '\\b(\\w+) \\1\\b',
    'letters twice': '(\\w+) \\1',
    'Persian numbers': '[۰-۹]+٪?',
    'long sentences': '^.{200,}$',
    'two spaces': '\\s\\s',
    'the last sign': '[.!?]$',
    'words with a ZWNJ': '\\w+\\u200c\\w+',
    'words that begin so': '\\bمی\\u200c\\w+',
    'words that end so': '\\w+ing\\b',
    'long Latin words': '\\b[a-z]{12,}\\b',
    'two words with any between': '\\bthe\\b.*\\bof\\b',
    'every word': '\\w+',
  }),
  ['a letter', { pattern: 'a' }],
  ['every ZWNJ', { pattern: '\u200c' }],
]

function expressions(patterns: Record<string, string>): [string, Partial<SearchOptions>][] {
  return Object.entries(patterns).map(([name, pattern]) => [
    `${name}, as a regular expression`,
    { pattern, kind: 'expression' },
  ])
}

function compiled(options: Partial<SearchOptions>): TextSearch {
  const made = compileSearch({ ...PLAIN, ...options })
  if (!made.ok) throw new Error(made.error)
  return made.value
}

type Run = { found: readonly FoundSentence[]; count: number; ms: number; longestStepMs: number }

function run(state: ProjectState, search: TextSearch, index: SearchIndex): Run {
  const steps = searchProject(state, search, { sides: SIDES, document: null }, index)
  const start = performance.now()
  let longestStepMs = 0
  for (;;) {
    const begun = performance.now()
    const step = steps.next()
    longestStepMs = Math.max(longestStepMs, performance.now() - begun)
    if (step.done) return { ...step.value, ms: performance.now() - start, longestStepMs }
  }
}

const state = new ProjectState(makeProject(pairs))
const index = new SearchIndex(state)
const cold = run(state, compiled({ pattern: 'zebra' }), index)
const longestCold = cold.longestStepMs.toFixed(1)
console.log(
  `${pairs} pairs. The first search, which makes the index: ${cold.ms.toFixed(0)} ms, longest step ${longestCold} ms`,
)
for (const [name, options] of SEARCHES) {
  const runs = Array.from({ length: RUNS }, () => run(state, compiled(options), index))
  const { count } = runs[0]!
  const longest = Math.max(...runs.map(({ longestStepMs }) => longestStepMs))
  const ms = median(runs.map((one) => one.ms)).toFixed(0)
  console.log(`${name}: ${ms} ms, ${count} matches, longest step ${longest.toFixed(1)} ms`)
}

const search = compiled({ pattern: 'government' })
const { found } = run(state, search, index)
const start = performance.now()
const replacements = found.flatMap(({ sentence }) =>
  search.changes(state.sentence(sentence)!.text, 'cabinet').map((change) => ({ ...change, sentence })),
)
const planned = performance.now()
const done = applyTransaction(state, planReplace(state, replacements))
const end = performance.now()
const words = `${(planned - start).toFixed(0)} ms to work out, ${(end - planned).toFixed(0)} ms to do`
console.log(`replacing ${replacements.length} matches: ${words}${done.ok ? '' : ' REFUSED'}`)
