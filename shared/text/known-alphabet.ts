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

let latest: Alphabet | undefined

/** Of the characters known by now. */
export function knownAlphabet(): Alphabet {
  const known = knownCharacters()
  if (latest?.size !== known.length) latest = alphabetOf(known)
  return latest
}

function alphabetOf(known: readonly string[]): Alphabet {
  const plain = known.filter((character) => !HALF.test(character))
  const small = plain.map((letter) => letter.toLowerCase()).filter(({ length }) => length === 1)
  const capitals = plain.filter((letter) => letter.toLowerCase() !== letter)
  const letters = [...new Set([...plain, ...small])].toSorted().join('')
  return {
    size: known.length,
    letters,
    hasHalves: plain.length < known.length,
    capital: new RegExp(`[${capitals.join('')}]`),
    isEvenInCase: !ODD_IN_CASE.test(letters),
  }
}

const HALF = /[\ud800-\udfff]/

/** Signs with a second small form, and those whose small form is longer or another at the end of a word. */
export const ODD_IN_CASE =
  /\u0345|[\u00b5\u0130\u017f\u0390\u03a3\u03b0\u03c2\u03d0\u03d1\u03d5\u03d6\u03f0\u03f1\u03f5]|[\u1c80-\u1c88\u1e9b\u1fbe\u1fd3\u1fe3\ufb05\ufb06]/

/** A text of known characters without any of two code units, or halves of them. */
export function isPlainText(text: string): boolean {
  return !knownAlphabet().hasHalves || !HALF.test(text)
}
