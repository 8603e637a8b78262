import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { readCorpusDocument } from '../evaluation/read-corpus.ts'
import type { DocumentId, SentenceId } from '../../model/id.ts'
import { CLAIM_PARTS, SIDES } from '../../model/fixed-values.ts'
import type { Sentence } from '../../model/records.ts'
import { evaluatedClaims } from '../evaluation/evaluated-claim.ts'
import { scoreClaims } from '../evaluation/score-claims.ts'
import { compileLexicon } from '../lexicon/verb-lexicon.ts'
import type { ClaimProposal } from './claim-proposal.ts'
import { proposeClaims } from './propose-claims.ts'

const LANGUAGES = { sourceLanguage: 'fa', targetLanguage: 'en' }
const lexicon = compileLexicon()
const samples = new URL('../../testing/samples/', import.meta.url)

function corpus(name: string) {
  const root = new URL(`claims/${name}/`, samples)
  return readdirSync(root).map((folder) => {
    const read = (file: string) => readFileSync(new URL(`${folder}/${file}`, root), 'utf8')
    return readCorpusDocument({
      fa: read('fa.txt'),
      en: read('en.txt'),
      links: read('links.tsv'),
      claims: read('claims.json'),
    })
  })
}

function scored(name: string) {
  return scoreClaims(
    corpus(name).map(({ rows, numbers, gold }) => {
      const proposals = proposeClaims({ rows, languages: LANGUAGES, lexicon, claimants: [] })
      return { gold, predicted: evaluatedClaims(proposals, numbers, { source: 'fa', target: 'en' }, lexicon) }
    }),
  )
}

function propose(
  source: string,
  target = '',
  claimants: Parameters<typeof proposeClaims>[0]['claimants'] = [],
) {
  const sentence =
    (side: 'source' | 'target') =>
    (text: string, number: number): Sentence => ({
      id: `${side[0]}${number}` as SentenceId,
      document: 'd1' as DocumentId,
      side,
      text,
    })
  const cut = (text: string) => (text === '' ? [] : text.split('\n'))
  const rows = [{ source: cut(source).map(sentence('source')), target: cut(target).map(sentence('target')) }]
  return proposeClaims({ rows, languages: LANGUAGES, lexicon, claimants })
}

const words = (spans: readonly { quote: string }[]) => spans.map(({ quote }) => quote).join(' … ')
const shown = ({ source, target }: ClaimProposal) => [
  words(source.cue),
  words(source.content),
  words(target.cue),
  words(target.content),
]

describe('on annotated reports', () => {
  it.each(['reports', 'invented', 'genres', 'newsroom'])('finds what the annotator found (%s)', (name) => {
    const { fa, en, shift } = scored(name)
    for (const side of [fa, en]) {
      expect(side.cue.overlap.f1).toBeGreaterThan(0.95)
      expect(side.cue.exact.f1).toBeGreaterThan(0.95)
      expect(side.content.overlap.f1).toBeGreaterThan(0.95)
      expect(side.content.exact.f1).toBeGreaterThan(0.9)
      expect(side.force.accuracy).toBeGreaterThan(0.95)
    }
    expect(shift.f1).toBeGreaterThan(0.9)
    expect(shift.targetCueAccuracy).toBeGreaterThan(0.95)
  })

  it('finds every reporting verb of the meeting', () => {
    const lines = readFileSync(new URL('meeting.fa.txt', samples), 'utf8').trim().split('\n')
    const cues = propose(lines.join('\n')).map(({ source }) => words(source.cue))
    for (const cue of [
      ...[
        'با بیان اینکه',
        'دانست',
        'بر … تأکید کرد',
        'با تأکید بر',
        'تصریح کرد',
        'معتقدیم',
        'به … اشاره کرد',
      ],
      ...['گفت', 'با انتقاد شدید از', 'ضمن قدردانی از', 'ضمن ابراز خرسندی از', 'بر … تأکید'],
    ]) {
      expect(cues).toContain(cue)
    }
  })
})

