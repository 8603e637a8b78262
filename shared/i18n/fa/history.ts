import type { history as english } from '../en/history.ts'
import type { Translated } from '../translated.ts'

export const history: Translated<typeof english> = {
  title: 'تاریخچه',
  list: 'کارهای انجام‌شده، تازه‌ترین در آغاز',
  show: 'نمایش تاریخچهٔ',
  project: 'پروژه',
  sentence: 'این جمله',
  empty: 'هنوز کاری نشده است',
  emptyHint: 'هر کاری که در این رایانه می‌شود، با نام و زمان، اینجا می‌آید.',
  noCaret: 'مکان‌نما را در جمله‌ای بگذارید تا ببینید چگونه به اینجا رسیده است.',
  more: 'نمایش قدیمی‌ترها',
  now: 'وضع کنونی',
  somebody: 'بی‌نام',
  changes_one: '{{count, number}} تغییر',
  changes_other: '{{count, number}} تغییر',
  restoreProject: 'بازگرداندن کل پروژه به این حالت',
  restoreSentence: 'بازگرداندن جمله به این حالت',
  did: {
    typing: 'نوشتن',
    undo: 'واگرد',
    redo: 'انجام دوباره',
    suggest: 'پیشنهاد تغییر',
    restore: 'بازگرداندن حالت پیشین',
    begin: 'پیش از نخستین تغییر ثبت‌شده',
    other: 'تغییر پروژه',
  },
}
