import { describe, expect, it } from 'vitest'
import type { ClaimantId, ClaimId, LinkId, SentenceId } from '../model/id.ts'
import { ProjectState } from '../model/project-state.ts'
import { staleSpans } from '../model/stale.ts'
import { buildState } from '../testing/build-project.ts'
import { checkLaws, snapshot } from '../testing/laws.ts'
import { checkOperation, type Operation } from './operation.ts'
import { applyTransaction } from './transaction.ts'
import {
  planAddClaim,
  planConfirm,
  planPatchClaim,
  planRefreshQuotes,
  planRemoveClaim,
  planSetLocked,
} from './plan-records.ts'
import {
  planJoin,
  planLinkRows,
  planMove,
  planSplit,
  planType,
  planUnlink,
  type Plan,
} from './plan-sentences.ts'

const S = (id: string) => id as SentenceId
const L = (id: string) => id as LinkId
const C = (id: string) => id as ClaimId

/** The project as rows of text with the claims marked, in the notation of buildState. */
function show(state: ProjectState): string[] {
  return state.toRecords().links.map((link) => {
    const side = (ids: readonly SentenceId[]) => ids.map((id) => showSentence(state, id)).join(' / ')
    return `${side(link.source)} | ${side(link.target)}`.trim()
  })
}

function showSentence(state: ProjectState, id: SentenceId): string {
  const { text, side } = state.sentence(id)!
  const marks = state.claimsOn(id).flatMap((claim) =>
    claim[side].content
      .filter((span) => span.sentence === id)
      .flatMap((span) => [
        { at: span.to, mark: ']' },
        { at: span.from, mark: `[${claim.id}:` },
      ]),
  )
  const sorted = marks.toSorted((a, b) => b.at - a.at)
  return sorted.reduce((shown, { at, mark }) => shown.slice(0, at) + mark + shown.slice(at), text)
}

function lawful(rows: string[], value: Operation): string[] {
  const state = buildState(rows)
  checkLaws(state, value)
  return show(state)
}

/** Does a plan as one transaction, proves that its undo restores everything, and shows the outcome. */
function planned(rows: string[], plan: (state: ProjectState) => Plan): string[] {
  const state = buildState(rows)
  const before = snapshot(state)
  const made = plan(state)
  if (!made.ok) return [`refused: ${made.error.code}`]
  for (const value of made.value) {
    checkLaws(new ProjectState(snapshot(state)), value)
    apply(state, value)
  }
  const shown = show(state)
  const again = buildState(rows)
  const done = applyTransaction(again, made.value)
  if (!done.ok) throw new Error(done.error.code)
  expect(applyTransaction(again, done.value).ok).toBe(true)
  expect(snapshot(again)).toEqual(before)
  return shown
}

function apply(state: ProjectState, value: Operation): void {
  expect(applyTransaction(state, [value]).ok).toBe(true)
}

function replace(sentence: string, from: number, removed: string, insert: string): Operation {
  return { kind: 'sentence.replaceText', sentence: S(sentence), from, removed, insert }
}