describe('spans', () => {
  it.each<[string, string, string, string[]]>([
    ['که stays outside', 'وزیر گفت که راه باز است.', '', ['گفت', 'راه باز است', '', '']],
    [
      'اینکه belongs to the cue',
      'او با بیان اینکه کار تمام است، رفت.',
      '',
      ['با بیان اینکه', 'کار تمام است', '', ''],
    ],
    ['را at the end belongs to neither', 'وزیر این خبر را تکذیب کرد.', '', ['تکذیب کرد', 'این خبر', '', '']],
    [
      'emoji and marks at the end stay outside',
      '🔹 گویا جاده بسته است! 🚧',
      '',
      ['گویا', 'جاده بسته است', '', ''],
    ],
    [
      'a noun apart from its verb has its preposition with it',
      'سفیر آمادگی کشورش را برای میانجی‌گری اعلام کرد.',
      'The envoy voiced his readiness to mediate.',
      ['آمادگی کشورش را برای … اعلام کرد', 'میانجی‌گری', 'voiced his readiness', 'mediate'],
    ],
    [
      'what stands round a comparison is what is said',
      'آن‌گونه که وزیر گفت، راه باز است.',
      'The road, as the minister said on Monday, is open.',
      ['گفت', 'راه باز است', 'said', 'The road … is open'],
    ],
    [
      'who quotes stands inside the cue',
      'به نقل از او، تیم خسته است.',
      'He was quoted by local media as saying the team was tired.',
      ['به نقل از', 'تیم خسته است', 'was quoted by local media as saying', 'the team was tired'],
    ],
    ['a preposition after the verb', 'وزیر خبر داد از آغاز کار', '', ['خبر داد از', 'آغاز کار', '', '']],
    [
      'what is declined is of the cue',
      'او از اظهارنظر دربارهٔ قرارداد خودداری کرد.',
      '',
      ['از اظهارنظر دربارهٔ … خودداری کرد', 'قرارداد', '', ''],
    ],
    [
      'both sides of a parenthesis',
      'وزیر گفت: راه باز است.',
      'The road, the minister said, is open.',
      ['گفت', 'راه باز است', 'said', 'The road … is open'],
    ],
    [
      'an infinitive without its to',
      'پلیس قول داد راه را باز کند.',
      'Police promised to open the road.',
      ['قول داد', 'راه را باز کند', 'promised', 'open the road'],
    ],
  ])('%s', (_, source, target, expected) => {
    expect(propose(source, target).map(shown)).toEqual([expected])
  })

  it('goes on over sentences while the quotation does', () => {
    const [claim] = propose('او گفت: «راه باز است.\nبرف هم نیست».')
    expect(claim?.source.content.map(({ sentence, quote }) => [sentence, quote])).toEqual([
      ['s0', 'راه باز است'],
      ['s1', 'برف هم نیست'],
    ])
    expect(claim?.mode).toBe('direct')
  })

  it('sees through lost joiners, Arabic letters and two spellings, and keeps the offsets', () => {
    const spellings = [
      'وزیر تأکید می‌کند راه باز است',
      'وزیر تاکید میکند راه باز است',
      'وزير تأكيد مي كند راه باز است',
    ]
    for (const text of spellings) {
      const [claim] = propose(text)
      const span = claim!.source.cue[0]!
      expect(claim?.force.source).toBe('EXP')
      expect(text.slice(span.from, span.to)).toBe(span.quote)
      expect(words(claim!.source.content)).toContain('باز است')
    }
  })
})

describe('what is no report', () => {
  it.each([
    'استاد آواز در تالار شهر خواند.',
    'خواننده نامهٔ یکی از شنوندگان را خواند.',
    'دانستن زبان به حاضران کمک کرد.',
    'او با اشاره به نقشه راه را نشان داد و رفت.',
    'می‌خواهد به خانه برود.',
    'بازیگر دعوت به جشن را نپذیرفت.',
    'گفت‌وگو با همسایه آغاز شد.',
    'گفتنی است راه بسته است.',
    'شورا این ادعا را بررسی می‌کند.',
    'مالیات بر ارزش افزودهٔ طلا کم شد.',
  ])('%s', (text) => {
    expect(propose(text)).toEqual([])
  })

  it.each([
    'Knowing Azeri helped many of those present.',
    'By knowing the routes, residents can escape the traffic.',
    'The so-called expert left the hall.',
    'The singer read out a letter.',
    'The measures announced last week have failed.',
    'The minister could say more on Monday.',
    'It is worth noting that the road is closed.',
    'Reports say nothing of the kind has happened before the report.',
  ])('%s', (text) => {
    expect(propose('', text).filter(({ target }) => words(target.cue) !== 'say')).toEqual([])
  })
})

