/** 1 is 100 %. */
export const PERCENT: Intl.NumberFormatOptions = { style: 'percent', maximumFractionDigits: 0 }

const known = new Map<string, Intl.NumberFormat>()

/** The formatter of these options, made once: to make one takes as long as to draw a row. */
export function numberFormat(language: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`
  const found = known.get(key) ?? new Intl.NumberFormat(language, options)
  known.set(key, found)
  return found
}
