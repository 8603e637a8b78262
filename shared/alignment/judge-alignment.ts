import type { Verdict } from './alignment.ts'

/**
 * Mean log-likelihood ratio of a sentence's link from which two texts are taken to be renderings: it grows with the
 * logarithm of the number of sentences, for the more a pass can learn from, the more it finds in texts that have
 * nothing to do with one another. Line through measurements: unrelated texts gave at most .2 at 24 sentences of
 * both sides and 1.7 at 200, renderings at least 1.1 and 4.5.
 */
const AT_24 = 0.5
const PER_LOG = 0.94
const HIGHEST = 3.5
/** Nearer to the line than this share of it and nothing is said. */
const UNCLEAR = 0.25

/** Whether the linked sentences go together better than chance, by the sum of their links' likelihood ratios. */
export function judgeAlignment(sum: number, sentences: number): Verdict {
  const line = Math.min(HIGHEST, Math.max(AT_24, AT_24 + PER_LOG * Math.log(sentences / 24)))
  const mean = sum / Math.max(1, sentences)
  if (mean >= line * (1 + UNCLEAR)) return 'translation'
  return mean <= line * (1 - UNCLEAR) && sentences >= FEWEST ? 'unrelated' : 'unclear'
}

/** Of fewer sentences, both sides together, nothing is said against. */
const FEWEST = 12
