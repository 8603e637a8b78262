import { matchBrackets } from './bracket-pairs.ts'
import type { BracketMatch } from './bracket-pairs.ts'
import { builtInWords } from './segmentation-words.ts'

/** UTF-16 offsets, half-open. */
export type IsolatedRun = { from: number; to: number }

/** Letters, marks, digits and punctuation of the scripts written from right to left, and RLM and ALM. */
const RTL =
  '\\u0590-\\u08ff\\u200f\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10cff}\\u{10d00}-\\u{10fff}\\u{1e800}-\\u{1efff}'
/** Bidi controls that come in pairs in the text itself: a run never spans one. */
const CONTROL = '\\u202a-\\u202e\\u2066-\\u2069\\n'
const RTL_WORD = `(?=[${RTL}])[\\p{L}\\p{N}]`

/** A text's base direction decides what goes against it. `core` finds the characters a run begins and ends with. */
const sides = {
  rtl: { stretch: new RegExp(`[^${RTL}${CONTROL}]+`, 'gu'), core: /[\p{L}\p{N}]/gu, letter: /[\p{L}\p{N}]/u },
  ltr: {
    stretch: new RegExp(`(?:[${RTL}]|[^\\p{L}${CONTROL}])+`, 'gu'),
    core: new RegExp(RTL_WORD, 'gu'),
    letter: new RegExp(`(?=[${RTL}])\\p{L}`, 'u'),
  },
}

/**
 * The runs of a text that are written against its base direction, in order, each to be wrapped in an isolate of the
 * other direction (`<bdi dir="ltr">` in a right-to-left text): words with the spaces and punctuation between them,
 * their own brackets, signs and final symbols (C++, +98 912, 2024-11-22, Apple Inc.), without brackets or quotation
 * marks round the whole and without what ends the sentence. Numbers that the Unicode rules already show in order
 * (۱۲, 1,000, 10:30) give none. For display only: the text stays as it is. Linear.
 */
export function isolateRuns(text: string, base: 'rtl' | 'ltr'): IsolatedRun[] {
  const side = sides[base]
  const runs: IsolatedRun[] = []
  for (const { 0: stretch, index } of text.matchAll(side.stretch)) {
    if (!side.letter.test(stretch)) continue
    const brackets = matchBrackets(stretch)
    for (const piece of splitPieces(stretch, brackets, base)) {
      const run = trimRun(stretch, piece, brackets, base)
      if (run) runs.push({ from: index + run.from, to: index + run.to })
    }
  }
  return runs
}

/**
 * A bracket whose partner lies outside the stretch parts runs: «سلام», «خداحافظ» are two. So does the comma of
 * (Apple), (Google), and so do lone numbers.
 */
function splitPieces(stretch: string, brackets: BracketMatch, base: 'rtl' | 'ltr'): IsolatedRun[] {
  const inside = [...brackets.unmatched, ...listCommas(stretch)].sort((a, b) => a - b)
  const edges = [-1, ...inside, stretch.length]
  const pieces = edges.slice(1).map((to, index) => ({ from: (edges[index] ?? -1) + 1, to }))
  return base === 'ltr' ? pieces : pieces.flatMap((piece) => splitNumbers(stretch, piece))
}

/** Between what is bracketed or quoted and what is bracketed or quoted: such a list is the text's own, item by item. */
function listCommas(stretch: string): number[] {
  return Array.from(stretch.matchAll(/(?<=[)\]}»”›"’])[,;](?=\s*[([{«“‹"‘])/g), ({ index }) => index)
}

/**
 * Numbers before the first word stand alone, for they may belong to the text round the run: «در سال 2024 Apple گفت».
 * A telephone number, which begins with + or (0, keeps its groups together.
 */
