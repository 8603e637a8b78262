/** Which ten characters a language writes numbers with. */
export type DigitSet = 'western' | 'arabic-indic' | 'persian'

/**
 * A number in a text. `from`, `to`: UTF-16 offsets, half-open, sign and percent sign included. `value` as written:
 * ۲۵٪ is 25 with `percent`.
 */
export type NumberToken = { from: number; to: number; value: number; percent: boolean }

const zeros: { readonly [set in DigitSet]: number } = { western: 0x30, 'arabic-indic': 0x660, persian: 0x6f0 }

const numberingSystems: { readonly [cldr: string]: DigitSet } = { arab: 'arabic-indic', arabext: 'persian' }

/** The digits a language is written with by default, as CLDR has it: fa ۰۱۲, ar-EG ٠١٢, en 012. `language`: BCP 47. */
export function digitSetOf(language: string): DigitSet {
  try {
    const { numberingSystem } = new Intl.NumberFormat(language).resolvedOptions()
    return numberingSystems[numberingSystem] ?? 'western'
  } catch {
    return 'western'
  }
}

/** Persian and Arabic-Indic digits as 0–9; everything else, separators too, as it stands. Same length. */
export function toWesternDigits(text: string): string {
  return toDigits(text, 'western')
}

/** All digits of the three sets in one set; everything else as it stands. Same length. */
export function toDigits(text: string, set: DigitSet): string {
  return text.replace(/[0-9٠-٩۰-۹]/g, (digit) => String.fromCharCode(zeros[set] + digitValue(digit)))
}

/** 0–9; for a character of one of the three sets. */
function digitValue(digit: string): number {
  return digit.charCodeAt(0) & 0xf
}

const digit = '[0-9٠-٩۰-۹]'

/**
 * Digits with groups of three, then perhaps a fraction. A comma before three digits groups (1,234), before one or
 * two it is a decimal comma; ٬ and ' group, ٫ and . are decimal. Nothing is taken out of the middle of a word, and
 * a sign is one only at a word's start.
 */
const number = new RegExp(
  String.raw`(?:(?<![^\s([{«“"])[-+−])?(?<![\p{L}\p{M}\p{N}_]|\p{N}[.٫])` +
    String.raw`(?:${digit}{1,3}(?:[,٬،'’\u00a0\u202f]${digit}{3}(?!${digit}))+|${digit}+)` +
    String.raw`(?:[.٫]${digit}+|,${digit}{1,2}(?!${digit}))?(\s?[%٪])?`,
  'gu',
)

/** The numbers of a text, by value, in order. A date or a time (2024-11-22, ۱۰:۳۰) gives its parts, without signs. */
export function readNumbers(text: string): NumberToken[] {
  return Array.from(text.matchAll(number), (match) => {
    const [token, percent] = match
    return {
      from: match.index,
      to: match.index + token.length,
      value: valueOf(token),
      percent: percent !== undefined,
    }
  })
}

function valueOf(token: string): number {
  const plain = toWesternDigits(token)
    .replace(/\s?[%٪]$/, '')
    .replace('−', '-')
  const decimal = plain.replace(/,(\d{1,2})$/, '.$1').replace('٫', '.')
  return Number(decimal.replace(/[^\d.+-]/g, ''))
}
