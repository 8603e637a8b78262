import type { LexiconEntry } from './lexicon-entry.ts'
import { ABOUT, IS, KARD, KARD_DASHT, row } from './persian-row.ts'

const NEUTRAL: readonly LexiconEntry[] = [
  row('NEU', '', 'گفتن', 'که', {
    wrong: { stronger: ['insisted', 'boasted'], other: ['claimed', 'admitted'] },
  }),
  row('NEU', '', 'فرمودن', 'که'),
  row('NEU', 'اظهار', 'داشتن کردن نمودن', 'که را', {
    wrong: { stronger: ['declared', 'revealed'], other: ['expressed'] },
  }),
  row('NEU', 'بیان', KARD_DASHT, 'که را', { wrong: { other: ['expressed', 'articulated'] } }),
  row('NEU', 'عنوان', KARD, 'که را…', { wrong: { other: ['titled', 'claimed'] }, ambiguous: true }),
  row('NEU', 'مطرح', 'کردن نمودن ساختن', 'که را', { wrong: { other: ['alleged'] } }),
  row('NEU', 'ابراز', 'داشتن کردن نمودن', 'که را', { wrong: { other: ['expressed'] } }),
  row('NEU', '', 'نوشتن', 'که', { wrong: { stronger: ['blasted'] } }),
  row('NEU', 'توییت', KARD, 'که'),
  row('NEU', 'توئیت', KARD, 'که'),
  row('NEU', 'پیام', 'دادن', 'که', { weak: true }),
  row('NEU', 'پاسخ', 'دادن', 'که', { wrong: { stronger: ['hit back', 'retorted'] } }),
  row('NEU', 'جواب', 'دادن', 'که', { wrong: { stronger: ['hit back', 'retorted'] } }),
  row('NEU', '', 'پرسیدن', 'که', { wrong: { stronger: ['demanded to know'] } }),
  row('NEU', 'سؤال', KARD, 'که'),
  row('NEU', 'جویا', 'شدن', 'که', { weak: true }),
  row('NEU', 'اشاره', KARD_DASHT, 'به که', { wrong: { other: ['hinted'], stronger: ['pointed out'] } }),
  row('NEU', 'نقل', KARD, 'که از را'),
  row('NEU', 'بازگو', KARD, 'که را'),
  row('NEU', 'روایت', KARD, 'که را', { ambiguous: true }),
  row('NEU', 'حکایت', KARD, 'که', { ambiguous: true }),
  row('NEU', 'تعریف', KARD, 'که', { ambiguous: true }),
  row('NEU', 'سخن', 'گفتن', ABOUT, { ambiguous: true }),
  row('NEU', 'سخن به میان', 'آوردن', 'از'),
  row('NEU', 'نظر', 'دادن', 'که', { ambiguous: true }),
  row('NEU', 'اظهارنظر', KARD, 'که', { weak: true }),
  row('NEU', 'لب به سخن', 'گشودن', 'که'),
  row('NEU', 'زمزمه', KARD, 'که'),
  row('NEU', 'فریاد', 'زدن کشیدن', 'که'),
  row('NEU', 'ابلاغ پیام', KARD, 'که'),
  row('NEU', 'مخابره', KARD, 'که را', { weak: true }),
  row('NEU', '', 'آمدن', 'که', { ambiguous: true }),
  row('NEU', 'شهادت', 'دادن', 'که'),
  row('NEU', 'گواهی', 'دادن', 'که', { weak: true }),
  row('NEU', 'حاکی', IS, 'که'),
  row('NEU', 'حاکی از آن', IS, 'که'),
  row('NEU', 'حکایت از آن', 'داشتن', 'که'),
  row('NEU', '', 'بازگفتن', 'که را'),
  row('NEU', 'بر زبان', 'آوردن راندن', 'که را'),
  row('NEU', 'به زبان', 'آوردن', 'که را'),
  row('NEU', 'در میان', 'گذاشتن نهادن', 'را', { weak: true }),
  row('NEU', 'پرسش', KARD, 'که'),
  row('NEU', 'صحبت', KARD, ABOUT, { weak: true }),
  row('NEU', 'واکنش', 'نشان_دادن دادن', 'به که', { weak: true }),
  row('NEU', 'مورد اشاره قرار', 'دادن', 'را'),
  row('NEU', 'سخن', 'راندن', 'از', { weak: true }),
  row('NEU', 'اظهار بی‌اطلاعی', KARD, 'از نسبت_به'),
  row('NEU', 'ابراز بی‌اطلاعی', KARD, 'از نسبت_به'),
  row('NEU', 'نام', 'بردن', 'از', { weak: true }),
]

