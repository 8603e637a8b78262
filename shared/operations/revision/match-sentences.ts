import { diffSequences } from '../../text/diff-sequences.ts'
import { textTokens } from '../../text/text-tokens.ts'
import { longestRise } from '../longest-rise.ts'

/**
 * Sentences of an older text and those of a newer that say the same: places in each, half-open. Nothing on one side:
 * it is gone, or new. `similarity`: 1 where the words are the same, 0 where there is nothing to compare.
 */
export type SentenceMatch = {
  readonly from: number
  readonly to: number
  readonly newFrom: number
  readonly newTo: number
  readonly similarity: number
}

/** Less alike than this, two sentences are not versions of one. */
const LEAST = 0.34
/** A stretch with more pairs than this is not searched for sentences that are merely alike. */
const MOST_PAIRS = 250_000

/**
 * Which sentences of two versions of a text are the same ones, in order: first those that read alike, then, between
 * them, those that share most words; one may have become two, and two one.
 */
export function matchSentences(before: readonly string[], after: readonly string[]): SentenceMatch[] {
  const matches: SentenceMatch[] = []
  let [from, newFrom] = [0, 0]
  const between = (to: number, newTo: number) => {
    for (const match of matchStretch(before, after, { from, to, newFrom, newTo })) matches.push(match)
  }
  for (const [place, newPlace] of anchorsOf(before, after)) {
    between(place, newPlace)
    matches.push({ from: place, to: place + 1, newFrom: newPlace, newTo: newPlace + 1, similarity: 1 })
    ;[from, newFrom] = [place + 1, newPlace + 1]
  }
  between(before.length, after.length)
  return matches
}

/** Sentences that read alike and stand but once in either text, as many as keep their order. */
function anchorsOf(before: readonly string[], after: readonly string[]): [number, number][] {
  const places = once(before)
  const pairs = [...once(after)].flatMap(([text, newPlace]): [number, number][] => {
    const place = places.get(text)
    return place === undefined ? [] : [[place, newPlace]]
  })
  const rise = longestRise(pairs.map(([place]) => place))
  return pairs.filter((_, index) => rise.has(index))
}

function once(texts: readonly string[]): Map<string, number> {
  const places = new Map<string, number>()
  const twice = new Set<string>()
  texts.forEach((text, place) => (places.has(text) ? twice.add(text) : places.set(text, place)))
  for (const text of twice) places.delete(text)
  return places
}

type Stretch = Omit<SentenceMatch, 'similarity'>

function matchStretch(
  before: readonly string[],
  after: readonly string[],
  stretch: Stretch,
): SentenceMatch[] {
  const [old, fresh] = [before.slice(stretch.from, stretch.to), after.slice(stretch.newFrom, stretch.newTo)]
  const matches: SentenceMatch[] = []
  let [at, newAt] = [0, 0]
  const alike = (to: number) => {
    for (; at < to; at++, newAt++) matches.push(one(at, newAt, 1))
  }
  for (const hunk of diffSequences(old, fresh)) {
    alike(hunk.baseFrom)
    matches.push(...matchAlike(old, fresh, hunk.baseFrom, hunk.baseTo, hunk.from, hunk.to))
    ;[at, newAt] = [hunk.baseTo, hunk.to]
  }
  alike(old.length)
  return matches.map((match) => ({
    ...match,
    from: match.from + stretch.from,
    to: match.to + stretch.from,
    newFrom: match.newFrom + stretch.newFrom,
    newTo: match.newTo + stretch.newFrom,
  }))
}

function one(place: number, newPlace: number, similarity: number): SentenceMatch {
  return { from: place, to: place + 1, newFrom: newPlace, newTo: newPlace + 1, similarity }
}

/** How many old and new sentences may be one match, and what a match of them counts: the more sentences the more. */
const SHAPES = [
  { old: 1, fresh: 1, weight: 1 },
  { old: 1, fresh: 2, weight: 1.45 },
  { old: 2, fresh: 1, weight: 1.45 },
] as const

