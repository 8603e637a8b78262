import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedText } from '../text/fold-text.ts'
import { nameSkeletons } from './name-skeleton.ts'
import { SideReader } from './read-side.ts'
import { readTokens } from './read-tokens.ts'
import { seedPairs } from './seed-pairs.ts'

const readSide = (language: string, ...sentences: string[]) =>
  new SideReader(language).readSide({ language, sentences })

/** Words that go together before anything is learned, with their counts, strongest first. */
function seeds(persian: string, english: string): string[] {
  const source = readSide('fa', persian)
  const target = readSide('en', english)
  const { rowStarts, targets, counts } = seedPairs(source.vocabulary, target.vocabulary)
  const pairs = source.vocabulary.types.flatMap(({ word }, id) =>
    Array.from(targets.subarray(rowStarts[id], rowStarts[id + 1]), (other, k) => ({
      weight: counts[rowStarts[id]! + k]!,
      words: `${word} ~ ${target.vocabulary.types[other]!.word}`,
    })),
  )
  return pairs.sort((a, b) => b.weight - a.weight).map(({ words }) => words)
}

describe('tokens', () => {
  it('are folded, and show as they stand', () => {
    const shown = readTokens('در ۱٬۲۵۰ علي‌پور گفت: «NATO»؟', 'fa').map(
      (token) => `${token.surface}=${token.word}`,
    )
    expect(shown).toEqual([
      'در=در',
      '۱٬۲۵۰=1250',
      'علي=علی',
      'پور=پور',
      'گفت=گفت',
      ':=:',
      '«="',
      'NATO=nato',
      '»="',
      '؟=?',
    ])
  })

  it('are the numbers, words and marks that an expression finds in the folded text', () => {
    const token = /\d+(?:[.,]\d+)*|[\p{L}\p{N}]+(?:'\p{L}+)?|[?!:;"(%…]/gu
    const unit = fc.constantFrom(...Array.from('12.,\'aB é۴٬³Ⅷ𝟘𐀀می\u200cة«»؟!:;"(%…-_\ud800'))
    const text = fc.oneof(fc.string({ unit, maxLength: 30 }), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(text, (sentence) => {
        const found = readTokens(sentence, 'fa').map(({ word }) => word)
        expect(found).toEqual(foldedText(sentence).match(token) ?? [])
      }),
      { numRuns: 2000 },
    )
  })

  it('know a name by a capital inside the sentence', () => {
    const { types } = readSide('en', 'Then Iran met.').vocabulary
    expect(types.filter((type) => type.isName).map((type) => type.word)).toEqual(['iran'])
  })

  it('are the same type in other forms', () => {
    const keys = (text: string, language: string) =>
      new Set(readTokens(text, language).map((token) => token.key)).size
    expect(keys('کتاب کتابها', 'fa')).toBe(1)
    expect(keys('develop develops developing development', 'en')).toBe(1)
    expect(keys('1.50 1.5 ۱٫۵', 'en')).toBe(1)
  })
})

describe('seeds', () => {
  it('pair numbers of any digits, spelled out too, and years of both calendars', () => {
    expect(seeds('در ۲۰۱۷ و ۱۳۹۸ سه', 'In 2017 and 2019, 3')).toEqual([
      '2017 ~ 2017',
      'سه ~ 3',
      '1398 ~ 2019',
    ])
  })

  it('pair names by their consonants', () => {
    const found = seeds('پزشکیان هنیه و شایگو دید', 'Then Pezeshkian and Haniyeh and Shoigu')
    expect(found).toEqual(['پزشکیان ~ pezeshkian', 'شایگو ~ shoigu'])
  })

  it('pair the same word and the same marks', () => {
    expect(seeds('چرا NATO؟', 'Why Nato?')).toEqual(['nato ~ nato', '? ~ ?'])
  })

  it('take no two words of scripts without capitals for a name', () => {
    const vocabulary = (sentence: string) => readSide('ar', sentence).vocabulary
    expect(seedPairs(vocabulary('برلین'), vocabulary('برلن')).counts.length).toBe(0)
  })
})

it('gives a name one skeleton in every script', () => {
  const shared = (first: string, second: string) =>
    [...nameSkeletons(first)].filter((skeleton) => nameSkeletons(second).has(skeleton))
  expect(shared('ماساچوست', 'massachusets')).not.toEqual([])
  expect(shared('واشنگتن', 'washington')).not.toEqual([])
  expect(shared('القاهره', 'kahira')).not.toEqual([])
  expect(shared('נתניהו', 'netanyahu')).not.toEqual([])
  expect(shared('пушкин', 'pushkin')).not.toEqual([])
  expect(shared('تهران', 'london')).toEqual([])
})
