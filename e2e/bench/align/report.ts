import { cpus } from 'node:os'
import { setOf } from './gold-document.ts'
import type { PeerRun } from './hunalign.ts'
import type { Measured as MeasuredAlone } from './measure-document.ts'
import { DICTIONARY_FIGURES, PEER_COST, PEER_FIGURES } from './peer-figures.ts'
import { addCounts, scoresOf } from './score-links.ts'
import type { Counts } from './score-links.ts'

/** With the time of the first alignment in a thread that has made itself ready. */
export type Measured = MeasuredAlone & { readonly readyMs: number }

const BINS = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 1] as const
const REVIEWED = [0.02, 0.05, 0.1, 0.2] as const

export function reportOf(all: readonly Measured[]): string {
  return [
    `${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}; one document after the other, each in a process of its own`,
    scoreTable(all),
    dictionaryTable(all),
    ...besideTable(all),
    confirmTable(all),
    reliabilityTable(all),
    reviewTable(all),
  ].join('\n\n')
}

function scoreTable(all: readonly Measured[]): string {
  const rows = [...groups(all)].map(([set, documents]) => {
    const scores = scoresOf(sumOf(documents, ({ counts }) => counts))
    const peer = PEER_FIGURES[set]
    const largest = Math.max(...documents.map(({ sentences }) => sentences))
    return [
      set,
      String(documents.length),
      figure(scores.strict),
      figure(scores.lax),
      figure(scores.deletion),
      figure(scores.manyRecall),
      peer ? `${figure(peer.dev)} / ${figure(peer.heldOut)} ${peer.peer}` : '',
      String(largest),
      milliseconds(Math.max(...documents.map(({ firstMs }) => firstMs))),
      milliseconds(Math.max(...documents.map(({ readyMs }) => readyMs))),
      Math.max(...documents.map(({ peakMB }) => peakMB)).toFixed(0),
      PEER_COST.find(({ sentences }) => largest <= sentences)?.cost ?? '',
    ]
  })
  const head =
    'set|docs|strict F1|lax F1|deletion F1|m:n recall|best peer dev / held out|largest|fresh ms|ready ms|peak MB|hunalign'
  return table(head, rows)
}

/** Beside hunalign with a dictionary: this aligner with what it was given, which is none unless the bench was. */
function dictionaryTable(all: readonly Measured[]): string {
  const rows = [...groups(all)].flatMap(([set, documents]) => {
    const peer = DICTIONARY_FIGURES[set]
    if (!peer) return []
    const { strict, lax } = scoresOf(sumOf(documents, ({ counts }) => counts))
    const pair = (figures: readonly number[]) => figures.map(figure).join(' / ')
    return [[set, pair([strict, lax]), pair(peer.dev), pair(peer.heldOut)]]
  })
  const given = all.some(({ terms }) => terms > 0) ? `with ${all[0]!.terms} pairs` : 'no dictionary'
  return table(`strict / lax F1|${given}|hunalign + dictionary, dev|hunalign + dictionary, held out`, rows)
}

/** hunalign, if it was there to run, on the same documents with the same dictionary, in the same minute. */
function besideTable(all: readonly Measured[]): string[] {
  if (all.some(({ peer }) => !peer)) return []
  const rows = [...groups(all)].map(([set, documents]) => [
    set,
    bothF1(documents.map(({ counts }) => counts)),
    costOf(documents.map(({ firstMs, peakMB }) => ({ ms: firstMs, peakMB }))),
    ...(['plain', 'realign'] as const).flatMap((kind) => {
      const runs = documents.map(({ peer }) => peer![kind])
      return [bothF1(runs.map(({ counts }) => counts)), costOf(runs)]
    }),
  ])
  return [table('strict / lax F1|Taraz|fresh ms, MB|hunalign|ms, MB|hunalign -realign|ms, MB', rows)]
}

function bothF1(all: readonly Counts[]): string {
  const { strict, lax } = scoresOf(addCounts(all))
  return `${figure(strict)} / ${figure(lax)}`
}

/** Of the dearest. */
function costOf(runs: readonly Omit<PeerRun, 'counts'>[]): string {
  const most = (of: 'ms' | 'peakMB') => Math.max(...runs.map((run) => run[of]))
  return `${milliseconds(most('ms'))}, ${milliseconds(most('peakMB'))}`
}

function confirmTable(all: readonly Measured[]): string {
  const rows = [...groups(all)].map(([set, documents]) => [
    set,
    ...[
      (one: Measured) => one.counts,
      (one: Measured) => one.mended.random,
      (one: Measured) => one.confirmed.random,
      (one: Measured) => one.mended.leastSure,
      (one: Measured) => one.confirmed.leastSure,
    ].map((counts) => figure(scoresOf(sumOf(documents, counts)).strict)),
    figure(scoresOf(addCounts(documents.flatMap(({ amongOthers }) => amongOthers ?? []))).strict),
  ])
  const head =
    'strict F1|before|5 % at random mended|and aligned anew|5 % least sure mended|and aligned anew|the other documents confirmed'
  return table(head, rows)
}

function reliabilityTable(all: readonly Measured[]): string {
  const links = all.flatMap((one) => one.links)
  const rows = BINS.slice(0, -1).map((from, k) => {
    const to = BINS[k + 1]!
    const inside = links.filter(({ confidence }) => confidence >= from && (confidence < to || to === 1))
    const right = inside.filter(({ isRight }) => isRight).length
    const mean = inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length
    return [`${from} to ${to}`, String(inside.length), figure(mean), figure(right / inside.length)]
  })
  return table('confidence|links|mean|right', rows)
}

function reviewTable(all: readonly Measured[]): string {
  const links = all.flatMap((one) => one.links).sort((a, b) => a.confidence - b.confidence)
  const wrong = links.filter(({ isRight }) => !isRight).length
  const rows = REVIEWED.map((share) => {
    const first = links.slice(0, Math.round(links.length * share))
    return [`${share * 100} %`, figure(first.filter(({ isRight }) => !isRight).length / wrong)]
  })
  return table(`least sure first|of the ${wrong} wrong links found`, rows)
}

function groups(all: readonly Measured[]): Map<string, Measured[]> {
  const sets = new Map<string, Measured[]>()
  for (const one of all) {
    const set = setOf(one.name)
    sets.set(set, [...(sets.get(set) ?? []), one])
  }
  return sets
}

function sumOf(documents: readonly Measured[], counts: (one: Measured) => Counts): Counts {
  return addCounts(documents.map(counts))
}

function figure(value: number): string {
  return Number.isFinite(value) ? value.toFixed(3) : '-'
}

function milliseconds(value: number): string {
  return Math.round(value).toLocaleString('en')
}

function table(head: string, rows: readonly (readonly string[])[]): string {
  const all = [head.split('|'), ...rows]
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) => `| ${row.map((cell, k) => cell.padEnd(widths[k]!)).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [line(all[0]!), rule, ...all.slice(1).map(line)].join('\n')
}