/** The best of all ways to pair sentences in order, by how many words they share. */
function matchAlike(
  before: readonly string[],
  after: readonly string[],
  from: number,
  to: number,
  newFrom: number,
  newTo: number,
): SentenceMatch[] {
  const [rows, columns] = [to - from, newTo - newFrom]
  if (rows * columns > MOST_PAIRS) return [...gone(from, to, newFrom), ...fresh(to, newFrom, newTo)]
  const bags = { old: before.slice(from, to).map(bagOf), fresh: after.slice(newFrom, newTo).map(bagOf) }
  const similarity = (row: number, column: number, shape: (typeof SHAPES)[number]) =>
    likeness(bags.old.slice(row, row + shape.old), bags.fresh.slice(column, column + shape.fresh))
  const best = new Float64Array((rows + 1) * (columns + 1))
  const step = new Int8Array(best.length)
  const cell = (row: number, column: number) => row * (columns + 1) + column
  for (let row = rows; row >= 0; row--) {
    for (let column = columns; column >= 0; column--) {
      let [value, choice] = [0, -1]
      const consider = (score: number, how: number) => {
        if (score > value || choice < 0) [value, choice] = [score, how]
      }
      if (row < rows) consider(best[cell(row + 1, column)]!, SHAPES.length)
      if (column < columns) consider(best[cell(row, column + 1)]!, SHAPES.length + 1)
      SHAPES.forEach((shape, how) => {
        if (row + shape.old > rows || column + shape.fresh > columns) return
        const alike = similarity(row, column, shape)
        if (alike < LEAST) return
        consider(best[cell(row + shape.old, column + shape.fresh)]! + alike * shape.weight, how)
      })
      best[cell(row, column)] = value
      step[cell(row, column)] = choice
    }
  }
  const matches: SentenceMatch[] = []
  let [row, column] = [0, 0]
  while (row < rows || column < columns) {
    const how = step[cell(row, column)]!
    const shape = SHAPES[how]
    const size = shape ?? { old: how === SHAPES.length ? 1 : 0, fresh: how === SHAPES.length ? 0 : 1 }
    matches.push({
      from: from + row,
      to: from + row + size.old,
      newFrom: newFrom + column,
      newTo: newFrom + column + size.fresh,
      similarity: shape ? similarity(row, column, shape) : 0,
    })
    row += size.old
    column += size.fresh
  }
  return matches
}

function gone(from: number, to: number, at: number): SentenceMatch[] {
  return Array.from({ length: to - from }, (_, index) => ({
    from: from + index,
    to: from + index + 1,
    newFrom: at,
    newTo: at,
    similarity: 0,
  }))
}

function fresh(at: number, newFrom: number, newTo: number): SentenceMatch[] {
  return Array.from({ length: newTo - newFrom }, (_, index) => ({
    from: at,
    to: at,
    newFrom: newFrom + index,
    newTo: newFrom + index + 1,
    similarity: 0,
  }))
}

type Bag = { readonly counts: ReadonlyMap<string, number>; readonly size: number }

/** Words, each as often as it stands there; of white space there is always enough. */
function bagOf(text: string): Bag {
  const counts = new Map<string, number>()
  let size = 0
  for (const token of textTokens(text)) {
    if (token.trim() === '') continue
    counts.set(token, (counts.get(token) ?? 0) + 1)
    size++
  }
  return { counts, size }
}

function joined(bags: readonly Bag[]): Bag {
  if (bags.length === 1) return bags[0]!
  const counts = new Map<string, number>()
  for (const bag of bags)
    for (const [word, count] of bag.counts) counts.set(word, (counts.get(word) ?? 0) + count)
  return { counts, size: bags.reduce((sum, { size }) => sum + size, 0) }
}

/** Of two that became one, or one that became two, most of each of the two must be in the one. */
const PART = 0.5

/** Twice the words in common over all words (Dice); 0 where a part has too little in common with the whole. */
function likeness(old: readonly Bag[], fresh: readonly Bag[]): number {
  const [one, other] = [joined(old), joined(fresh)]
  const isPart = (bag: Bag, whole: Bag) => commonIn(bag, whole) >= PART * bag.size
  const areParts = old.every((bag) => isPart(bag, other)) && fresh.every((bag) => isPart(bag, one))
  if (old.length !== fresh.length && !areParts) return 0
  return one.size + other.size === 0 ? 1 : (2 * commonIn(one, other)) / (one.size + other.size)
}

function commonIn(one: Bag, other: Bag): number {
  let common = 0
  for (const [word, count] of one.counts) common += Math.min(count, other.counts.get(word) ?? 0)
  return common
}
