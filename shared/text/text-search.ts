import type { Range, TextChange } from './change.ts'
import { translateExpression, WORD_CHARACTERS } from './expression-source.ts'
import { foldText, searchKey, type FoldedText } from './fold-text.ts'
import { findDirectionFaults } from './hidden-characters.ts'
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

/** A search made ready for many texts. */
export class TextSearch {
  readonly options: SearchOptions
  private readonly matcher: RegExp
  private readonly isFolded: boolean
  private readonly key: string

  constructor(options: SearchOptions, matcher: RegExp, isFolded: boolean) {
    this.options = options
    this.matcher = matcher
    this.isFolded = isFolded
    this.key = options.kind === 'plain' ? searchKey(options.pattern) : ''
  }

  /**
   * False: the text holds no match. True: it may. Cheap, so that most texts of a project are set aside by it.
   * `keyOf`: gives searchKey(text), remembered by the caller or worked out.
   */
  mayMatch(text: string, keyOf: () => string): boolean {
    if (this.key === '') return true
    const isExact = !this.isFolded && this.options.matchCase
    return isExact ? text.includes(this.options.pattern) : keyOf().includes(this.key)
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
      ? translateExpression(pattern)
      : isFolded
        ? spellingsOf(pattern, matchCase)
        : escapeExpression(pattern)
  const flags = matchCase || isFolded ? 'gu' : 'giu'
  // Compiled alone first: «(» must be told as a group without its end, not as what the wrapping makes of it.
  const bare = new RegExp(source, flags)
  const matcher = options.wholeWord ? new RegExp(wholeWords(source), flags) : bare
  return new TextSearch(options, matcher, isFolded)
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
