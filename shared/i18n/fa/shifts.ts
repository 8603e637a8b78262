import type { shifts as english } from '../en/shifts.ts'
import type { Translated } from '../translated.ts'

export const shifts = {
  level: { none: 'حفظ‌شده', info: 'یادداشت', alert: 'هشدار' },
  kind: { stronger: 'تشدید', weaker: 'تضعیف', other: 'دگرگون', lost: 'حذف', added: 'افزوده' },
  intended: '(عمدی دانسته شده)',
  reason: {
    lost: '«{{source, foreign}}» در مقصد برابری ندارد: گویندهٔ ادعا از میان رفته است.',
    added: '«{{target, foreign}}» در مبدأ برابری ندارد: سخنی به کسی نسبت داده شده است.',
    distanceLost: '«{{source, foreign}}» ← «{{target, foreign}}»: فاصلهٔ خبرنگار با ادعا از میان رفته است.',
    distanceAdded: '«{{source, foreign}}» ← «{{target, foreign}}»: خبرنگار از ادعا فاصله گرفته است.',
    truthAdded: '«{{source, foreign}}» ← «{{target, foreign}}»: اکنون درست فرض شده است.',
    truthLost: '«{{source, foreign}}» ← «{{target, foreign}}»: دیگر درست فرض نمی‌شود.',
    stressAdded: '«{{source, foreign}}» ← «{{target, foreign}}»: با تأکید بیشتر گفته شده است.',
    stressLost: '«{{source, foreign}}» ← «{{target, foreign}}»: تأکید فعل از میان رفته است.',
    otherAct: '«{{source, foreign}}» ← «{{target, foreign}}»: گفته از جنس دیگری شده است.',
    degreeUp: '«{{source, foreign}}» ← «{{target, foreign}}»: فعلی قوی‌تر از همان جنس.',
    degreeDown: '«{{source, foreign}}» ← «{{target, foreign}}»: فعلی ضعیف‌تر از همان جنس.',
    otherFeeling: '«{{source, foreign}}» ← «{{target, foreign}}»: احساسی دیگر.',
    otherOpposition: '«{{source, foreign}}» ← «{{target, foreign}}»: نفی کردن سرزنش کردن نیست.',
  },
  rule: {
    verb: 'فعل نقل: {{verb, foreign}}',
    splitVerb: 'فعل نقل که متن ادعا میان پاره‌های آن آمده است: {{verb, foreign}}',
    objectVerb: 'فعلی که متن ادعا مفعول آن است: {{verb, foreign}}',
    colon: 'فعل نقل پیش از دونقطه: {{verb, foreign}}',
    quotation: 'فعل نقل در کنار نقل‌قول: {{verb, foreign}}',
    source: 'نام بردن از منبع بی‌فعل: {{verb, foreign}}',
    participle: 'عبارت نقل پیش یا پس از فعل اصلی: {{verb, foreign}}',
    impersonal: 'بی‌نام گوینده: {{verb, foreign}}',
    headline: 'گوینده پیش از دونقطه: {{verb, foreign}}',
    paired: 'به‌تنهایی مطمئن نیست؛ در سوی دیگر همانندی دارد: {{verb, foreign}}',
  },
} as const satisfies Translated<typeof english>
