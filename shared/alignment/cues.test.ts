import { describe, expect, it } from 'vitest'
import { nameSkeletons } from './name-skeleton.ts'
import { readSide, readTokens } from './read-side.ts'
import { seedPairs } from './seed-pairs.ts'

/** Words that go together before anything is learned, with their counts, strongest first. */
function seeds(persian: string, english: string): string[] {
  const source = readSide({ language: 'fa', sentences: [persian] })
  const target = readSide({ language: 'en', sentences: [english] })
  const { sources, targets, forward } = seedPairs(source, target)
  return Array.from(sources, (id, k) => {
    const words = [source.vocabulary.types[id]?.word, target.vocabulary.types[targets[k] ?? 0]?.word]
    return { weight: forward[k] ?? 0, words: words.join(' ~ ') }
  })
    .sort((a, b) => b.weight - a.weight)
    .map(({ words }) => words)
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

  it('know a name by a capital inside the sentence', () => {
    const { types } = readSide({ language: 'en', sentences: ['Then Iran met.'] }).vocabulary
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
    const side = (sentence: string) => readSide({ language: 'ar', sentences: [sentence] })
    expect(seedPairs(side('برلین'), side('برلن')).sources.length).toBe(0)
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
