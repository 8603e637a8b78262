import type { LexiconEntry } from './lexicon-entry.ts'
import { IS, KARD, row } from './persian-row.ts'

const HOPE = { feeling: 'hope', wrong: { stronger: ['expected', 'was confident', 'promised'] } } as const
const CONCERN = { feeling: 'concern', wrong: { stronger: ['warned'] } } as const
const REGRET = { feeling: 'regret', wrong: { other: ['apologised'] } } as const
const PLEASED = { feeling: 'satisfaction', wrong: { stronger: ['gloated', 'celebrated'] } } as const
const THANKS = { feeling: 'praise', on: ['praise', 0], wrong: { stronger: ['praised', 'hailed'] } } as const
const PRAISE = {
  feeling: 'praise',
  on: ['praise', 1],
  wrong: { weaker: ['thanked'], stronger: ['glorified', 'hailed'] },
} as const
const SHOW = ['ابراز', 'اظهار', 'اعلام'] as const

const FEELING: readonly LexiconEntry[] = [
  ...SHOW.flatMap((show) => [
    row('AFF', `${show} امیدواری`, KARD, 'که نسبت_به به', HOPE),
    row('AFF', `${show} نگرانی`, KARD, 'نسبت_به از درباره در_مورد درخصوص در_خصوص که', CONCERN),
    row('AFF', `${show} تأسف`, KARD, 'از نسبت_به بابت که به_خاطر', REGRET),
    ...['خرسندی', 'خوشحالی', 'خشنودی', 'رضایت', 'شادمانی', 'مسرت'].map((joy) =>
      row('AFF', `${show} ${joy}`, KARD, 'از نسبت_به بابت که', PLEASED),
    ),
    row('AFF', `${show} شگفتی`, KARD, 'از نسبت_به که', { feeling: 'surprise' }),
    row('AFF', `${show} تعجب`, KARD, 'از نسبت_به که', { feeling: 'surprise' }),
    row('AFF', `${show} پشیمانی`, KARD, 'از نسبت_به که', REGRET),
    row('AFF', `${show} ندامت`, KARD, 'از نسبت_به که', REGRET),
    row('AFF', `${show} ناامیدی`, KARD, 'از نسبت_به که', { feeling: 'disappointment' }),
    row('AFF', `${show} نارضایتی`, KARD, 'از نسبت_به که', { feeling: 'disappointment' }),
    row('AFF', `${show} امید`, KARD, 'که نسبت_به به', HOPE),
    ...['دلواپسی', 'بیم', 'بدبینی'].map((worry) =>
      row('AFF', `${show} ${worry}`, KARD, 'از نسبت_به که', CONCERN),
    ),
    ...['تأثر', 'اندوه'].map((sorrow) => row('AFF', `${show} ${sorrow}`, KARD, 'از نسبت_به که', REGRET)),
    ...['خوشوقتی', 'شعف'].map((joy) => row('AFF', `${show} ${joy}`, KARD, 'از نسبت_به که', PLEASED)),
    ...['خشم', 'ناراحتی', 'دلخوری', 'ناخرسندی', 'ناخشنودی', 'عصبانیت'].map((anger) =>
      row('AFF', `${show} ${anger}`, KARD, 'از نسبت_به که', { feeling: 'disappointment' }),
    ),
    ...['حمایت', 'پشتیبانی'].map((support) =>
      row('AFF', `${show} ${support}`, KARD, 'از', { feeling: 'sympathy' }),
    ),
    row('AFF', `${show} سپاس`, KARD, 'از بابت', THANKS),
    row('AFF', `${show} همدردی`, KARD, 'با', { feeling: 'sympathy' }),
    row('AFF', `${show} همبستگی`, KARD, 'با', { feeling: 'sympathy' }),
    row('AFF', `${show} تمایل`, KARD, 'به برای نسبت_به که', { feeling: 'wish' }),
    row('AFF', `${show} علاقه`, KARD, 'به که', { feeling: 'wish' }),
    row('AFF', `${show} علاقه‌مندی`, KARD, 'به که', { feeling: 'wish' }),
    row('AFF', `${show} قدردانی`, KARD, 'از بابت', THANKS),
    row('AFF', `${show} تشکر`, KARD, 'از بابت', THANKS),
  ]),
  row('AFF', 'امیدوار', IS, 'که', HOPE),
  row('AFF', 'خوش‌بین', IS, 'نسبت_به به که', HOPE),
  row('AFF', 'آرزو', KARD, 'که را', { feeling: 'hope', ambiguous: true }),
  row('AFF', 'نگران', IS, 'که از', { ...CONCERN, ambiguous: true }),
  row('AFF', 'متأسف', IS, 'که از', REGRET),
  row('AFF', 'خرسند', IS, 'که از', PLEASED),
  row('AFF', 'خوشحال', IS, 'که از', { ...PLEASED, ambiguous: true }),
  row('AFF', 'تأسف', 'خوردن', 'از که', REGRET),
  ...['تقدیر', 'قدردانی', 'تشکر', 'سپاسگزاری', 'تقدیر و تشکر', 'تشکر و قدردانی', 'تقدیر و قدردانی'].map(
    (words) => row('AFF', words, KARD, 'از بابت به_خاطر', THANKS),
  ),
  ...['تمجید', 'تحسین', 'ستایش', 'تجلیل'].map((words) =>
    row('AFF', words, KARD, 'از را', words === 'تجلیل' ? { ...PRAISE, ambiguous: true } : PRAISE),
  ),
  row('AFF', '', 'ستودن', 'را', PRAISE),
  row('AFF', 'استقبال', KARD, 'از', { feeling: 'satisfaction', ambiguous: true }),
  row('AFF', 'ابراز خوش‌بینی', KARD, 'که نسبت_به به', HOPE),
  ...['عذرخواهی', 'پوزش‌خواهی', 'معذرت‌خواهی'].map((words) =>
    row('AFF', words, KARD, 'بابت از به_خاطر به_دلیل برای که', { feeling: 'apology' }),
  ),
  row('AFF', 'پوزش', 'خواستن', 'بابت از به_خاطر به_دلیل برای که', { feeling: 'apology' }),
  row('AFF', 'معذرت', 'خواستن', 'بابت از به_خاطر به_دلیل برای که', { feeling: 'apology' }),
  row('AFF', 'عذر', 'خواستن', 'بابت از به_خاطر به_دلیل برای که', { feeling: 'apology' }),
  row('AFF', 'تبریک', 'گفتن', 'را به', { feeling: 'congratulation' }),
  row('AFF', 'تسلیت', 'گفتن', 'را', { feeling: 'sympathy' }),
  row('AFF', 'افتخار', KARD, 'به که', { feeling: 'satisfaction', weak: true }),
  row('AFF', 'امید', 'داشتن', 'که به', HOPE),
  row('AFF', 'آرزو', 'داشتن', 'که', { feeling: 'hope', ambiguous: true }),
  row('AFF', 'آرزوی', KARD, 'ِ', { feeling: 'hope', weak: true }),
  row('AFF', 'دلواپس', IS, 'که از', CONCERN),
  row('AFF', 'بیم', 'داشتن', 'که از', CONCERN),
  row('AFF', 'افسوس', 'خوردن', 'که از بر', REGRET),
  row('AFF', 'ارج', 'نهادن گذاشتن', 'را به', PRAISE),
  ...['مورد تقدیر قرار', 'مورد قدردانی قرار'].map((words) => row('AFF', words, 'دادن', 'را', THANKS)),
  ...['مورد ستایش قرار', 'مورد تحسین قرار', 'مورد تمجید قرار'].map((words) =>
    row('AFF', words, 'دادن', 'را', PRAISE),
  ),
  row('AFF', 'سپاس', 'گفتن', 'را', { ...THANKS, weak: true }),
  row('AFF', 'شادباش', 'گفتن', 'را', { feeling: 'congratulation' }),
]

