import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ProjectRecords } from '../model/collections.ts'
import { newId } from '../model/new-id.ts'
import type { ClaimId, SentenceId } from '../model/id.ts'
import { ProjectState } from '../model/project-state.ts'
import { findBrokenReferences } from '../model/references.ts'
import { CLAIM_PARTS, SIDES } from '../model/fixed-values.ts'
import type { Side } from '../model/records.ts'
import { buildComment, buildRecords, buildSuggestion, seededBytes } from '../testing/build-project.ts'
import { checkIndexes, checkLaws, snapshot } from '../testing/laws.ts'
import { NaiveProject, type NaiveRow } from '../testing/naive-project.ts'
import { operation, type Operation } from './operation.ts'
import { planRemoveSentences } from './plan-remove-sentences.ts'
import { planBring, planInsertRow, planInsertSentence } from './plan-rows.ts'
import { planShift } from './plan-shift.ts'
import { planJoin, planLinkRows, planMove, planSplit, planUnlink, type Plan } from './plan-sentences.ts'
import { applyTransaction } from './transaction.ts'

/**
 * Every letter of the first texts is there once in the whole project (private use, with white space between), and
 * what is typed later is Latin. So where a letter went can be read off the text, and a claim has gone the right way
 * exactly when, of the letters that are left, it holds those that it held, and no other.
 */
const FIRST_LETTER = 0xe000

type Choice = { action: number; place: number; at: number; length: number; text: string }

const choice: fc.Arbitrary<Choice> = fc.record({
  action: fc.nat(13),
  place: fc.nat(1_000),
  at: fc.nat(1_000),
  length: fc.nat(6),
  text: fc.constantFrom('', 'a', 'bc', 'd e', 'x\u200cy', '🙂'),
})

/** Rows as [sentences of the source, sentences of the target], each a number of letters. */
const shape = fc.array(
  fc.tuple(
    fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
    fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
  ),
  { minLength: 1, maxLength: 6 },
)

function makeRows(shapes: readonly (readonly [number[], number[]])[]): NaiveRow[] {
  let letter = FIRST_LETTER
  const sentence = (length: number) =>
    Array.from(
      { length },
      (_, index) => String.fromCharCode(letter++) + (index % 4 === 3 && index + 1 < length ? ' ' : ''),
    ).join('')
  const rows = shapes.map(([source, target]) => ({
    source: source.map(sentence),
    target: target.map(sentence),
  }))
  return rows.filter((row) => row.source.length + row.target.length > 0)
}

function makeProject(rows: readonly NaiveRow[], claims: readonly number[]): ProjectRecords {
  const records = buildRecords(rows.map((row) => `${row.source.join('/')}|${row.target.join('/')}`))
  const starts = claims.filter(() => records.sentences.length > 0)
  starts.forEach((seed, index) => {
    const first = seed % records.sentences.length
    const anchored = [first, first + 1 + (seed % 2)]
      .map((at) => records.sentences[at])
      .filter((found) => found !== undefined)
    const side: Side = anchored[0]!.side
    const content = anchored
      .filter((found) => found.side === side)
      .map(({ id, text }) => {
        const from = seed % text.length
        const to = from + 1 + (seed % (text.length - from))
        return { sentence: id, from, to, quote: text.slice(from, to) }
      })
    const none = { content: [], cue: [], claimant: [] }
    records.claims.push({
      id: `c${index}` as ClaimId,
      document: records.documents[0]!.id,
      claimant: records.claimants[0]!.id,
      act: 'assert',
      factuality: 'certain',
      polarity: '+',
      source: none,
      target: none,
      [side]: { ...none, content },
    })
    records.comments.push(buildComment(`m${index}`, content))
    records.suggestions.push(buildSuggestion(`g${index}`, content, 'new'))
  })
  return records
}

class Run {
  readonly state: ProjectState
  readonly naive: NaiveProject
  readonly inverses: Operation[][] = []
  readonly first: Map<string, Set<string>>
  private readonly random = seededBytes(7)

  constructor(rows: readonly NaiveRow[], records: ProjectRecords) {
    this.state = new ProjectState(records)
    this.naive = new NaiveProject(rows)
    this.first = this.lettersOfAnchors()
  }

