import type { welcome as english } from '../en/welcome.ts'
import type { Translated } from '../translated.ts'

export const welcome = {
  tagline: 'دو متن، هم‌تراز با یکدیگر: ترجمه، هم‌ترازی، و اینکه چه کسی چه می‌گوید.',
  begin: 'آغاز',
  fromText: { title: 'پروژهٔ تازه از یک متن', hint: 'برای ترجمه، جمله به جمله.' },
  fromTwo: {
    title: 'پروژهٔ تازه از دو متن',
    hint: 'متنی با ترجمه‌اش: تراز آن‌ها را هم‌تراز می‌کند و شما اصلاح می‌کنید.',
  },
  open: { title: 'گشودن', hint: 'پروژه‌ای که از پیش دارید.' },
  sample: { title: 'آزمودن نمونه', hint: 'گزارشی فارسی با انگلیسی‌اش، هم‌تراز شده و با چند ادعا.' },
  drop: 'یا پرونده‌ای را هر جای این پنجره رها کنید.',
  recent: 'پروژه‌های اخیر',
  recentEmpty: 'هنوز هیچ',
  recentEmptyHint: 'پروژه‌هایی که باز می‌کنید اینجا فهرست می‌شود.',
  recentLoading: 'در جست‌وجوی پروژه‌های اخیر…',
  missing: 'دیگر آنجا نیست',
  missingHint: 'جابه‌جا شده، نامش عوض شده یا پاک شده است، یا دیسکش وصل نیست.',
  forget: 'برداشتن {{name, file}} از این فهرست',
  opening: 'در حال گشودن…',
  inFolder: 'در {{folder, foreign}}',
} as const satisfies Translated<typeof english>
