import { numberFormat } from './number-format.ts'

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** A size in the words and digits of a language: "1.5 MB", «۱٫۵ مگابایت»; units of 1,000. */
export function formatBytes(language: string, count: number): string {
  const power = count < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(count) / 3))
  const options: Intl.NumberFormatOptions = {
    style: 'unit',
    unit: UNITS[power]!,
    // In Persian the short units are Latin letters.
    unitDisplay: power === 0 || language === 'fa' ? 'long' : 'short',
    maximumFractionDigits: power === 0 ? 0 : 1,
  }
  return numberFormat(language, options).format(count / 1000 ** power)
}
