import { foldedText, foldText } from '../text/fold-text.ts'
import type { TokenType } from './side-model.ts'
import { stemWord } from './stem-word.ts'

/** A token as it stands in a sentence: `surface` for showing, the rest as in TokenType. */
export type Token = Omit<TokenType, 'isName'> & { readonly surface: string; readonly isCapital: boolean }

/** What a character may be part of: a word, as both letters and numbers are, a number, or a mark that translators keep. */
const OTHER = 1
const LETTER = 2
const NUMBER = 3
const DIGIT = 4
const MARK = 5

const startsWithCapital = /^\p{Lu}/u

/** The tokens of a sentence, or of a piece of one, in order, doublets included. */
export function readTokens(sentence: string, language: string): Token[] {
  const tokens: Token[] = []
  const text = foldedText(sentence)
  // Most pieces of a text stand for themselves, none that has a capital.
  const offsets = text === sentence ? undefined : foldText(sentence).offsets
  for (let at = 0; at < text.length;) {
    const kind = classAt(text, at)
    const end = endOf(text, at, kind)
    if (kind !== OTHER) {
      const word = text.slice(at, end)
      const surface = offsets ? sentence.slice(offsets[at], offsets[end]) : word
      tokens.push(readToken(kind, word, surface, language))
    }
    at = end
  }
  return tokens
}

function readToken(first: number, word: string, surface: string, language: string): Token {
  if (first === DIGIT) return { kind: 'number', key: numberKey(word), word, surface, isCapital: false }
  if (first === MARK) return { kind: 'punctuation', key: word, word, surface, isCapital: false }
  const isCapital = word !== surface && startsWithCapital.test(surface)
  return { kind: 'word', key: stemWord(word, language), word, surface, isCapital }
}

/** 1.50 and 1,5 and 01.5 are one number. */
function numberKey(digits: string): string {
  const value = Number(digits.replace(/,(\d{1,2})$/, '.$1').replace(/,/g, ''))
  return `#${Number.isNaN(value) ? digits : value}`
}

/** Where the token ends that begins with a character of a class: 12.5, a1, don't, ?. */
function endOf(text: string, at: number, first: number): number {
  if (first === DIGIT) return numberEnd(text, at)
  if (first === OTHER || first === MARK) return at + widthAt(text, at)
  const end = runEnd(text, at, LETTER, DIGIT)
  return text.charAt(end) === "'" && classAt(text, end + 1) === LETTER
    ? runEnd(text, end + 1, LETTER, LETTER)
    : end
}

function numberEnd(text: string, at: number): number {
  let end = runEnd(text, at, DIGIT, DIGIT)
  while (/[.,]/.test(text.charAt(end)) && classAt(text, end + 1) === DIGIT) {
    end = runEnd(text, end + 1, DIGIT, DIGIT)
  }
  return end
}

/** The end of a run of characters whose classes are `from … to`. */
function runEnd(text: string, at: number, from: number, to: number): number {
  let end = at
  for (let kind = from; kind >= from && kind <= to; kind = classAt(text, end)) end += widthAt(text, end)
  return end
}

/** By code unit; 0 is not known yet. */
const classes = new Uint8Array(0x10000)

/** The class of the character at a place; OTHER after the end. */
function classAt(text: string, at: number): number {
  if (at >= text.length) return OTHER
  const code = text.charCodeAt(at)
  if (isHalf(code)) return classOf(String.fromCodePoint(text.codePointAt(at)!))
  return (classes[code] ||= classOf(text.charAt(at)))
}

function classOf(character: string): number {
  if (/\d/.test(character)) return DIGIT
  if (/\p{L}/u.test(character)) return LETTER
  if (/\p{N}/u.test(character)) return NUMBER
  return /[?!:;"(%…]/.test(character) ? MARK : OTHER
}

function widthAt(text: string, at: number): number {
  return isHalf(text.charCodeAt(at)) && text.codePointAt(at)! > 0xffff ? 2 : 1
}

/** Of a character that takes two code units. */
function isHalf(code: number): boolean {
  return code >= 0xd800 && code < 0xe000
}
