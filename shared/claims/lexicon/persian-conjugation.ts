import { persianKey } from './persian-key.ts'

/** What a form of a Persian verb is. */
export type PersianForm = {
  /** The infinitive: کردن. */
  readonly verb: string
  readonly tense: 'past' | 'present' | 'perfect' | 'future' | 'subjunctive' | 'participle' | 'infinitive'
  readonly negated: boolean
  readonly passive: boolean
  readonly person: 1 | 2 | 3
}

/** Infinitive, past stem, present stems. The past stem is the infinitive without ن. */
const SIMPLE_VERBS: readonly (readonly [infinitive: string, ...present: string[]])[] = [
  ...([
    ['کردن', 'کن'],
    ['نمودن', 'نما', 'نمای'],
    ['داشتن', 'دار'],
    ['ساختن', 'ساز'],
    ['ورزیدن', 'ورز'],
    ['شدن', 'شو'],
    ['گشتن', 'گرد'],
    ['گردیدن', 'گرد'],
    ['دادن', 'ده'],
    ['زدن', 'زن'],
    ['گرفتن', 'گیر'],
    ['خوردن', 'خور'],
    ['آمدن', 'آ', 'آی'],
    ['آوردن', 'آور'],
    ['بردن', 'بر'],
    ['رساندن', 'رسان'],
    ['رسانیدن', 'رسان'],
    ['بستن', 'بند'],
    ['گذاشتن', 'گذار'],
    ['گذاردن', 'گذار'],
    ['کشیدن', 'کش'],
    ['یافتن', 'یاب'],
    ['برداشتن', 'بردار'],
    ['رسیدن', 'رس'],
    ['رفتن', 'رو'],
    ['نهادن', 'نه'],
    ['راندن', 'ران'],
    ['درآوردن', 'درآور'],
    ['نشان_دادن', 'نشان_ده'],
    ['گفتن', 'گو', 'گوی'],
    ['افزودن', 'افزا', 'افزای'],
    ['نوشتن', 'نویس'],
    ['پرسیدن', 'پرس'],
    ['خواستن', 'خواه'],
    ['خواندن', 'خوان'],
    ['فراخواندن', 'فراخوان'],
    ['نامیدن', 'نام'],
    ['دانستن', 'دان'],
    ['پذیرفتن', 'پذیر'],
    ['ستودن', 'ستا', 'ستای'],
    ['برشمردن', 'برشمار', 'برشمر'],
    ['شمردن', 'شمار', 'شمر'],
    ['طلبیدن', 'طلب'],
    ['انگاشتن', 'انگار'],
    ['پنداشتن', 'پندار'],
    ['اندیشیدن', 'اندیش'],
    ['تاختن', 'تاز'],
    ['فرمودن', 'فرما', 'فرمای'],
    ['سرودن', 'سرا'],
    ['نالیدن', 'نال'],
    ['غریدن', 'غر'],
    ['گشودن', 'گشا', 'گشای'],
    ['فشردن', 'فشار', 'فشر'],
    ['نکوهیدن', 'نکوه'],
    ['بازگفتن', 'بازگو', 'بازگوی'],
    ['دریافتن', 'دریاب'],
  ] as const),
]

/** Verbs that report nothing; known so that the end of a clause is seen. */
const OTHER_VERBS: readonly (readonly [infinitive: string, ...present: string[]])[] = [
  ...([
    ['ماندن', 'مان'],
    ['دیدن', 'بین'],
    ['شنیدن', 'شنو'],
    ['توانستن', 'توان'],
    ['بایستن', 'بای'],
    ['نشستن', 'نشین'],
    ['ایستادن', 'ایست'],
    ['افتادن', 'افت'],
    ['خریدن', 'خر'],
    ['فروختن', 'فروش'],
    ['کشتن', 'کش'],
    ['مردن', 'میر'],
    ['گذشتن', 'گذر'],
    ['پرداختن', 'پرداز'],
    ['شناختن', 'شناس'],
    ['ترسیدن', 'ترس'],
    ['کوشیدن', 'کوش'],
    ['انداختن', 'انداز'],
    ['پیوستن', 'پیوند'],
    ['سوختن', 'سوز'],
    ['ریختن', 'ریز'],
    ['شکستن', 'شکن'],
    ['جستن', 'جو'],
    ['چیدن', 'چین'],
    ['دوختن', 'دوز'],
    ['فهمیدن', 'فهم'],
    ['فرستادن', 'فرست'],
    ['گریختن', 'گریز'],
    ['آموختن', 'آموز'],
    ['آفریدن', 'آفرین'],
    ['آغازیدن', 'آغاز'],
    ['انجامیدن', 'انجام'],
    ['باختن', 'باز'],
    ['باریدن', 'بار'],
    ['پاشیدن', 'پاش'],
    ['پریدن', 'پر'],
    ['پیچیدن', 'پیچ'],
    ['جنگیدن', 'جنگ'],
    ['چسبیدن', 'چسب'],
    ['خوابیدن', 'خواب'],
    ['درخشیدن', 'درخش'],
    ['کاستن', 'کاه'],
    ['لرزیدن', 'لرز'],
    ['گزیدن', 'گزین'],
    ['یادگرفتن', 'یادگیر'],
    ['درگذشتن', 'درگذر'],
    ['بازگشتن', 'بازگرد'],
    ['برگشتن', 'برگرد'],
    ['ربودن', 'ربا'],
    ['پیمودن', 'پیما'],
    ['آزمودن', 'آزما'],
    ['سپردن', 'سپار'],
    ['گستردن', 'گستر'],
    ['پروردن', 'پرور'],
  ] as const),
]

