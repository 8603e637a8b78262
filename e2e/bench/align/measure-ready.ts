import { setTimeout } from 'node:timers/promises'
import { warmAligner } from '../../../electron/services/jobs/warm-aligner.ts'
import type { TermPair } from '../../../shared/alignment/alignment.ts'
import { readDocument } from './gold-document.ts'
import { alignTimed } from './measure-document.ts'

/** What the compiler began while the thread made itself ready is done after so long. */
const REST_MS = 300

/** Milliseconds of the first alignment in a thread that has made itself ready, as the program's host keeps one. */
export async function measureReady(
  folder: string,
  name: string,
  dictionary: readonly TermPair[],
): Promise<number> {
  const document = readDocument(folder, name)
  for (const round of warmAligner()) void round
  await setTimeout(REST_MS)
  return alignTimed(document, dictionary).ms
}
