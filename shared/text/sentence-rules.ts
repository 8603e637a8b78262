import type { AbbreviationTable } from './abbreviations.ts'

/**
 * A place where a sentence may end. `before` is the sentence so far, or its end when it is long, without the white
 * space after it, and `next` the text from there towards the next such place; both without bidi marks, which no
 * rule cares about.
 */
export type PossibleEnd = {
  readonly before: string
  readonly next: string
  readonly table: AbbreviationTable
  /** The place lies inside brackets that opened within this sentence and close later. */
  readonly insideBrackets: boolean
  /** The last character closes brackets that opened after the sentence had begun. */
  readonly closesBrackets: boolean
}

/** A reason to go on with the sentence. The first rule that holds wins; no rule can cut. */
export type KeepRule = { readonly name: string; readonly holds: (end: PossibleEnd) => boolean }

export const keepRules: readonly KeepRule[] = [
  { name: 'inside brackets', holds: (end) => end.insideBrackets },
  { name: 'no word on one side', holds: (end) => !hasWord(end.before) || !hasWord(end.next) },
  { name: 'list number', holds: isListNumber },
  { name: 'abbreviation that never ends', holds: (end) => end.table.never.has(abbreviation(end)) },
  { name: 'abbreviation before a number', holds: isNumberAbbreviation },
  { name: 'abbreviation that may end', holds: isOpenAbbreviation },
  { name: 'dotted letters', holds: isDottedLetters },
  { name: 'initial', holds: isInitial },
  { name: 'Latin abbreviation in another script', holds: isForeignAbbreviation },
  { name: 'ordinal before a month', holds: isOrdinal },
  {
    name: 'brackets closed inside a sentence',
    holds: (end) => end.closesBrackets && goesOnAfterBracket(end),
  },
  { name: 'question goes on in lower case', holds: goesOnInLowerCase },
  { name: 'quotation goes on', holds: goesOnAfterQuotation },
  { name: 'ellipsis goes on', holds: goesOnAfterEllipsis },
]

