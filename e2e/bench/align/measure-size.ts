import { alignTexts } from '../../../shared/alignment/align-texts.ts'

const WORDS = 20_000
const SENTENCE = { shortest: 6, longest: 30 }
const OMITTED = 0.02

/** Two made-up texts of so many sentences, the one a rendering of the other word by word: for time and memory only. */
export function measureSize(sentences: number): string {
  const random = seeded(sentences)
  const source: string[] = []
  const target: string[] = []
  for (let k = 0; k < sentences; k++) {
    const length = SENTENCE.shortest + Math.floor(random() * (SENTENCE.longest - SENTENCE.shortest))
    // Frequencies fall with the rank, as those of words do.
    const words = Array.from({ length }, () => Math.floor(WORDS ** random()))
    if (random() > OMITTED) source.push(words.map((word) => `ب${letters(word, 0x627)}`).join(' '))
    if (random() > OMITTED) target.push(words.map((word) => `t${letters(word, 0x61)}`).join(' '))
  }
  const start = performance.now()
  const { links } = alignTexts({ language: 'fa', sentences: source }, { language: 'en', sentences: target })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const peak = (process.resourceUsage().maxRSS / 1024).toFixed(0)
  return `${source.length} × ${target.length} made-up sentences: ${seconds} s, peak ${peak} MB, ${links.length} links`
}

function letters(word: number, first: number): string {
  return Array.from(word.toString(20), (digit) => String.fromCharCode(first + parseInt(digit, 20))).join('')
}

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