describe('replacing text', () => {
  const rows = ['او [a:آمد و رفت] باز | he [a:came] back']

  it.each([
    ['before a claim', replace('s1', 0, '', 'پس '), 'پس او [a:آمد و رفت] باز | he [a:came] back'],
    ['at its start, outside', replace('s1', 3, '', 'هم '), 'او هم [a:آمد و رفت] باز | he [a:came] back'],
    ['at its end, outside', replace('s1', 12, '', ' زود'), 'او [a:آمد و رفت] زود باز | he [a:came] back'],
    ['inside it', replace('s1', 6, '', ' دیر'), 'او [a:آمد دیر و رفت] باز | he [a:came] back'],
    ['its first words', replace('s1', 3, 'آمد', 'شد'), 'او [a:شد و رفت] باز | he [a:came] back'],
    ['its last words', replace('s1', 10, 'فت', 'سید'), 'او [a:آمد و رسید] باز | he [a:came] back'],
    ['all of it, taken out', replace('s1', 3, 'آمد و رفت', ''), 'او [a:] باز | he [a:came] back'],
    ['over its start', replace('s1', 0, 'او آمد', 'کس'), 'کس[a: و رفت] باز | he [a:came] back'],
    ['over its end', replace('s1', 9, 'رفت باز', 'نه'), 'او [a:آمد و ]نه | he [a:came] back'],
    [
      'all of it for other words',
      replace('t1', 3, 'came', 'went'),
      'او [a:آمد و رفت] باز | he [a:went] back',
    ],
  ])('%s', (_name, value, shown) => {
    expect(lawful(rows, value)).toEqual([shown])
  })

  it('marks a claim whose own words changed, and only that one', () => {
    const state = buildState(['[a:یک] دو [b:سه] | one two three'])
    apply(state, replace('s1', 0, 'یک', 'هیچ'))
    expect(staleSpans(state, state.claim(C('a'))!).map(({ words }) => words)).toEqual(['هیچ'])
    expect(staleSpans(state, state.claim(C('b'))!)).toEqual([])
    apply(state, replace('s1', 0, 'هیچ', 'یک'))
    expect(staleSpans(state, state.claim(C('a'))!)).toEqual([])
  })

  it('keeps inline codes in step with their characters', () => {
    const state = buildState(['a b | c'])
    const added = { ...replace('s1', 1, '', '￼'), codes: [{ id: 'x1' }] } as Operation
    checkLaws(state, added)
    expect(state.sentence(S('s1'))?.codes).toEqual([{ id: 'x1' }])
    checkLaws(state, { ...replace('s1', 0, 'a￼', ''), removedCodes: [{ id: 'x1' }] } as Operation)
    expect(state.sentence(S('s1'))).toEqual({ id: 's1', document: 'd1', side: 'source', text: ' b' })
    expect(checkOperation(state, replace('s1', 0, '', '￼'))?.code).toBe('codes-do-not-match')
  })

  it('refuses what does not fit the text as it stands', () => {
    const state = buildState(['abc | x'])
    expect(checkOperation(state, replace('s1', 0, 'x', 'y'))).toEqual({
      code: 'text-changed',
      sentence: 's1',
    })
    expect(checkOperation(state, replace('s1', 4, '', 'y'))).toEqual({ code: 'text-changed', sentence: 's1' })
    expect(checkOperation(state, replace('s9', 0, '', 'y'))).toEqual({ code: 'missing', id: 's9' })
  })
})

describe('splitting and joining', () => {
  it.each([
    ['at a space', 3, 'one / two [a:three four] | x'],
    ['inside a claim', 13, 'one two [a:three] / [a:four] | x'],
    ['inside a word', 10, 'one two [a:th] / [a:ree four] | x'],
    ['at the start of a claim', 8, 'one two / [a:three four] | x'],
    ['at the very start', 0, ' / one two [a:three four] | x'.trim()],
  ])('%s', (_name, at, shown) => {
    const rows = ['one two [a:three four] | x']
    expect(planned(rows, (state) => planSplit(state, S('s1'), at, S('n1')))).toEqual([shown])
  })

  it('gives the words back when joined again', () => {
    const state = buildState(['one two [a:three four] five | x'])
    const before = snapshot(state)
    const split = planSplit(state, S('s1'), 13, S('n1'))
    if (split.ok) split.value.forEach((value) => apply(state, value))
    const join = planJoin(state, S('s1'))
    if (join.ok) join.value.forEach((value) => apply(state, value))
    expect(snapshot(state)).toEqual(before)
  })

  it('joins over rows: the emptied row goes', () => {
    expect(planned(['a | x', '[c:b] | ', 'd | y'], (state) => planJoin(state, S('s1')))).toEqual([
      'a [c:b] | x',
      'd | y',
    ])
    expect(planned(['a | x', 'b / c | y'], (state) => planJoin(state, S('s1')))).toEqual(['a b | x', 'c | y'])
  })

  it('adds no space to an empty sentence and keeps the white space that was cut', () => {
    expect(planned([' / b | x', 'c | y'], (state) => planJoin(state, S('s1')))).toEqual(['b | x', 'c | y'])
    expect(planned(['a   b | x'], (state) => planSplit(state, S('s1'), 2, S('n1')))).toEqual(['a / b | x'])
  })

  it('has no next sentence at the end', () => {
    expect(planned(['a | x'], (state) => planJoin(state, S('s1')))).toEqual(['refused: no-neighbour'])
  })
})

