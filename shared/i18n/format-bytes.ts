const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

const formats = new Map<string, Intl.NumberFormat>()

/** A size in the words and digits of a language: "1.5 MB", «۱٫۵ مگابایت»; units of 1,000. */
export function formatBytes(language: string, count: number): string {
  const power = count < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(count) / 3))
  return formatOf(language, power).format(count / 1000 ** power)
}

/** Made once: to make one takes as long as to draw a row. */
function formatOf(language: string, power: number): Intl.NumberFormat {
  const key = `${language} ${power}`
  const found = formats.get(key) ?? createFormat(language, power)
  formats.set(key, found)
  return found
}

function createFormat(language: string, power: number): Intl.NumberFormat {
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[power]!,
    // In Persian the short units are Latin letters.
    unitDisplay: power === 0 || language === 'fa' ? 'long' : 'short',
    maximumFractionDigits: power === 0 ? 0 : 1,
  })
}