function splitNumbers(stretch: string, piece: IsolatedRun): IsolatedRun[] {
  const pieces: IsolatedRun[] = []
  let isPhone = false
  for (const { 0: word, index } of stretch.slice(piece.from, piece.to).matchAll(/\S+/g)) {
    const from = piece.from + index
    if (/\p{L}/u.test(word)) return [...pieces, { from, to: piece.to }]
    const last = pieces.at(-1)
    if (isPhone && last && /\p{N}/u.test(word)) last.to = from + word.length
    else pieces.push({ from, to: from + word.length })
    isPhone = isPhone ? /\p{N}/u.test(word) : /^[([]?(?:\+|\(?0)\p{N}/u.test(word)
  }
  return pieces
}

function trimRun(
  stretch: string,
  piece: IsolatedRun,
  brackets: BracketMatch,
  base: 'rtl' | 'ltr',
): IsolatedRun | undefined {
  const cores = [...stretch.slice(piece.from, piece.to).matchAll(sides[base].core)]
  const first = cores[0]
  const last = cores.at(-1)
  if (!first || !last) return undefined
  const core = { from: piece.from + first.index, to: piece.from + last.index + last[0].length }
  if (!sides[base].letter.test(stretch.slice(core.from, core.to))) return undefined
  const run = widenRun(stretch, core, piece, brackets, base)
  return base === 'rtl' && isShownInOrder(stretch.slice(run.from, run.to)) ? undefined : run
}

/** Digits and the separators between two digits: the Unicode bidi algorithm keeps these in order by itself. */
function isShownInOrder(run: string): boolean {
  return /^\p{N}+(?:[.,:/]\p{N}+)*$/u.test(run)
}

function widenRun(
  stretch: string,
  core: IsolatedRun,
  piece: IsolatedRun,
  brackets: BracketMatch,
  base: 'rtl' | 'ltr',
): IsolatedRun {
  const from = base === 'rtl' ? startWithSign(stretch, core, piece) : core.from
  const opened = openBracketBefore(from, core, brackets)
  const to = endWithOwn(stretch, { from: opened, to: core.to }, piece, brackets, base)
  return { from: opened, to: endOfEnclosed(stretch, { from: opened, to }, brackets) }
}

/** A sign or currency that is written right before the first word: +98, -5, $3, #tag, .NET. */
function startWithSign(stretch: string, core: IsolatedRun, piece: IsolatedRun): number {
  const before = stretch.slice(piece.from, core.from)
  const sign = /(?:^|[\s([{«“"])([-+−±#$€£¥@~.]{1,2})$/u.exec(before)?.[1] ?? ''
  const isJoined = piece.from === 0 && before === sign && /^[-−]/.test(sign)
  return isJoined ? core.from : core.from - sign.length
}

/** "(C) 2024": the bracket before the first letter closes inside the run, so it is the run's own. */
function openBracketBefore(from: number, core: IsolatedRun, brackets: BracketMatch): number {
  const close = brackets.closeOf.get(from - 1)
  return close !== undefined && close < core.to ? from - 1 : from
}

function endWithOwn(
  stretch: string,
  run: IsolatedRun,
  piece: IsolatedRun,
  brackets: BracketMatch,
  base: 'rtl' | 'ltr',
): number {
  let to = endOfOwnBrackets(run, piece, brackets)
  while (to < piece.to && isOwnTail(stretch, run.from, to, base)) to++
  return to
}

/** Behind the last bracket that closes one of the run's own: "foo (bar!)". */
function endOfOwnBrackets(run: IsolatedRun, piece: IsolatedRun, brackets: BracketMatch): number {
  for (let at = piece.to - 1; at >= run.to; at--) {
    const open = brackets.openOf.get(at)
    if (open !== undefined && open >= run.from) return at + 1
  }
  return run.to
}

function isOwnTail(stretch: string, from: number, at: number, base: 'rtl' | 'ltr'): boolean {
  const character = stretch.charAt(at)
  if (/\p{M}/u.test(character)) return true
  if (base === 'ltr') return /[؟؛٪\u200c-\u200d\u200f]/.test(character)
  return (
    /[+#%°®™′″*\u200e]/.test(character) || (character === '.' && endsAbbreviation(stretch.slice(from, at)))
  )
}

const { never, mayEnd } = builtInWords('en')
const ENGLISH_ABBREVIATIONS: ReadonlySet<string> = new Set([...never, ...mayEnd])

function endsAbbreviation(run: string): boolean {
  const word = /[^\s([{«“]*$/u.exec(run)?.[0] ?? ''
  return /^\p{Lu}(?:\.\p{Lu})+$/u.test(word) || ENGLISH_ABBREVIATIONS.has(word.toLowerCase())
}

/** (Really?!) and “Yes.”: what stands before the closing bracket belongs to what the brackets hold. */
function endOfEnclosed(stretch: string, run: IsolatedRun, brackets: BracketMatch): number {
  const close = brackets.closeOf.get(run.from - 1)
  return close !== undefined && close >= run.to && /^\S*$/.test(stretch.slice(run.to, close)) ? close : run.to
}
