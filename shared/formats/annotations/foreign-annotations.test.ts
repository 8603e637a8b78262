import { describe, expect, it } from 'vitest'
import type { ProjectRecords } from '../../model/collections.ts'
import { findBrokenReferences } from '../../model/references.ts'
import { buildRecords } from '../../testing/build-project.ts'
import {
  exportAnnotations,
  importAnnotations,
  type AnnotationFormat,
  type GivenFile,
} from './annotation-format.ts'

/** The text of the source: `🔹 وی گفت: صلح مهم است.`, a line end, and a second paragraph with words of the first. */
function project(): ProjectRecords {
  const records = buildRecords([
    '🔹 وی گفت: صلح مهم است. | 🔹 He said peace is important.',
    'صلح مهم است. | So.',
  ])
  const sentences = records.sentences.map((one) => ({ ...one, paragraphStart: true as const }))
  return { ...records, sentences, claimants: [] }
}

const TEXT = '🔹 وی گفت: صلح مهم است.\nصلح مهم است.'
const ENGLISH = '🔹 He said peace is important.\nSo.'

function take(format: AnnotationFormat, files: readonly GivenFile[], records = project()) {
  const read = importAnnotations(records, format, files)
  if (!read.ok) throw new Error(read.error.code)
  expect(findBrokenReferences(read.value.records, 5)).toEqual([])
  return read.value
}

/** The words of each part of the claims, with the side. */
function wordsOf({ claims }: ProjectRecords) {
  return claims.map((claim) => {
    const side = claim.source.content.length > 0 ? 'source' : 'target'
    const words = (part: 'content' | 'cue' | 'claimant') =>
      claim[side][part].map(({ quote }) => quote).join('…')
    const [first] = claim[side].content
    return [side, first?.sentence, words('content'), words('cue'), words('claimant')].join(' | ')
  })
}

const WHOLE = ['source | s1 | صلح مهم است | گفت | وی']

const brat = ['T1\tContent 10 21\tصلح مهم است', 'T2\tCue 5 8\tگفت', 'T3\tSource 2 4\tوی', 'T4\tPER 2 4\tوی']

const webAnno = `#FORMAT=WebAnno TSV 3.3
#T_SP=webanno.custom.Attribution|role
#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|value
#T_RL=webanno.custom.Says|kind|BT_webanno.custom.Attribution


#Text=🔹 وی گفت: صلح مهم است.
1-1\t0-2\t🔹\t_\t_\t_\t_\t
1-2\t3-5\tوی\tsource\tPER\t*\t1-3[0_0]\t
1-3\t6-9\tگفت\tcue\t_\t_\t_\t
1-4\t9-10\t:\t_\t_\t_\t_\t
1-5\t11-14\tصلح\tcontent[1]\t_\t*\t1-3[0_1]\t
1-6\t15-18\tمهم\tcontent[1]\t_\t_\t_\t
1-7\t19-22\tاست\tcontent[1]\t_\t_\t_\t
1-8\t22-23\t.\t_\t_\t_\t_\t

#Text=صلح مهم است.
2-1\t24-27\tصلح\t_\t_\t_\t_\t
`

const webAnnotation = (value: string, start: number, exact: string) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'Annotation',
  id: `#${value}`,
  body: { type: 'TextualBody', purpose: 'tagging', value },
  target: {
    source: 'https://example.org/report',
    selector: [
      { type: 'TextPositionSelector', start, end: start + [...exact].length },
      { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
    ],
  },
})

const labelStudio = [
  {
    id: 7,
    data: { report: TEXT },
    annotations: [
      {
        completed_by: 1,
        result: [
          {
            id: 'a',
            from_name: 'l',
            to_name: 'r',
            type: 'labels',
            value: { start: 11, end: 22, labels: ['Claim'] },
          },
          {
            id: 'b',
            from_name: 'l',
            to_name: 'r',
            type: 'labels',
            value: { start: 6, end: 9, labels: ['Cue'] },
          },
          {
            id: 'c',
            from_name: 'l',
            to_name: 'r',
            type: 'labels',
            value: { start: 3, end: 5, labels: ['Speaker'] },
          },
          {
            id: 'd',
            from_name: 'l',
            to_name: 'r',
            type: 'labels',
            value: { start: 3, end: 5, labels: ['PER'] },
          },
          {
            id: 'a',
            from_name: 'act',
            to_name: 'r',
            type: 'choices',
            value: { start: 11, end: 22, choices: ['warn'] },
          },
          { type: 'relation', from_id: 'a', to_id: 'b', direction: 'right', labels: ['says'] },
        ],
      },
      {
        completed_by: 2,
        result: [{ id: 'z', type: 'labels', value: { start: 0, end: 2, text: '🔹', labels: ['Claim'] } }],
      },
    ],
  },
]

