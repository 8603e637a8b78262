/** Texts of which one must be in every text that an expression matches; null: nothing is sure. */
export type Literals = readonly string[] | null

/** More than this are no quicker to look for than the expression itself. */
const MOST = 32

/**
 * The letters that a text must hold for a regular expression, known to be sound, to match in it: those that stand in
 * it side by side outside of anything that may be missing. Of several such runs the longest; of alternatives one of
 * each. Letters are as the expression writes them: whether case matters is not looked at.
 */
export function literalsOf(pattern: string): Literals {
  const reader = new LiteralReader(pattern)
  const found = reader.readAlternatives()
  return reader.isAtEnd ? found : null
}

class LiteralReader {
  private readonly pattern: string
  private at = 0

  constructor(pattern: string) {
    this.pattern = pattern
  }

  get isAtEnd(): boolean {
    return this.at === this.pattern.length
  }

  readAlternatives(): Literals {
    const all: Literals[] = [this.readSequence()]
    while (this.takes('|')) all.push(this.readSequence())
    const literals = all.flatMap((one) => one ?? [])
    return all.includes(null) || literals.length > MOST ? null : literals
  }

  /** Up to the end of an alternative. */
  private readSequence(): Literals {
    let best: Literals = null
    let run = ''
    while (!this.isAtEnd && !'|)'.includes(this.pattern.charAt(this.at))) {
      const { letter, literals } = this.readAtom()
      const times = this.readTimes()
      if (letter !== null && times.least > 0) run += letter
      else if (times.least > 0) best = better(best, literals)
      if (letter !== null && times.isOnce) continue
      best = better(best, run === '' ? null : [run])
      run = ''
    }
    return better(best, run === '' ? null : [run])
  }

  private readAtom(): { letter: string | null; literals: Literals } {
    const character = String.fromCodePoint(this.pattern.codePointAt(this.at)!)
    if (character === '(') return { letter: null, literals: this.readGroup() }
    this.at += character.length
    if (character === '[') this.skipClass()
    else if (character === '\\') return { letter: this.readEscape(), literals: null }
    else if (!'.^$'.includes(character)) return { letter: character, literals: null }
    return { letter: null, literals: null }
  }

  /** What a look round must see, or must not, is none of the match. */
  private readGroup(): Literals {
    const [opening] = /^\((?:\?(?:<?[=!]|<[^>]*>|[^:]*:))?/.exec(this.pattern.slice(this.at))!
    this.at += opening.length
    const literals = this.readAlternatives()
    this.takes(')')
    return /^\(\?<?[=!]/.test(opening) ? null : literals
  }

  private skipClass(): void {
    while (!this.isAtEnd && !this.takes(']')) this.at += this.pattern.charAt(this.at) === '\\' ? 2 : 1
  }

  /** The character that an escape stands for; null: it stands for several, or for none. */
  private readEscape(): string | null {
    const [escape, long, short, byte] = ESCAPE.exec(this.pattern.slice(this.at))!
    this.at += escape.length
    const hex = long ?? short ?? byte
    if (hex !== undefined) return fromHex(hex)
    return /^[A-Za-z0-9]/.test(escape) ? null : escape
  }

  private readTimes(): { least: number; isOnce: boolean } {
    const found = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.pattern.slice(this.at))
    if (!found) return { least: 1, isOnce: true }
    this.at += found[0].length
    return { least: found[0].startsWith('+') ? 1 : Number(found[1] ?? 0), isOnce: false }
  }

  private takes(character: string): boolean {
    if (this.pattern.charAt(this.at) !== character) return false
    this.at++
    return true
  }
}

const ESCAPE = /^(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2})|[pPk][{<][^}>]*[}>]|c[a-z]|\d+|.)/isu

/** Halves of a character are left out: a text has them only where it is broken. */
function fromHex(hex: string): string | null {
  const code = parseInt(hex, 16)
  return code >= 0xd800 && code < 0xe000 ? null : String.fromCodePoint(code)
}

/** That whose shortest text is longer: fewer texts hold it. */
function better(a: Literals, b: Literals): Literals {
  if (a === null || b === null) return a ?? b
  return shortest(b) > shortest(a) ? b : a
}

function shortest(literals: readonly string[]): number {
  return Math.min(...literals.map(({ length }) => length))
}
