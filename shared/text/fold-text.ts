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
  const offsets: number[] = []
  const folded = fold(text, options, offsets)
  offsets.push(text.length)
  return { text: folded, offsets: new Uint32Array(offsets) }
}

/** The same without the offsets, in less time. */
export function foldedText(text: string, options: FoldOptions = {}): string {
  return ASCII.test(text) ? foldAscii(text, options) : fold(text, options, null)
}

/** What is typed with a Latin keyboard, in one line: of it a fold changes case and the comma of 1,000 alone. */
const ASCII = /^[ -~]*$/

function foldAscii(text: string, { keepsCase }: FoldOptions): string {
  const cased = keepsCase ? text : text.toLowerCase()
  return cased.includes(',') ? cased.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '') : cased
}

/** Most of a text stands for itself and is taken over in runs; what a fold changes is looked at one by one. */
function fold(text: string, options: FoldOptions, offsets: number[] | null): string {
  const table = tableOf(options)
  const { kinds } = table
  let folded = ''
  let run = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (kinds[code] === PLAIN || learn(code, table) === PLAIN) {
      if (offsets) offsets.push(at)
      continue
    }
    const character = kinds[code] === HALF ? text.codePointAt(at)! : code
    const piece = isGroupSeparator(text, at) ? '' : foldCharacter(character, table)
    folded += text.slice(run, at) + piece
    if (offsets) for (let unit = 0; unit < piece.length; unit++) offsets.push(at)
    if (character > 0xffff) at++
    run = at + 1
  }
  return run === 0 ? text : folded + text.slice(run)
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
  ᲀ: 'в',
  ᲁ: 'д',
  ᲂ: 'о',
  ᲃ: 'с',
  ᲄ: 'т',
  ᲅ: 'т',
  ᲆ: 'ъ',
  ᲇ: 'ѣ',
  ᲈ: 'ꙋ',
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

/** What is known of code units: that they stand for themselves, that they don't, or that they are half a character. */
const PLAIN = 1
const CHANGED = 2
const HALF = 3

type FoldTable = {
  readonly options: FoldOptions
  readonly kinds: Uint8Array
  /** By code point. */
  readonly pieces: Map<number, string>
}

const tables: (FoldTable | undefined)[] = []

function tableOf(options: FoldOptions): FoldTable {
  const place = (options.keepsCase ? 2 : 0) + (options.keepsZwnj ? 1 : 0)
  return (tables[place] ??= { options, kinds: new Uint8Array(0x10000), pieces: new Map() })
}

/** All of ASCII's signs, and every character that was ever folded one by one without its case. */
const seen = new Set(Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)))
let seenInOrder: readonly string[] = []

/**
 * Every character of every text that was folded so far without its case, and others. It only grows, so its length
 * says whether it did.
 */
export function knownCharacters(): readonly string[] {
  if (seenInOrder.length < seen.size) seenInOrder = [...seen]
  return seenInOrder
}

function learn(code: number, table: FoldTable): number {
  const known = table.kinds[code]!
  if (known !== 0) return known
  const character = String.fromCharCode(code)
  const isHalf = code >= 0xd800 && code < 0xe000
  const isSame = !isHalf && foldCharacter(code, table) === character
  // A comma may be that of 1,000, so each is looked at where it stands.
  const kind = isHalf ? HALF : isSame && character !== ',' ? PLAIN : CHANGED
  table.kinds[code] = kind
  return kind
}

function foldCharacter(code: number, { pieces, options }: FoldTable): string {
  const found = pieces.get(code)
  if (found !== undefined) return found
  const character = String.fromCodePoint(code)
  const isKept = character === '\u200c' && options.keepsZwnj
  const folded = isKept ? character : foldNewCharacter(character, options.keepsCase === true)
  pieces.set(code, folded)
  if (!options.keepsCase) seen.add(character)
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

function westernDigit(character: string): string {
  return /[٠-٩۰-۹]/.test(character) ? String(character.charCodeAt(0) & 0xf) : character
}

/** The comma of 1,000 and of ۱٬۰۰۰. */
function isGroupSeparator(text: string, at: number): boolean {
  const character = text.charCodeAt(at)
  if (character !== 0x2c && character !== 0x66c) return false
  return /^\p{Nd}$/u.test(text.charAt(at - 1)) && /^\p{Nd}{3}(?!\p{Nd})/u.test(text.slice(at + 1, at + 5))
}
