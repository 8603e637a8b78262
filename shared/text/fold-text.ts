/**
 * A text as a search or a comparison sees it. `offsets[i]` is the UTF-16 offset in the original of what became code
 * unit `i` of `text`; one more entry, at the end, is the original's length. So a match [a, b) lies at
 * [offsets[a], offsets[b]) of the original.
 */
export type FoldedText = { text: string; offsets: Uint32Array }

/**
 * Folds what writers of Persian, Arabic, Urdu and Hebrew use for one another: compatibility forms, letter case,
 * vowel signs and other marks (with them the hamza and madda of carriers), tatweel; ي ى ې for ی, ك for ک, ة ۀ ہ ھ
 * for ه; digits; ٫ ٬ ، ؛ ؟ ٪ « » and curly quotes for their Latin fellows; the comma inside 1,000 goes. ZWNJ and
 * every other space become one space each; bidi controls, soft hyphens and joiners go.
 */
export function foldText(text: string): FoldedText {
  let folded = ''
  const offsets: number[] = []
  let at = 0
  for (const character of text) {
    const piece = isGroupSeparator(text, at) ? '' : foldCharacter(character)
    for (let unit = 0; unit < piece.length; unit++) offsets.push(at)
    folded += piece
    at += character.length
  }
  offsets.push(text.length)
  return { text: folded, offsets: Uint32Array.from(offsets) }
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

const cache = new Map<string, string>()

function foldCharacter(character: string): string {
  const known = cache.get(character)
  if (known !== undefined) return known
  const folded = foldNewCharacter(character)
  cache.set(character, folded)
  return folded
}

function foldNewCharacter(character: string): string {
  const own = substitutes[character]
  if (own !== undefined) return own
  if (/[\s]/u.test(character)) return ' '
  const plain = character
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '')
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
