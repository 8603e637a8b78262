import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readProject } from '../../shared/model/read-project.ts'
import { writeProject } from '../../shared/model/write-project.ts'
import { seededBytes } from '../../shared/testing/build-project.ts'
import { joinText, segmentText, type TextParagraph } from '../../shared/text/segment-text.ts'
import { buildProject, type NewProject } from './build-project.ts'

const header = {
  title: 'گزارش',
  sourceLanguage: 'fa',
  targetLanguage: 'en',
  created: '2026-01-02T03:04:05.000Z',
}
const build = (project: Omit<NewProject, keyof typeof header>) =>
  buildProject({ ...header, ...project }, seededBytes(1))

it('gives each sentence of a lone text a row of its own', () => {
  const records = build({ source: { paragraphs: segmentText('یک. دو.\n\n  سه.', 'fa'), file: 'a.txt' } })
  expect(records.links.map(({ source, target, state }) => [source.length, target.length, state])).toEqual([
    [1, 0, 'initial'],
    [1, 0, 'initial'],
    [1, 0, 'initial'],
  ])
  expect(records.sentences.map(({ text, paragraphStart, lead }) => [text, paragraphStart, lead])).toEqual([
    ['یک.', true, undefined],
    ['دو.', undefined, undefined],
    ['سه.', true, '\n  '],
  ])
  expect(records.documents[0]?.files).toEqual({ source: 'a.txt' })
})

it('takes the rows as they are given, with what is known of them', () => {
  const records = build({
    source: { paragraphs: segmentText('یک. دو.', 'fa') },
    target: { paragraphs: segmentText('One. Two. Three.', 'en') },
    rows: [
      { source: [1], target: [0, 1], confidence: 0.5, reasons: [{ kind: 'order' }] },
      { source: [0], target: [] },
      { source: [], target: [2] },
    ],
  })
  const texts = new Map(records.sentences.map(({ id, text }) => [id, text]))
  const words = records.links.map(({ source, target }) => [...source, ...target].map((id) => texts.get(id)))
  expect(words).toEqual([['دو.', 'One.', 'Two.'], ['یک.'], ['Three.']])
  expect(records.links.map(({ state, alignment, confidence }) => [state, alignment, confidence])).toEqual([
    ['translated', 'proposed', 0.5],
    ['initial', 'proposed', undefined],
    ['initial', 'proposed', undefined],
  ])
  expect(records.documents[0]?.files).toBeUndefined()
  expect(() => build({ source: { paragraphs: [] }, rows: [{ source: [0], target: [] }] })).toThrow(RangeError)
})

it('makes the same project of the same bytes, with ids of its own of others', () => {
  const source = { paragraphs: segmentText('یک. دو.', 'fa') }
  expect(build({ source })).toEqual(build({ source }))
  const other = buildProject({ ...header, source }, seededBytes(2))
  expect(other.sentences[0]?.id).not.toBe(build({ source }).sentences[0]?.id)
})

it('gives a project that can be read, out of which the text comes as it went in', () => {
  const text = fc
    .array(fc.constantFrom('می‌روم', ' ', '.', '؟', '\n', '\u200f', 'Ali ', '۱۲', '\t'))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (source) => {
      const records = build({ source: { paragraphs: segmentText(source, 'fa') } })
      const read = readProject(writeProject(records))
      expect(read).toEqual({ ok: true, value: records })
      expect(joinText(paragraphsOf(records.sentences))).toBe(joinText(segmentText(source, 'fa')))
    }),
  )
})

function paragraphsOf(sentences: ReturnType<typeof buildProject>['sentences']): TextParagraph[] {
  const paragraphs: TextParagraph[] = []
  for (const { text, lead, gap, paragraphStart } of sentences) {
    if (paragraphStart) paragraphs.push([])
    paragraphs.at(-1)?.push({ text, ...(lead && { lead }), ...(gap !== undefined && { gap }) })
  }
  return paragraphs
}
