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
const SHOW = ['ابراز', 'اظهار'] as const

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
  row('AFF', 'تبریک', 'گفتن', 'را', { feeling: 'congratulation' }),
  row('AFF', 'تسلیت', 'گفتن', 'را', { feeling: 'sympathy' }),
  row('AFF', 'افتخار', KARD, 'به که', { feeling: 'satisfaction', weak: true }),
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
]

const OPPOSING: readonly LexiconEntry[] = [
  row('OPP', 'تکذیب', KARD, 'را که', {
    on: ['deny', 0],
    wrong: { stronger: ['refuted'], other: ['rejected'] },
  }),
  row('OPP', 'رد', KARD, 'را که', {
    on: ['deny', 1],
    wrong: { stronger: ['refuted', 'disproved'] },
    right: ['denied'],
    ambiguous: true,
  }),
  row('OPP', 'انکار', KARD, 'را که', { on: ['deny', 0], wrong: { other: ['declined'] } }),
  row('OPP', 'حاشا', KARD, 'را که', { on: ['deny', 0] }),
  row('OPP', 'نفی', KARD, 'را که', { on: ['deny', 1] }),
  row('OPP', 'مردود', 'شمردن دانستن خواندن', 'را', { on: ['deny', 1] }),
  row('OPP', 'منتفی', 'دانستن', 'را', { on: ['deny', 1], weak: true }),
  row('OPP', 'انتقاد', 'کردن نمودن داشتن', 'از نسبت_به به که', {
    on: ['blame', 0],
    wrong: { stronger: ['slammed', 'condemned'] },
  }),
  ...['گلایه', 'گله', 'شکایت', 'ابراز گلایه'].map((words) =>
    row('OPP', words, 'کردن نمودن داشتن', 'از که نسبت_به', {
      on: ['blame', 0],
      ...(words === 'شکایت' && { ambiguous: true as const }),
    }),
  ),
  row('OPP', 'معترض', IS, 'که نسبت_به به از', { on: ['blame', 0] }),
  row('OPP', 'خرده', 'گرفتن', 'بر به از', { on: ['blame', 0] }),
  row('OPP', 'ایراد', 'گرفتن', 'به از', { on: ['blame', 0] }),
  row('OPP', 'سرزنش', KARD, 'را', { on: ['blame', 0] }),
  row('OPP', 'ملامت', KARD, 'را', { on: ['blame', 0] }),
  row('OPP', 'نکوهش', KARD, 'را از', { on: ['blame', 0] }),
  row('OPP', 'محکوم', 'کردن نمودن ساختن', 'را', {
    on: ['blame', 1],
    wrong: { weaker: ['criticised'], other: ['convicted'] },
  }),
  row('OPP', 'تقبیح', KARD, 'را', { on: ['blame', 1] }),
  row('OPP', 'ابراز انزجار', KARD, 'از نسبت_به', { on: ['blame', 1] }),
  row('OPP', 'متهم', 'کردن نمودن ساختن', 'را به', {
    on: ['accuse', 1],
    wrong: { stronger: ['charged'], weaker: ['blamed'] },
  }),
  row('OPP', 'مقصر', 'دانستن خواندن', 'را', { on: ['accuse', 0] }),
  row('OPP', 'مخالفت', 'کردن ورزیدن', 'با که', { on: ['deny', 1], ambiguous: true }),
  row('OPP', 'ابراز مخالفت', 'کردن', 'با', { on: ['deny', 1] }),
  row('OPP', 'اعلام مخالفت', 'کردن', 'با', { on: ['deny', 1] }),
  row('OPP', 'اعتراض', 'کردن داشتن', 'به نسبت_به که', { on: ['blame', 0], ambiguous: true }),
  row('OPP', 'زیر سؤال', 'بردن', 'را', { on: ['blame', 0] }),
  row('OPP', 'خودداری', 'کردن نمودن ورزیدن', 'از', { wrong: { stronger: ['refused', 'dodged'] } }),
  row('OPP', 'امتناع', 'کردن نمودن ورزیدن', 'از', { wrong: { weaker: ['declined'] } }),
  row('OPP', '', 'تاختن', 'به بر', { on: ['blame', 1], weak: true }),
  row('OPP', '', 'نکوهیدن', 'را', { on: ['blame', 0] }),
]

export const PERSIAN_ACTING: readonly LexiconEntry[] = [...FEELING, ...COMMITTING, ...DIRECTING, ...OPPOSING]
