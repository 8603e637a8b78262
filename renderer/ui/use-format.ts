import { useTranslation } from 'react-i18next'
import { formatBytes } from '../../shared/i18n/format-bytes.ts'
import { languageName } from '../../shared/i18n/language-names.ts'
import { formatNumber, PERCENT } from '../../shared/i18n/number-format.ts'

/** Numbers, dates and lists as the window's language writes them: Persian digits and «٪» in a Persian window. */
export type Format = {
  number(value: number): string
  /** 1 is 100 %. */
  percent(share: number): string
  bytes(count: number): string
  /** `time`: ISO 8601. */
  date(time: string): string
  time(time: string): string
  /** How long ago, `time` in ISO 8601: "5 minutes ago", «دیروز»; under a minute "now". */
  relative(time: string): string
  list(items: readonly string[]): string
  /** A language's name, from its BCP 47 tag. */
  language(tag: string): string
}

export function useFormat(): Format {
  const { i18n } = useTranslation()
  return formatOf(i18n.language)
}

const formats = new Map<string, Format>()

/** One for each language: making a formatter costs as much as drawing a row. */
function formatOf(language: string): Format {
  const known = formats.get(language)
  if (known) return known
  const format = createFormat(language)
  formats.set(language, format)
  return format
}

export function createFormat(language: string): Format {
  const date = once(() => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }))
  const time = once(() => new Intl.DateTimeFormat(language, { timeStyle: 'short' }))
  const list = once(() => new Intl.ListFormat(language, { type: 'conjunction' }))
  const names = once(() => new Intl.DisplayNames(language, { type: 'language' }))
  return {
    number: (value) => formatNumber(language, value),
    percent: (share) => formatNumber(language, share, PERCENT),
    bytes: (count) => formatBytes(language, count),
    date: (value) => date().format(new Date(value)),
    time: (value) => time().format(new Date(value)),
    relative: (value) => formatRelative(language, Date.parse(value) - Date.now()),
    list: (items) => list().format(items),
    language: (tag) => languageName(language, tag) ?? askName(names(), tag),
  }
}

/** Made when first asked for: the first rows need numbers alone. */
function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

const SECOND = 1000
const AGES: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 24 * 3600 * SECOND],
  ['month', 30 * 24 * 3600 * SECOND],
  ['week', 7 * 24 * 3600 * SECOND],
  ['day', 24 * 3600 * SECOND],
  ['hour', 3600 * SECOND],
  ['minute', 60 * SECOND],
]

function formatRelative(language: string, distanceMs: number): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const age = AGES.find(([, size]) => Math.abs(distanceMs) >= size)
  if (!age) return format.format(0, 'second')
  const [unit, size] = age
  return format.format(Math.trunc(distanceMs / size), unit)
}

/** A tag that is none is shown as it stands. */
function askName(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch {
    return tag
  }
}
