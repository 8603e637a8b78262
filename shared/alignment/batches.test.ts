import { describe, expect, it } from 'vitest'
import { alignInPieces, alignTexts } from './align-texts.ts'
import type { AlignmentPiece } from './align-texts.ts'
import type { AlignmentOptions, SentenceGroup } from './alignment.ts'

const COUNT = 3600
/** Every so many sentences one is missing on a side. */
const OMITTED = { source: 97, target: 61 }

const wordsOf = (n: number) => Array.from({ length: 6 }, (_, k) => (n * 7919 + k * 104729 + k * k * n) % 800)
const numbers = Array.from({ length: COUNT }, (_, n) => n)
const side = (language: string, omitted: number, first: number) => {
  const kept = numbers.filter((n) => n % omitted !== 5)
  const letters = (word: number) =>
    Array.from(word.toString(9), (digit) => String.fromCharCode(first + Number(digit))).join('')
  return {
    language,
    kept,
    sentences: kept.map((n) => `${wordsOf(n).map(letters).join(' ')} ${n % 1000}`),
  }
}
const source = side('fa', OMITTED.source, 0x628)
const target = side('en', OMITTED.target, 0x62)

function alignLong(options: AlignmentOptions = {}) {
  let share = 0
  const onProgress = (done: number, total: number) => (share = done / total)
  const pieces: (AlignmentPiece & { readonly share: number })[] = []
  for (const piece of alignInPieces(source, target, { ...options, onProgress })) {
    pieces.push({ ...piece, share })
  }
  return { links: pieces.flatMap((piece) => piece.links), pieces }
}

const isRight = (link: SentenceGroup) => {
  const numbersOf = (side: 'source' | 'target') =>
    link[side].map((index) => (side === 'source' ? source : target).kept[index])
  return link.source.length + link.target.length > 1
    ? String(numbersOf('source')) === String(numbersOf('target'))
    : true
}

describe('long texts', () => {
  const { links, pieces } = alignLong()

  it('are aligned batch by batch as well as at once', () => {
    expect(links.flatMap((link) => link.source)).toEqual(source.sentences.map((_, index) => index))
    expect(links.flatMap((link) => link.target).sort((a, b) => a - b)).toEqual(
      target.sentences.map((_, index) => index),
    )
    expect(links.filter(isRight).length / links.length).toBeGreaterThan(0.99)
  })

  it('have their first links settled when most of the work is still to be done', () => {
    expect(pieces[0]).toMatchObject({ soFar: 'translation' })
    expect(pieces[0]!.share).toBeLessThan(0.4)
    expect(alignTexts(source, target).links).toEqual(links)
  })

  it('keep fixed links in their place, wherever a batch ends', () => {
    const fixed = links
      .filter((_, index) => index % 450 === 0)
      .map(({ source, target }) => ({ source, target }))
    const again = alignLong({ fixed })
    const sortedBySource = again.links.flatMap((link) => link.source)
    expect(sortedBySource).toEqual(source.sentences.map((_, index) => index))
    for (const group of fixed) expect(again.links).toContainEqual(expect.objectContaining(group))
  })
})