const CONTINUING: readonly LexiconEntry[] = [
  row('ADD', '', 'افزودن', 'که', { wrong: { stronger: ['went further'] } }),
  row('ADD', 'اضافه', KARD, 'که', { wrong: { stronger: ['went further'] } }),
  row('ADD', 'ادامه', 'دادن', 'که', { wrong: { stronger: ['persisted'] } }),
  row('ADD', 'توضیح', 'دادن', `که را ${ABOUT}`, { wrong: { other: ['justified', 'excused'] } }),
  row('ADD', 'شرح', 'دادن', 'که را'),
  row('ADD', 'تشریح', KARD, 'که را', { wrong: { other: ['dissected', 'analysed'] } }),
  row('ADD', 'تبیین', KARD, 'که را', { wrong: { other: ['dissected', 'analysed'] } }),
  row('ADD', 'یادآور', 'شدن گشتن گردیدن', 'که را', { wrong: { stronger: ['reminded', 'warned'] } }),
  row('ADD', 'یادآوری', KARD, 'که را', { wrong: { stronger: ['reminded', 'warned'] } }),
  row('ADD', 'به یاد', 'آوردن', 'که را', { weak: true }),
  row('ADD', 'خاطرنشان', 'کردن ساختن نمودن', 'که را', {
    wrong: { stronger: ['pointed out'], other: ['admitted'] },
  }),
  row('ADD', 'متذکر', 'شدن گشتن گردیدن', 'که', { wrong: { stronger: ['warned'] } }),
  row('ADD', 'توجیه', KARD, 'که را', { ambiguous: true }),
]

const EMPHATIC: readonly LexiconEntry[] = [
  row('EXP', 'تصریح', KARD_DASHT, 'که بر به', {
    wrong: { other: ['admitted', 'confessed', 'stipulated', 'clarified'] },
  }),
  row('EXP', 'تأکید', 'کردن داشتن نمودن ورزیدن', 'بر که روی به', {
    wrong: { stronger: ['insisted', 'vowed'], other: ['confirmed'] },
    right: ['called for'],
  }),
  row('EXP', 'اصرار', 'کردن ورزیدن داشتن', 'بر که به', { wrong: { weaker: ['said'] } }),
  row('EXP', 'پافشاری', KARD, 'بر که'),
  row('EXP', 'پای', 'فشردن', 'بر'),
  row('EXP', 'ابرام', 'کردن ورزیدن', 'بر'),
  row('EXP', 'روشن', 'کردن ساختن نمودن', 'که', { ambiguous: true }),
  row('EXP', 'تکرار', KARD, 'که را', { ambiguous: true }),
  row('EXP', 'شفاف‌سازی', KARD, 'که', { ambiguous: true }),
  row('EXP', 'مورد تأکید قرار', 'دادن', 'را'),
  row('EXP', 'انگشت', 'گذاشتن نهادن', 'بر روی', { weak: true }),
  row('EXP', 'مؤکد', 'کردن ساختن نمودن', 'که', { weak: true }),
]

const ANNOUNCING: readonly LexiconEntry[] = [
  row('ANN', 'اعلام', 'کردن داشتن نمودن', 'که را', {
    wrong: { stronger: ['proclaimed'], other: ['revealed', 'admitted'] },
  }),
  row('ANN', 'اعلان', KARD, 'که را'),
  row('ANN', 'خبر', 'دادن', 'از که', { wrong: { other: ['leaked', 'warned'] } }),
  row('ANN', 'گزارش', 'دادن کردن نمودن', 'که از را', { wrong: { other: ['claimed'] } }),
  row('ANN', 'اطلاع', 'دادن', 'که از را'),
  row('ANN', 'آگاهی', 'دادن', 'از که', { ambiguous: true }),
  row('ANN', 'به اطلاع', 'رساندن رسانیدن', 'که را'),
  row('ANN', 'اطلاع‌رسانی', KARD, 'که', { weak: true }),
  row('ANN', 'بشارت', 'دادن', 'که از'),
  row('ANN', 'مژده', 'دادن', 'که از'),
  row('ANN', 'پرده‌برداری', KARD, 'از', { weak: true }),
  row('ANN', 'آگاه', 'کردن ساختن نمودن', 'که از', { weak: true }),
  row('ANN', 'مطلع', 'کردن ساختن نمودن', 'که از', { weak: true }),
  row('ANN', 'باخبر', 'کردن ساختن نمودن', 'که از', { weak: true }),
  row('ANN', 'ندا', 'دادن', 'که'),
  row('ANN', 'منتشر', 'کردن ساختن نمودن', 'را', { weak: true }),
  row('ANN', 'رسانه‌ای', KARD, 'را', { weak: true }),
]

const DISTANCED: readonly LexiconEntry[] = [
  row('DIS', 'مدعی', `شدن ${IS} گشتن گردیدن`, 'که ِ', {
    wrong: { weaker: ['said', 'stated'], stronger: ['lied'] },
  }),
  row('DIS', 'ادعا', KARD_DASHT, 'که را ِ', {
    wrong: { weaker: ['said', 'stated'], other: ['claimed responsibility'] },
  }),
  row('DIS', 'قلمداد', KARD, 'را…', { wrong: { weaker: ['described'] } }),
  row('DIS', 'وانمود', 'کردن ساختن', 'که را…'),
  row('DIS', 'جلوه', 'دادن', 'را…'),
  row('DIS', 'شایعه', KARD, 'که'),
  row('DIS', 'لاف', 'زدن', 'که از'),
  row('DIS', 'کم‌اهمیت جلوه', 'دادن', 'را'),
  row('DIS', 'القا', KARD, 'که را', { weak: true }),
  row('DIS', 'تظاهر', KARD, 'که به', { weak: true }),
  row('DIS', 'دعوی', KARD, 'که ِ را'),
]

export const PERSIAN_SAYING: readonly LexiconEntry[] = [
  ...NEUTRAL,
  ...CONTINUING,
  ...EMPHATIC,
  ...ANNOUNCING,
  ...DISTANCED,
]
