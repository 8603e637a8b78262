import type { shift as english } from '../en/shift.ts'
import type { Translated } from '../translated.ts'

export const shift = {
  class: {
    NEU: 'خنثی',
    ADD: 'ادامهٔ خنثی',
    EXP: 'تأکیدی',
    ANN: 'اعلام',
    DIS: 'با فاصله',
    FAC: 'صدق مفروض',
    EVA: 'ارزش‌گذاری',
    BEL: 'باور',
    WRN: 'هشدار',
    AFF: 'عاطفی',
    COM: 'تعهد',
    DIR: 'درخواست',
    OPP: 'نفی یا انتقاد',
  },
  feeling: {
    hope: 'امید',
    concern: 'نگرانی',
    regret: 'تأسف',
    apology: 'پوزش',
    satisfaction: 'خرسندی',
    praise: 'ستایش',
  },
  kind: {
    same: 'هم‌بار',
    stronger: 'قوی‌تر',
    weaker: 'ضعیف‌تر',
    other: 'کنشی دیگر',
    lost: 'در مقصد نیامده',
    added: 'در مقصد افزوده',
  },
  level: { info: 'آگاهی', alert: 'هشدار', intended: 'خواسته' },
  pending: 'هنوز در مقصد نیست',
  noCue: 'در هر دو متن هست',
  changed: '{{kind}}: {{from}} ← {{to}}',
  intended: 'خواسته',
  reason: {
    lostClaim: 'ردیف ترجمه شده، ولی چیزی از این ادعا در آن نیست.',
    lostAttribution: 'سخن مانده، ولی دیگر کسی آن را نمی‌گوید: {{source, foreign}} برگردان ندارد.',
    added: 'در مبدأ کسی چنین ادعایی نکرده: {{target, foreign}} با ترجمه آمده است.',
    distanceLost: '{{source, foreign}} ← {{target, foreign}}: فاصلهٔ گزارشگر از میان رفته است.',
    distanceAdded:
      '{{source, foreign}} ← {{target, foreign}}: ترجمه در چیزی تردید می‌افکند که مبدأ فقط نقل می‌کند.',
    truthAdded:
      '{{source, foreign}} ← {{target, foreign}}: ترجمه چیزی را راست می‌گیرد که مبدأ فقط نقل می‌کند.',
    truthLost: '{{source, foreign}} ← {{target, foreign}}: مبدأ آن را راست می‌گیرد و ترجمه نه.',
    stressAdded: '{{source, foreign}} ← {{target, foreign}}: تأکیدی که در مبدأ نیست.',
    stressLost: '{{source, foreign}} ← {{target, foreign}}: تأکید مبدأ از میان رفته است.',
    otherAct: '{{source, foreign}} ← {{target, foreign}}: «{{from}}» شده است «{{to}}».',
    degreeUp: '{{source, foreign}} ← {{target, foreign}}: واژه‌ای قوی‌تر از همان دست.',
    degreeDown: '{{source, foreign}} ← {{target, foreign}}: واژه‌ای ضعیف‌تر از همان دست.',
    otherFeeling: '{{source, foreign}} ← {{target, foreign}}: «{{from}}» شده است «{{to}}».',
    otherOpposition: '{{source, foreign}} ← {{target, foreign}}: نفی و انتقاد یکی نیست.',
  },
} as const satisfies Translated<typeof english>
