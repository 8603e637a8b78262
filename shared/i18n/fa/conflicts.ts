import type { conflicts as english } from '../en/conflicts.ts'
import type { Translated } from '../translated.ts'

export const conflicts = {
  title: 'تعارض‌ها',
  list: 'تعارض‌های حل‌نشده',
  none: 'چیزی مبهم نیست',
  noneHint: 'هر جا دو نفر یک جا را به دو گونه عوض کرده باشند، ادغام هر دو را این‌جا نگه می‌دارد.',
  count_one: '{{count, number}} تعارض مانده است',
  count_other: '{{count, number}} تعارض مانده است',
  kinds: {
    text: 'هر دو متن را عوض کرده‌اند',
    field: 'هر دو یک مقدار را عوض کرده‌اند',
    removed: 'یکی حذف کرده، دیگری عوض کرده',
    added: 'فقط در یکی از نسخه‌هاست',
    alignment: 'به دو گونه هم‌تراز شده',
    order: 'به دو جا برده شده',
    anchor: 'واژه‌های دیگری نشان شده',
    claim: 'دو گونه از یک ادعا',
  },
  ours: 'نسخهٔ ما',
  theirs: 'نسخهٔ آن‌ها',
  gone: 'نیست',
  kept: 'همان‌طور که هست می‌ماند',
  place: 'پس از {{row, foreign}}',
  take: {
    ours: 'نسخهٔ ما',
    theirs: 'نسخهٔ آن‌ها',
    both: 'هر دو',
    neither: 'هیچ‌کدام',
    now: 'همین که هست بماند',
  },
  decided: '{{done, number}} از {{total, number}} ادعا داوری شد',
  make: {
    typed: 'نوشتن…',
    mixed: 'ساختن یکی از هر دو…',
    new: 'ادعایی تازه…',
  },
  mixHint: 'برای هر بخش بگویید از کدام نسخه باشد. پس از آن هم می‌توان ادعا را ویرایش کرد.',
  takeTyped: 'همین را بردار',
  cancel: 'انصراف',
} as const satisfies Translated<typeof english>
