import { knownAlphabet } from './known-alphabet.ts'
import type { PlainMatcher } from './plain-matcher.ts'

/**
 * The same expression for plain texts of known characters alone, in a fraction of the time: of each sign that stands
 * for one character those known characters are told that it stands for, with no thought of case, of characters of two
 * code units, or of what lies between two known ones. Null: it holds what this cannot tell.
 */
export function plainExpression({ source, flags }: RegExp): PlainMatcher | null {
  const { isEvenInCase } = knownAlphabet()
  // What a group took may be met again in another case: then both are looked for in small letters.
  const isLowered = flags.includes('i') && BACK_REFERENCE.test(source)
  if (isLowered && !isEvenInCase) return null
  const writer = new PlainWriter(source, flags)
  const least = writer.writeAlternatives()
  if (!writer.isAtEnd) return null
  const { written } = writer
  return { matcher: new RegExp(written, 'g'), least, isLowered, lead: leadOf(written) }
}

/** Met in any expression that refers to a group, and in some that do not. */
export const BACK_REFERENCE = /\\(?:[1-9]|k<)/

/** Shorter runs are in too many texts, and the matcher itself is quick to find them. */
const LONG_RUN = 8

/** Told where it stands first, behind nothing but looks round. */
function leadOf(written: string): PlainMatcher['lead'] {
  const found = /^(?:\^|\(\?<?[=!][^()|]*\))*(\[[^\]]*\])\{(\d+)[,}][^|]*$/.exec(written)
  if (!found || Number(found[2]) < LONG_RUN) return null
  const signs = new Uint8Array(0x10000)
  const sign = new RegExp(found[1]!)
  for (const letter of knownAlphabet().letters) signs[letter.charCodeAt(0)] = sign.test(letter) ? 1 : 0
  return { signs, least: Number(found[2]) }
}

/** Reads an expression that is sound under the flag `u`. */
class PlainWriter {
  written = ''
  private readonly source: string
  private readonly flags: string
  private readonly signs = new Map<string, string>()
  private at = 0

  constructor(source: string, flags: string) {
    this.source = source
    this.flags = flags
  }

  get isAtEnd(): boolean {
    return this.at === this.source.length
  }

  /** Each of these returns the least length of what it wrote matches; null: it wrote nothing. */
  writeAlternatives(): number {
    let least = this.writeSequence()
    while (this.copy(/\|/y) !== null) least = Math.min(least, this.writeSequence())
    return least
  }

  /** Up to the end of an alternative, or to what cannot be read. */
  private writeSequence(): number {
    let least = 0
    for (;;) {
      const one = this.writeGroup() ?? this.writeEmpty() ?? this.writeSign()
      if (one === null) return least
      least += one * this.copyTimes()
    }
  }

  private writeGroup(): number | null {
    const opening = this.copy(/\((?:\?(?:<?[=!]|<[^>]*>|:)|(?!\?))/y)
    if (opening === null) return null
    const least = this.writeAlternatives()
    if (this.copy(/\)/y) === null) return null
    return /[=!]$/.test(opening) ? 0 : least
  }

  private writeEmpty(): number | null {
    return this.copy(/[\^$]|\\(?:[1-9]\d*|k<[^>]*>)/y) === null ? null : 0
  }

  private writeSign(): number | null {
    const sign = this.take(SIGN)
    if (sign === null) return null
    const known = this.signs.get(sign) ?? this.classOf(sign)
    this.signs.set(sign, known)
    this.written += known
    return 1
  }

  private copyTimes(): number {
    const times = this.copy(/(?:[*+?]|\{\d+(?:,\d*)?\})\??/y)
    if (times === null || times.startsWith('+')) return 1
    return times.startsWith('{') ? parseInt(times.slice(1)) : 0
  }

  /** No plain text has a half of a character. */
  private classOf(sign: string): string {
    const runs = Array.from(
      knownAlphabet().letters.matchAll(new RegExp(`${sign}+`, this.flags)),
      ([run]) => run,
    )
    if (runs.length === 0) return '\\ud800'
    if (runs.length === 1 && runs[0]!.length === 1) return escaped(runs[0]!)
    return `[${runs.map(stretchOf).join('')}]`
  }

  private copy(wanted: RegExp): string | null {
    const taken = this.take(wanted)
    this.written += taken ?? ''
    return taken
  }

  private take(wanted: RegExp): string | null {
    wanted.lastIndex = this.at
    const taken = wanted.exec(this.source)
    if (!taken) return null
    this.at = wanted.lastIndex
    return taken[0]
  }
}

/** What stands for one character: a class, an escape or a character as it is. */
const SIGN = new RegExp(
  [
    '\\[\\^?(?:\\\\.|[^\\]\\\\])*\\]',
    '\\\\(?:[pP]\\{[^}]*\\}|u\\{[^}]*\\}|u[dD][89abAB]..\\\\u[dD][c-fC-F]..|u....|x..|c.|[^pPuxckbB1-9])',
    '[^\\\\()[\\]{}|*+?^$]',
  ].join('|'),
  'suy',
)

/** From the first of a run of known letters to the last: between them is none that does not belong. */
function stretchOf(run: string): string {
  return run.length === 1 ? escaped(run) : `${escaped(run)}-${escaped(run.slice(-1))}`
}

function escaped(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
}
