import type { TokenType } from './side-model.ts'

/** Words for numbers, folded and stemmed as the aligner's words are. One is left out: it is mostly an article. */
const raw: readonly (readonly [value: number, words: string])[] = [
  [2, 'two second دو دوم دومین اثنان اثنین ثانی שני שתי zwei zwo deux دوسر'],
  [3, 'three third سه سوم سومین ثلاثه ثلاث ثالث שלוש שלושה drei trois تین تیسر'],
  [4, 'four fourth چهار چهارم چهارمین اربعه اربع رابع ארבע ארבעה vier quatre چار چوتھ'],
  [5, 'five fifth پنج پنجم پنجمین خمسه خمس خامس חמש חמישה fünf funf cinq پانچ'],
  [6, 'six sixth شش ششم سته ست سادس שש שישה sechs چھ'],
  [7, 'seven seventh هفت هفتم سبعه سبع سابع שבע שבעה sieben sept سات'],
  [8, 'eight eighth هشت هشتم ثمانیه ثمان ثامن שמונה acht huit اٹھ'],
  [9, 'nine ninth نه نهم تسعه تسع تاسع תשע תשעה neun neuf'],
  [10, 'ten tenth ده دهم عشره عشر עשר עשרה zehn dix دس'],
  [11, 'eleven یازده elf onze'],
  [12, 'twelve twelfth دوازده zwölf zwolf douze بارہ'],
  [13, 'thirteen سیزده dreizehn treize'],
  [14, 'fourteen چهارده vierzehn quatorze'],
  [15, 'fifteen پانزده fünfzehn funfzehn quinze'],
  [16, 'sixteen شانزده sechzehn seize'],
  [17, 'seventeen هفده siebzehn'],
  [18, 'eighteen هجده achtzehn'],
  [19, 'nineteen نوزده neunzehn'],
  [20, 'twenty بیست عشرون عشرین עשרים zwanzig vingt بیس'],
  [30, 'thirty ثلاثون ثلاثین שלושים dreissig dreißig trente'],
  [40, 'forty چهل اربعون اربعین ארבעים vierzig quarante'],
  [50, 'fifty پنجاه خمسون خمسین חמישים fünfzig funfzig cinquante'],
  [60, 'sixty شصت ستون ستین שישים sechzig soixante'],
  [70, 'seventy هفتاد سبعون سبعین שבעים siebzig'],
  [80, 'eighty هشتاد ثمانون ثمانین שמונים achtzig'],
  [90, 'ninety نود تسعون تسعین תשעים neunzig'],
  [100, 'hundred صد مایه مئه מאה hundert cent'],
  [1000, 'thousand هزار الف אלף tausend mille ہزار'],
]

const values = new Map(
  raw.flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)),
)

/** The number that a token is or spells out, or undefined. */
export function numberOf(type: TokenType): number | undefined {
  return type.kind === 'number' ? Number(type.key.slice(1)) : values.get(type.word)
}
