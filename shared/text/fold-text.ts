/**
 * A text as a search or a comparison sees it. `offsets[i]` is the UTF-16 offset in the original of what became code
 * unit `i` of `text`; one more entry, at the end, is the original's length. So a match [a, b) lies at
 * [offsets[a], offsets[b]) of the original.
 */
export type FoldedText = { text: string; offsets: Uint32Array }

/** What a fold leaves as it stands. */
export type FoldOptions = {
  /** Capitals stay capitals. */
  readonly keepsCase?: boolean
  /** ZWNJ stays ZWNJ and is no space. */
  readonly keepsZwnj?: boolean
}

/**
 * Folds what writers of Persian, Arabic, Urdu and Hebrew use for one another: compatibility forms, letter case,
 * vowel signs and other marks (with them the hamza and madda of carriers), tatweel; ي ى ې for ی, ك for ک, ة ۀ ہ ھ
 * for ه; digits; ٫ ٬ ، ؛ ؟ ٪ « » and curly quotes for their Latin fellows; the comma inside 1,000 goes. ZWNJ and
 * every other space become one space each; bidi controls, soft hyphens and joiners go.
 */
export function foldText(text: string, options: FoldOptions = {}): FoldedText {
  const { pieces } = options.keepsCase ? cased : lowered
  let folded = ''
  const offsets: number[] = []
  let at = 0
  for (const character of text) {
    const piece =
      options.keepsZwnj && character === ZWNJ
        ? ZWNJ
        : isGroupSeparator(text, at)
          ? ''
          : foldCharacter(character, pieces, options.keepsCase ?? false)
    for (let unit = 0; unit < piece.length; unit++) offsets.push(at)
    folded += piece
    at += character.length
  }
  offsets.push(text.length)
  return { text: folded, offsets: new Uint32Array(offsets) }
}

const substitutes: { readonly [character: string]: string } = {
  ي: 'ی',
  ى: 'ی',
  ې: 'ی',
  ے: 'ی',
  ك: 'ک',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ٱ: 'ا',
  ς: 'σ',
  ـ: '',
  '٫': '.',
  '٬': ',',
  '،': ',',
  '؛': ';',
  '؟': '?',
  '٪': '%',
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '\u200c': ' ',
}

const ZWNJ = '\u200c'

const lowered = { pieces: new Map<string, string>() }
const cased = { pieces: new Map<string, string>() }

function foldCharacter(character: string, known: Map<string, string>, keepsCase: boolean): string {
  const found = known.get(character)
  if (found !== undefined) return found
  const folded = foldNewCharacter(character, keepsCase)
  known.set(character, folded)
  return folded
}

function foldNewCharacter(character: string, keepsCase: boolean): string {
  const own = substitutes[character]
  if (own !== undefined) return own
  if (/[\s]/u.test(character)) return ' '
  const composed = character.normalize('NFKD')
  const plain = (keepsCase ? composed : composed.toLowerCase()).replace(/[\p{M}\p{Cf}]/gu, '')
  return Array.from(plain, (part) => substitutes[part] ?? westernDigit(part)).join('')
}

/** Units of a key: one unit of the text became one, none, or something longer that is looked up. */
const NONE = 1
const LONGER = 2
const keyUnits = new Uint16Array(0x10000)
const buffer = new Uint16Array(1024)

/**
 * A folded text without its spaces, ZWNJ and commas, made fast: if one text holds another in any spelling that
 * foldText makes alike, its key holds the other's key. For setting aside what can't match before looking closely.
 */
export function searchKey(text: string): string {
  let key = ''
  let filled = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const unit = keyUnits[code]! || learnKeyUnit(code)
    if (unit === NONE) continue
    if (unit !== LONGER) buffer[filled++] = unit
    else {
      const character = String.fromCodePoint(text.codePointAt(at)!)
      key += takeBuffer(filled) + keyPiece(character)
      filled = 0
      at += character.length - 1
    }
    if (filled === buffer.length) {
      key += takeBuffer(filled)
      filled = 0
    }
  }
  return key + takeBuffer(filled)
}

function takeBuffer(filled: number): string {
  return filled === 0 ? '' : String.fromCharCode.apply(null, buffer.subarray(0, filled) as never)
}

function learnKeyUnit(code: number): number {
  const isSurrogate = code >= 0xd800 && code < 0xe000
  const piece = isSurrogate ? '' : keyPiece(String.fromCharCode(code))
  const isOne = piece.length === 1 && piece.charCodeAt(0) > LONGER
  const unit = isOne ? piece.charCodeAt(0) : piece === '' && !isSurrogate ? NONE : LONGER
  keyUnits[code] = unit
  return unit
}

function keyPiece(character: string): string {
  return foldCharacter(character, lowered.pieces, false).replace(/[ ,]/g, '')
}

function westernDigit(character: string): string {
  return /[٠-٩۰-۹]/.test(character) ? String(character.charCodeAt(0) & 0xf) : character
}

/** The comma of 1,000 and of ۱٬۰۰۰. */
function isGroupSeparator(text: string, at: number): boolean {
  const character = text.charCodeAt(at)
  if (character !== 0x2c && character !== 0x66c) return false
  return /^\p{Nd}$/u.test(text.charAt(at - 1)) && /^\p{Nd}{3}(?!\p{Nd})/u.test(text.slice(at + 1, at + 5))
}