  do(made: Choice): void {
    const ids = [...this.state.tables.sentences.keys()].toSorted()
    const id = ids[made.place % ids.length]!
    const { text, side } = this.state.sentence(id)!
    const link = this.state.linkOf(id)!
    const rows = this.state.orderOf(link.document).rows
    const at = { row: rows.indexOf(link.id), side, index: link[side].indexOf(id) }
    const offset = made.at % (text.length + 1)
    if (made.action <= 3) {
      const removed = text.slice(offset, offset + made.length)
      const value = {
        kind: 'sentence.replaceText',
        sentence: id,
        from: offset,
        removed,
        insert: made.text,
      } as const
      return this.perform({ ok: true, value: [value] }, () =>
        this.naive.replace(at, offset, removed.length, made.text),
      )
    }
    if (made.action === 4) {
      return this.perform(planSplit(this.state, id, offset, newId('sentence', this.random)), () =>
        this.naive.split(at, offset),
      )
    }
    if (made.action === 5) {
      const gap = this.state.sentence(id)!.gap ?? ' '
      return this.perform(planJoin(this.state, id), () => this.naive.join(at, gap))
    }
    if (made.action === 6) {
      const to = made.at % 2 === 0 ? 'above' : 'below'
      return this.perform(planMove(this.state, id, to), () => this.naive.move(at, to))
    }
    if (made.action === 7) {
      const below = rows.after(link.id)
      if (below === undefined) return
      return this.perform(planLinkRows(this.state, link.id, below), () => this.naive.link(at.row))
    }
    if (made.action === 9 || made.action === 10) {
      const to = made.at % 2 === 0 ? 'up' : 'down'
      return this.perform(planShift(this.state, id, to, newId('link', this.random)), () =>
        to === 'up' ? this.naive.shiftUp(at) : this.naive.shiftDown(at),
      )
    }
    if (made.action === 11) {
      return this.perform(planInsertSentence(this.state, id, newId('sentence', this.random)), () =>
        this.naive.insert(at),
      )
    }
    if (made.action === 12) {
      const to = made.at % 2 === 0 ? 'above' : 'below'
      const ids = { sentence: newId('sentence', this.random), row: newId('link', this.random) }
      return this.perform(planInsertRow(this.state, link.id, side, to, ids), () =>
        this.naive.insertRow(at, to),
      )
    }
    if (made.action === 13)
      return this.perform(planRemoveSentences(this.state, [id]), () => this.naive.remove(at))
    // From the middle of a cell a row of its own would cross: the naive version knows no order but that of rows.
    if (at.index > 0 && at.index < link[side].length - 1) return
    this.perform(planUnlink(this.state, id, newId('link', this.random)), () => this.naive.unlink(at))
  }

  private perform(plan: Plan, naively: () => void): void {
    if (!plan.ok) return
    const copy = new ProjectState(snapshot(this.state))
    for (const value of plan.value) {
      expect(operation.parse(JSON.parse(JSON.stringify(value)))).toEqual(value)
      checkLaws(copy, value)
    }
    const done = applyTransaction(this.state, plan.value)
    if (!done.ok) throw new Error(`A plan was refused: ${JSON.stringify(done.error)}`)
    this.inverses.push(done.value)
    naively()
  }

  show(): string[] {
    const side = (ids: readonly SentenceId[]) => ids.map((id) => this.state.sentence(id)!.text).join(' / ')
    return this.state.toRecords().links.map((link) => `${side(link.source)} | ${side(link.target)}`)
  }

  /** For each claim, comment and suggestion, its letters of the first text, wherever it stands now. */
  lettersOfAnchors(): Map<string, Set<string>> {
    const letters = new Map<string, Set<string>>()
    const { claims, comments, suggestions } = this.state.tables
    const ofClaims = [...claims.values()].map((claim) => ({
      id: claim.id,
      anchor: SIDES.flatMap((side) => CLAIM_PARTS.flatMap((part) => claim[side][part])),
    }))
    for (const { id, anchor: spans } of [...ofClaims, ...comments.values(), ...suggestions.values()]) {
      const words = spans
        .map((span) => this.state.sentence(span.sentence)!.text.slice(span.from, span.to))
        .join('')
      letters.set(id, new Set([...words].filter(isFirst)))
    }
    return letters
  }
}

function isFirst(letter: string): boolean {
  const code = letter.charCodeAt(0)
  return code >= FIRST_LETTER && code < 0xf8ff
}

