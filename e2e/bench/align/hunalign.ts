import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { AlignmentSide, SentenceGroup, TermPair } from '../../../shared/alignment/alignment.ts'
import { readTokens } from '../../../shared/alignment/read-tokens.ts'
import type { GoldDocument } from './gold-document.ts'
import { countLinks } from './score-links.ts'
import type { Counts } from './score-links.ts'

/** One run of hunalign; `peakMB` is NaN where GNU time is not there to measure it. */
export type PeerRun = { readonly counts: Counts; readonly ms: number; readonly peakMB: number }

/** hunalign as it is, and with `-realign`: after it has learned words from its first alignment. */
export type PeerRuns = { readonly plain: PeerRun; readonly realign: PeerRun }

/** What HUNALIGN names, else what is on the PATH; undefined where there is none. */
export function findHunalign(): string | undefined {
  const named = process.env.HUNALIGN ?? 'hunalign'
  const command = named.includes('/') ? resolve(named) : named
  return spawnSync(command).error ? undefined : command
}

const PARAGRAPH = '<p>'
const GNU_TIME = '/usr/bin/time'

/**
 * The document as hunalign likes it best: words as Taraz folds them, parted by spaces, and paragraphs marked where they
 * are known.
 */
export function runHunalign(
  command: string,
  { source, target, gold }: GoldDocument,
  dictionary: readonly TermPair[],
): PeerRuns {
  const folder = mkdtempSync(join(tmpdir(), 'taraz-hunalign-'))
  const isMarked = Boolean(source.paragraphStarts && target.paragraphStarts)
  const sides = [source, target].map((side) => linesOf(side, isMarked))
  const write = (name: string, lines: readonly string[]) => {
    writeFileSync(join(folder, name), `${lines.join('\n')}\n`)
    return join(folder, name)
  }
  const files = [
    write('dictionary', entriesOf(dictionary, source.language, target.language)),
    ...sides.map((lines, k) => write(`side-${k}`, lines)),
  ]
  const run = (flags: readonly string[]): PeerRun => {
    const { output, ...cost } = measure(folder, command, ['-utf', ...flags, ...files])
    return { counts: countLinks(gold, readLadder(output, sides)), ...cost }
  }
  try {
    return { plain: run([]), realign: run(['-realign']) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function linesOf({ language, sentences, paragraphStarts = [] }: AlignmentSide, isMarked: boolean): string[] {
  const starts = new Set(isMarked ? paragraphStarts : [])
  return sentences.flatMap((sentence, index) => [
    ...(starts.has(index) ? [PARAGRAPH] : []),
    wordsOf(sentence, language),
  ])
}

function wordsOf(text: string, language: string): string {
  return readTokens(text, language)
    .map(({ word }) => word)
    .join(' ')
}

/** Its form: target words, @, source words. */
function entriesOf(dictionary: readonly TermPair[], source: string, target: string): string[] {
  return dictionary.map((term) => `${wordsOf(term.target, target)} @ ${wordsOf(term.source, source)}`)
}

/** `folder`: with -realign it leaves files where it runs. */
function measure(folder: string, command: string, words: readonly string[]) {
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 } as const
  const start = performance.now()
  const timed = spawnSync(GNU_TIME, ['-f', '%M', command, ...words], options)
  const run = timed.error ? spawnSync(command, words, options) : timed
  const peakMB = timed.error ? NaN : Number(run.stderr.trim().split('\n').at(-1)) / 1024
  return { output: run.stdout, ms: performance.now() - start, peakMB }
}

/** A line a boundary, as lines of the source and of the target before it; marks of paragraphs are lines as well. */
function readLadder(output: string, sides: readonly (readonly string[])[]): SentenceGroup[] {
  const before = sides.map(sentencesBefore)
  const rungs = output
    .split('\n')
    .map((line) => line.split('\t').slice(0, 2).map(Number))
    .filter(([source, target]) => Number.isInteger(source) && Number.isInteger(target))
    .map((lines) => lines.map((line, side) => before[side]![line]!))
  return rungs
    .slice(1)
    .map((to, k) => ({ source: range(rungs[k]![0]!, to[0]!), target: range(rungs[k]![1]!, to[1]!) }))
    .filter(({ source, target }) => source.length + target.length > 0)
}

/** How many sentences stand before each line, and before the end. */
function sentencesBefore(lines: readonly string[]): number[] {
  const counts = [0]
  for (const line of lines) counts.push(counts.at(-1)! + (line === PARAGRAPH ? 0 : 1))
  return counts
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, k) => from + k)
}
