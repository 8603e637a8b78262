import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AlignmentSide, SentenceGroup } from '../../../shared/alignment/alignment.ts'

/** `name`: pair and document, as in fa-en/news-01. */
export type GoldDocument = {
  readonly name: string
  readonly source: AlignmentSide
  readonly target: AlignmentSide
  readonly gold: readonly SentenceGroup[]
}

/** Names of the documents of a folder: PAIR/NAME/src.txt, tgt.txt and gold.tsv. */
export function documentNames(folder: string): string[] {
  const namesIn = (path: string) =>
    readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  return namesIn(folder)
    .flatMap((pair) => namesIn(join(folder, pair)).map((name) => `${pair}/${name}`))
    .filter((name) => existsSync(join(folder, name, 'gold.tsv')))
    .sort()
}

/** Documents of one make: fa-en/news of fa-en/news-01. */
export function setOf(name: string): string {
  return name.replace(/(-dev|-test)?[-\d]*$/, '')
}

export function readDocument(folder: string, name: string): GoldDocument {
  const [source = '', target = ''] = name.split('/')[0]!.split('-')
  const read = (file: string) => readFileSync(join(folder, name, file), 'utf8')
  return {
    name,
    source: readText(read('src.txt'), source),
    target: readText(read('tgt.txt'), target),
    gold: read('gold.tsv')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(readLink),
  }
}

/** A sentence a line; an empty line begins a paragraph. */
function readText(text: string, language: string): AlignmentSide {
  const sentences: string[] = []
  const paragraphStarts: number[] = []
  let isStart = true
  for (const line of text.replace(/\n$/, '').split('\n')) {
    if (line.trim() === '') isStart = true
    else {
      if (isStart) paragraphStarts.push(sentences.length)
      isStart = false
      sentences.push(line)
    }
  }
  return { language, sentences, ...(paragraphStarts.length > 1 && { paragraphStarts }) }
}

function readLink(line: string): SentenceGroup {
  const [source = '', target = ''] = line.split('\t')
  const indices = (list: string) => (list.trim() === '' ? [] : list.split(',').map(Number))
  return { source: indices(source), target: indices(target) }
}
