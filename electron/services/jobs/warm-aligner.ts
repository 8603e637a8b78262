import { alignTexts } from '../../../shared/alignment/align-texts.ts'
import type { Side } from '../../../shared/model/records.ts'
import { sampleProject } from '../sample-project.ts'

/** After so many alignments of so many sentences a further round gains nothing. */
const ROUNDS = 30
const SENTENCES = 60

/** What few sentences have but most texts: numbers of all kinds, marks, what two code units write. */
const RARE_SHAPES = [
  '',
  '1,0',
  '۲٬۰',
  '0.',
  '(',
  '«',
  '۱۳',
  '19',
  'Mc',
  'Schriftsteller',
  'سیاستگذاریهایشان',
  "O'",
  '\u{1d7cf}',
  'می\u200c',
  '٪',
  'ۀ',
  'كي',
  'É',
]

/**
 * Code that has run is compiled: the first alignment that a person waits for is then nearly as fast as the fifth. It is
 * compiled for what it has met, so the texts are all different and as uneven as real ones. Step by step, for whoever
 * comes meanwhile should not wait for the rest.
 */
export function* warmAligner(): Generator<undefined, void> {
  const texts = new MadeUpTexts()
  for (let round = 0; round < ROUNDS; round++) {
    const { source, target } = texts.next()
    alignTexts({ language: 'fa', sentences: source }, { language: 'en', sentences: target })
    yield
  }
}

/** The sample's words in sentences of their own, many with endings that make rare words of them. */
class MadeUpTexts {
  private readonly words: { readonly [side in Side]: readonly string[] }
  private state = 1

  constructor() {
    const { sentences } = sampleProject()
    const wordsOf = (side: Side) =>
      sentences.filter((sentence) => sentence.side === side).flatMap(({ text }) => text.split(' '))
    this.words = { source: wordsOf('source'), target: wordsOf('target') }
  }

  /** About one sentence in six has no partner, or two. */
  next(): { source: string[]; target: string[] } {
    const source: string[] = []
    const target: string[] = []
    for (let place = 0; place < SENTENCES; place++) {
      const kind = this.below(24)
      if (kind !== 0) source.push(this.sentence('source', place))
      if (kind !== 1) target.push(this.sentence('target', place))
      if (kind === 2) source.push(this.sentence('source', place))
      if (kind === 3) target.push(this.sentence('target', place))
    }
    return { source, target }
  }

  /** What stands at one place of both sides begins at the same part of the sample. */
  private sentence(side: Side, place: number): string {
    const stride = 1 + this.below(2)
    return Array.from({ length: 8 + this.below(25) }, (_, at) =>
      this.word(side, place * 17 + at * stride),
    ).join(' ')
  }

  private word(side: Side, at: number): string {
    const words = this.words[side]
    const word = words[at % words.length]!
    const kind = this.below(12)
    if (kind === 0) return RARE_SHAPES[this.below(RARE_SHAPES.length)]! + this.below(100)
    return kind < 5 ? word : word + this.letter(side) + this.letter(side)
  }

  private letter(side: Side): string {
    const letters = side === 'source' ? 'ابتدرسکلمن' : 'abdeklmnst'
    return letters.charAt(this.below(letters.length))
  }

  /** Always the same row of numbers (a linear congruence; Numerical Recipes). */
  private below(limit: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) | 0
    return ((this.state >>> 8) * limit) >>> 24
  }
}