const PAST_ENDINGS = ['م', 'ی', '', 'یم', 'ید', 'ند']
const PRESENT_ENDINGS = ['م', 'ی', 'د', 'یم', 'ید', 'ند']
const PERFECT_ENDINGS = ['ام', 'ای', 'است', 'ایم', 'اید', 'اند', '']
const PERSONS = [1, 2, 3, 1, 2, 3] as const

type Add = (form: string, about: Omit<PersianForm, 'verb'>) => void

/** Every form of the verb «بودن» and of the copula that a clause may end in. */
const COPULA: readonly (readonly [form: string, negated: boolean, person: 1 | 2 | 3])[] = [
  ...(
    ['است', 'هست', 'هستند', 'اند', 'بود', 'بودند', 'بوده است', 'بوده‌اند', 'بوده اند', 'بوده'] as const
  ).map((form) => [form, false, 3] as const),
  ...(['هستم', 'هستیم', 'بودم', 'بودیم', 'ام', 'ایم'] as const).map((form) => [form, false, 1] as const),
  ...(['نیست', 'نیستند', 'نبود', 'نبودند', 'نبوده است', 'نبوده‌اند', 'نبوده'] as const).map(
    (form) => [form, true, 3] as const,
  ),
  ...(['نیستم', 'نیستیم', 'نبودم'] as const).map((form) => [form, true, 1] as const),
]

/**
 * The forms of the verbs that report, and of those that only end a clause, by their key. A form may belong to several
 * verbs (گرد‌ند); the first listed comes first.
 */
export function conjugatePersian(): ReadonlyMap<string, readonly PersianForm[]> {
  const forms = new Map<string, PersianForm[]>()
  const noteFor =
    (verb: string): Add =>
    (form, about) => {
      const key = persianKey(form)
      const known = forms.get(key)
      if (known) known.push({ verb, ...about })
      else forms.set(key, [{ verb, ...about }])
    }
  const light = SIMPLE_VERBS.findIndex(([verb]) => verb === 'گفتن')
  for (const [index, [infinitive, ...present]] of [...SIMPLE_VERBS, ...OTHER_VERBS].entries()) {
    conjugate(infinitive, present, index < light, noteFor(infinitive))
  }
  const copula = noteFor('بودن')
  for (const [form, negated, person] of COPULA)
    copula(form, { tense: 'present', negated, person, passive: false })
  for (const form of ['باشد', 'باشند', 'نباشد', 'نباشند'])
    copula(form, { tense: 'subjunctive', negated: form.startsWith('ن'), person: 3, passive: false })
  for (const [verb, stem] of SPOKEN_STEMS) spoken(stem, noteFor(verb))
  return forms
}

/** Verbs whose third person is another when spoken: میشه, بگن, نکنه. */
const SPOKEN_STEMS = [
  ['گفتن', 'گ'],
  ['شدن', 'ش'],
  ['کردن', 'کن'],
  ['دادن', 'د'],
  ['زدن', 'زن'],
  ['گرفتن', 'گیر'],
  ['دانستن', 'دون'],
  ['خواستن', 'خوا'],
] as const

