import { toDigits } from '../text/digits.ts'

export type NumberStyle = {
  /** Digits behind the sign of decimals, 0 to 9. */
  readonly minimumFractionDigits?: number | undefined
  readonly maximumFractionDigits?: number | undefined
  /** Absent: true. */
  readonly useGrouping?: boolean | undefined
  /** 1 is 100 %. */
  readonly isPercent?: boolean
}

/** 1 is 100 %. */
export const PERCENT: NumberStyle = { isPercent: true, maximumFractionDigits: 0 }

/** CLDR 48, `fa` and `en`. */
const PERSIAN = { decimal: '٫', group: '٬', minus: '\u200e−', percent: '٪', notANumber: 'ناعدد' }
const ENGLISH = { decimal: '.', group: ',', minus: '-', percent: '%', notANumber: 'NaN' }

/**
 * A number below 2^53, decimals counted, as Intl.NumberFormat writes it in a language of the window. Not by it: what
 * it loads for its first number is 4 MB of a page.
 */
export function formatNumber(language: string, value: number, style: NumberStyle = {}): string {
  const signs = language === 'fa' ? PERSIAN : ENGLISH
  const { isPercent = false, useGrouping = true } = style
  const minus = value < 0 || Object.is(value, -0) ? signs.minus : ''
  const { whole, decimals } = roundedDigits(Math.abs(value), style)
  const grouped = useGrouping ? whole.replace(/\B(?=(?:\d{3})+$)/g, signs.group) : whole
  const digits = decimals === '' ? grouped : `${grouped}${signs.decimal}${decimals}`
  const shown = Number.isNaN(value) ? signs.notANumber : Number.isFinite(value) ? digits : '∞'
  return minus + (language === 'fa' ? toDigits(shown, 'persian') : shown) + (isPercent ? signs.percent : '')
}

/** As ICU rounds: half away from zero, by the shortest digits that tell the number, in which 1.005 is 1.005. */
function roundedDigits(
  value: number,
  { minimumFractionDigits: least = 0, maximumFractionDigits, isPercent = false }: NumberStyle,
): { whole: string; decimals: string } {
  const most = Math.max(least, maximumFractionDigits ?? (isPercent ? 0 : 3))
  const [digits, exponent = '0'] = String(value).split('e')
  const shift = Number(exponent) + most + (isPercent ? 2 : 0)
  const rounded = String(Math.round(Number(`${digits}e${shift}`))).padStart(most + 1, '0')
  const whole = rounded.slice(0, rounded.length - most)
  const decimals = rounded.slice(rounded.length - most).replace(/0+$/, '')
  return { whole, decimals: decimals.padEnd(least, '0') }
}