describe('mending the alignment', () => {
  const rows = ['a / b | x', 'c | y / z', 'd | w']

  it.each<[string, (state: ProjectState) => Plan, string[]]>([
    [
      'the last of a cell down',
      (state) => planMove(state, S('s2'), 'below'),
      ['a | x', 'b / c | y / z', 'd | w'],
    ],
    [
      'the first of a cell up',
      (state) => planMove(state, S('t2'), 'above'),
      ['a / b | x / y', 'c | z', 'd | w'],
    ],
    [
      'one with those at its edge',
      (state) => planMove(state, S('s1'), 'below'),
      [' | x'.trim(), 'a / b / c | y / z', 'd | w'],
    ],
    [
      'the only one: its row goes',
      (state) => planMove(state, S('t4'), 'above'),
      ['a / b | x', 'c | y / z / w', 'd |'],
    ],
    ['not beyond the end', (state) => planMove(state, S('s4'), 'below'), ['refused: no-neighbour']],
    [
      'two rows into one',
      (state) => planLinkRows(state, L('l1'), L('l2')),
      ['a / b / c | x / y / z', 'd | w'],
    ],
    [
      'far rows into one',
      (state) => planLinkRows(state, L('l3'), L('l1')),
      ['c | y / z', 'a / b / d | x / w'],
    ],
    [
      'the second out',
      (state) => planUnlink(state, S('s2'), L('n1')),
      ['a | x', 'b |', 'c | y / z', 'd | w'],
    ],
    ['the first out', (state) => planUnlink(state, S('s1'), L('n1')), ['a |', 'b | x', 'c | y / z', 'd | w']],
    [
      'a pair apart',
      (state) => planUnlink(state, S('t4'), L('n1')),
      ['a / b | x', 'c | y / z', 'd |', '| w'],
    ],
  ])('%s', (_name, plan, shown) => {
    expect(planned(rows, plan)).toEqual(shown)
  })

  it('refuses rows that lose, gain or repeat a sentence', () => {
    const state = buildState(rows)
    const link = state.link(L('l1'))!
    const change = (source: string[], target = ['t1']): Operation => ({
      kind: 'link.replace',
      document: link.document,
      remove: [{ after: null, link }],
      insert: [{ after: null, link: { ...link, source: source.map(S), target: target.map(S) } }],
    })
    expect(checkOperation(state, change(['s1']))).toEqual({ code: 'sentences-differ', id: 's2' })
    expect(checkOperation(state, change(['s1', 's2', 's3']))).toEqual({ code: 'sentences-differ', id: 's3' })
    expect(checkOperation(state, change(['s1', 's2', 's2']))).toEqual({ code: 'sentences-differ', id: 's2' })
    expect(checkOperation(state, change(['s2', 's1']))).toBeUndefined()
  })

  it('keeps a locked row as it is until it is unlocked', () => {
    const state = buildState(rows)
    const lock = planSetLocked(state, L('l2'), true)
    if (lock.ok) lock.value.forEach((value) => checkLaws(state, value))
    const move = planMove(state, S('s3'), 'above')
    expect(move.ok && applyTransaction(state, move.value)).toEqual({
      ok: false,
      error: { code: 'locked', link: 'l2' },
    })
    expect(checkOperation(state, replace('s3', 0, '', 'x'))).toEqual({ code: 'locked', link: 'l2' })
    const unlock = planSetLocked(state, L('l2'), false)
    if (unlock.ok) unlock.value.forEach((value) => checkLaws(state, value))
    expect(checkOperation(state, replace('s3', 0, '', 'x'))).toBeUndefined()
  })
})

