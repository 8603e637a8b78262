import type { LexiconEntry } from './lexicon-entry.ts'
import { IS, KARD, KARD_DASHT, row } from './persian-row.ts'

const FACTIVE: readonly LexiconEntry[] = [
  row('FAC', 'تأیید', KARD, 'که را', {
    on: ['concede', 1],
    wrong: { weaker: ['said'], other: ['approved'] },
    ambiguous: true,
  }),
  row('FAC', 'تصدیق', KARD, 'که را', { on: ['concede', 1], ambiguous: true }),
  row('FAC', 'اذعان', KARD_DASHT, 'که به', {
    on: ['concede', 0],
    wrong: { stronger: ['confessed', 'admitted'], weaker: ['said'] },
  }),
  row('FAC', 'اعتراف', KARD_DASHT, 'که به', {
    on: ['concede', 2],
    wrong: { weaker: ['acknowledged', 'said'] },
  }),
  row('FAC', 'اقرار', KARD_DASHT, 'که به', {
    on: ['concede', 2],
    wrong: { weaker: ['acknowledged', 'said'] },
  }),
  row('FAC', 'معترف', `شدن ${IS}`, 'که', { on: ['concede', 2] }),
  row('FAC', '', 'پذیرفتن', 'که را', {
    on: ['concede', 0],
    wrong: { other: ['agreed to'] },
    ambiguous: true,
  }),
  row('FAC', 'قبول', 'کردن داشتن', 'که را', { on: ['concede', 0], ambiguous: true }),
  row('FAC', 'فاش', 'کردن ساختن نمودن', 'که را', { on: ['concede', 1], wrong: { weaker: ['said'] } }),
  row('FAC', 'افشا', 'کردن ساختن نمودن', 'که را', { on: ['concede', 1], wrong: { weaker: ['said'] } }),
  row('FAC', 'برملا', 'کردن ساختن نمودن', 'که را', { on: ['concede', 1], wrong: { weaker: ['said'] } }),
  row('FAC', 'آشکار', 'کردن ساختن نمودن', 'که', { on: ['concede', 1], ambiguous: true }),
  row('FAC', 'پرده', 'برداشتن', 'از', { on: ['concede', 1], wrong: { weaker: ['said'] } }),
  row('FAC', 'صحه', 'گذاشتن گذاردن', 'بر', { on: ['concede', 1] }),
  row('FAC', 'نشان', 'دادن', 'که', { weak: true }),
  row('FAC', 'ثابت', 'کردن نمودن ساختن', 'که', { weak: true }),
  row('FAC', 'گردن', 'گرفتن', 'را', { on: ['concede', 2], weak: true }),
]

const JUDGING: readonly LexiconEntry[] = [
  row('EVA', '', 'دانستن', 'را…', {
    wrong: { stronger: ['knew', 'realised', 'recognised'] },
    ambiguous: true,
  }),
  row('EVA', '', 'خواندن', 'را…', {
    wrong: { other: ['read', 'branded', 'invited'] },
    ambiguous: true,
  }),
  row('EVA', '', 'نامیدن', 'را…', { wrong: { other: ['so-called'] } }),
  row('EVA', 'لقب', 'دادن', 'به را…'),
  row('EVA', 'توصیف', KARD, 'را…', { wrong: { stronger: ['hailed', 'slammed'], weaker: ['portrayed as'] } }),
  row('EVA', 'ارزیابی', KARD, 'را…', { wrong: { other: ['estimated'] } }),
  row('EVA', '', 'برشمردن', 'را… را', { wrong: { other: ['counted'] } }),
  row('EVA', '', 'شمردن', 'را…', { ambiguous: true }),
  row('EVA', 'تلقی', KARD, 'را…', { wrong: { other: ['treated as'] } }),
  row('EVA', 'به شمار', 'آوردن', 'را…'),
  row('EVA', 'به حساب', 'آوردن', 'را…'),
  row('EVA', 'محسوب', KARD, 'را…'),
  row('EVA', 'معرفی', KARD, 'را…', { weak: true }),
  row('EVA', 'قضاوت', KARD, 'را…', { weak: true }),
  row('EVA', 'تعبیر', KARD, 'از را…'),
  row('EVA', 'یاد', KARD, 'از', { ambiguous: true }),
  row('EVA', 'تشبیه', KARD, 'را…'),
  row('EVA', 'خطاب', KARD, 'را…', { ambiguous: true }),
  row('EVA', '', 'انگاشتن', 'را…'),
]

