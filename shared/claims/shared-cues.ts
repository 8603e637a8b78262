import { readNumbers } from '../text/digits.ts'
import { foldText } from '../text/fold-text.ts'
import { nameSkeleton } from './name-skeleton.ts'
import { wordsIn, type TextWord } from './clause-edges.ts'

/** Something that stands in both texts alike: the same number, or a name that sounds the same. Offsets of its start. */
export type SharedCue = {
  readonly kind: 'number' | 'name'
  readonly here: { readonly text: string; readonly at: number }
  readonly there: { readonly text: string; readonly at: number }
}

/** The numbers and names that two renderings share, each paired with the one nearest to it by relative place. */
export function sharedCues(here: string, there: string): SharedCue[] {
  return [...sharedNumbers(here, there), ...sharedNames(here, there)]
}

function sharedNumbers(here: string, there: string): SharedCue[] {
  const others = readNumbers(there)
  return readNumbers(here).flatMap((number) => {
    const same = others.filter((other) => other.value === number.value)
    const other = nearest(same, number.from / here.length, there.length)
    if (!other) return []
    return [pairOf('number', here.slice(number.from, number.to), number.from, there, other)]
  })
}

function sharedNames(here: string, there: string): SharedCue[] {
  const others = soundsIn(there)
  return wordsIn(here).flatMap((word) => {
    const same = (soundOf(word) ?? []).flatMap((sound) => others.get(sound) ?? [])
    const isSpelled = same.some((other) => isNameLike(word, other))
    const other = isSpelled && nearest(same, word.from / here.length, there.length)
    return other ? [pairOf('name', word.text, word.from, there, other)] : []
  })
}

function soundsIn(text: string): Map<string, TextWord[]> {
  const sounds = new Map<string, TextWord[]>()
  for (const word of wordsIn(text)) {
    for (const sound of soundOf(word) ?? []) sounds.set(sound, [...(sounds.get(sound) ?? []), word])
  }
  return sounds
}

function soundOf(word: TextWord): string[] | undefined {
  const sound = nameSkeleton(word.text)
  return sound === undefined ? undefined : [sound]
}

/** One of the two is written as names are, with a capital; in scripts without capitals nothing can be told. */
function isNameLike(one: TextWord, other: TextWord): boolean {
  if (foldText(one.text).text === foldText(other.text).text) return /^\p{Lu}/u.test(one.text)
  return /^\p{Lu}/u.test(one.text) !== /^\p{Lu}/u.test(other.text)
}

function nearest<T extends { from: number; to: number }>(
  candidates: readonly T[],
  place: number,
  length: number,
): T | undefined {
  let best: T | undefined
  for (const candidate of candidates) {
    const distance = Math.abs(candidate.from / length - place)
    if (!best || distance < Math.abs(best.from / length - place)) best = candidate
  }
  return best
}

function pairOf(
  kind: SharedCue['kind'],
  text: string,
  at: number,
  there: string,
  other: { from: number; to: number },
): SharedCue {
  return { kind, here: { text, at }, there: { text: there.slice(other.from, other.to), at: other.from } }
}