describe('rows and their states', () => {
  it('confirms what is rendered as translated, what is not as confirmed alone', () => {
    const state = buildState(['a | x', 'b | '])
    for (const row of ['l1', 'l2']) {
      const plan = planConfirm(state, L(row))
      if (plan.ok) plan.value.forEach((value) => checkLaws(state, value))
    }
    expect(state.toRecords().links.map((link) => [link.alignment, link.state])).toEqual([
      ['confirmed', 'translated'],
      ['confirmed', 'initial'],
    ])
    expect(planConfirm(state, L('l1'))).toEqual({ ok: true, value: [] })
  })

  it('makes a sentence of the first words typed, after those of the rows above', () => {
    expect(
      planned(['a | x', 'b | ', 'c | y'], (state) => planType(state, L('l2'), 'target', 'n', S('n1'))),
    ).toEqual(['a | x', 'b | n', 'c | y'])
    const state = buildState(['a | x', 'b | ', 'c | y'])
    const plan = planType(state, L('l2'), 'target', 'n', S('n1'))
    if (plan.ok) plan.value.forEach((value) => checkLaws(state, value))
    expect(state.orderOf(state.link(L('l1'))!.document).target.toArray()).toEqual(['t1', 'n1', 't2'])
  })

  it.each([
    [1, ['n1', 't1', 't2']],
    [3, ['t1', 'n1', 't2']],
    [6, ['t1', 't2', 'n1']],
  ])('puts the first words of row %i in their place among few', (row, order) => {
    const state = buildState(['a | ', 'b | x', 'c | ', 'd | ', 'e | y', 'f | '])
    const plan = planType(state, L(`l${row}`), 'target', 'n', S('n1'))
    if (plan.ok) plan.value.forEach((value) => checkLaws(state, value))
    expect(state.orderOf(state.link(L('l1'))!.document).target.toArray()).toEqual(order)
  })
})

describe('claims', () => {
  const draft = (state: ProjectState) => ({
    ...state.claim(C('a'))!,
    id: C('new'),
    source: { content: [{ sentence: S('s1'), from: 0, to: 2, quote: 'یک' }], cue: [], claimant: [] },
  })

  it('are added, patched and removed, each lawfully', () => {
    const state = buildState(['یک [a:دو] | one [a:two]', 'سه [b:چهار] | three'])
    const steps: ((at: ProjectState) => Plan)[] = [
      (at) => planAddClaim(at, draft(at)),
      (at) => planPatchClaim(at, C('new'), { note: 'x', act: 'deny' }),
      (at) => planPatchClaim(at, C('new'), { note: undefined }),
      (at) => planRemoveClaim(at, C('a')),
    ]
    for (const step of steps) {
      const plan = step(state)
      if (!plan.ok) throw new Error(plan.error.code)
      plan.value.forEach((value) => checkLaws(state, value))
    }
    expect(state.toRecords().claims.map((claim) => [claim.id, claim.act, claim.note])).toEqual([
      ['b', 'assert', undefined],
      ['new', 'deny', undefined],
    ])
  })

  it('are refused where a sentence, its words or the claimant are not there', () => {
    const state = buildState(['یک [a:دو] | one'])
    const refused = (fields: object) => {
      const plan = planAddClaim(state, { ...draft(state), ...fields })
      return plan.ok && checkOperation(state, plan.value[0]!)?.code
    }
    const content = (span: object) => ({
      source: { content: [{ from: 0, to: 1, quote: '', ...span }], cue: [], claimant: [] },
    })
    expect(refused({ claimant: 'e9' as ClaimantId })).toBe('missing')
    expect(refused(content({ sentence: 's9' }))).toBe('missing')
    expect(refused(content({ sentence: 's1', to: 99 }))).toBe('text-changed')
    expect(refused(content({ sentence: 't1' }))).toBe('text-changed')
    expect(refused({})).toBeUndefined()
  })

  it('take the words as they stand when a person says so', () => {
    const state = buildState(['یک [a:دو] سه | x'])
    apply(state, replace('s1', 3, 'دو', 'هیچ'))
    const plan = planRefreshQuotes(state, C('a'))
    if (plan.ok) plan.value.forEach((value) => checkLaws(state, value))
    expect(state.claim(C('a'))?.source.content[0]?.quote).toBe('هیچ')
    expect(staleSpans(state, state.claim(C('a'))!)).toEqual([])
  })
})

describe('a transaction', () => {
  it('is done whole or not at all', () => {
    const state = buildState(['[a:یک] | one', 'دو | two'])
    const before = snapshot(state)
    const outcome = applyTransaction(state, [
      replace('s1', 0, 'یک', 'هیچ'),
      replace('s2', 0, 'دو', ''),
      replace('s2', 0, 'چه', ''),
    ])
    expect(outcome).toEqual({ ok: false, error: { code: 'text-changed', sentence: 's2' } })
    expect(snapshot(state)).toEqual(before)
  })
})