describe('who says it', () => {
  it('is the last name where a pronoun or nothing stands', () => {
    const claims = propose('رضا محمدی گفت راه باز است.\nوی افزود: برف نیست.\nاین مقام قول داد بماند.')
    expect(claims.map(({ claimant }) => claimant.names.source)).toEqual([
      'رضا محمدی',
      'رضا محمدی',
      'رضا محمدی',
    ])
  })

  it('is one of the claimants that the project has', () => {
    const known = {
      id: 'e1' as never,
      names: { source: 'رضا محمدی', target: 'Reza Mohammadi' },
      kind: 'person' as const,
    }
    const [claim] = propose('محمدی گفت راه باز است.', 'Mohammadi said the road was open.', [known])
    expect(claim?.claimant.known).toBe(known.id)
  })

  it('is nobody in the passive', () => {
    expect(propose('گفته می‌شود راه باز است.')[0]?.claimant).toEqual({
      known: null,
      names: { source: 'نامعلوم', target: 'unnamed' },
      kind: 'unnamed',
    })
  })

  it('is within another claim where it stands in what that one says', () => {
    const claims = propose('به گزارش ایرنا، وزیر گفت: راه باز است.')
    expect(claims.map(({ within }) => within)).toEqual([null, 0])
  })
})

describe('whatever the text', () => {
  const pieces = [
    ...[
      'وزیر',
      'وی',
      'گفت',
      'تأکید',
      'کرد',
      'بر',
      'از',
      'را',
      'که',
      'با بیان اینکه',
      'به گفتهٔ',
      'خواستار',
      'شد',
      'گویا',
      'می‌شود',
      'گفته',
    ],
    ...[
      '،',
      ':',
      '«',
      '»',
      '.',
      '🔹',
      '😡',
      '\u200c',
      '\u202b',
      'و',
      'اما',
      'نیست',
      'است',
      'دانست',
      'دو کشور',
      'هم',
      'این خبر',
    ],
    ...[
      'The minister',
      'said',
      'that',
      '“',
      '”',
      ',',
      'according to',
      'called',
      'for',
      'has been',
      'alleged',
      'and',
      'he',
      'it',
      'described',
      'as',
    ],
  ]
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join(' '))

  it('spans lie in the text, say what they quote, and a cue meets no content of its claim', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), fc.array(text, { maxLength: 3 }), (source, target) => {
        const texts: Readonly<Record<string, string>> = Object.fromEntries([
          ...source.map((line, number) => [`s${number}`, line]),
          ...target.map((line, number) => [`t${number}`, line]),
        ])
        for (const claim of propose(source.join('\n'), target.join('\n'))) {
          for (const side of SIDES) {
            for (const part of CLAIM_PARTS) {
              for (const span of claim[side][part]) {
                expect(span.from).toBeLessThan(span.to)
                expect(texts[span.sentence]!.slice(span.from, span.to)).toBe(span.quote)
              }
            }
            for (const cue of claim[side].cue) {
              for (const content of claim[side].content) {
                const meets =
                  cue.sentence === content.sentence && cue.from < content.to && content.from < cue.to
                expect(meets).toBe(false)
              }
            }
          }
          expect(claim.confidence).toBeGreaterThan(0)
          expect(claim.confidence).toBeLessThan(1)
        }
      }),
      { numRuns: 400, examples: [[['وزیر را با بیان اینکه وزیر دانست'], []]] },
    )
  })
})

describe('claims over the border of rows', () => {
  const sentence = (side: 'source' | 'target', number: number, text: string): Sentence => ({
    id: `${side[0]}${number}` as SentenceId,
    document: 'd1' as DocumentId,
    side,
    text,
  })
  const inRows = (rows: readonly (readonly [string, string])[]) =>
    proposeClaims({
      rows: rows.map(([source, target], number) => ({
        source: [sentence('source', number, source)],
        target: [sentence('target', number, target)],
      })),
      languages: LANGUAGES,
      lexicon,
      claimants: [],
    })

  it('are one where the cue stands in another row of the rendering', () => {
    const found = inRows([
      ['وزیر گفت: «راه باز است.', '“The road is open.'],
      ['هیچ خطری نیست.»', 'There is no danger,” the minister said.'],
    ])
    expect(found.map(shown)).toEqual([
      ['گفت', 'راه باز است … هیچ خطری نیست', 'said', 'The road is open … There is no danger'],
    ])
  })

  it('stay two where nothing of them stands in one row', () => {
    const found = inRows([
      ['وزیر گفت راه باز است.', 'The road is open.'],
      ['برف می‌بارد.', 'The minister said it was snowing.'],
    ])
    expect(found.map(({ source, target }) => [source.cue.length, target.cue.length])).toEqual([
      [1, 0],
      [0, 1],
    ])
  })
})
