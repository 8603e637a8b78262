import type { VerbClass } from '../../model/records.ts'
import type { LexiconEntry } from '../lexicon/lexicon-entry.ts'
import { persianKey } from '../lexicon/persian-key.ts'
import { entryOf, type NominalCue } from './nominal-cue.ts'

/** Who sees it so believes it; who foresees it stands on no scale. */
function sourceEntry(name: string, verbClass: VerbClass): LexiconEntry {
  const isBelief = verbClass === 'BEL' && !/پیش.?بینی|برآورد/u.test(name)
  return { ...entryOf(name, verbClass), ...(isBelief && { on: ['believe', 1] as const }) }
}

/** Nouns of speech that name a source: «به گفتهٔ …». The class, the openings, the dictionary form. */
const SOURCES: readonly (readonly [VerbClass, string, string])[] = [
  [
    'NEU',
    'به|بنا به|بنابه|بنا بر|بنابر|طبق|بر اساس|براساس',
    'گفته|گفته های|اظهارات|اظهار|نقل از|روایت|قول|نوشته|بیان|سخنان|نقل قول از|تعبیر|گواهی|شهادت',
  ],
  ['NEU', 'به استناد|با استناد به|بر پایه|بر مبنای|بنابر', 'گفته|گفته های|اظهارات|گزارش|گزارش های|سخنان'],
  ['NEU', 'طبق|بر اساس|بنا بر|بنابر', 'گزارش های'],
  ['NEU', 'به|بنا به|بنابه|بنا بر|بنابر|طبق|بر اساس|براساس', 'گزارش'],
  ['ANN', 'بنا به|بنابه|بنا بر|بنابر|طبق|بر اساس|براساس|به', 'اعلام'],
  ['DIS', 'به|بنا به|بنابه|بنا بر|بنابر|طبق|بر اساس', 'ادعای|ادعاهای|زعم|پندار'],
  ['BEL', 'به|بنا به|بنابه', 'اعتقاد|باور|عقیده|نظر|گمان|تشخیص'],
  ['BEL', 'بنا بر|بنابر|طبق|بر اساس', 'ارزیابی|تحلیل|ارزیابی های'],
  ['BEL', 'از', 'نظر|دید|دیدگاه|منظر|نگاه'],
  ['BEL', 'به|بنا به|طبق|بر اساس', 'پیش بینی|پیش‌بینی های|برآورد'],
  ['FAC', 'به', 'اذعان|اعتراف|اقرار'],
  ['EXP', 'به', 'تأکید|تصریح'],
  ['FAC', 'به|بنا بر|طبق', 'تأیید'],
  ['DIR', 'به|بنا به|طبق', 'توصیه'],
  ['WRN', 'به', 'هشدار'],
]

const PAPERS =
  'گزارش ها|گزارش های|آمار|آمارها|آمارهای|اطلاعات|اسناد|داده ها|داده های|اخبار|یافته ها|یافته های|بیانیه|اطلاعیه|نظرسنجی|نظرسنجی ها|پژوهش|تحقیقات|سند'

/** «بر اساس آمار رسمی، …»: the papers themselves are who says it. */
export const BY_PAPERS: ReadonlyMap<string, LexiconEntry> = new Map(
  ['بنا به', 'بنابه', 'بنا بر', 'بنابر', 'طبق', 'بر اساس', 'براساس', 'برابر', 'بر پایه'].map((opening) => [
    persianKey(opening),
    entryOf(opening, 'NEU'),
  ]),
)
export const PAPER_KEYS: readonly string[] = PAPERS.split('|').map(persianKey)

const IMPERSONAL: readonly string[] = [
  'گویا',
  'ظاهراً',
  'به ظاهر',
  'گویی',
  'از قرار معلوم',
  'از قرار',
  'ظاهرا',
  'علی الظاهر',
  'گفته شده',
  'بنا بر شنیده ها',
  'بنابر شنیده ها',
  'طبق شنیده ها',
  'آن طور که می‌گویند',
  'آنطور که می‌گویند',
]
const HEARD: readonly string[] = [
  'شنیده می‌شود',
  'شنیده شده است',
  'شنیده شده',
  'شنیده‌ها حاکی است',
  'شنیده‌ها حاکی از آن است',
  'گفته شده است',
  'گفته می‌شود',
  'گفته می‌شه',
  'شنیده می‌شه',
  'گفته شده',
  'گفته شد',
  'شایع شده است',
  'شایعه شده است',
  'شایع شده',
  'شایعه شده',
]

type Keyed = { readonly key: string; readonly cue: Omit<NominalCue, 'first' | 'last'> }

const FIXED: readonly Keyed[] = [
  ...SOURCES.flatMap(([verbClass, openings, nouns]) =>
    openings.split('|').flatMap((opening) =>
      nouns.split('|').map((noun) => ({
        key: persianKey(`${opening} ${noun}`),
        cue: {
          kind: 'source',
          entry: sourceEntry(`${opening} ${noun}`, verbClass),
          class: verbClass,
          negated: false,
          hasClause: false,
        } as const,
      })),
    ),
  ),
  ...IMPERSONAL.map((word) => ({
    key: persianKey(word),
    cue: {
      kind: 'impersonal',
      entry: entryOf(word, 'DIS'),
      class: 'DIS',
      negated: false,
      hasClause: false,
    } as const,
  })),
  ...HEARD.map((words) => ({
    key: persianKey(words),
    cue: {
      kind: 'impersonal',
      entry: entryOf(words, 'DIS'),
      class: 'DIS',
      negated: false,
      hasClause: true,
    } as const,
  })),
]
/** The fixed cues by key. */
export const FIXED_CUES = new Map(FIXED.map(({ key, cue }) => [key, cue]))
