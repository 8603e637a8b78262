import type { AlignmentSide } from '../../../shared/alignment/alignment.ts'
import { alignTexts } from '../../../shared/alignment/align-texts.ts'
import type { Side } from '../../../shared/model/records.ts'
import { sampleProject } from '../sample-project.ts'

/** After so many alignments of so many sentences a further round gains nothing. */
const ROUNDS = 10
const SENTENCES = 60

/**
 * Code that has run is compiled: the first alignment that a person waits for is then as fast as the fifth. Step by
 * step, for whoever comes meanwhile should not wait for the rest.
 */
export function* warmAligner(): Generator<undefined, void> {
  const { sentences } = sampleProject()
  const sideOf = (side: Side, language: string): AlignmentSide => {
    const texts = sentences.filter((sentence) => sentence.side === side).map(({ text }) => text)
    return {
      language,
      sentences: Array.from({ length: SENTENCES }, (_, at) => `${texts[at % texts.length]} ${at}`),
    }
  }
  for (let round = 0; round < ROUNDS; round++) {
    alignTexts(sideOf('source', 'fa'), sideOf('target', 'en'))
    yield
  }
}
