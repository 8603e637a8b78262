import type { SegmentationRule } from './segmentation-rule.ts'
import type { WordListName } from './segmentation-words.ts'

/*
 * The pieces of which the built-in rules are made. They are spelled out in each rule, so that a rule read in the
 * window or in an SRX file is whole. Repetition is bounded: looking back from a place must not cost more in a long
 * paragraph, and other programs allow no other within a look-behind.
 */

/** Full stops of the scripts that Unicode has as sentence ends (its property STerm), and the ellipsis. */
const STOP = '.!?؟۔…।॥。！？｡։׃؞'
/** What closes a quotation or bracket after a stop. */
const CLOSERS = `["'”’»›)\\]]{0,4}`
const OPENERS = `["'“‘«‹(\\[{]{0,4}`
/** No letter, digit or dot stands before: the abbreviation is a word of its own. */
const WORD_EDGE = `(?<![\\p{L}\\p{M}\\p{N}_.@/’\\u200c])(?<![\\p{L}\\p{N}]')`
const WORD_END = `(?![\\p{L}\\p{M}\\p{N}\\u200c])`
/** Where a sentence may begin: the start of the text, or after a stop and a space. */
const START = `(?:^|[${STOP}]${CLOSERS}\\s{1,3})`
/** What follows begins with none of the words that often begin a sentence. */
const NO_STARTER = `(?![^\\p{L}\\p{N}]{0,8}{starters}${WORD_END})`
/** A letter of a script without capitals follows. */
const CASELESS_NEXT = `\\s{0,3}${OPENERS}\\p{Lo}`
const DOTS = `(?:…|\\.{3,6})${CLOSERS}`
const BRACKETED = `(?:[^()\\[\\]]|[(\\[][^()\\[\\]]{0,100}[)\\]]){0,400}`
const IN_SENTENCE_BRACKET = `[^\\s${STOP}]\\s{0,3}(?<![:;=][\\-']?)[(\\[]${BRACKETED}`
const BULLETS = `[\\s"“«(\\[*•–—\\-\\u2190-\\u2bff\\u{1f000}-\\u{1faff}\\ufe0f]{0,8}`
const ROMAN = `[Xx]{0,3}(?:[Ii][Xx]|[Ii][Vv]|[Vv]?[Ii]{1,3}|[Vv]|[Xx])`
const SMILEYS = `[\\u{1f600}-\\u{1f64f}\\u{1f900}-\\u{1f92f}\\u{1f970}-\\u{1f97a}\\u{1f923}\\u{1f44d}\\u{1f44f}\\u{1f64f}\\u2764]\\ufe0f?`

const keep = (name: string, before: string, after: string): SegmentationRule => ({
  name,
  breaks: false,
  before,
  after,
})
const cut = (name: string, before: string, after: string): SegmentationRule => ({
  name,
  breaks: true,
  before,
  after,
})

