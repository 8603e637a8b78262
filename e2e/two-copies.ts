import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Folders } from './shells.ts'

/** What one of two people made of the project. */
type Copy = {
  readonly file: string
  readonly texts?: Readonly<Record<string, string>>
  readonly act?: string
  /** The words of the claim on the first row, in the source. */
  readonly content?: string
  readonly state?: string
  readonly hasClaim?: boolean
  /** It has a document more than the others, of one row. */
  readonly hasSecond?: boolean
  /** That document stands before the other. */
  readonly isSecondFirst?: boolean
}

const TEXTS: Readonly<Record<string, string>> = {
  s1: 'وی گفت: 🔹 صلح مهم است.',
  t1: 'He said peace is important.',
  s2: 'آن‌ها می‌آیند.',
  t2: 'They are coming.',
  s3: 'سه گام مانده است.',
  t3: 'Three steps are left.',
}

const SECOND = { s4: 'متنی دیگر.', t4: 'Another text.' }

const documentOf = (number: number) => (number === 4 ? 'd2' : 'd1')

/** Two people's copies of one project of three rows, one claim on the first. */
export async function layCopies(folders: Folders, ...copies: readonly Copy[]): Promise<void> {
  for (const copy of copies)
    await writeFile(join(folders.projects, copy.file), JSON.stringify(projectOf(copy)))
}

function projectOf({
  texts,
  act = 'assert',
  content = 'صلح مهم است',
  state = 'initial',
  hasClaim = true,
  hasSecond = false,
  isSecondFirst = false,
}: Copy) {
  const all = { ...TEXTS, ...texts }
  const documents = [
    { id: 'd1', title: 'Two people' },
    ...(hasSecond ? [{ id: 'd2', title: 'The second text' }] : []),
  ]
  const span = (sentence: string, quote: string) => {
    const from = all[sentence]!.indexOf(quote)
    return [{ sentence, from, to: from + quote.length, quote }]
  }
  const claim = {
    id: 'c1',
    document: 'd1',
    claimant: 'e1',
    act,
    factuality: 'certain',
    polarity: '+',
    source: { content: span('s1', content), cue: span('s1', 'گفت'), claimant: [] },
    target: { content: span('t1', 'peace is important'), cue: span('t1', 'said'), claimant: [] },
  }
  return {
    format: 'taraz',
    version: 1,
    id: 'p0000000001',
    title: 'Two people',
    sourceLanguage: 'fa',
    targetLanguage: 'en',
    created: '2026-01-02T03:04:05.000Z',
    settings: {},
    documents: isSecondFirst ? documents.toReversed() : documents,
    links: (hasSecond ? [1, 2, 3, 4] : [1, 2, 3]).map((number) => ({
      id: `l${number}`,
      document: documentOf(number),
      source: [`s${number}`],
      target: [`t${number}`],
      state: number === 3 ? state : 'initial',
      alignment: 'confirmed',
    })),
    sentences: Object.entries({ ...all, ...(hasSecond && SECOND) }).map(([id, text]) => ({
      id,
      document: documentOf(Number(id.slice(1))),
      side: id.startsWith('s') ? 'source' : 'target',
      text,
    })),
    claimants: [{ id: 'e1', names: { source: 'سخنگو', target: 'the spokesman' }, kind: 'person' }],
    claims: hasClaim ? [claim] : [],
    comments: [],
    suggestions: [],
    terms: [],
    conflicts: [],
  }
}
