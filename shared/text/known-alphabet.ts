import { knownCharacters } from './fold-text.ts'

/** What of the known characters is one code unit long, with the small letters of the capitals among them. */
export type Alphabet = {
  readonly size: number
  /** In the order of their codes. */
  readonly letters: string
  readonly hasHalves: boolean
  /** Matches in the texts that have capitals. */
  readonly capital: RegExp
  /** Two letters are the same without their case, as the flags `iu` see it, just if they are in small letters. */
  readonly isEvenInCase: boolean
}

const isLetter = new Uint8Array(0x10000)
let capitals = ''
let hasHalves = false
let latest: Alphabet | undefined

/** Of the characters known by now. */
export function knownAlphabet(): Alphabet {
  const known = knownCharacters()
  if (latest?.size === known.length) return latest
  known.slice(latest?.size ?? 0).forEach(learn)
  const letters = allLetters()
  const capital = new RegExp(`[${capitals}]`)
  latest = { size: known.length, letters, hasHalves, capital, isEvenInCase: !ODD_IN_CASE.test(letters) }
  return latest
}

function learn(character: string): void {
  if (HALF.test(character)) {
    hasHalves = true
    return
  }
  const small = character.toLowerCase()
  if (small !== character) capitals += character
  for (const letter of small.length === 1 ? [character, small] : [character])
    isLetter[letter.charCodeAt(0)] = 1
}

function allLetters(): string {
  let letters = ''
  for (let code = 0; code < isLetter.length; code++)
    if (isLetter[code] === 1) letters += String.fromCharCode(code)
  return letters
}

const HALF = /[\ud800-\udfff]/

/** Signs with a second small form, and those whose small form is longer or another at the end of a word. */
export const ODD_IN_CASE =
  /\u0345|[\u00b5\u0130\u017f\u0390\u03a3\u03b0\u03c2\u03d0\u03d1\u03d5\u03d6\u03f0\u03f1\u03f5]|[\u1c80-\u1c88\u1e9b\u1fbe\u1fd3\u1fe3\ufb05\ufb06]/

/** A text of known characters without any of two code units, or halves of them. */
export function isPlainText(text: string): boolean {
  return !knownAlphabet().hasHalves || !HALF.test(text)
}
