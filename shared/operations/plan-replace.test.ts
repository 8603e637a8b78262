import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LinkId, SentenceId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import { SIDES } from '../model/fixed-values.ts'
import { SearchIndex } from '../model/search-index.ts'
import { searchProject, type FoundSentence, type SearchScope } from '../model/search-project.ts'
import { buildState } from '../testing/build-project.ts'
import { checkLaws, snapshot } from '../testing/laws.ts'
import { compileSearch, type SearchOptions, type TextSearch } from '../text/text-search.ts'
import { planReplace, whyLeftOut, type Replacement } from './plan-replace.ts'
import { applyTransaction } from './transaction.ts'

const EVERYWHERE: SearchScope = { sides: SIDES, document: null }

function search(pattern: string, options: Partial<SearchOptions> = {}): TextSearch {
  const wanted = {
    kind: 'plain',
    wholeWord: false,
    matchCase: false,
    variants: true,
    ...options,
    pattern,
  } as const
  const compiled = compileSearch(wanted)
  if (!compiled.ok) throw new Error(compiled.error)
  return compiled.value
}

function findAll(
  state: ProjectState,
  made: TextSearch,
  scope = EVERYWHERE,
  index = new SearchIndex(state),
): readonly FoundSentence[] {
  const steps = searchProject(state, made, scope, index)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value.found
  }
}

function replacements(state: ProjectState, made: TextSearch, template: string): Replacement[] {
  return findAll(state, made).flatMap(({ sentence }) =>
    made.changes(state.sentence(sentence)!.text, template).map((change) => ({ ...change, sentence })),
  )
}

function replaceAll(state: ProjectState, made: TextSearch, template: string) {
  const done = applyTransaction(state, planReplace(state, replacements(state, made, template)))
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value
}

const texts = (state: ProjectState) => state.toRecords().sentences.map(({ text }) => text)

it('reads in order: row by row, the source before the target', () => {
  const state = buildState(['a b a / a | x a', '| a', 'a | '])
  const found = findAll(state, search('a'))
  expect(found.map(({ row, sentence, matches }) => [row, sentence, matches.length])).toEqual([
    ['l1', 's1', 2],
    ['l1', 's2', 1],
    ['l1', 't1', 1],
    ['l2', 't2', 1],
    ['l3', 's3', 1],
  ])
  const onTarget = findAll(state, search('a'), { sides: ['target'], document: null })
  expect(onTarget.map(({ sentence }) => sentence)).toEqual(['t1', 't2'])
})

it('finds what was typed since its index was made', () => {
  const state = buildState(['سلام | hello'])
  const index = new SearchIndex(state)
  expect(findAll(state, search('درود'), EVERYWHERE, index)).toEqual([])
  replaceAll(state, search('سلام'), 'درود')
  index.note(state.takeChanges())
  expect(findAll(state, search('درود'), EVERYWHERE, index)).toHaveLength(1)
})

it('carries claims: one that ends with a replaced word ends with what took its place', () => {
  const state = buildState(['او [a:کتاب] خواند | he [a:read [b:a book]] today'])
  replaceAll(state, search('book', { wholeWord: true }), 'good novel')
  replaceAll(state, search('کتاب'), 'کتاب‌ها')
  const words = (id: string) => {
    const claim = state.claim(id as never)!
    return [...claim.source.content, ...claim.target.content].map(({ sentence, from, to }) =>
      state.sentence(sentence)!.text.slice(from, to),
    )
  }
  expect(words('a')).toEqual(['کتاب‌ها', 'read a good novel'])
  expect(words('b')).toEqual(['a good novel'])
})

describe('what is left out', () => {
  const at = (sentence: string, from = 0, to = 1): Replacement => ({
    sentence: sentence as SentenceId,
    from,
    to,
    insert: 'x',
  })

  it('is told by its reason', () => {
    const state = buildState(['a | a', 'a | a'])
    state.putLink({ ...state.link('l2' as LinkId)!, locked: true })
    state.putSentence({ ...state.sentence('t1' as SentenceId)!, text: '\ufffca', codes: [{ id: '1' }] })
    expect(whyLeftOut(state, at('s1'), ['target'])).toBe('protected')
    expect(whyLeftOut(state, at('s1'), SIDES)).toBeUndefined()
    expect(whyLeftOut(state, at('t2'), SIDES)).toBe('locked')
    expect(whyLeftOut(state, at('t1', 0, 2), SIDES)).toBe('code')
    expect(whyLeftOut(state, at('t1', 1, 2), SIDES)).toBeUndefined()
  })

  it('makes no operation where nothing would change, and none with a second line', () => {
    const state = buildState(['a | b'])
    expect(planReplace(state, [{ ...at('s1'), insert: 'a' }])).toEqual([])
    expect(planReplace(state, [{ ...at('s1'), insert: 'x\ny' }])).toMatchObject([{ insert: 'x y' }])
  })
})

it('replaces as the naive version does, keeps the laws, and one undo takes all of it back', () => {
  const word = fc.constantFrom('کتاب', 'كتاب', 'می‌روم', 'a', 'aa', 'b', '۱۲')
  const marked = fc.tuple(word, fc.boolean()).map(([text, isClaim]) => (isClaim ? `[c:${text}]` : text))
  const sentence = fc.array(marked, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
  const row = fc.tuple(sentence, sentence).map(([source, target]) => `${source} | ${target}`)
  const expression = fc.constantFrom('a', 'a+', '(a)( |$)', 'کتاب', '\u200c', '.', '\\d')
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 4 }),
      expression,
      fc.constantFrom('', 'a', 'xyz', '<$&>'),
      (rows, pattern, template) => {
        const state = buildState(rows)
        const before = snapshot(state)
        const made = search(pattern, { kind: 'expression', matchCase: true })
        const naive = texts(state).map((text) =>
          text.replaceAll(new RegExp(pattern === '\\d' ? '\\p{Nd}' : pattern, 'gu'), template),
        )
        const copy = buildState(rows)
        for (const operation of planReplace(copy, replacements(copy, made, template)))
          checkLaws(copy, operation)
        const inverse = replaceAll(state, made, template)
        expect(texts(state)).toEqual(naive)
        expect(snapshot(copy)).toEqual(snapshot(state))
        expect(applyTransaction(state, inverse).ok).toBe(true)
        expect(snapshot(state)).toEqual(before)
      },
    ),
  )
})