/** Where Intl.Segmenter does not cut and we want it to: each expression ends at the new sentence's first character. */
export const cutExpressions: readonly { readonly name: string; readonly expression: RegExp }[] = [
  {
    name: 'no space after the stop',
    expression: /(?<=(?<![\p{L}\p{M}.@/:])\p{L}?\p{Ll}{2,30})[.](?=\p{Lu}\p{Ll}*[\s,’'])/gu,
  },
  { name: 'ellipsis before a capital', expression: /…["”’»)]*\s+(?=["“‘«(]?\p{Lu})/gu },
  {
    name: 'ellipsis between letters without case',
    expression: /(?<=\p{Lo})…["”’»)]*\s+(?=["“‘«(]?\p{Lo})/gu,
  },
  { name: 'name in camel case', expression: /\.["”’»)]*\s+(?=["“‘«(]?\p{Ll}\p{Lu})/gu },
  { name: 'footnote mark', expression: /[.!?؟۔]["”’»]*(?:\[\p{Nd}{1,3}\])+\s+(?=["“‘«(]?[\p{Lu}\p{Lo}])/gu },
]

const closers = '"”’»›)\\]'
const questionAtEnd = new RegExp(`[?!؟][${closers}]*$`, 'u')
const quotationAtEnd = /[.?!؟…۔]["”’»›]+$/u
const ellipsisAtEnd = new RegExp(`(?:…|\\.{3,})[${closers}]*$`, 'u')
const listMark =
  /^[\s"“«([*•–—-]*(?:\p{Nd}{1,3}(?:[.\-–]\p{Nd}{1,3})*|\p{L}|الف|x{0,3}(?:ix|iv|v?i{1,3}|v|x))[.)]$/iu
const listMarkInLine = /[:؛;]\s*\p{Nd}{1,2}[.)]$/u

function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** The last run without white space, without what opens it: `(Dr.` gives `Dr.`. */
function lastToken(end: PossibleEnd): string {
  const token = /\S*$/u.exec(end.before.slice(-40))?.[0] ?? ''
  return token.replace(/^["“‘«‹([{]+/u, '')
}

/** The last token in lower case and without its full stop; empty when it has none. */
function abbreviation(end: PossibleEnd): string {
  const token = lastToken(end)
  return token.endsWith('.') ? token.slice(0, -1).toLowerCase() : ''
}

/** The first word of what follows, with ZWNJ as it stands, in lower case. */
function nextWord(end: PossibleEnd): string {
  return (/^[^\p{L}\p{N}]*([\p{L}\p{M}\p{N}\u200c]+)/u.exec(end.next)?.[1] ?? '').toLowerCase()
}

function nextLetter(end: PossibleEnd): string {
  return /^["“‘«‹([{\s]*(\p{L})/u.exec(end.next)?.[1] ?? ''
}

function isCaseless(letter: string): boolean {
  return /^\p{Lo}$/u.test(letter)
}

function startsSentence(end: PossibleEnd): boolean {
  return end.table.starters.has(nextWord(end))
}

function isListNumber(end: PossibleEnd): boolean {
  return listMark.test(end.before) || listMarkInLine.test(end.before)
}

function isNumberAbbreviation(end: PossibleEnd): boolean {
  return /^\p{N}/u.test(end.next) && end.table.beforeNumber.has(abbreviation(end))
}

function isOpenAbbreviation(end: PossibleEnd): boolean {
  return end.table.mayEnd.has(abbreviation(end)) && !startsSentence(end)
}

/** U.S., ق.م., ه.ش.; "a.m." before a capital is left to end the sentence, as it mostly does. */
function isDottedLetters(end: PossibleEnd): boolean {
  const token = lastToken(end)
  if (!/^(?:\p{L}[\u0640\u200c]?\.){2,}$/u.test(token) || startsSentence(end)) return false
  return /^[\p{Lu}\p{Lo}]/u.test(token) || isCaseless(nextLetter(end))
}

function isInitial(end: PossibleEnd): boolean {
  const token = lastToken(end)
  const letter = /^(?:[\p{L}\p{M}]+[-‐])?(\p{L})[\u0640\u200c]?\.$/u.exec(token)?.[1]
  if (letter === undefined || startsSentence(end)) return false
  return !(letter === 'I' && /\p{Ll}\s+I\.$/u.test(end.before))
}

function isForeignAbbreviation(end: PossibleEnd): boolean {
  const token = abbreviation(end)
  if (!isCaseless(nextLetter(end)) || !/^[a-z.]+$/u.test(token)) return false
  return token === 'etc' || end.table.mayEnd.has(token) || /^[a-z](?:\.[a-z])+$/u.test(token)
}

function isOrdinal(end: PossibleEnd): boolean {
  return /(?<!\p{Nd})\p{Nd}{1,2}\.$/u.test(end.before) && end.table.months.has(nextWord(end))
}

function goesOnAfterBracket(end: PossibleEnd): boolean {
  return !/^\p{Lu}/u.test(nextLetter(end))
}

function goesOnInLowerCase(end: PossibleEnd): boolean {
  return questionAtEnd.test(end.before) && /^\p{Ll}(?!\p{Lu})/u.test(end.next)
}

function goesOnAfterQuotation(end: PossibleEnd): boolean {
  return quotationAtEnd.test(end.before) && isContinuer(end)
}

/** A full stop, a question or an ellipsis, then «و» and its like; only directly, not after an opening quote. */
function isContinuer(end: PossibleEnd): boolean {
  const word = nextWord(end)
  return /^[\p{L}]/u.test(end.next) && (end.table.continuers.has(word) || /^\p{Ll}/u.test(nextLetter(end)))
}

/** «کتاب، دفتر و ... خریدم»: three dots stand for words as often as they end a sentence. */
function goesOnAfterEllipsis(end: PossibleEnd): boolean {
  const dots = ellipsisAtEnd.exec(end.before)
  if (!dots) return false
  if (isContinuer(end)) return true
  const word = end.before.slice(0, dots.index)
  if (/\s$/u.test(word)) return isCaseless(nextLetter(end))
  return end.table.finalEnds.size > 0 && ![...end.table.finalEnds].some((ending) => word.endsWith(ending))
}