const COMMITTING: readonly LexiconEntry[] = [
  row('COM', 'وعده', 'دادن', 'که ِ', { on: ['promise', 1], wrong: { stronger: ['vowed'], weaker: ['said'] } }),
  row('COM', 'قول', 'دادن', 'که ِ', { on: ['promise', 1], wrong: { stronger: ['vowed'], weaker: ['said'] } }),
  row('COM', 'نوید', 'دادن', 'که از را', { on: ['promise', 1] }),
  row('COM', 'متعهد', `شدن ${IS} گشتن گردیدن`, 'که به', {
    on: ['promise', 1],
    wrong: { weaker: ['promised'] },
  }),
  row('COM', 'تعهد', 'دادن کردن سپردن', 'که', { on: ['promise', 1], wrong: { weaker: ['promised'] } }),
  row('COM', 'سوگند یاد', KARD, 'که', { on: ['promise', 2], wrong: { weaker: ['said'] } }),
  row('COM', 'سوگند', 'خوردن', 'که', { on: ['promise', 2], wrong: { weaker: ['said'] } }),
  row('COM', 'قسم', 'خوردن', 'که', { on: ['promise', 2], wrong: { weaker: ['said'] } }),
  row('COM', 'عهد', 'بستن کردن', 'که', { on: ['promise', 2] }),
  row('COM', 'پیمان', 'بستن', 'که', { on: ['promise', 2], weak: true }),
  ...['ابراز آمادگی', 'اعلام آمادگی', 'اظهار آمادگی'].map((words) =>
    row('COM', words, KARD, 'که برای جهت به', {
      on: ['promise', 0],
      wrong: { stronger: ['agreed', 'promised'], other: ['offered'] },
    }),
  ),
  row('COM', 'اطمینان', 'دادن', 'که نسبت_به', { on: ['promise', 1], wrong: { weaker: ['said'] } }),
  row('COM', 'اطمینان خاطر', 'دادن', 'که', { on: ['promise', 1] }),
  row('COM', 'تضمین', 'کردن دادن', 'که را', { on: ['promise', 1] }),
  row('COM', 'موافقت', KARD, 'با که', { weak: true }),
  row('COM', 'ملتزم', 'شدن', 'که به', { on: ['promise', 1] }),
]

