import type { dashboard as english } from '../en/dashboard.ts'
import type { Translated } from '../translated.ts'

export const dashboard = {
  title: 'ادعاها در یک نگاه',
  subtitle_one: '{{count, number}} ادعا از {{claimants, number}} گوینده',
  subtitle_other: '{{count, number}} ادعا از {{claimants, number}} گوینده',
  claimants: 'گویندگان',
  acts: 'کنش‌ها',
  classes: 'فعل‌های نقل',
  shifts: 'از مبدأ تا مقصد',
  others_one: '{{count, number}} گویندهٔ دیگر',
  others_other: '{{count, number}} گویندهٔ دیگر',
  count: 'ادعا',
  show_one: '{{label, foreign}}: نمایش {{count, number}} ادعا',
  show_other: '{{label, foreign}}: نمایش {{count, number}} ادعا',
  exportSvg: 'ذخیرهٔ تصویر (SVG)…',
  exportCsv: 'ذخیرهٔ عددها (CSV)…',
  fileName: 'ادعاها',
  saved: 'با نام {{name, file}} ذخیره شد.',
  heads: { section: 'بخش', label: 'عنوان', series: 'متن', count: 'ادعا' },
  unknownVerb: 'فعلی بیرون از واژگان',
  noVerb: 'بی‌نشانهٔ نقل',
  empty: 'هنوز ادعایی برای شمردن نیست',
} as const satisfies Translated<typeof english>
