import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Link, Sentence } from '../../shared/model/records.ts'
import { ProjectBuilder } from './build-project.ts'
import { wholeRows } from './read-texts.ts'

/** Rows of one sentence a side, the targets in any order. */
const crossing = fc.integer({ min: 1, max: 40 }).chain((count) =>
  fc.shuffledSubarray(
    Array.from({ length: count }, (_, n) => n),
    { minLength: count },
  ),
)

it('parts a document into runs of rows that have all their sentences, and no others', () => {
  fc.assert(
    fc.property(crossing, fc.integer({ min: 1, max: 7 }), (targets, size) => {
      const paragraphs = [targets.map((n) => ({ text: String(n), gap: '' }))]
      const project = new ProjectBuilder({
        title: 't',
        sourceLanguage: 'fa',
        targetLanguage: 'en',
        created: new Date(0).toISOString(),
        source: { paragraphs },
        target: { paragraphs },
      })
      const records = project.take(targets.map((target, source) => ({ source: [source], target: [target] })))
      const whole = { links: [] as Link[], sentences: [] as Sentence[] }
      for (const piece of wholeRows(records, size)) {
        const linked = piece.links.flatMap(({ source, target }) => [...source, ...target])
        expect(new Set(linked)).toEqual(new Set(piece.sentences.map(({ id }) => id)))
        whole.links.push(...piece.links)
        whole.sentences.push(...piece.sentences)
      }
      expect(whole).toEqual(records)
    }),
  )
})