/** Files as the other programs write them by themselves, each saying the one claim, and one entity that is no part of it. */
const FILES: readonly [AnnotationFormat, string, readonly GivenFile[]][] = [
  [
    'doccano',
    'labels',
    [
      {
        name: 'all.jsonl',
        text: `${JSON.stringify({
          id: 1,
          text: TEXT,
          label: [
            [10, 21, 'Content'],
            [5, 8, 'CUE'],
            [2, 4, 'Source'],
            [2, 4, 'PER'],
          ],
        })}\n`,
      },
    ],
  ],
  [
    'doccano',
    'entities and relations, a line a paragraph',
    [
      {
        name: 'all.jsonl',
        text: `${JSON.stringify({
          text: '🔹 وی گفت: صلح مهم است.',
          entities: [
            { id: 41, start_offset: 10, end_offset: 21, label: 'claim' },
            { id: 42, start_offset: 5, end_offset: 8, label: 'cue' },
            { id: 43, start_offset: 2, end_offset: 4, label: 'speaker' },
            { id: 44, start_offset: 2, end_offset: 4, label: 'PER' },
          ],
          relations: [
            { id: 1, from_id: 42, to_id: 41, type: 'says' },
            { id: 2, from_id: 42, to_id: 43, type: 'by' },
          ],
        })}\n`,
      },
    ],
  ],
  ['brat', 'spans alone', [{ name: 'report.ann', text: `${brat.join('\n')}\n` }]],
  [
    'brat',
    'an event, with its text',
    [
      {
        name: 'report.ann',
        text: [
          ...brat.slice(0, 1),
          'T2\tAttribution 5 8\tگفت',
          ...brat.slice(2),
          'E1\tAttribution:T2 Content:T1 Source:T3',
          'A1\tAct E1 warn',
          '',
        ].join('\n'),
      },
      { name: 'report.txt', text: TEXT },
    ],
  ],
  ['webanno', 'layers and relations', [{ name: 'report.tsv', text: webAnno }]],
  ['label-studio', 'a task', [{ name: 'export.json', text: JSON.stringify(labelStudio) }]],
  [
    'label-studio',
    'JSON-MIN',
    [
      {
        name: 'min.json',
        text: JSON.stringify([
          {
            id: 1,
            report: TEXT,
            label: [
              { start: 11, end: 22, text: 'صلح مهم است', labels: ['Content'] },
              { start: 6, end: 9, text: 'گفت', labels: ['Cue'] },
              { start: 3, end: 5, text: 'وی', labels: ['Source'] },
              { start: 3, end: 5, text: 'وی', labels: ['PER'] },
            ],
            updated_at: '2026-01-01T00:00:00Z',
          },
        ]),
      },
    ],
  ],
  [
    'web-annotation',
    'a list, of one source',
    [
      {
        name: 'annotations.json',
        text: JSON.stringify([
          webAnnotation('Claim', 10, 'صلح مهم است'),
          webAnnotation('cue', 5, 'گفت'),
          webAnnotation('speaker', 2, 'وی'),
          webAnnotation('PER', 2, 'وی'),
        ]),
      },
    ],
  ],
  [
    'claims-csv',
    'a row a span',
    [
      {
        name: 'spans.csv',
        text: 'start;end;label;text\n11;22;Content;صلح مهم است\n6;9;Cue;گفت\n3;5;Source;وی\n3;5;PER;وی\n',
      },
    ],
  ],
]

describe.each(FILES)('%s: %s', (format, _, files) => {
  it('gives the claim that the labels make, and lists the label that is none', () => {
    const { records, added, unplaced } = take(format, files)
    expect(wordsOf(records)).toEqual(WHOLE)
    expect(added).toBe(1)
    expect(unplaced).toContainEqual({ claim: 'PER', quote: 'وی', why: 'unknown-label' })
    expect(records.claimants).toMatchObject([{ names: { source: 'وی', target: '' }, kind: 'person' }])
  })

  it('takes a claim in once', () => {
    const again = take(format, files, take(format, files).records)
    expect(again.records.claims).toHaveLength(1)
    expect(again.records.claimants).toHaveLength(1)
    expect(again.unplaced).toContainEqual({
      claim: `${files[0]!.name} 1`,
      quote: 'صلح مهم است',
      why: 'there-already',
    })
  })
})

it('takes the act that a label or an attribute says, and one annotator of a task', () => {
  const { records, unplaced } = take('label-studio', [{ name: 'x.json', text: JSON.stringify(labelStudio) }])
  expect(records.claims[0]).toMatchObject({ act: 'warn' })
  expect(unplaced).toContainEqual({ claim: 'z', quote: '🔹', why: 'other-annotator' })
  const { records: ofBrat } = take('brat', FILES[3]![2])
  expect(ofBrat.claims[0]).toMatchObject({ act: 'warn' })
})

