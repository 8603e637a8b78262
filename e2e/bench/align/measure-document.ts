import { alignTexts } from '../../../shared/alignment/align-texts.ts'
import type {
  AlignmentLink,
  AlignmentSide,
  SentenceGroup,
  SentencePair,
  TermPair,
  Verdict,
} from '../../../shared/alignment/alignment.ts'
import { addCounts, countLinks, linkKey } from './score-links.ts'
import type { Counts } from './score-links.ts'
import { documentNames, readDocument, setOf } from './gold-document.ts'
import type { GoldDocument } from './gold-document.ts'
import { findHunalign, runHunalign } from './hunalign.ts'
import type { PeerRuns } from './hunalign.ts'

/** What is measured of one document, in a process of its own. */
export type Measured = {
  readonly name: string
  readonly sentences: number
  /** Of the dictionary that it was aligned with. */
  readonly terms: number
  readonly counts: Counts
  /** After confirming (and mending) a twentieth of the links, and aligning the rest anew. */
  readonly confirmed: { readonly random: Counts; readonly leastSure: Counts }
  /** The same links mended, but nothing learned from them. */
  readonly mended: { readonly random: Counts; readonly leastSure: Counts }
  /** With the other documents of its set confirmed, as a project knows them; undefined where there are none. */
  readonly amongOthers: Counts | undefined
  readonly verdict: Verdict
  /** Where there is a hunalign to run. */
  readonly peer: PeerRuns | undefined
  /** In a fresh process. */
  readonly firstMs: number
  readonly peakMB: number
  readonly links: readonly { readonly confidence: number; readonly isRight: boolean }[]
}

const CONFIRMED_SHARE = 0.05
const SEED = 20

export function measureDocument(folder: string, name: string, dictionary: readonly TermPair[]): Measured {
  const document = readDocument(folder, name)
  const { source, target, gold } = document
  const { alignment, ms: firstMs } = alignTimed(document, dictionary)
  const peakMB = process.resourceUsage().maxRSS / 1024
  const { links } = alignment
  const hunalign = findHunalign()
  const isRight = new Set(gold.map(linkKey))
  const chosen = {
    random: shuffled(links).slice(0, Math.ceil(links.length * CONFIRMED_SHARE)),
    leastSure: [...links]
      .sort((a, b) => a.confidence - b.confidence)
      .slice(0, Math.ceil(links.length * CONFIRMED_SHARE)),
  }
  return {
    name,
    terms: dictionary.length,
    sentences: Math.max(source.sentences.length, target.sentences.length),
    counts: countLinks(gold, links),
    confirmed: {
      random: afterConfirming(document, chosen.random),
      leastSure: afterConfirming(document, chosen.leastSure),
    },
    mended: {
      random: afterMending(document, links, chosen.random),
      leastSure: afterMending(document, links, chosen.leastSure),
    },
    amongOthers: amongOthers(folder, document),
    verdict: alignment.verdict,
    peer: hunalign === undefined ? undefined : runHunalign(hunalign, document, dictionary),
    firstMs,
    peakMB,
    links: links.map((link) => ({ confidence: link.confidence, isRight: isRight.has(linkKey(link)) })),
  }
}

export function alignTimed({ source, target }: GoldDocument, dictionary: readonly TermPair[]) {
  const start = performance.now()
  const alignment = alignTexts(source, target, { dictionary })
  return { alignment, ms: performance.now() - start }
}

/** The gold links that share a sentence with the chosen ones: what a person makes of these rows. */
function goldOf({ gold }: GoldDocument, chosen: readonly AlignmentLink[]): SentenceGroup[] {
  const source = new Set(chosen.flatMap((link) => link.source))
  const target = new Set(chosen.flatMap((link) => link.target))
  return gold.filter(
    (link) =>
      link.source.some((index) => source.has(index)) || link.target.some((index) => target.has(index)),
  )
}

function afterConfirming(document: GoldDocument, chosen: readonly AlignmentLink[]): Counts {
  const { links } = alignTexts(document.source, document.target, { fixed: goldOf(document, chosen) })
  return countLinks(document.gold, links)
}

/** Links that lose a sentence to a mended one keep the rest. */
function afterMending(
  document: GoldDocument,
  links: readonly AlignmentLink[],
  chosen: readonly AlignmentLink[],
): Counts {
  const fixed = goldOf(document, chosen)
  const source = new Set(fixed.flatMap((link) => link.source))
  const target = new Set(fixed.flatMap((link) => link.target))
  const rest = links
    .map((link) => ({
      source: link.source.filter((index) => !source.has(index)),
      target: link.target.filter((index) => !target.has(index)),
    }))
    .filter((link) => link.source.length + link.target.length > 0)
  return addCounts([countLinks(document.gold, [...fixed, ...rest])])
}

function amongOthers(folder: string, { name, source, target, gold }: GoldDocument): Counts | undefined {
  const others = documentNames(folder).filter((other) => other !== name && setOf(other) === setOf(name))
  if (others.length === 0) return undefined
  const memory = others.flatMap((other) => pairsOf(readDocument(folder, other)))
  return countLinks(gold, alignTexts(source, target, { memory }).links)
}

function pairsOf({ source, target, gold }: GoldDocument): SentencePair[] {
  const textOf = ({ sentences }: AlignmentSide, indices: readonly number[]) =>
    indices.map((index) => sentences[index]!).join(' ')
  return gold
    .filter((link) => link.source.length > 0 && link.target.length > 0)
    .map((link) => ({ source: textOf(source, link.source), target: textOf(target, link.target) }))
}

/** Fisher and Yates, with a fixed seed (mulberry32). */
function shuffled<Value>(values: readonly Value[]): Value[] {
  const all = [...values]
  let state = SEED
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  for (let k = all.length - 1; k > 0; k--) {
    const other = Math.floor(random() * (k + 1))
    ;[all[k], all[other]] = [all[other]!, all[k]!]
  }
  return all
}
