/**
 * A regular expression of ICU or Java, as SRX files hold them, in the u dialect of ECMAScript. What it cannot say (a
 * set operation within a class, say) comes out as it is and will not compile: the reader then says so.
 */
export function fromIcu(source: string): string {
  const isFolded = /^\(\?[a-z]*i[a-z]*\)/.test(source)
  const tokens = tokenize(source.replace(/^\(\?[a-z]+\)/, '').replace(/\\Q(.*?)(?:\\E|$)/gs, quoted))
  return tokens.map((token) => (isFolded ? eitherCase(translate(token)) : translate(token))).join('')
}

function quoted(_whole: string, text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

/** Escapes, classes with all that is in them, quantifiers with what makes them possessive, and single characters. */
function tokenize(source: string): string[] {
  const token =
    /\\[pP]\{[^}]*\}|\\[pP].|\\x\{[^}]*\}|\\u\{[^}]*\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\.|\[(?:\\.|[^\]\\])+\]|\(\?[>]|\{\d+(?:,\d*)?\}\+?|[*+?]\+|\{[A-Za-z]\w*\}|./gsu
  return source.match(token) ?? []
}

function translate(token: string): string {
  if (token === '(?>') return '(?:'
  if (/^(?:[*+?]|\{\d.*\})\+$/.test(token)) return token.slice(0, -1)
  if (token.startsWith('['))
    return `[${token.slice(1, -1).replace(/\\[pP]\{[^}]*\}|\\x\{[^}]*\}|\\./gsu, (part) => escapeOf(part, true))}]`
  if (token.startsWith('\\')) return escapeOf(token, false)
  return token === ']' || token === '}' ? `\\${token}` : token
}

/** What stands for itself in both; the rest of the ASCII marks need no escape here, and must have none. */
const ESCAPED = /^\\[\\^$.*+?()[\]{}|/dDsSwWbBnrtfvc0-9k]/
const PROPERTIES: Readonly<Record<string, string>> = {
  Alpha: 'L',
  Punct: 'P',
  Upper: 'Lu',
  Lower: 'Ll',
  Digit: 'Nd',
}

function escapeOf(escape: string, isInClass: boolean): string {
  if (/^\\[pP][^{]/.test(escape)) return `${escape.slice(0, 2)}{${escape.slice(2)}}`
  const property = /^(\\[pP])\{(?:Is)?(Alpha|Punct|Upper|Lower|Digit)\}$/.exec(escape)
  if (property) return `${property[1]!}{${PROPERTIES[property[2]!]!}}`
  if (escape.startsWith('\\x{')) return `\\u{${escape.slice(3)}`
  if (escape === '\\h') return isInClass ? ' \\t\\u00a0' : '[ \\t\\u00a0]'
  if (escape === '\\R') return '(?:\\r\\n|[\\n\\r])'
  if (escape === '\\-' && isInClass) return escape
  const isKept = ESCAPED.test(escape) || /^\\[pPux]/.test(escape)
  return isKept ? escape : escape.slice(1)
}

function eitherCase(token: string): string {
  if ([...token].length !== 1) return token
  const [upper, lower] = [token.toUpperCase(), token.toLowerCase()]
  return upper === lower || [...upper].length > 1 ? token : `[${upper}${lower}]`
}
