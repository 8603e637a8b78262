import { describe, expect, test } from 'vitest'
import type { ClaimId } from '../model/id.ts'
import type { Side } from '../model/records.ts'
import { buildState } from '../testing/build-project.ts'
import { proposeWords, type WordsProposal } from './propose-words.ts'

function propose(row: string, side: Side = 'source', others: string[] = []): WordsProposal | null {
  const state = buildState([row, ...others])
  return proposeWords(state, state.claim('a' as ClaimId)![side].content, side)
}

const quotes = (proposal: WordsProposal | null) => proposal?.spans.map(({ quote }) => quote)

describe('proposeWords', () => {
  test('what follows the colon is what stands in quotation marks, without them', () => {
    const proposal = propose(
      'وی گفت: [a:صلح در منطقه برای همهٔ کشورها اهمیت دارد]. | He said: “Peace in the region matters to all countries.”',
    )
    expect(quotes(proposal)).toEqual(['Peace in the region matters to all countries'])
    expect(proposal?.side).toBe('target')
    expect(proposal?.reasons).toContainEqual({ kind: 'whole' })
    expect(proposal?.reasons).toContainEqual({ kind: 'opening', edge: 'quote' })
  })

  test('a name that both texts hold draws the words to it', () => {
    const proposal = propose(
      'پزشکیان از [a:حمایت روسیه] تشکر کرد و به قطر رفت. | Pezeshkian thanked Russia for its support and went to Qatar.',
    )
    expect(proposal?.reasons).toContainEqual({ kind: 'name', here: 'روسیه', there: 'Russia' })
    expect(quotes(proposal)?.[0]).toContain('Russia')
    expect(quotes(proposal)?.[0]).not.toContain('Qatar')
  })

  test('what a verb at the end of the clause governs is sought behind it', () => {
    const proposal = propose(
      'وزیر در دیدار با همتای خود بر [a:تقویت همکاری‌های اقتصادی و فرهنگی] تأکید کرد. | Meeting his counterpart, the minister stressed the strengthening of economic and cultural cooperation.',
    )
    expect(quotes(proposal)?.[0]).toMatch(/strengthening of economic and cultural cooperation$/)
    expect(proposal?.reasons).toContainEqual({ kind: 'verb' })
  })

  test('a number is the same in other digits', () => {
    const proposal = propose(
      'او گفت [a:۴۰ میلیارد تومان] کم است و ۷ نفر رفتند. | He said that 40 billion tomans is little and 7 people left.',
    )
    expect(proposal?.reasons).toContainEqual({ kind: 'number', here: '۴۰', there: '40' })
    expect(quotes(proposal)?.[0]).not.toContain('7')
  })

  test('runs over the sentences of the row, one span each, without the last full stop', () => {
    const proposal = propose(
      'او گفت: [a:راه دراز است و ما می‌رویم]. | He said: “The road is long. / We are going.”',
    )
    expect(quotes(proposal)).toEqual(['The road is long.', 'We are going'])
  })

  test('works the other way round', () => {
    const proposal = propose(
      'وزیر گفت: صلح مهم است. | The minister said: “[a:Peace is important].”',
      'target',
    )
    expect(proposal?.side).toBe('source')
    expect(quotes(proposal)).toEqual(['صلح مهم است'])
  })

  test('takes both quotation marks or neither', () => {
    const [words] = quotes(
      propose(
        'منتقدان این اجرا را [a:«مهم‌ترین رویداد سال»] خواندند. | Critics called it “the event of the year”.',
      ),
    )!
    expect(words?.includes('“')).toBe(words?.includes('”'))
  })

  test('has nothing to propose where there is no rendering', () => {
    expect(propose('[a:بی‌ترجمه] است. |')).toBeNull()
    expect(propose('[a:بی‌ترجمه] است. | — !')).toBeNull()
  })

  test('goes row by row for a claim over several rows', () => {
    const proposal = propose('او گفت: [a:یکم آمد.] | He said: the first came.', 'source', [
      '[a:دوم رفت.] | The second went.',
    ])
    expect(proposal?.spans.map(({ sentence }) => sentence)).toEqual(['t1', 't2'])
  })
})