it('agrees with the naive version over random edits, keeps every claim on its letters, and undoes to the start', () => {
  fc.assert(
    fc.property(
      shape,
      fc.array(fc.nat(500), { maxLength: 4 }),
      fc.array(choice, { maxLength: 25 }),
      (shapes, claims, choices) => {
        const rows = makeRows(shapes)
        fc.pre(rows.length > 0)
        const run = new Run(rows, makeProject(rows, claims))
        const before = snapshot(run.state)
        for (const made of choices) run.do(made)
        expect(run.show()).toEqual(run.naive.show())
        checkIndexes(run.state)
        expect(findBrokenReferences(snapshot(run.state), 5)).toEqual([])
        const left = new Set([...run.show().join('')].filter(isFirst))
        const kept = [...run.first].map(([id, letters]) => [
          id,
          [...letters].filter((letter) => left.has(letter)).toSorted(),
        ])
        const now = [...run.lettersOfAnchors()].map(([id, letters]) => [id, [...letters].toSorted()])
        // A claim goes with the last sentence that had words of it.
        const withWords = ([, letters]: (string | string[])[]) => letters!.length > 0
        expect(now.filter(withWords)).toEqual(kept.filter(withWords))
        for (const inverse of run.inverses.toReversed()) {
          const undone = applyTransaction(run.state, inverse)
          expect(undone.ok || undone.error).toBe(true)
        }
        expect(snapshot(run.state)).toEqual(before)
      },
    ),
    { numRuns: 200 },
  )
})

/** What a person does to rows, crossing links among it. */
const fix = fc.record({
  action: fc.nat(6),
  place: fc.nat(1_000),
  other: fc.nat(1_000),
  count: fc.integer({ min: 1, max: 4 }),
})

it('keeps each sentence in exactly one row over random fixes, crossing ones too, and undoes each exactly', () => {
  const random = seededBytes(11)
  const makeId = { sentence: () => newId('sentence', random), link: () => newId('link', random) }
  fc.assert(
    fc.property(
      shape,
      fc.array(fc.nat(500), { maxLength: 4 }),
      fc.array(fix, { minLength: 1, maxLength: 15 }),
      (shapes, claims, fixes) => {
        const rows = makeRows(shapes)
        fc.pre(rows.length > 0)
        const state = new ProjectState(makeProject(rows, claims))
        for (const made of fixes) {
          const ids = [...state.tables.sentences.keys()].toSorted()
          const links = [...state.tables.links.keys()].toSorted()
          const id = ids[made.place % ids.length]!
          const link = links[made.other % links.length]!
          const chosen = Array.from(
            { length: made.count },
            (_, step) => ids[(made.place + step) % ids.length]!,
          )
          const plans: (() => Plan)[] = [
            () => planBring(state, id, link),
            () => planBring(state, id, link),
            () =>
              planLinkRows(
                state,
                state.linkOf(id)!.id,
                link,
                ...chosen.map((each) => state.linkOf(each)!.id),
              ),
            () => planUnlink(state, id, makeId.link()),
            () => planShift(state, id, made.other % 2 === 0 ? 'up' : 'down', makeId.link()),
            () => planRemoveSentences(state, chosen),
            () => planJoin(state, id),
          ]
          const plan = plans[made.action]!()
          if (!plan.ok) continue
          const before = snapshot(state)
          const done = applyTransaction(state, plan.value)
          if (!done.ok) throw new Error(`A plan was refused: ${JSON.stringify(done.error)}`)
          expect(findBrokenReferences(snapshot(state), 5)).toEqual([])
          checkIndexes(state)
          checkPartition(state)
          const after = snapshot(state)
          const undone = applyTransaction(state, done.value)
          expect(undone.ok || undone.error).toBe(true)
          expect(snapshot(state)).toEqual(before)
          if (undone.ok) applyTransaction(state, undone.value)
          expect(snapshot(state)).toEqual(after)
        }
      },
    ),
    { numRuns: 200 },
  )
})

function checkPartition(state: ProjectState): void {
  const inRows = [...state.tables.links.values()].flatMap(({ source, target }) => [...source, ...target])
  expect(inRows.toSorted()).toEqual([...state.tables.sentences.keys()].toSorted())
  for (const { source, target } of state.tables.links.values())
    expect(source.length + target.length).toBeGreaterThan(0)
}
