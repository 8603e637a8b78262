import type { AnnotationSet } from './claim-annotation.ts'
import { findFragment } from './find-fragment.ts'
import { CodePoints, type Fragment, type SideText } from './side-text.ts'

/** Words marked in a text of another program. */
export type ForeignSpan = {
  readonly id: string
  readonly labels: readonly string[]
  /** Offsets as `unit` of the text says; a quote may be empty where the text is there. */
  readonly fragments: readonly Fragment[]
}

/** A text as another program's file has it, or a part of it, with what is marked in it. */
export type ForeignText = {
  /** Of the file or document: it may say of which side it is. */
  readonly name: string
  /** Absent where the file holds the marked words alone. */
  readonly text?: string | undefined
  readonly unit: 'utf-16' | 'code-point'
  readonly spans: readonly ForeignSpan[]
  /** Ids of spans that the file says belong together. */
  readonly ties: readonly (readonly [string, string])[]
}

/** What another program's file holds. */
export type ForeignFile = {
  readonly texts: readonly ForeignText[]
  readonly otherAnnotators?: readonly { readonly id: string; readonly quote: string }[]
}

/** A side of the project, and how far into it the foreign text begins; `shift` undefined: only its words are known. */
type Home = { readonly side: SideText; readonly shift: number | undefined }

/** UTF-16 code units of context on either side of a quote. */
const CONTEXT = 32

/** A span in the text of a side. `line`, `from` and `to`: in which line of its own file's text it stands, and where. */
export type BroughtSpan = ForeignSpan & { readonly line: number; readonly from: number; readonly to: number }

/** The spans of a foreign text in the text of the side that it is of; undefined: of none. */
export function bringHome(
  foreign: ForeignText,
  texts: AnnotationSet['texts'],
): { readonly side: SideText; readonly spans: BroughtSpan[] } | undefined {
  const points =
    foreign.text !== undefined && foreign.unit === 'code-point' ? new CodePoints(foreign.text) : undefined
  const spans = foreign.spans.map((span) => ({
    ...span,
    fragments: span.fragments.map((fragment) => quoted(fragment, foreign.text, points)),
  }))
  const home = findHome(foreign, spans, texts)
  if (!home) return undefined
  const { side, shift = 0 } = home
  if (foreign.text === undefined) {
    const lines = lineEnds(side.text)
    const own = foreign.unit === 'code-point' ? new CodePoints(side.text) : undefined
    return { side, spans: spans.map((span) => found(inUnits(span, own), side, lines)) }
  }
  const lines = lineEnds(foreign.text)
  const move = ({ from, to, ...rest }: Fragment): Fragment => ({
    ...rest,
    from: from + shift,
    to: to + shift,
  })
  return { side, spans: spans.map((span) => placed(span, move, lines)) }
}

function inUnits(span: ForeignSpan, points: CodePoints | undefined): ForeignSpan {
  if (!points) return span
  const fragments = span.fragments.map(({ from, to, ...rest }) => ({
    ...rest,
    from: points.toUnits(from),
    to: points.toUnits(to),
  }))
  return { ...span, fragments }
}

function placed(
  span: ForeignSpan,
  move: (fragment: Fragment) => Fragment,
  lines: readonly number[],
): BroughtSpan {
  const from = Math.min(...span.fragments.map((fragment) => fragment.from))
  const to = Math.max(...span.fragments.map((fragment) => fragment.to))
  return { ...span, fragments: span.fragments.map(move), from, to, line: countUpTo(lines, from) }
}

/** Without a text of its own a span stands, for what is near it, where its words are found. */
function found(span: ForeignSpan, { text }: SideText, lines: readonly number[]): BroughtSpan {
  const places = span.fragments.map((fragment) => findFragment(text, fragment))
  const there = places.filter((place) => typeof place !== 'string')
  const from = Math.min(...there.map((place) => place.from))
  const to = Math.max(...there.map((place) => place.to))
  return { ...span, from, to, line: there.length === 0 ? -1 : countUpTo(lines, from) }
}

function lineEnds(text: string): number[] {
  return [...text.matchAll(/\n/g)].map(({ index }) => index)
}

/** How many of the rising numbers are less. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** In UTF-16 units, with the words and what stands round them. */
function quoted(fragment: Fragment, text: string | undefined, points: CodePoints | undefined): Fragment {
  if (text === undefined) return fragment
  const from = points ? points.toUnits(fragment.from) : fragment.from
  const to = points ? points.toUnits(fragment.to) : fragment.to
  return {
    from,
    to,
    quote: text.slice(from, to),
    prefix: text.slice(Math.max(0, from - CONTEXT), from),
    suffix: text.slice(to, to + CONTEXT),
  }
}

function findHome(
  { name, text }: ForeignText,
  spans: readonly ForeignSpan[],
  texts: AnnotationSet['texts'],
): Home | undefined {
  const named = texts.filter(({ document, side }) => saysSide(name, document, side, texts))
  for (const side of [...named, ...texts]) {
    const shift = text === undefined ? undefined : shiftIn(side, text)
    if (shift !== undefined) return { side, shift }
  }
  const quotes = spans.flatMap(({ fragments }) => fragments.map(({ quote }) => quote)).filter(Boolean)
  const found = (side: SideText) => quotes.filter((quote) => side.text.includes(quote)).length
  let best: SideText | undefined
  let most = 0
  for (const side of [...named, ...texts]) {
    const count = found(side)
    if (count > most) [best, most] = [side, count]
  }
  return best && { side: best, shift: undefined }
}

function saysSide(name: string, document: string, side: string, texts: AnnotationSet['texts']): boolean {
  if (name.includes(`${document}.${side}`) || name.includes(`${document}#${side}`)) return true
  return texts.length === 2 && new RegExp(`(?:^|[^a-z])${side}(?:[^a-z]|$)`, 'i').test(name)
}

/** Where a whole foreign text stands in a side: once, and white space at its ends aside. */
function shiftIn({ text: whole }: SideText, text: string): number | undefined {
  const words = text.trim()
  if (words === '') return undefined
  const first = whole.indexOf(words)
  if (first < 0 || whole.includes(words, first + 1)) return undefined
  return first - (text.length - text.trimStart().length)
}