const KEEPS: readonly SegmentationRule[] = [
  keep('inside brackets', IN_SENTENCE_BRACKET, `${BRACKETED}[)\\]]`),
  keep('brackets closed inside a sentence', `${IN_SENTENCE_BRACKET}[)\\]]`, `(?!\\s*${OPENERS}\\p{Lu})`),
  keep(
    'list number',
    `${START}${BULLETS}(?:\\p{Nd}{1,3}(?:[.\\-–]\\p{Nd}{1,3}){0,4}|\\p{L}|الف|${ROMAN})[.)]`,
    '',
  ),
  keep(
    'list numbers in the line',
    `[:؛;]\\s{0,3}\\p{Nd}{1,2}\\.(?:[^${STOP}]{1,120}\\p{Nd}{1,2}\\.){0,9}`,
    '',
  ),
  keep('abbreviation that never ends', `${WORD_EDGE}{never}\\.`, ''),
  keep('abbreviation before a number', `${WORD_EDGE}{beforeNumber}\\.`, `\\s{0,3}\\p{N}`),
  keep('abbreviation that may end', `${WORD_EDGE}{mayEnd}\\.`, NO_STARTER),
  keep(
    'dotted letters',
    `${WORD_EDGE}[\\p{Lu}\\p{Lo}][\\u0640\\u200c]?\\.(?:\\p{L}[\\u0640\\u200c]?\\.){1,6}`,
    NO_STARTER,
  ),
  keep(
    'dotted small letters before a script without capitals',
    `${WORD_EDGE}\\p{Ll}\\.(?:\\p{Ll}\\.){1,6}`,
    CASELESS_NEXT,
  ),
  keep(
    'initial',
    `${WORD_EDGE}(?:[\\p{L}\\p{M}]{1,20}[\\-‐])?(?:(?!I)\\p{L}|(?<!\\p{Ll}\\s{1,3})I)[\\u0640\\u200c]?\\.`,
    NO_STARTER,
  ),
  keep('Latin abbreviation in another script', `${WORD_EDGE}[Ee]tc\\.`, CASELESS_NEXT),
  keep('ordinal before a month', `(?<!\\p{Nd})\\p{Nd}{1,2}\\.`, `\\s{1,3}{months}${WORD_END}`),
  keep('question goes on in small letters', `[?!؟]${CLOSERS}`, `\\s{1,3}\\p{Ll}(?!\\p{Lu})`),
  keep('quotation goes on', `[.?!؟…۔]["”’»›]{1,4}`, `\\s{0,3}(?:{continuers}${WORD_END}|\\p{Ll}(?!\\p{Lu}))`),
  keep('ellipsis goes on', DOTS, `\\s{0,3}(?:{continuers}${WORD_END}|\\p{Ll}(?!\\p{Lu}))`),
  keep('ellipsis in the place of words', `\\s${DOTS}`, CASELESS_NEXT),
  keep(
    'full stop before small letters',
    `\\.${CLOSERS}`,
    `\\s{1,20}[^\\p{L}\\p{N}${STOP}]{0,8}\\p{Ll}(?!\\p{Lu}|[.)]\\s)`,
  ),
  keep('smiley belongs to what it follows', `[.!?؟۔]${CLOSERS}`, `\\s{0,3}(?:${SMILEYS}){1,8}(?:\\s|$)`),
]

/** Only where the verb stands last can the word before three dots tell that the sentence goes on. */
const ELLIPSIS_BEFORE_VERB = keep('ellipsis before the verb', `(?<!{finalEnds}|[.…\\s])${DOTS}`, '')

const CUTS: readonly SegmentationRule[] = [
  cut('smiley', `[.!?؟۔]${CLOSERS}\\s{0,3}(?:${SMILEYS}){1,8}`, `\\s{1,20}${OPENERS}[\\p{Lu}\\p{Lo}]`),
  cut('stop and a space', `[.!?؟۔।॥。！？｡։׃؞]${CLOSERS}`, `\\s`),
  cut('ellipsis', `…${CLOSERS}`, `\\s{1,20}${OPENERS}[\\p{Lu}\\p{Lo}\\p{N}]`),
  cut(
    'footnote mark',
    `[.!?؟۔]["”’»]{0,2}(?:\\[\\p{Nd}{1,3}\\]){1,5}`,
    `\\s{1,20}${OPENERS}[\\p{Lu}\\p{Lo}]`,
  ),
  cut('wide stop', `[。！？｡][”’」』）"']{0,3}`, `[^\\s。！？｡”’」』）"'.!?]`),
  cut(
    'no space after the stop',
    `(?<![\\p{L}\\p{M}.@/:\\-])\\p{L}?\\p{Ll}{2,30}\\.`,
    `\\p{Lu}\\p{Ll}{0,30}[\\s,’']`,
  ),
  cut(
    'no space after a question',
    `(?<![\\p{L}\\p{M}.@/:=&\\-])\\p{L}?\\p{Ll}{2,30}[?!]{1,4}`,
    `\\p{Lu}\\p{Ll}{1,30}[\\s,’']`,
  ),
  cut(
    'no space after the stop, script without capitals',
    `\\p{Lo}[\\p{Lo}\\p{M}\\u200c]["'”’»)\\]]{0,2}[.!?؟۔…]{1,6}${CLOSERS}`,
    `${OPENERS}\\p{Lo}`,
  ),
  cut('no space before a picture', `[.!?؟۔]${CLOSERS}`, `[\\u2300-\\u2bff\\u{1f000}-\\u{1faff}]`),
]

/** Own rules; made for the lists of a language, which name the words that they ask for. */
export function builtInRules(
  words: Readonly<Record<WordListName, readonly string[]>>,
): readonly SegmentationRule[] {
  const verbLast = words.finalEnds.length > 0 ? [ELLIPSIS_BEFORE_VERB] : []
  return [...KEEPS, ...verbLast, ...CUTS]
}
