import { describe, expect, it } from 'vitest'
import { startDraft } from '../../shared/claims/claim-draft.ts'
import type { ClaimId, DocumentId, SentenceId } from '../../shared/model/id.ts'
import { applyTransaction } from '../../shared/operations/transaction.ts'
import { buildState } from '../../shared/testing/build-project.ts'
import { lookOf } from './claim-look.ts'
import { sentenceMarks, type MarkOptions } from './claim-marks.ts'
import { claimAct } from '../../shared/model/records.ts'

const PLAIN: MarkOptions = { activeClaim: null, draft: null, showHidden: false, find: null }

function marks(target: string, options: Partial<MarkOptions> = {}) {
  const state = buildState([`s | ${target}`])
  return sentenceMarks(state, state.sentence('t1' as SentenceId)!, { ...PLAIN, ...options })
}

/** What is drawn, as `text: classes`. */
function drawn(target: string, options: Partial<MarkOptions> = {}): string[] {
  const state = buildState([`s | ${target}`])
  const sentence = state.sentence('t1' as SentenceId)!
  const { runs } = sentenceMarks(state, sentence, { ...PLAIN, ...options })
  return runs.map(({ from, to, className }) => `${sentence.text.slice(from, to)}: ${className}`)
}

describe('sentenceMarks', () => {
  it('draws a claim with its act, its cue and its claimant', () => {
    expect(drawn('[a.claimant:He] [a.cue:said] [a:it is so].')).toEqual([
      'He: claimant',
      'said: cue',
      'it is so: claim claim-hue-1 claim-solid claim-from claim-to',
    ])
  })

  it('draws the shorter of two claims over the longer and lets both be seen', () => {
    expect(drawn('[a:one [b:two] three]')).toEqual([
      'one : claim claim-hue-1 claim-solid claim-from',
      'two: claim claim-hue-1 claim-solid claim-from claim-to claim-also claim-also-1',
      ' three: claim claim-hue-1 claim-solid claim-to',
    ])
    expect(marks('[a:one [b:two] three]').runs[1]?.claims).toEqual(['b', 'a'])
  })

  it('draws the active claim over all others', () => {
    const { runs } = marks('[a:one [b:two] three]', { activeClaim: 'a' as ClaimId })
    expect(runs.map(({ claims }) => claims[0])).toEqual(['a', 'a', 'a'])
    expect(runs[1]?.className).toContain('claim-on')
  })

  it('keeps a cue inside a claim', () => {
    expect(drawn('[a:it is [b.cue:certain] so]')[1]).toBe('certain: claim claim-hue-1 claim-solid cue')
  })

  it('marks words that were edited, and the place where all were deleted', () => {
    const state = buildState(['s | It is [a:so], [b:yes].'])
    const take = (from: number, removed: string, insert: string) =>
      applyTransaction(state, [
        { kind: 'sentence.replaceText', sentence: 't1' as SentenceId, from, removed, insert },
      ])
    take(7, 'o', 'ure')
    take(12, 'yes', '')
    const { runs, points } = sentenceMarks(state, state.sentence('t1' as SentenceId)!, PLAIN)
    expect(runs).toHaveLength(1)
    expect(runs[0]?.className).toContain('claim-stale')
    expect(points).toMatchObject([{ at: 12, claims: ['b'] }])
    expect(points[0]?.className).toContain('claim-gone')
  })

  it('draws what is being tagged, and what is proposed for the other side', () => {
    const span = { sentence: 't1' as SentenceId, from: 0, to: 3, quote: 'one' }
    const draft = startDraft('d1' as DocumentId, 'target', [span], null)
    expect(drawn('one two', { draft })[0]).toContain('claim-draft')
    const proposal = { side: 'target', spans: [span], reasons: [] } as const
    const other = {
      ...startDraft('d1' as DocumentId, 'source', [], null),
      proposal: { ...proposal, spans: [span] },
    }
    expect(drawn('one two', { draft: other })[0]).toContain('claim-proposal')
  })

  it('shows hidden characters on demand, and those that can deceive always', () => {
    expect(drawn('a\u200cb\u202ec')).toEqual(['\u202e: hidden hidden-rlo'])
    expect(drawn('a\u200cb\u202ec', { showHidden: true })).toEqual([
      '\u200c: hidden hidden-zwnj',
      '\u202e: hidden hidden-rlo',
    ])
  })
})

describe('lookOf', () => {
  it('tells every two acts apart by more than colour or more than stroke', () => {
    const looks = claimAct.options.map((act) => JSON.stringify(lookOf({}, { act })))
    expect(new Set(looks).size).toBe(looks.length)
  })
})