const BELIEVING: readonly LexiconEntry[] = [
  row('BEL', 'معتقد', IS, 'که به', {
    on: ['believe', 1],
    wrong: { stronger: ['knew', 'argued'], other: ['claimed'] },
  }),
  ...['بر این باور', 'بر این عقیده', 'بر این اعتقاد', 'بر این نظر', 'بر آن', 'براین باور'].map((words) =>
    row('BEL', words, IS, 'که', {
      on: ['believe', 1],
      wrong: { stronger: ['knew', 'argued'], other: ['claimed'] },
      ...(words === 'بر آن' && { weak: true as const }),
    }),
  ),
  row('BEL', 'باور', 'داشتن', 'که به', {
    on: ['believe', 1],
    wrong: { stronger: ['knew', 'argued'], other: ['claimed'] },
  }),
  row('BEL', 'تردید', 'داشتن', 'که در نسبت_به'),
  row('BEL', 'شک', 'داشتن', 'که در'),
  row('BEL', 'عقیده', 'داشتن', 'که', {
    on: ['believe', 1],
    wrong: { stronger: ['knew', 'argued'], other: ['claimed'] },
  }),
  row('BEL', 'اعتقاد', 'داشتن', 'که به', {
    on: ['believe', 1],
    wrong: { stronger: ['knew', 'argued'], other: ['claimed'] },
  }),
  row('BEL', 'ابراز عقیده', KARD, 'که', { on: ['believe', 1], wrong: { stronger: ['asserted'] } }),
  row('BEL', 'اظهار عقیده', KARD, 'که', { on: ['believe', 1], wrong: { stronger: ['asserted'] } }),
  row('BEL', 'ابراز اعتقاد', KARD, 'که', { on: ['believe', 1] }),
  row('BEL', 'ابراز اطمینان', KARD, 'که از نسبت_به'),
  row('BEL', 'ابراز تردید', KARD, 'که از نسبت_به در درباره در_مورد'),
  row('BEL', 'استدلال', KARD, 'که', {
    on: ['believe', 1],
    wrong: { other: ['quarrelled'], stronger: ['showed'] },
  }),
  row('BEL', 'پیش‌بینی', KARD, 'که را', { wrong: { stronger: ['said'] } }),
  row('BEL', 'نتیجه', 'گرفتن', 'که', { on: ['believe', 2], wrong: { stronger: ['found', 'proved'] } }),
  row('BEL', 'نتیجه‌گیری', KARD, 'که', { on: ['believe', 2], wrong: { stronger: ['found', 'proved'] } }),
  row('BEL', 'احتمال', 'دادن', 'که', { on: ['believe', 0] }),
  row('BEL', 'حدس', 'زدن', 'که', { on: ['believe', 0] }),
  row('BEL', 'گمان', 'کردن', 'که', { on: ['believe', 0] }),
  row('BEL', 'تصور', 'کردن', 'که', { on: ['believe', 0] }),
  row('BEL', 'فکر', 'کردن', 'که', { on: ['believe', 1] }),
  row('BEL', 'گمانه‌زنی', KARD, 'که درباره', { on: ['believe', 0] }),
  row('BEL', 'برآورد', KARD, 'که را', { ambiguous: true }),
  row('BEL', 'تخمین', 'زدن', 'که را', { ambiguous: true }),
  row('BEL', 'انتظار', 'داشتن', 'که', { weak: true }),
  row('BEL', '', 'پنداشتن', 'که را…', { on: ['believe', 1] }),
  row('BEL', '', 'اندیشیدن', 'که', { on: ['believe', 1], ambiguous: true }),
]

const WARNING: readonly LexiconEntry[] = [
  row('WRN', 'هشدار', 'دادن', 'که نسبت_به از درباره در_مورد درخصوص در_خصوص', {
    on: ['caution', 1],
    wrong: { stronger: ['threatened'], weaker: ['said'] },
  }),
  row('WRN', 'تذکر', 'دادن', 'که', {
    on: ['caution', 0],
    wrong: { weaker: ['noted'], stronger: ['threatened'] },
  }),
  row('WRN', 'گوشزد', KARD, 'که را', { on: ['caution', 0] }),
  row('WRN', 'اخطار', 'دادن کردن', 'که نسبت_به', { on: ['caution', 1], wrong: { stronger: ['threatened'] } }),
  row('WRN', 'تهدید', KARD, 'که را به', { on: ['caution', 2], wrong: { weaker: ['warned'] } }),
  row('WRN', 'برحذر', 'داشتن', 'را…', { on: ['caution', 1] }),
  row('WRN', 'بر حذر', 'داشتن', 'را…', { on: ['caution', 1] }),
  row('WRN', 'اولتیماتوم', 'دادن', 'که', { on: ['caution', 2] }),
]

export const PERSIAN_JUDGING: readonly LexiconEntry[] = [...FACTIVE, ...JUDGING, ...BELIEVING, ...WARNING]
