import type { overview as english } from '../en/overview.ts'
import type { Translated } from '../translated.ts'

export const overview = {
  documents: 'سندها',
  progress: '{{share, percent}} تأییدشده',
  progressLine: '{{title, foreign}}: {{done, number}} از {{count, number}} ردیف تأیید شده است',
  stateCounts:
    '{{final, number}} نهایی، {{reviewed, number}} بازبینی‌شده، {{translated, number}} ترجمه‌شده، {{initial, number}} دست‌نخورده',
  show: 'رفتن به بعدی',
  stale: 'ادعاهای نیازمند بازبینی',
  next: 'ردیف بعدی: {{kind}}',
  only: 'فقط این ردیف‌ها: {{kind}}',
  showAll: 'نمایش همهٔ ردیف‌ها',
  map: 'نقشه',
  mapLabel: 'نقشهٔ سند، مبدأ در برابر مقصد',
  mapRow: 'ردیف‌های {{first, number}} تا {{last, number}} از {{count, number}} در دید است',
  mapEmpty: 'هنوز چیزی برای کشیدن نیست',
} as const satisfies Translated<typeof english>
