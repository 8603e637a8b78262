import type { ProjectRecords } from '../../shared/model/collections.ts'
import { newId } from '../../shared/model/new-id.ts'
import type { ClaimantId, DocumentId, SentenceId } from '../../shared/model/id.ts'
import type { Anchor, Claim, ClaimSide, Sentence, Side } from '../../shared/model/records.ts'
import { SeededRandom } from './seeded-random.ts'
import { ENGLISH_WORDS, PERSIAN_WORDS } from './words.ts'

/** Words a sentence and rows a paragraph, as in news; a claim in every third row. */
const PERSIAN_LENGTH = [17, 33] as const
const ENGLISH_LENGTH = [20, 40] as const
const ROWS_A_PARAGRAPH = 4
const ROWS_A_CLAIM = 3

/** A project of so many rows, one sentence a side; the same for the same size. */
export function makeProject(pairs: number): ProjectRecords {
  return new ProjectMaker(new SeededRandom(pairs)).make(pairs)
}

class ProjectMaker {
  private readonly random: SeededRandom
  private readonly document: DocumentId
  private readonly claimants: ClaimantId[]

  constructor(random: SeededRandom) {
    this.random = random
    this.document = newId('document', random.bytes)
    this.claimants = Array.from({ length: 20 }, () => newId('claimant', random.bytes))
  }

  make(pairs: number): ProjectRecords {
    const records = this.begin()
    for (let row = 0; row < pairs; row++) this.addRow(records, row)
    return records
  }

  private begin(): ProjectRecords {
    return {
      header: {
        format: 'taraz',
        version: 1,
        id: newId('project', this.random.bytes),
        title: 'Benchmark',
        sourceLanguage: 'fa',
        targetLanguage: 'en',
        created: '2026-01-02T03:04:05.000Z',
        settings: {},
      },
      documents: [{ id: this.document, title: 'Benchmark' }],
      links: [],
      sentences: [],
      claimants: this.claimants.map((id, index) => ({
        id,
        names: { source: `سخنگوی ${index}`, target: `Spokesman ${index}` },
        kind: 'person',
      })),
      claims: [],
      comments: [],
      suggestions: [],
      terms: [],
      conflicts: [],
    }
  }

  private addRow(records: ProjectRecords, row: number): void {
    const source = this.makeSentence('source', row)
    const target = this.makeSentence('target', row)
    records.sentences.push(source, target)
    records.links.push({
      id: newId('link', this.random.bytes),
      document: this.document,
      source: [source.id],
      target: [target.id],
      state: this.random.of(['initial', 'translated', 'reviewed', 'final']),
      alignment: this.random.of(['proposed', 'confirmed']),
      confidence: this.random.between(50, 100) / 100,
      reasons: [{ kind: 'length', ratio: this.random.between(80, 120) / 100 }],
    })
    if (row % ROWS_A_CLAIM === 0) records.claims.push(this.makeClaim(source, target))
  }

  private makeSentence(side: Side, row: number): Sentence {
    return {
      id: newId('sentence', this.random.bytes),
      document: this.document,
      side,
      ...(row % ROWS_A_PARAGRAPH === 0 && { paragraphStart: true as const }),
      text: side === 'source' ? this.makePersian() : this.makeEnglish(),
    }
  }

  private makePersian(): string {
    return `${this.makeWords(PERSIAN_WORDS, PERSIAN_LENGTH, '،')}.`
  }

  private makeEnglish(): string {
    const words = this.makeWords(ENGLISH_WORDS, ENGLISH_LENGTH, ',')
    return `${words[0]!.toUpperCase()}${words.slice(1)}.`
  }

  private makeWords(
    words: readonly string[],
    [least, most]: readonly [number, number],
    comma: string,
  ): string {
    const count = this.random.between(least, most)
    const chosen = Array.from({ length: count }, () => this.random.of(words))
    return chosen.map((word, index) => (index % 9 === 8 && index < count - 1 ? word + comma : word)).join(' ')
  }

  private makeClaim(source: Sentence, target: Sentence): Claim {
    return {
      id: newId('claim', this.random.bytes),
      document: this.document,
      claimant: this.random.of(this.claimants),
      act: this.random.of(['assert', 'predict', 'demand', 'warn']),
      factuality: 'certain',
      polarity: '+',
      source: claimSide(source),
      target: claimSide(target),
    }
  }
}

/** The first words are who, the next says that, what follows up to the last but one is what. */
function claimSide(sentence: Sentence): ClaimSide {
  const ends = Array.from(sentence.text.matchAll(/ /g), ({ index }) => index)
  const anchor = (from: number, to: number): Anchor => [spanOf(sentence.id, sentence.text, from, to)]
  return {
    content: anchor(ends[2]! + 1, ends.at(-2)!),
    cue: anchor(ends[1]! + 1, ends[2]!),
    claimant: anchor(0, ends[1]!),
  }
}

function spanOf(sentence: SentenceId, text: string, from: number, to: number): Anchor[number] {
  return { sentence, from, to, quote: text.slice(from, to) }
}
