import type { Range, TextChange } from './change.ts'
import { literalsOf } from './expression-literals.ts'
import { translateExpression, WORD_CHARACTERS } from './expression-source.ts'
import { foldedText, foldText, knownCharacters, type FoldedText } from './fold-text.ts'
import { findDirectionFaults } from './hidden-characters.ts'
import { isPlainText } from './known-alphabet.ts'
import { narrowExpression } from './narrow-expression.ts'
import { BACK_REFERENCE, plainExpression } from './plain-expression.ts'
import { countMatches, countPlain, type PlainMatcher } from './plain-matcher.ts'
import { expandTemplate } from './replacement-template.ts'

/** What is looked for, and how closely it must be met. */
export type SearchOptions = {
  readonly pattern: string
  /**
   * `expression`: `pattern` is a regular expression, and the replacement may name its groups. `direction`: marks of
   * direction that can make a text read otherwise than it is, whatever the pattern says.
   */
  readonly kind: 'plain' | 'expression' | 'direction'
  readonly wholeWord: boolean
  readonly matchCase: boolean
  /** Spellings that stand for one another count as the same: ی ي ى, ک ك, digits, ZWNJ, vowel signs, tatweel. */
  readonly variants: boolean
}

/** Why an expression can't be searched with. */
export type ExpressionProblem =
  'group' | 'class' | 'repeat' | 'escape' | 'range' | 'name' | 'backslash' | 'property' | 'other'

export type CompiledSearch =
  | { readonly ok: true; readonly value: TextSearch }
  | { readonly ok: false; readonly error: ExpressionProblem }

/** The expressions of a search; each has the flag `g`. */
export type SearchExpressions = {
  readonly matcher: RegExp
  /** True: `matcher` is for texts that keep their ZWNJ and are otherwise folded. */
  readonly isFolded: boolean
  /** Matches in every folded text, without its case, that belongs to a text with a match; null: nothing is sure. */
  readonly sieve: RegExp | null
}

/** What matches as the expression of a search does in texts of the characters that were known, so many. */
type NarrowMatchers = {
  readonly known: number
  readonly plain: PlainMatcher | null
  /** For all other texts; made when the first of them is come to. */
  wide: RegExp | undefined
}

/** A search made ready for many texts. */
export class TextSearch {
  readonly options: SearchOptions
  readonly sieve: RegExp | null
  /** Finds the matches in folded texts without their case, one by one or many with lines between; null: it can't. */
  readonly folded: RegExp | null
  private readonly matcher: RegExp
  private readonly isFolded: boolean
  private narrow: NarrowMatchers | undefined

  constructor(options: SearchOptions, { matcher, isFolded, sieve }: SearchExpressions) {
    this.options = options
    this.matcher = matcher
    this.isFolded = isFolded
    this.sieve = sieve
    this.folded = isFolded && !options.matchCase ? matcher : null
  }

  /** How many matches there are in a text that was folded once; quicker than finding them. */
  count(text: string): number {
    if (this.options.kind === 'direction') return DIRECTION.test(text) ? findDirectionFaults(text).length : 0
    if (this.isFolded) return this.find(text).length
    const narrow = this.narrowMatchers()
    if (narrow.plain && isPlainText(text)) return countPlain(narrow.plain, text)
    narrow.wide ??= narrowExpression(this.matcher)
    return countMatches(narrow.wide, text)
  }

  private narrowMatchers(): NarrowMatchers {
    const known = knownCharacters().length
    if (this.narrow?.known !== known)
      this.narrow = { plain: plainExpression(this.matcher), wide: undefined, known }
    return this.narrow
  }

  /** The matches in order, none overlapping another. */
  find(text: string): Range[] {
    return this.changes(text, null).map(({ from, to }) => ({ from, to }))
  }

  /**
   * What replacing every match would change, in order. `template`: the words to put in; in an expression `$1`, `$&`,
   * `$<name>`, `\n`-like escapes and `\u200C` stand for what they do elsewhere.
   */
  changes(text: string, template: string | null): TextChange[] {
    if (this.options.kind === 'direction')
      return findDirectionFaults(text).map(({ at }) => ({ from: at, to: at + 1, insert: template ?? '' }))
    const folded = this.isFolded
      ? foldText(text, { keepsZwnj: true, keepsCase: this.options.matchCase })
      : null
    return Array.from((folded?.text ?? text).matchAll(this.matcher), (match) => {
      const { from, to } = placeOf(match, text, folded)
      return { from, to, insert: template === null ? '' : this.insertFor(match, template) }
    })
  }

  private insertFor(match: RegExpExecArray, template: string): string {
    return this.options.kind === 'expression' ? expandTemplate(template, match) : template
  }
}

const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/

/** Of a folded match: with the marks of its last letter, but never with a mark of direction that follows. */
function placeOf(match: RegExpExecArray, text: string, folded: FoldedText | null): Range {
  const end = match.index + match[0].length
  if (!folded) return { from: match.index, to: end }
  const from = folded.offsets[match.index]!
  if (match[0] === '') return { from, to: from }
  MARKS.lastIndex = folded.offsets[end - 1]!
  MARKS.test(text)
  return { from, to: MARKS.lastIndex }
}

