/** What a word is made of: ZWNJ and tatweel stand inside one, so «روم» is no whole word of «می‌روم». */
export const WORD_CHARACTERS = '\\p{L}\\p{M}\\p{N}_\\u200c\\u200d\\u0640'
const WORD = WORD_CHARACTERS
const BORDER = `(?:(?<=[${WORD}])(?![${WORD}])|(?<![${WORD}])(?=[${WORD}]))`

/** What JavaScript knows of Latin letters alone, for all letters; ZWNJ and tatweel stand inside a word. */
const outside: { readonly [escape: string]: string } = {
  w: `[${WORD}]`,
  W: `[^${WORD}]`,
  d: '\\p{Nd}',
  D: '\\P{Nd}',
  b: BORDER,
  B: `(?!${BORDER})`,
}
const inClass: { readonly [escape: string]: string } = { w: WORD, d: '\\p{Nd}', D: '\\P{Nd}' }

/**
 * A regular expression as a person writes it, as JavaScript wants it under the flag `u`: `\w`, `\d` and `\b` mean
 * the letters, digits and words of every script, and a needless backslash before a sign is let pass.
 */
export function translateExpression(pattern: string): string {
  let source = ''
  let isInClass = false
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at)
    if (character === '\\' && at + 1 < pattern.length) {
      const border = isInClass ? undefined : borderAt(pattern, at)
      if (border !== undefined) {
        source += border
        at++
        continue
      }
      source += translateEscape(pattern, ++at, isInClass)
      at += String.fromCodePoint(pattern.codePointAt(at)!).length - 1
      continue
    }
    if (character === '[') isInClass = true
    else if (character === ']') isInClass = false
    source += character
  }
  return source
}

/** A `\b` beside what is surely part of a word need look at its other side alone, which is several times as fast. */
function borderAt(pattern: string, at: number): string | undefined {
  if (pattern.charAt(at + 1) !== 'b') return undefined
  if (BEGINS_IN_WORD.test(pattern.slice(at + 2))) return `(?<![${WORD}])`
  return ENDS_IN_WORD.test(pattern.slice(0, at)) ? `(?![${WORD}])` : undefined
}

/** Nothing but letters, digits and stretches of them. */
const CLASS = '\\[(?:[\\p{L}\\p{N}_]|[a-z]-[a-z]|[A-Z]-[A-Z]|[0-9]-[0-9]|[۰-۹]-[۰-۹]|\\\\[wd])+\\]'

const SIGN = `(?:[\\p{L}\\p{N}_]|\\\\[wd]|${CLASS})`
const GROUP = `\\((?:\\?:|\\?<\\w+>)?${SIGN}\\+?\\)`
const BEGINS_IN_WORD = new RegExp(`^(?:${SIGN}|${GROUP})(?![*?]|\\{0)`, 'u')

/** Letters, or `\w`, `\d` or a class that a plus or a number may follow, none of them part of something else. */
const ENDS_IN_WORD = new RegExp(
  '(?:(?<![\\\\\\p{L}\\p{N}_])(?:\\\\[bBdDsSwW])?[\\p{L}\\p{N}_]+' +
    `|(?<!\\\\)(?:\\\\[wd]|(?<!\\[[^\\]]*)${CLASS})(?:\\+|\\{[1-9]\\d*(?:,\\d*)?\\})?)$`,
  'u',
)

function translateEscape(pattern: string, at: number, isInClass: boolean): string {
  const character = String.fromCodePoint(pattern.codePointAt(at)!)
  const known = (isInClass ? inClass : outside)[character]
  if (known !== undefined) return known
  const isKnown = /[A-Za-z0-9^$\\.*+?()[\]{}|/]/.test(character)
  if (isKnown || (isInClass && character === '-')) return `\\${character}`
  return character
}
