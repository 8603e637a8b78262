import type { fidelity as english } from '../en/fidelity.ts'
import type { Translated } from '../translated.ts'

export const fidelity = {
  title: 'وفاداری ادعاها',
  count_one: '{{count, number}} ادعا را باید دید',
  count_other: '{{count, number}} ادعا را باید دید',
  list: 'ادعاهایی که بارشان دگرگون شده، به ترتیب متن',
  nothing: 'بار هیچ ادعایی دگرگون نشده',
  nothingHint: 'هر ادعایی که در هر دو متن نشانهٔ نقل دارد، به همان قوتِ مبدأ گفته شده است.',
  noneLike: 'از این دست نیست',
  filter: 'نمایش یک گونه',
  all: 'همه ({{count, number}})',
  kindCount: '{{kind}} ({{count, number}})',
  markIntended: 'عمدی است',
  takeBack: 'خواسته نیست',
  reasonFor: 'چرا چنین خواسته شده',
  reasonHint: 'چند واژه برای خوانندهٔ بعدی',
  intendedBy: 'خواسته: {{reason, foreign}}',
  intendedPlain: 'کسی آن را درست دانسته است.',
} as const satisfies Translated<typeof english>
