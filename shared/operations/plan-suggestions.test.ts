import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '../model/new-id.ts'
import type { SentenceId, SuggestionId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import { buildState, seededBytes } from '../testing/build-project.ts'
import { checkLaws, snapshot } from '../testing/laws.ts'
import { planAcceptSuggestions, planRefuseSuggestions, planSuggest } from './plan-suggestions.ts'
import { applyTransaction } from './transaction.ts'

const S1 = 's1' as SentenceId
const TIME = '2026-11-25T10:00:00.000Z'

/** Types and deletes as a person does, the caret going where the plan puts it. */
class Typist {
  readonly state: ProjectState
  caret = 0
  private readonly author: string
  private readonly random: ReturnType<typeof seededBytes>

  constructor(state: ProjectState, author = 'Editor') {
    this.state = state
    this.author = author
    this.random = seededBytes(author.charCodeAt(0))
  }

  at(caret: number): this {
    this.caret = caret
    return this
  }

  type(text: string): this {
    for (const letter of text) this.edit(this.caret, this.caret, letter)
    return this
  }

  backspace(times = 1): this {
    for (let left = times; left > 0; left--) this.edit(Math.max(0, this.caret - 1), this.caret, '')
    return this
  }

  edit(from: number, to: number, insert: string): void {
    const edit = { sentence: S1, from, to, insert, caret: this.caret }
    const by = { author: this.author, time: TIME }
    const plan = planSuggest(this.state, edit, by, newId('suggestion', this.random))
    if (!plan.ok) throw new Error(plan.error.code)
    for (const operation of plan.value.operations) checkLaws(this.state, operation)
    this.caret = plan.value.caret
  }

  get shown(): string[] {
    return suggestions(this.state).map(
      ({ anchor, insert }) => `${anchor[0]?.from} -${anchor[0]?.quote} +${insert}`,
    )
  }
}

const suggestions = (state: ProjectState) => state.toRecords().suggestions
const ids = (state: ProjectState) => suggestions(state).map(({ id }) => id)
const textOf = (state: ProjectState) => state.sentence(S1)!.text

function accept(state: ProjectState, which: readonly SuggestionId[] = ids(state)): void {
  const plan = planAcceptSuggestions(state, which)
  if (!plan.ok) throw new Error(plan.error.code)
  const before = snapshot(state)
  const done = applyTransaction(state, plan.value)
  if (!done.ok) throw new Error(done.error.code)
  const after = snapshot(state)
  applyTransaction(state, done.value)
  expect(snapshot(state)).toEqual(before)
  applyTransaction(state, plan.value)
  expect(snapshot(state)).toEqual(after)
}

describe('a suggestion', () => {
  it('is one for letters typed one after another, and leaves the text alone', () => {
    const typist = new Typist(buildState(['one two | x'])).at(3).type(' and')
    expect(typist.shown).toEqual(['3 - + and'])
    expect(textOf(typist.state)).toBe('one two')
  })

  it('puts new words after those that they replace', () => {
    const typist = new Typist(buildState(['one two | x'])).at(7).backspace(3).type('2')
    expect(typist.shown).toEqual(['4 -two +2'])
    accept(typist.state)
    expect(textOf(typist.state)).toBe('one 2')
  })

  it('leaves no trace where one takes back what one wrote', () => {
    const typist = new Typist(buildState(['one | x'])).at(3).type('🙂é').backspace(2)
    expect(typist.shown).toEqual([])
  })

  it('is not mixed with what another person suggested', () => {
    const state = buildState(['one two | x'])
    new Typist(state, 'A').at(3).type('!')
    new Typist(state, 'B').at(3).type('?')
    expect(suggestions(state).map(({ author, insert }) => author + insert)).toEqual(['A!', 'B?'])
  })

  it('is refused without a trace, and accepted one by one', () => {
    const typist = new Typist(buildState(['one two | x'])).at(0).type('A ').at(7).type('!')
    const [first, second] = ids(typist.state)
    accept(typist.state, [second!])
    expect(textOf(typist.state)).toBe('one two!')
    const refusal = planRefuseSuggestions(typist.state, [first!])
    if (refusal.ok) applyTransaction(typist.state, refusal.value)
    expect(suggestions(typist.state)).toEqual([])
    expect(textOf(typist.state)).toBe('one two!')
  })

  it('can not be accepted where its words are others by now', () => {
    const typist = new Typist(buildState(['one two | x'])).at(7).backspace(3)
    applyTransaction(typist.state, [
      { kind: 'sentence.replaceText', sentence: S1, from: 5, removed: 'w', insert: 'o' },
    ])
    expect(planAcceptSuggestions(typist.state, ids(typist.state))).toMatchObject({ ok: false })
  })

  it('goes with its words when they are moved, and is accepted there', () => {
    const typist = new Typist(buildState(['one two | x'])).at(7).backspace(3).type('2')
    applyTransaction(typist.state, [
      { kind: 'sentence.replaceText', sentence: S1, from: 0, removed: '', insert: 'and ' },
    ])
    accept(typist.state)
    expect(textOf(typist.state)).toBe('and one 2')
  })
})

type Step = { at: number; length: number; text: string }
const step: fc.Arbitrary<Step> = fc.record({
  at: fc.nat(40),
  length: fc.nat(4),
  text: fc.constantFrom('', 'A', 'BC', '🙂', 'Z\u200cY'),
})

it('accepts to what was meant: what was struck is gone, what was written stands between the same letters', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const base = 'abcdefghijklmnopqrst'
      const typist = new Typist(buildState([`${base} | x`]))
      const struck = new Set<string>()
      const written: { letter: string; before: number }[] = []
      for (const { at, length, text } of steps) {
        const from = at % (base.length + 1)
        const to = Math.min(base.length, from + length)
        if (from === to && text === '') continue
        // Not right after one's own words: there Backspace takes those.
        typist.at(from).edit(from, to, text)
        for (const letter of base.slice(from, to)) struck.add(letter)
        for (const letter of text) written.push({ letter, before: to })
      }
      accept(typist.state)
      const text = textOf(typist.state)
      const kept = [...base].filter((letter) => !struck.has(letter))
      expect([...text].filter((letter) => base.includes(letter))).toEqual(kept)
      const places = (list: { letter: string; before: number }[]) =>
        list.map(({ letter, before }) => `${letter} ${before}`).toSorted()
      const found: { letter: string; before: number }[] = []
      let before = 0
      for (const letter of text) {
        if (base.includes(letter)) before++
        else found.push({ letter, before })
      }
      const keptBefore = (place: number) => kept.filter((letter) => base.indexOf(letter) < place).length
      expect(places(found)).toEqual(
        places(written.map((one) => ({ ...one, before: keptBefore(one.before) }))),
      )
    }),
    { numRuns: 300 },
  )
})
