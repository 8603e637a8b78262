import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newId } from '../model/new-id.ts'
import type { DocumentId, LinkId } from '../model/id.ts'
import { ProjectState } from '../model/project-state.ts'
import { findBrokenReferences } from '../model/references.ts'
import { SIDES } from '../model/fixed-values.ts'
import type { Side } from '../model/records.ts'
import { buildState, seededBytes } from '../testing/build-project.ts'
import { checkIndexes, checkLaws, snapshot } from '../testing/laws.ts'
import type { Operation } from './operation.ts'
import {
  cellWords,
  planClearCells,
  planPasteCells,
  type CellPlace,
  type CellWords,
  type NewRow,
} from './plan-cells.ts'
import { applyTransaction } from './transaction.ts'

const DOCUMENT = 'd1' as DocumentId

function idsFrom(seed: number) {
  const random = seededBytes(seed)
  return { sentence: () => newId('sentence', random), link: () => newId('link', random) }
}

function perform(state: ProjectState, operations: readonly Operation[]): Operation[] {
  const copy = new ProjectState(snapshot(state))
  for (const operation of operations) checkLaws(copy, operation)
  const done = applyTransaction(state, operations)
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value
}

function clear(state: ProjectState, cells: readonly CellPlace[]): Operation[] {
  const plan = planClearCells(state, cells)
  if (!plan.ok) throw new Error(JSON.stringify(plan.error))
  return perform(state, plan.value)
}

function paste(
  state: ProjectState,
  cells: readonly (CellPlace & CellWords)[],
  newRows: readonly NewRow[] = [],
): Operation[] {
  const plan = planPasteCells(state, { cells, newRows, document: DOCUMENT }, idsFrom(5))
  if (!plan.ok) throw new Error(JSON.stringify(plan.error))
  return perform(state, plan.value)
}

const at = (row: string, side: Side): CellPlace => ({ row: row as LinkId, side })
const words = (text: string): CellWords => ({ text, spans: [] })

function show(state: ProjectState): string[] {
  const { links } = state.toRecords()
  return links.map(({ id }) => SIDES.map((side) => cellWords(state, { row: id, side }).text).join(' | '))
}

function wordsOfClaim(state: ProjectState, id: string): string[] {
  const claim = state.claim(id as never)!
  return SIDES.flatMap((side) =>
    claim[side].content.map(({ sentence, from, to }) => state.sentence(sentence)!.text.slice(from, to)),
  )
}

it('cut here and pasted there, words keep their claims; pasted once more they are text', () => {
  const state = buildState(['او گفت [a:باران می‌آید] / [b:فردا] | He said', 'x | y', '| z'])
  const before = snapshot(state)
  const cut = cellWords(state, at('l1', 'source'))
  const undoCut = clear(state, [at('l1', 'source')])
  expect(wordsOfClaim(state, 'a')).toEqual([''])
  const undoPaste = paste(state, [{ ...at('l2', 'source'), ...cut }])
  expect(show(state)).toEqual([' | He said', 'او گفت باران می‌آید فردا | y', ' | z'])
  expect(wordsOfClaim(state, 'a')).toEqual(['باران می‌آید'])
  expect(wordsOfClaim(state, 'b')).toEqual(['فردا'])
  const undoSecond = paste(state, [{ ...at('l3', 'source'), ...cut }])
  expect(state.claim('a' as never)!.source.content[0]!.sentence).toBe('s3')
  expect(show(state)[2]).toBe('او گفت باران می‌آید فردا | z')
  expect(applyTransaction(state, undoSecond).ok).toBe(true)
  expect(applyTransaction(state, undoPaste).ok).toBe(true)
  expect(applyTransaction(state, undoCut).ok).toBe(true)
  expect(show(state)[0]).toBe('او گفت باران می‌آید فردا | He said')
  expect(snapshot(state).claims).toEqual(before.claims)
})

it('does not take a claim over to the other language', () => {
  const state = buildState(['[a:یک] | one'])
  const cut = cellWords(state, at('l1', 'source'))
  clear(state, [at('l1', 'source')])
  paste(state, [{ ...at('l1', 'target'), ...cut }])
  expect([show(state), wordsOfClaim(state, 'a')]).toEqual([[' | یک'], ['']])
})

it('fills empty cells in the order of rows, and makes rows at the end', () => {
  const state = buildState(['a | ', 'b | ', 'c / d | x'])
  paste(
    state,
    [
      { ...at('l1', 'target'), ...words('1') },
      { ...at('l2', 'target'), ...words('2') },
      { ...at('l3', 'target'), ...words('3\n3') },
    ],
    [{ target: words('4') }, { source: words('e'), target: words('5') }, {}],
  )
  expect(show(state)).toEqual(['a | 1', 'b | 2', 'c d | 3 3', ' | 4', 'e | 5'])
  const texts = (side: Side) =>
    snapshot(state).sentences.flatMap((sentence) => (sentence.side === side ? sentence.text : []))
  expect(texts('target')).toEqual(['1', '2', '3 3', '4', '5'])
  expect(texts('source')).toEqual(['a', 'b', 'c', 'd', 'e'])
})

it('leaves claims alone on what is the same before and after', () => {
  const state = buildState(['| He said [a:it will rain] today'])
  paste(state, [{ ...at('l1', 'target'), ...words('They said it will rain today') }])
  expect(wordsOfClaim(state, 'a')).toEqual(['it will rain'])
})

it('agrees with lists of strings, is one undo, and breaks nothing', () => {
  const text = fc.constantFrom('', 'a', 'b c', 'می‌روم', 'd')
  const cell = fc.array(fc.constantFrom('a', 'b c', '[p:x y]', 'می‌روم'), { maxLength: 3 })
  const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 })
  const pasted = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(rows, pasted, fc.nat(3), fc.boolean(), (shape, lines, start, isOneSide) => {
      const filled = shape.map(([source, target]) => `${source.join('/') || 'q'} | ${target.join('/')}`)
      const state = buildState(filled)
      const before = snapshot(state)
      const naive = show(state).map((line) => line.split(' | '))
      const first = start % naive.length
      const sides: readonly Side[] = isOneSide ? ['target'] : SIDES
      const cells: (CellPlace & CellWords)[] = []
      const newRows: NewRow[] = []
      lines.forEach((line, index) => {
        const row = first + index
        const own = Object.fromEntries(sides.map((side) => [side, words(line[SIDES.indexOf(side)]!)]))
        if (row >= naive.length) newRows.push(own)
        else for (const side of sides) cells.push({ ...at(`l${row + 1}`, side), ...own[side]! })
      })
      const undo = paste(state, cells, newRows)
      lines.forEach((line, index) => {
        const made = naive[first + index] ?? (naive[first + index] = ['', ''])
        for (const side of sides) made[SIDES.indexOf(side)] = line[SIDES.indexOf(side)]!
      })
      const isMade = (made: string[], index: number) => index < shape.length || made.join('') !== ''
      expect(show(state)).toEqual(naive.filter(isMade).map((made) => made.join(' | ')))
      checkIndexes(state)
      expect(findBrokenReferences(snapshot(state), 5)).toEqual([])
      expect(applyTransaction(state, undo).ok).toBe(true)
      expect(snapshot(state)).toEqual(before)
    }),
    { numRuns: 200 },
  )
})
