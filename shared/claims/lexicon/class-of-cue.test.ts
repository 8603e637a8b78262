import { describe, expect, it } from 'vitest'
import { classOfCue } from './class-of-cue.ts'
import { compileLexicon } from './verb-lexicon.ts'

const persian = (cue: string, content?: string) => classOfCue(cue, 'fa', compileLexicon(), content)
const english = (cue: string, content?: string) => classOfCue(cue, 'en', compileLexicon(), content)

describe('the forms of Persian verbs', () => {
  it.each([
    [
      'گفت',
      'گفتند',
      'می‌گوید',
      'میگوید',
      'مي گويد',
      'گفته است',
      'گفته‌اند',
      'گفته بود',
      'خواهد گفت',
      'نگفت',
      'نمی‌گویند',
    ],
    ['افزود', 'می‌افزاید', 'افزودند', 'افزوده است', 'نیفزود', 'می افزود'],
    [
      'خاطرنشان کرد',
      'خاطر نشان كرد',
      'خاطرنشان کردند',
      'خاطرنشان ساخت',
      'خاطرنشان می‌سازد',
      'خاطرنشان کرده است',
    ],
    [
      'تأکید کرد',
      'تاکید ورزیدند',
      'تأکید دارد',
      'تأكيد مي‌كند',
      'بر تأکید کرد',
      'تاکیدکرد',
      'تأکید خواهد کرد',
    ],
    ['مدعی شد', 'مدعی شده‌اند', 'مدعی است', 'مدعی‌اند'],
    ['معتقد است', 'معتقدند', 'معتقد بود', 'معتقدیم', 'معتقد نیست'],
    ['هشدار داد', 'هشدار می‌دهد', 'نسبت به هشدار دادند', 'هشدار داده است'],
  ])('%s has all of them', (first, ...others) => {
    const wanted = persian(first)
    expect(wanted).toBeDefined()
    for (const form of others) expect([form, persian(form)?.entry]).toEqual([form, wanted!.entry])
  })

  it.each([
    ['نگفت', true],
    ['گفت', false],
    ['تکذیب نکرد', true],
    ['نپذیرفت', true],
    ['معتقد نیست', true],
    ['تأیید نمی‌کند', true],
  ])('%s is negated: %s', (cue, negated) => expect(persian(cue)?.negated).toBe(negated))
})

describe('the classes of Persian cues', () => {
  it.each([
    ...rows(
      'NEU',
      'اظهار داشت|بیان کرد|به گفتهٔ|به نقل از|با بیان اینکه|به اشاره کرد|پاسخ داد|پرسید|نوشت|مطرح کرد',
    ),
    ...rows('ADD', 'اضافه کرد|ادامه داد|توضیح داد|یادآور شد|متذکر شد|تشریح کرد'),
    ...rows('EXP', 'تصریح کرد|اصرار ورزید|با تأکید بر اینکه|بر پای فشرد'),
    ...rows('ANN', 'اعلام کرد|از خبر داد|گزارش داد|به اطلاع رساند'),
    ...rows('DIS', 'ادعا کرد|به ادعای|به زعم|قلمداد کرد|گفته می‌شود|گویا|ظاهراً|ادعا شده است'),
    ...rows('FAC', 'تأیید کرد|اذعان داشت|اعتراف کرد|پذیرفت|فاش ساخت|افشا کرد|پرده برداشت'),
    ...rows('EVA', 'دانست|خواند|نامید|توصیف کرد|ارزیابی کرد|برشمرد|تلقی کرد|لقب داد'),
    ...rows('BEL', 'بر این باور است|ابراز عقیده کرد|استدلال کرد|پیش‌بینی می‌کنند|نتیجه گرفت|به باور'),
    ...rows('WRN', 'هشدار داد|تهدید کرد|تذکر داد'),
    ...rows(
      'AFF',
      'ابراز امیدواری کرد|نسبت به ابراز نگرانی کرد|ضمن قدردانی از|با ابراز خرسندی از|ستود|عذرخواهی کرد',
    ),
    ...rows('COM', 'وعده داد|متعهد شد|سوگند یاد کرد|اعلام آمادگی کرده است'),
    ...rows('DIR', 'خواستار شد|مطالبه کرد|درخواست کرد|توصیه کرد|فراخواند|دستور داد|پیشنهاد کرد|خواست'),
    ...rows('OPP', 'تکذیب کرد|رد کرد|انکار کرد|از انتقاد کرد|محکوم کرد|متهم کرد|با رد'),
  ])('%s: %s', (verbClass, cue) => expect(persian(cue)?.class).toBe(verbClass))

  it('settles a verb of two classes by its content', () => {
    expect(persian('عنوان کرد', 'کمبود بودجه را علت اصلی')?.class).toBe('EVA')
    expect(persian('عنوان کرد', 'طرح نرسیده است')?.class).toBe('NEU')
  })
})

describe('the classes of English cues', () => {
  it.each([
    ...rows('NEU', 'said|did not say|told|wrote|replied|according to|According to|had said'),
    ...rows('ADD', 'added|went on to say|noted|Recalling|explained'),
    ...rows('EXP', 'stressed|made it clear|insisted|Stressing|underlined|made clear'),
    ...rows('ANN', 'announced|reports|declared'),
    ...rows('DIS', 'claimed|has been alleged|reportedly|is said'),
    ...rows('FAC', 'confirmed|admitted|pointed out|is known|did not accept|revealed|confesses'),
    ...rows('EVA', 'described|called|considered|dubbed|assessed|regards'),
    ...rows('BEL', 'believes|argued|predict|concluded|has forecast'),
    ...rows('WRN', 'warns|cautioned|threatened to'),
    ...rows('AFF', 'expressed concern over|expressed deep regret|welcomed|praised|apologised for|apologized'),
    ...rows('COM', 'have been promising|pledged|vowed|announced his readiness'),
    ...rows('DIR', 'called for|called on|urged|demanded|advised|asked for'),
    ...rows('OPP', 'denied|did not deny|rejected|criticized|accused|declined to comment on'),
  ])('%s: %s', (verbClass, cue) => expect(english(cue)?.class).toBe(verbClass))

  it('settles asking by what is asked', () => {
    expect(english('asked', 'appoint a new expert')?.class).toBe('DIR')
    expect(english('asked', 'Why have you hidden this')?.class).toBe('NEU')
  })

  it('sees a negation', () => {
    expect(english('did not say')?.negated).toBe(true)
    expect(english("hasn't confirmed")?.negated).toBe(true)
    expect(english('said')?.negated).toBe(false)
  })
})

describe('a project has its own verbs', () => {
  const lexicon = compileLexicon([
    { language: 'fa', cue: 'تصریح کرد', class: 'NEU' },
    { language: 'fa', cue: 'لب گشود', class: 'NEU' },
    { language: 'en', cue: 'chimed in', class: 'ADD' },
    { language: 'en', cue: 'noted', class: null },
  ])
  it.each([
    ['fa', 'تصریح می‌کند', 'NEU'],
    ['fa', 'لب گشودند', 'NEU'],
    ['en', 'chimes in', 'ADD'],
    ['en', 'noted', undefined],
    ['en', 'said', 'NEU'],
  ])('%s %s: %s', (language, cue, verbClass) =>
    expect(classOfCue(cue, language, lexicon)?.class).toBe(verbClass),
  )

  it('knows no other language', () => expect(classOfCue('sagte', 'de')).toBeUndefined())
})

function rows(verbClass: string, cues: string): [string, string][] {
  return cues.split('|').map((cue) => [verbClass, cue])
}