it('takes a table with a row a claim, each side found by its words', () => {
  const text =
    'id,claim_source,cue_source,speaker_source,claim_target,act\n1,مهم است.,گفت,وی,peace is important,hope\n2,جنگ,,,,\n'
  const { records, unplaced } = take('claims-csv', [{ name: 'x.csv', text }])
  expect(wordsOf(records)).toEqual(['target | t1 | peace is important |  | '])
  expect(records.claims[0]).toMatchObject({ act: 'hope' })
  expect(unplaced.map(({ why }) => why)).toEqual(['ambiguous', 'not-found'])
})

it('tells words that stand twice by what stands round them', () => {
  const second = { ...webAnnotation('claim', 500, 'صلح مهم است'), id: '2' }
  const [, quote] = second.target.selector
  const far = { ...second, target: { source: 'x', selector: [{ ...quote, prefix: 'است.\n', suffix: '.' }] } }
  const { records } = take('web-annotation', [{ name: 'x', text: JSON.stringify(far) }])
  expect(wordsOf(records)).toEqual(['source | s2 | صلح مهم است |  | '])
  const { unplaced } = take('web-annotation', [{ name: 'x', text: JSON.stringify(second) }])
  expect(unplaced).toEqual([{ claim: 'x 1', quote: 'صلح مهم است', why: 'ambiguous' }])
})

it('finds a text whose spaces are others by its quotes, and the side that it is of', () => {
  const text = ENGLISH.replace('He said', 'He  said')
  const line = {
    text,
    label: [
      [11, 29, 'content'],
      [6, 10, 'cue'],
      [2, 4, 'source'],
      [31, 33, 'cue'],
    ],
  }
  const { records, unplaced } = take('doccano', [{ name: 'x.jsonl', text: JSON.stringify(line) }])
  expect(wordsOf(records)).toEqual(['target | t1 | peace is important | said | He'])
  expect(unplaced).toEqual([{ claim: 'cue', quote: 'So', why: 'no-content' }])
})

it('keeps two claims of one speaker apart where the file ties both to him', () => {
  const records = buildRecords(['وی گفت الف و افزود ب | x'])
  const spans = [
    'T1\tContent 7 10\tالف',
    'T2\tContent 18 19\tب',
    'T3\tCue 3 6\tگفت',
    'T4\tCue 13 18\tافزود',
    'T5\tSource 0 2\tوی',
  ]
  const at = (word: string) => {
    const from = 'وی گفت الف و افزود ب'.indexOf(word)
    return `${from} ${from + word.length}`
  }
  const lines = spans.map((line) => {
    const [id, head, word] = line.split('\t') as [string, string, string]
    return `${id}\t${head.split(' ')[0]} ${at(word)}\t${word}`
  })
  const ties = [
    'R1\tOf Arg1:T3 Arg2:T1',
    'R2\tOf Arg1:T4 Arg2:T2',
    'R3\tBy Arg1:T3 Arg2:T5',
    'R4\tBy Arg1:T4 Arg2:T5',
  ]
  const { records: after } = take('brat', [{ name: 'x.ann', text: [...lines, ...ties].join('\n') }], records)
  expect(wordsOf(after)).toEqual(['source | s1 | الف | گفت | وی', 'source | s1 | ب | افزود | وی'])
})

it('takes what another program added to a file that Taraz wrote', () => {
  const records = buildRecords(['[a.claimant:وی] [a.cue:گفت]: [a:صلح] و جنگ. | x'])
  const [file] = exportAnnotations(records, 'doccano').files
  const [source = '', target = ''] = file!.text.split('\n')
  const line = JSON.parse(source) as { entities: object[] }
  line.entities.push({ id: 90, start_offset: 14, end_offset: 17, label: 'content' })
  const text = `${JSON.stringify(line)}\n${target}\n`
  const { records: after, added, changed, unplaced } = take('doccano', [{ name: 'x', text }], records)
  expect([added, changed, unplaced]).toEqual([1, 1, []])
  expect(wordsOf(after)).toEqual(['source | s1 | صلح | گفت | وی', 'source | s1 | جنگ |  | '])
})

it.each(['web-annotation', 'brat', 'webanno', 'doccano', 'label-studio', 'claims-csv'] as const)(
  'says of a file that is none of %s that it is not',
  (format) => {
    for (const text of ['not this', '{"a": 1}', '[1]', '\u0000'])
      expect(importAnnotations(project(), format, [{ name: 'x', text }])).toMatchObject({
        ok: false,
        error: { code: 'not-this-format', file: 'x' },
      })
  },
)
