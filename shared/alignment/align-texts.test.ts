import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentText } from '../text/segment-text.ts'
import { alignTexts } from './align-texts.ts'
import type { AlignmentLink, AlignmentSide } from './alignment.ts'

const readSample = (name: string) =>
  readFileSync(new URL(`../testing/samples/${name}`, import.meta.url), 'utf8')

function sideOf(text: string, language: string): AlignmentSide {
  const paragraphs = segmentText(text, language)
  const sentences = paragraphs.flat().map((sentence) => sentence.text)
  let next = 0
  const paragraphStarts = paragraphs.map((paragraph) => (next += paragraph.length) - paragraph.length)
  return { language, sentences, paragraphStarts }
}

const lines = (links: readonly AlignmentLink[]) =>
  links.map((link) => `${link.source.join()}\t${link.target.join()}`)

describe('the sample report', () => {
  const persian = sideOf(readSample('meeting.fa.txt'), 'fa')
  const english = sideOf(readSample('meeting.en.txt'), 'en')
  const gold = readSample('meeting.gold.tsv').trim().split('\n')

  it('is aligned as it should be', () => {
    expect(lines(alignTexts(persian, english).links)).toEqual(gold)
  })

  it('is aligned the same from the other side', () => {
    const mirrored = alignTexts(english, persian).links.map((link) => ({
      ...link,
      source: link.target,
      target: link.source,
    }))
    expect(lines(mirrored)).toEqual(gold)
  })
})

describe('every alignment', () => {
  const word = fc.constantFrom(
    'سلام',
    'دنیا',
    '۲۰۱۷',
    'NATO',
    'hello',
    'world',
    '2017',
    'Iran',
    'ایران',
    '؟',
    '',
  )
  const sentence = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '))
  const side = fc.array(sentence, { maxLength: 12 })

  it('has each sentence in one link, in order, with a confidence and a reason', () => {
    fc.assert(
      fc.property(side, side, fc.boolean(), (source, target, marked) => {
        const starts = marked ? { paragraphStarts: [0, 2, 4] } : {}
        const { links } = alignTexts(
          { language: 'fa', sentences: source, ...starts },
          { language: 'en', sentences: target, ...starts },
        )
        expect(links.flatMap((link) => link.source)).toEqual(source.map((_, index) => index))
        expect(links.flatMap((link) => link.target)).toEqual(target.map((_, index) => index))
        for (const link of links) {
          expect(link.source.length + link.target.length).toBeGreaterThan(0)
          expect(link.confidence).toBeGreaterThanOrEqual(0)
          expect(link.confidence).toBeLessThanOrEqual(1)
          expect(link.reasons.length).toBeGreaterThan(0)
          expect(link.reasons.length).toBeLessThanOrEqual(4)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('long work', () => {
  const side = {
    language: 'en',
    sentences: Array.from({ length: 60 }, (_, index) => `Sentence number ${index}.`),
  }

  it('tells how far it is', () => {
    const steps: [number, number][] = []
    alignTexts(side, side, { onProgress: (done, total) => steps.push([done, total]) })
    expect(steps.length).toBeGreaterThan(2)
    expect(steps.at(-1)?.[0]).toBe(steps.at(-1)?.[1])
    expect(steps.map(([done]) => done)).toEqual(steps.map(([done]) => done).sort((a, b) => a - b))
  })

  it('stops when asked to', () => {
    const controller = new AbortController()
    const stop = (done: number) => {
      if (done > 0) controller.abort(new Error('stopped'))
    }
    expect(() => alignTexts(side, side, { signal: controller.signal, onProgress: stop })).toThrow('stopped')
  })
})