const DIRECTING: readonly LexiconEntry[] = [
  row('DIR', 'خواستار', `شدن ${IS} گردیدن گشتن`, 'ِ که را', {
    on: ['want', 1],
    wrong: { stronger: ['demanded'], weaker: ['wanted'] },
  }),
  row('DIR', 'خواهان', `شدن ${IS} گردیدن گشتن`, 'ِ که را', {
    on: ['want', 1],
    wrong: { stronger: ['demanded'], weaker: ['wanted'] },
  }),
  row('DIR', '', 'خواستن', 'که', { on: ['want', 0], wrong: { stronger: ['demanded'] }, ambiguous: true }),
  row('DIR', '', 'طلبیدن', 'را', { on: ['want', 1], ambiguous: true }),
  row('DIR', 'مطالبه', KARD, 'را که', { on: ['want', 2], wrong: { weaker: ['asked'] } }),
  row('DIR', 'درخواست', 'کردن نمودن دادن', 'که ِ را', {
    on: ['want', 0],
    wrong: { stronger: ['demanded'], other: ['begged'] },
  }),
  row('DIR', 'تقاضا', KARD, 'که ِ را', {
    on: ['want', 0],
    wrong: { stronger: ['demanded'], other: ['begged'] },
  }),
  row('DIR', 'خواهش', KARD, 'که', { on: ['want', 0] }),
  row('DIR', 'التماس', KARD, 'که', { on: ['want', 0] }),
  row('DIR', 'استدعا', KARD, 'که', { on: ['want', 0] }),
  row('DIR', 'توصیه', KARD, 'که به را', { on: ['want', 0], wrong: { stronger: ['urged', 'ordered'] } }),
  row('DIR', 'سفارش', KARD, 'که به', { on: ['want', 0], ambiguous: true }),
  row('DIR', 'نصیحت', KARD, 'که', { on: ['want', 0] }),
  row('DIR', '', 'فراخواندن', 'را که', { on: ['want', 1], wrong: { other: ['recalled'] }, ambiguous: true }),
  row('DIR', 'فرا', 'خواندن', 'را که', { on: ['want', 1], wrong: { other: ['recalled'] }, ambiguous: true }),
  row('DIR', 'دعوت', KARD, 'که به را برای', {
    on: ['want', 1],
    wrong: { other: ['recalled'] },
    ambiguous: true,
  }),
  row('DIR', 'ترغیب', KARD, 'را', { on: ['want', 1] }),
  row('DIR', 'تشویق', KARD, 'را', { on: ['want', 1], ambiguous: true }),
  row('DIR', 'دستور', 'دادن', 'که ِ به', { on: ['want', 2], wrong: { weaker: ['asked'] } }),
  row('DIR', 'فرمان', 'دادن', 'که ِ', { on: ['want', 2], wrong: { weaker: ['asked'] } }),
  row('DIR', 'امر', KARD, 'که به', { on: ['want', 2] }),
  row('DIR', 'ابلاغ', KARD, 'را که', { on: ['want', 2], wrong: { weaker: ['asked'] } }),
  row('DIR', 'موظف', 'کردن ساختن نمودن', 'را که', { on: ['want', 2] }),
  row('DIR', 'ملزم', 'کردن ساختن نمودن', 'را که', { on: ['want', 2] }),
  row('DIR', 'مکلف', 'کردن ساختن نمودن', 'را که', { on: ['want', 2] }),
  row('DIR', 'پیشنهاد', 'کردن دادن نمودن', 'که ِ را', { on: ['want', 0], wrong: { other: ['offered'] } }),
  row('DIR', 'اجازه', 'خواستن', 'که', { on: ['want', 0], weak: true }),
  row('DIR', 'طلب', KARD, 'را ِ', { on: ['want', 1], weak: true }),
  row('DIR', 'فراخوان', 'دادن', 'برای که', { on: ['want', 1] }),
  row('DIR', 'الزام', KARD, 'را که', { on: ['want', 2], weak: true }),
  row('DIR', 'حکم', 'دادن کردن', 'که به', { on: ['want', 2], weak: true }),
  row('DIR', 'بخشنامه', KARD, 'که', { on: ['want', 2] }),
  row('DIR', 'تکلیف', KARD, 'که', { on: ['want', 2], weak: true }),
  ...['اندرز', 'پند', 'رهنمود'].map((words) => row('DIR', words, 'دادن', 'که', { on: ['want', 0] })),
]

export const PERSIAN_ACTING: readonly LexiconEntry[] = [...FEELING, ...COMMITTING, ...DIRECTING]
