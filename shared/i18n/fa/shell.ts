import type { shell as english } from '../en/shell.ts'
import type { Translated } from '../translated.ts'

export const shell = {
  menu: {
    file: 'پرونده',
    edit: 'ویرایش',
    view: 'نما',
    help: 'راهنما',
    cut: 'بریدن',
    copy: 'رونوشت',
    paste: 'چسباندن',
    pastePlain: 'چسباندن متن ساده',
    selectAll: 'گزینش همه',
    fullScreen: 'تمام‌صفحه',
    developer: 'ابزارهای توسعه‌دهنده',
    about: 'دربارهٔ تراز',
    hide: 'پنهان‌کردن تراز',
    hideOthers: 'پنهان‌کردن بقیه',
    quit: 'خروج از تراز',
  },
  files: {
    projects: 'پروژه‌های تراز',
    texts: 'متن‌ها',
    annotations: 'ادعاهای برنامه‌های دیگر',
    all: 'همهٔ پرونده‌ها',
  },
  opened: {
    electron: 'تراز در Electron باز شد، چون برنامهٔ آن نصب است.',
    browser: 'تراز در پنجره‌ای از {{browser}} باز شد، چون Electron نصب نیست.',
    browserInstead: 'تراز در پنجره‌ای از {{browser}} باز شد، چون Electron نتوانست آغاز به کار کند.',
    served: {
      noDisplay: 'تراز در این نشانی در دسترس است، چون نمایشگری برای گشودن پنجره نیست:',
      noBrowser: 'تراز در این نشانی در دسترس است، چون نه Electron نصب است و نه Chromium، Chrome یا Edge:',
      browserFailed: 'تراز در این نشانی در دسترس است، چون {{browser}} نتوانست پنجره‌ای باز کند:',
      asked: 'تراز در این نشانی در دسترس است:',
    },
    stop: 'برای پایان‌دادن، Ctrl+C را بزنید.',
  },
  portTaken: 'برنامهٔ دیگری درگاه {{port}} را گرفته است.',
  portRefused: 'سیستم اجازه نمی‌دهد تراز از درگاه {{port}} استفاده کند.',
  usedAddress: 'این نشانی یک بار به کار رفته است. برای گرفتن نشانی تازه، تراز را دوباره اجرا کنید.',
} as const satisfies Translated<typeof english>
