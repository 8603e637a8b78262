import fc from 'fast-check'
import { Slice } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { describe, expect, it } from 'vitest'
import type { LinkId, SentenceId } from '../../../shared/model/id.ts'
import type { ProjectState } from '../../../shared/model/project-state.ts'
import { CODE_CHARACTER } from '../../../shared/model/fixed-values.ts'
import type { Sentence } from '../../../shared/model/records.ts'
import { applyTransaction } from '../../../shared/operations/transaction.ts'
import { buildRecords, buildState } from '../../../shared/testing/build-project.ts'
import { ProjectState as State } from '../../../shared/model/project-state.ts'
import { cellDocument, placesIn } from './cell-document.ts'
import { cellSchema } from './cell-schema.ts'
import { changedRange } from './changed-range.ts'
import { planCellEdit } from './plan-cell-edit.ts'

const ROW = 'l1' as LinkId
const NEW = 'new' as SentenceId

function sentencesOf(state: ProjectState): Sentence[] {
  return state.link(ROW)!.target.map((id) => state.sentence(id)!)
}

function textsOf(state: ProjectState): string[] {
  return sentencesOf(state).map(({ text }) => text)
}

/** Edits the target of the first row through a document, as the editor does. */
function edit(state: ProjectState, change: (transform: Transform) => void) {
  const sentences = sentencesOf(state)
  const first = sentences[0]?.id ?? null
  const transform = new Transform(cellDocument(sentences, 'ltr'))
  change(transform)
  const range = changedRange(transform)
  if (!range) return { transform, first, refusal: undefined, inverse: [] }
  const cell = { row: ROW, side: 'target', first } as const
  const plan = planCellEdit(state, cell, transform.before, transform.doc, range, () => NEW)
  if (!plan.ok) return { transform, first, refusal: plan.error, inverse: [] }
  const done = applyTransaction(state, plan.value.operations)
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return { transform, first: plan.value.first, refusal: undefined, inverse: done.value, plan: plan.value }
}

describe('planCellEdit', () => {
  it('puts a letter where the step says, among letters that are the same', () => {
    const state = buildState(['s | aaaa'])
    const { plan } = edit(state, (transform) => transform.insert(2, cellSchema.text('a')))
    expect(plan?.operations).toEqual([
      { kind: 'sentence.replaceText', sentence: 't1', from: 2, removed: '', insert: 'a' },
    ])
  })

  it('joins the sentences that a deletion runs over and takes out the words', () => {
    const state = buildState(['s | One two. / Three. / Four five.'])
    edit(state, (transform) => transform.delete(3, 20))
    expect(textsOf(state)).toEqual(['One five.'])
  })

  it('keeps the white space where only the border goes', () => {
    const state = buildState(['s | One. / Two.'])
    edit(state, (transform) => transform.delete(4, 5))
    expect(textsOf(state)).toEqual(['One. Two.'])
  })

  it('only takes out words where the sentences of a row do not follow one another in the text', () => {
    const records = buildRecords(['s | One.', 'z | Two.', 'y | Three.'])
    const [first, second, third] = records.links
    records.links = [
      { ...first!, target: [...first!.target, ...third!.target] },
      second!,
      { ...third!, target: [] },
    ]
    const state = new State(records)
    edit(state, (transform) => transform.replaceWith(2, 7, cellSchema.text('x')))
    expect(textsOf(state)).toEqual(['Onx', 'ree.'])
    expect(edit(state, (transform) => transform.delete(3, 4)).refusal?.code).toBe('not-neighbours')
  })

  it('makes a sentence of the first letter in an empty cell', () => {
    const state = buildState(['s | '])
    const { first } = edit(state, (transform) => transform.insert(0, cellSchema.text('H')))
    expect(first).toBe(NEW)
    expect(textsOf(state)).toEqual(['H'])
  })

  it('refuses to take out an inline code, and to make one', () => {
    const records = buildRecords(['s | abc'])
    records.sentences[1] = { ...records.sentences[1]!, text: `ab${CODE_CHARACTER}c`, codes: [{ id: 'x' }] }
    const state = new State(records)
    expect(edit(state, (transform) => transform.delete(1, 3)).refusal?.code).toBe('codes-do-not-match')
    edit(state, (transform) => transform.insert(4, transform.doc.slice(0, 4).content))
    expect(textsOf(state)).toEqual([`ab${CODE_CHARACTER}cabc`])
  })

  it('leaves the borders alone that outlive the edit', () => {
    const state = buildState(['s | One. / [a:Two]. / Three.'])
    const { plan } = edit(state, (transform) => {
      transform
        .delete(0, 1)
        .insert(0, cellSchema.text('o'))
        .insert(transform.doc.content.size, cellSchema.text('!'))
    })
    expect(plan?.operations).toHaveLength(2)
    expect(textsOf(state)).toEqual(['one.', 'Two.', 'Three.!'])
    expect(state.claim('a' as never)?.target.content[0]).toMatchObject({ from: 0, to: 3 })
  })

  it('gives the records the text of the document, and undo gives it back, whatever is done', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { maxLength: 4 }), { maxLength: 4 }),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        (cell, changes) => {
          const texts = cell.map((words) => words.join(' ') || 'x')
          const state = buildState([`s | ${texts.join(' / ')}`, 'z | After.'])
          const before = state.toRecords()
          const { transform, first, inverse } = edit(state, (made) =>
            changes.forEach((step) => doStep(made, step)),
          )
          const isBorderAlone = transform.doc.content.size < transform.before.content.size
          const expected = placesIn(transform.doc, first).map(({ start, length }) =>
            transform.doc.textBetween(start, start + length),
          )
          const found = textsOf(state)
          expect(found.length).toBe(expected.length)
          found.forEach((text, index) => {
            const same =
              text === expected[index] ||
              (isBorderAlone && text.replaceAll(' ', '') === expected[index]!.replaceAll(' ', ''))
            expect(same, `${text} ~ ${expected[index]}`).toBe(true)
          })
          for (const operation of inverse) applyTransaction(state, [operation])
          expect(state.toRecords()).toEqual(before)
        },
      ),
    )
  })
})

const word = fc.constantFrom('the', 'می\u200cروم', 'NATO', '[a:claim]', 'دو', '😀', '12')
const change = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 12 }),
  text: fc.constantFrom('', 'a', 'سلام', 'x y', ' '),
  copiesItself: fc.boolean(),
})

type Change = { from: number; length: number; text: string; copiesItself: boolean }

function doStep(transform: Transform, step: Change): void {
  const { size } = transform.doc.content
  const from = Math.round(step.from * size)
  const to = Math.min(size, from + step.length)
  if (step.copiesItself && to > from) {
    // A browser that rebuilds what it edits: the same content, read again, borders and all.
    transform.replace(from, to, new Slice(transform.doc.slice(from, to).content, 0, 0))
  } else if (step.text === '') transform.delete(from, to)
  else transform.replaceWith(from, to, cellSchema.text(step.text))
}
