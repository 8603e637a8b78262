/**
 * A replacement with its references filled in: `$1` to `$99`, `$&` the whole match, `$<name>`, `$$` a dollar sign;
 * `\t`, `\\` and `\u200C` or `\u{200C}` for characters that can't be typed. A reference to a group that the
 * expression does not have stays as it is written, as in JavaScript.
 */
export function expandTemplate(template: string, match: RegExpExecArray): string {
  return template.replace(REFERENCE, (whole: string, ...found: unknown[]) => {
    const [digits, name, sign, braced, plain] = found as (string | undefined)[]
    const code = braced ?? plain
    if (digits !== undefined) return groupOf(match, digits) ?? whole
    if (name !== undefined) return match.groups ? (match.groups[name] ?? '') : whole
    if (code !== undefined) return characterOf(code) ?? whole
    return signOf(sign, match) ?? whole
  })
}

const REFERENCE = /\$(\d\d?)|\$<([^>]*)>|(\$[$&]|\\[t\\])|\\u(?:\{([0-9a-fA-F]{1,6})\}|([0-9a-fA-F]{4}))/g

function signOf(sign: string | undefined, match: RegExpExecArray): string | undefined {
  switch (sign) {
    case '$$':
      return '$'
    case '$&':
      return match[0]
    case '\\t':
      return '\t'
    case '\\\\':
      return '\\'
    default:
      return undefined
  }
}

/** `$12` with fewer than twelve groups is group 1 and the digit 2. */
function groupOf(match: RegExpExecArray, digits: string): string | undefined {
  const both = Number(digits)
  if (both > 0 && both < match.length) return match[both] ?? ''
  const first = Number(digits.charAt(0))
  if (digits.length < 2 || first === 0 || first >= match.length) return undefined
  return (match[first] ?? '') + digits.charAt(1)
}

function characterOf(code: string): string | undefined {
  const value = Number.parseInt(code, 16)
  const isCharacter = value <= 0x10ffff && (value < 0xd800 || value > 0xdfff)
  return isCharacter ? String.fromCodePoint(value) : undefined
}