function spoken(stem: string, add: Add): void {
  for (const ending of ['ه', 'ن']) {
    const about = { person: 3, passive: false } as const
    add(`می${stem}${ending}`, { ...about, tense: 'present', negated: false })
    add(`نمی${stem}${ending}`, { ...about, tense: 'present', negated: true })
    if (stem.length === 1) add(`ب${stem}${ending}`, { ...about, tense: 'subjunctive', negated: false })
  }
}

/** `isLight`: it stands with a noun, and then its subjunctive has no ب: تأکید کند. */
function conjugate(infinitive: string, present: readonly string[], isLight: boolean, add: Add): void {
  const past = infinitive.slice(0, -1)
  const active = { passive: false } as const
  add(infinitive, { ...active, tense: 'infinitive', negated: false, person: 3 })
  for (const negated of [false, true]) {
    const no = negated ? 'ن' : ''
    PAST_ENDINGS.forEach((ending, index) => {
      const about = { ...active, negated, person: PERSONS[index]! }
      add(negate(past, negated) + ending, { ...about, tense: 'past' })
      add(`${no}می${past}${ending}`, { ...about, tense: 'past' })
    })
    perfects(negate(past, negated) + 'ه', negated, add)
    for (const stem of present) presents(stem, negated, isLight, add)
    PRESENT_ENDINGS.forEach((ending, index) => {
      add(`${no}خواه${ending}${past}`, { ...active, negated, person: PERSONS[index]!, tense: 'future' })
    })
  }
  passives(past + 'ه', add)
}

function perfects(participle: string, negated: boolean, add: Add): void {
  const about = { negated, passive: false } as const
  PERFECT_ENDINGS.forEach((ending, index) => {
    const person = PERSONS[index] ?? 3
    add(participle + ending, { ...about, tense: ending === '' ? 'participle' : 'perfect', person })
  })
  PAST_ENDINGS.forEach((ending, index) => {
    add(`${participle}بود${ending}`, { ...about, tense: 'perfect', person: PERSONS[index]! })
  })
  for (const form of ['باشد', 'باشند']) add(participle + form, { ...about, tense: 'subjunctive', person: 3 })
}

function presents(stem: string, negated: boolean, isLight: boolean, add: Add): void {
  const no = negated ? 'ن' : ''
  PRESENT_ENDINGS.forEach((ending, index) => {
    const about = { negated, passive: false, person: PERSONS[index]! } as const
    add(`${no}می${stem}${ending}`, { ...about, tense: 'present' })
    if (stem === 'دار') add(negate(stem, negated) + ending, { ...about, tense: 'present' })
    else if (isLight || negated) add(negate(stem, negated) + ending, { ...about, tense: 'subjunctive' })
    if (!negated) add(`${joinedTo('ب', stem)}${ending}`, { ...about, tense: 'subjunctive' })
  })
}

const TO_BECOME: readonly (readonly [form: string, tense: PersianForm['tense'], negated: boolean])[] = [
  ...(['شد', 'شدند', 'می‌شد', 'گردید', 'گردیدند'] as const).map((form) => [form, 'past', false] as const),
  ...(['شده', 'شده است', 'شده‌اند', 'شده بود', 'شده بودند', 'گردیده است'] as const).map(
    (form) => [form, 'perfect', false] as const,
  ),
  ...(['می‌شود', 'می‌شوند', 'می‌گردد'] as const).map((form) => [form, 'present', false] as const),
  ...(['شود', 'شوند', 'گردد', 'نشود', 'نشوند'] as const).map(
    (form) => [form, 'subjunctive', form.startsWith('نش')] as const,
  ),
  ...(['نشد', 'نشده', 'نشده است', 'نمی‌شود'] as const).map((form) => [form, 'present', true] as const),
]

function passives(participle: string, add: Add): void {
  for (const [form, tense, negated] of TO_BECOME)
    add(`${participle}${form}`, { tense, negated, passive: true, person: 3 })
}

/** ن before a stem that begins with a vowel brings a ی: نیفزود, نیامد. */
function negate(stem: string, negated: boolean): string {
  if (!negated) return stem
  return /^[اآ]/u.test(stem)
    ? `نی${stem.replace(/^ا|^آ(?=.)/u, (first) => (first === 'آ' ? 'ا' : ''))}`
    : `ن${stem}`
}

/** ب before a stem that begins with a vowel: بیاید, بیندازد, بیفزاید. */
function joinedTo(prefix: string, stem: string): string {
  if (stem.startsWith('آ')) return `${prefix}یا${stem.slice(1)}`
  return stem.startsWith('ا') ? `${prefix}ی${stem.slice(1)}` : `${prefix}${stem}`
}