/** One character and the signs that belong to it. */
const MARKS = /[^][\p{M}\u0640]*/uy

/**
 * Makes a search ready, or says what is wrong with its expression. The pattern must not be empty, but for a search
 * for marks of direction.
 */
export function compileSearch(options: SearchOptions): CompiledSearch {
  try {
    return { ok: true, value: compile(options) }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { ok: false, error: problemOf(error.message) }
  }
}

function compile(options: SearchOptions): TextSearch {
  const { kind, pattern, matchCase } = options
  const isFolded = kind === 'plain' && options.variants && !isLiteral(pattern)
  const source =
    kind === 'expression'
      ? guarded(translateExpression(pattern))
      : isFolded
        ? spellingsOf(pattern, matchCase)
        : escapeExpression(pattern)
  const flags = matchCase || isFolded ? 'gu' : 'giu'
  // Compiled alone first: «(» must be told as a group without its end, not as what the wrapping makes of it.
  const bare = new RegExp(source, flags)
  const matcher = options.wholeWord ? new RegExp(wholeWords(source), flags) : bare
  return new TextSearch(options, { matcher, isFolded, sieve: sieveOf(options, isFolded) })
}

/**
 * The V8 of Chromium 156 leaps over a run of letters that did not match, though from a later one on it may where what
 * follows is told by what a group took: in «next tax» `(\w+) \1` must find «t t». Behind a look ahead it does not.
 */
function guarded(source: string): string {
  return BACK_REFERENCE.test(source) ? `(?=)(?:${source})` : source
}

function sieveOf({ kind, pattern, matchCase }: SearchOptions, isFolded: boolean): RegExp | null {
  if (kind === 'direction') return null
  if (isFolded) return matchCase ? new RegExp(spellingsOf(pattern, false), 'gu') : null
  const literals = kind === 'expression' ? literalsOf(pattern) : [pattern]
  const pieces = literals?.map((literal) => foldedPiece(literal, matchCase))
  if (!pieces || pieces.includes('')) return null
  return new RegExp(pieces.map(escapeExpression).join('|'), 'g')
}

function wholeWords(source: string): string {
  return `(?<![${WORD_CHARACTERS}])(?:${source})(?![${WORD_CHARACTERS}])`
}

/**
 * A pattern that begins or ends with a character nobody sees, holds a mark of direction, or is nothing but signs
 * that a fold takes away, is looked for as it stands: whoever puts one in means that very character.
 */
function isLiteral(pattern: string): boolean {
  return (
    /^[\u200c\u200d]|[\u200c\u200d]$|(?![\u200c\u200d])\p{Cf}/u.test(pattern) ||
    foldText(pattern, { keepsZwnj: true }).text === ''
  )
}

/**
 * Letters of a folded pattern as an expression over folded texts. Where it has a space a ZWNJ will do; where it has
 * a ZWNJ a space, or nothing; where it has nothing between two joining letters a ZWNJ.
 */
function spellingsOf(pattern: string, matchCase: boolean): string {
  const letters = Array.from(foldText(pattern, { keepsZwnj: true, keepsCase: matchCase }).text)
  return letters
    .map((letter, index) => {
      if (letter === ' ') return '[ \\u200c]'
      if (letter === '\u200c') return '[ \\u200c]?'
      const isBetween = JOINING.test(letter) && JOINING.test(letters[index + 1] ?? '')
      return escapeExpression(letter) + (isBetween ? '\\u200c?' : '')
    })
    .join('')
}

const JOINING = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}]/u

/** What a folded text has of a literal: the longest piece between commas, for that of 1,000 goes. */
function foldedPiece(literal: string, matchCase: boolean): string {
  const pieces = literal.split(matchCase ? /[,٬]/ : /[,٬\u0399\u03b9\u1fbe]|\u0345/)
  const folded = pieces.map((piece) => foldedText(piece, { keepsZwnj: true }))
  return folded.reduce((longest, piece) => (piece.length > longest.length ? piece : longest))
}

function escapeExpression(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

/** From the words of V8, the engine of both shells; another engine's give `other`. */
function problemOf(message: string): ExpressionProblem {
  const found = PROBLEMS.find(([words]) => words.test(message))
  return found?.[1] ?? 'other'
}

const PROBLEMS: readonly (readonly [RegExp, ExpressionProblem])[] = [
  [/Unterminated character class|Lone ]|Unmatched ]/i, 'class'],
  [/Range out of order in character class|Invalid character class/i, 'range'],
  [/group name|named reference|Invalid named|Duplicate capture/i, 'name'],
  [/group|Unmatched '\)'/i, 'group'],
  [/repeat|quantifier/i, 'repeat'],
  [/\\ at end/i, 'backslash'],
  [/property name/i, 'property'],
  [/escape/i, 'escape'],
]
