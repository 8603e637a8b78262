import type { registry as english } from '../en/registry.ts'
import type { Translated } from '../translated.ts'

export const registry = {
  title: 'گویندگان',
  search: 'جست‌وجو در نام‌ها و نام‌های دیگر',
  nobody: 'چنین گوینده‌ای نیست',
  aliases: 'نام‌های دیگر',
  aliasesOf: 'نام‌های دیگر {{name, foreign}}، با ویرگول از هم جدا',
  actions: 'کارها',
  showClaims_one: 'نمایش {{count, number}} ادعا',
  showClaims_other: 'نمایش {{count, number}} ادعا',
  merge: 'یکی‌کردن {{name, foreign}} با گوینده‌ای دیگر',
  remove: 'پاک‌کردن {{name, foreign}}',
  mergeTitle: 'یکی‌کردن دو گوینده',
  mergeInto: '{{name, foreign}} همان',
  chooseOther: 'گوینده‌ای برگزینید',
  mergeNow_one: 'یکی شوند ({{count, number}} ادعا جابه‌جا می‌شود)',
  mergeNow_other: 'یکی شوند ({{count, number}} ادعا جابه‌جا می‌شود)',
} as const satisfies Translated<typeof english>
