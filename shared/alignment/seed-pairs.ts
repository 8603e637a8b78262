import { nameSkeletons } from './name-skeleton.ts'
import { numberOf } from './number-words.ts'
import { pairTable } from './pair-table.ts'
import type { Pair, PairTable } from './pair-table.ts'
import type { SideModel, TokenType, Vocabulary } from './side-model.ts'

/**
 * Counts that a pair has before anything is learned (measured on development texts; see the README beside them):
 * the same word or number in both texts, a number spelled out, a mark, a name by its consonants.
 */
const SAME = 6
const SMALL_NUMBER = 2
const NUMBER_WORD = 1.5
const MARK = 1.5
const SOLAR_YEAR = 1
const NAME_BY_LENGTH: readonly number[] = [0, 0, 1.2, 2.4, 3.6, 5]

/** What goes together before a text has taught anything, in any two languages. */
export function seedPairs(source: SideModel, target: SideModel): PairTable {
  const pairs = new Map<string, Pair>()
  const add = (from: number, to: number, weight: number): void => {
    const key = `${from} ${to}`
    if ((pairs.get(key)?.forward ?? 0) >= weight) return
    pairs.set(key, { source: from, target: to, forward: weight, backward: weight })
  }
  addSameTypes(source.vocabulary, target.vocabulary, add)
  addNumbers(source.vocabulary, target.vocabulary, add)
  addNames(source.vocabulary, target.vocabulary, add)
  return pairTable([...pairs.values()])
}

type Add = (source: number, target: number, weight: number) => void

function addSameTypes(source: Vocabulary, target: Vocabulary, add: Add): void {
  const byKey = groupIds(target, (type) => [`${type.kind} ${type.word}`])
  source.types.forEach((type, id) => {
    if (type.kind === 'number') return
    for (const same of byKey.get(`${type.kind} ${type.word}`) ?? []) {
      if (type.kind === 'punctuation') add(id, same, MARK)
      else if (type.word.length > 1) add(id, same, SAME)
    }
  })
}

function addNumbers(source: Vocabulary, target: Vocabulary, add: Add): void {
  const byValue = groupIds(target, (type) =>
    [numberOf(type)].filter((value) => value !== undefined).map(String),
  )
  source.types.forEach((type, id) => {
    const value = numberOf(type)
    if (value === undefined) return
    for (const same of byValue.get(String(value)) ?? []) {
      const isWord = type.kind === 'word' || target.types[same]?.kind === 'word'
      add(id, same, isWord ? NUMBER_WORD : value < 10 ? SMALL_NUMBER : SAME)
    }
    for (const year of otherCalendar(value)) {
      for (const same of byValue.get(String(year)) ?? []) add(id, same, SOLAR_YEAR)
    }
  })
}

/** Gregorian years for a solar Hijri one and the other way round: 1398 began in 2019. */
function otherCalendar(year: number): number[] {
  if (year >= 1250 && year <= 1450) return [year + 621, year + 622]
  return year >= 1871 && year <= 2071 ? [year - 621, year - 622] : []
}

/** Names are looked for among capitalised words where the script has capitals, among all words where it has none. */
function addNames(source: Vocabulary, target: Vocabulary, add: Add): void {
  const bySkeleton = groupIds(target, skeletonsOf)
  const sharers = groupIds(source, skeletonsOf)
  for (const [skeleton, ids] of sharers) {
    const partners = bySkeleton.get(skeleton)
    const weight = NAME_BY_LENGTH[Math.min(skeleton.length, NAME_BY_LENGTH.length - 1)] ?? 0
    if (!partners || weight === 0) continue
    const shared = weight / Math.sqrt(Math.max(ids.length, partners.length))
    for (const id of ids) {
      for (const partner of partners) {
        if (mayBeName(source.types[id], target.types[partner])) add(id, partner, shared)
      }
    }
  }
}

function skeletonsOf(type: TokenType): Iterable<string> {
  if (type.kind !== 'word' || (hasCase(type) && !type.isName) || type.word.length < 3) return []
  return nameSkeletons(type.word)
}

function hasCase(type: TokenType): boolean {
  return type.word.toUpperCase() !== type.word
}

/** Two scripts without capitals would make every two words a name. */
function mayBeName(first: TokenType | undefined, second: TokenType | undefined): boolean {
  return first !== undefined && second !== undefined && (hasCase(first) || hasCase(second))
}

function groupIds(
  vocabulary: Vocabulary,
  keysOf: (type: TokenType) => Iterable<string>,
): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  vocabulary.types.forEach((type, id) => {
    for (const key of keysOf(type)) {
      const group = groups.get(key)
      if (group) group.push(id)
      else groups.set(key, [id])
    }
  })
  return groups
}
