import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Folders } from './shells.ts'

/** An inline code in a text, and its place in the codes of its sentence. */
const CODE = '\ufffc'

/**
 * Text of both directions with names, numbers, ZWNJ, an inline code, marks of direction, and claims that begin and end
 * inside runs: what a caret can be caught by.
 */
export const MIXED = {
  fa: `شرکت (Apple Inc.) و C++ در ${CODE}۱۴۰۲ می‌رود، +98 912.`,
  en: `The firm «شرکت اپل» said ${CODE}it would، at 3.5%, go.`,
} as const

type Language = keyof typeof MIXED

/** A project of three rows: two of mixed text, and a short one that fits a line. */
export async function layMixed({ projects }: Folders, source: Language, target: Language): Promise<string> {
  const SHORT = { fa: 'او به NATO رفت.', en: 'He went to ناتو now.' }
  const sentence = (id: string, side: 'source' | 'target', text: string) => ({
    id,
    document: 'd1',
    side,
    text,
    ...(text.includes(CODE) && { codes: [{ id: '1', display: '<b>' }] }),
  })
  const link = (id: string, own: string[], other: string[]) => ({
    id,
    document: 'd1',
    source: own,
    target: other,
    state: 'initial',
    alignment: 'confirmed',
  })
  const span = (id: string, text: string, from: number, to: number) => ({
    sentence: id,
    from,
    to,
    quote: text.slice(from, to),
  })
  const claim = (id: string, from: number, to: number) => ({
    id,
    document: 'd1',
    claimant: 'e1',
    act: 'assert',
    factuality: 'certain',
    polarity: '+',
    source: { content: [span('s1', MIXED[source], from, to)], cue: [], claimant: [] },
    target: { content: [span('t1', MIXED[target], from, to)], cue: [], claimant: [] },
  })
  const project = {
    format: 'taraz',
    version: 1,
    id: 'p1',
    title: 'Mixed',
    sourceLanguage: source,
    targetLanguage: target,
    created: '2026-01-01T00:00:00.000Z',
    settings: {},
    documents: [{ id: 'd1', title: 'Mixed' }],
    links: [link('l1', ['s1', 's2'], ['t1', 't2']), link('l2', ['s3'], ['t3']), link('l3', ['s4'], ['t4'])],
    sentences: [
      sentence('s1', 'source', MIXED[source]),
      sentence('s2', 'source', 'x'),
      sentence('s3', 'source', SHORT[source]),
      sentence('s4', 'source', MIXED[source]),
      sentence('t1', 'target', MIXED[target]),
      sentence('t2', 'target', 'ی'),
      sentence('t3', 'target', SHORT[target]),
      sentence('t4', 'target', MIXED[target]),
    ],
    claimants: [{ id: 'e1', names: { source: 'x', target: 'x' }, kind: 'person' }],
    claims: [claim('c1', 3, 12), claim('c2', 8, 29)],
    comments: [],
    terms: [],
  }
  const name = 'mixed.taraz.json'
  await writeFile(join(projects, name), JSON.stringify(project))
  return name
}
