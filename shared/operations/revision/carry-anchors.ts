import type { SentenceId } from '../../model/id.ts'
import type { Sentence, Span } from '../../model/records.ts'
import { diffSequences } from '../../text/diff-sequences.ts'
import type { TextChange } from '../../text/change.ts'
import { carrySpans, type Stretch } from '../merge/carry-spans.ts'
import { flowOf, unitsOf, type FlowSentence, type Token } from '../merge/flow.ts'
import { findQuote } from './find-quote.ts'
import type { Placement } from './place-sentences.ts'
import type { RevisionDoubt } from './revision-plan.ts'

/** Carries anchors over from the sentences of a side to those that they became. */
export class AnchorCarrier {
  readonly doubts: RevisionDoubt[] = []
  private readonly stretches = new Map<SentenceId, Stretch>()
  private readonly after: readonly Sentence[]
  private readonly places: ReadonlyMap<SentenceId, number>
  private readonly texts: readonly string[]
  private readonly refused: ReadonlySet<string>

  constructor(placements: readonly Placement[], refused: ReadonlySet<string>) {
    this.refused = refused
    for (const placement of placements) {
      if (isUntouched(placement)) continue
      const stretch = stretchOf(placement)
      for (const { id } of placement.before) this.stretches.set(id, stretch)
    }
    this.after = placements.flatMap(({ after }) => after)
    this.places = new Map(this.after.map(({ id }, place) => [id, place]))
    this.texts = this.after.map(({ text }) => text)
  }

  /** Whether the words or the being of a sentence change. */
  touches(id: SentenceId): boolean {
    return this.stretches.has(id)
  }

  /**
   * By the rules by which typing carries them. Of words that went, those that stand elsewhere now are looked for there:
   * that is doubtful, and told under `name`, of whom the anchor is.
   */
  carry(anchor: readonly Span[], name: string): Span[] {
    if (!anchor.some(({ sentence }) => this.touches(sentence))) return [...anchor]
    const found: Span[] = []
    const kept = anchor.filter((span, index) => {
      const place = this.isLost(span) ? this.findAgain(span, `words/${name}/${index}`) : undefined
      if (place) found.push(place)
      return !place
    })
    const carried = carrySpans(kept, (id) => this.stretches.get(id))
    return found.length === 0 ? carried : [...carried, ...found].toSorted((a, b) => this.compare(a, b))
  }

  private isLost(span: Span): boolean {
    if (!this.touches(span.sentence) || span.from === span.to) return false
    return carrySpans([span], (id) => this.stretches.get(id)).every(({ from, to }) => from === to)
  }

  private findAgain(span: Span, id: string): Span | undefined {
    const stretch = this.stretches.get(span.sentence)!
    const text = stretch.before.find((sentence) => sentence.id === span.sentence)!.text
    const around = { before: text.slice(0, span.from), after: text.slice(span.to) }
    const found = findQuote(span.quote, around, this.texts)
    if (!found) return undefined
    const { quote } = span
    this.doubts.push({ kind: 'words', id, before: text, after: this.texts[found.text]!, quote })
    if (this.refused.has(id)) return undefined
    const sentence = this.after[found.text]!.id
    return { ...span, sentence, from: found.from, to: found.from + quote.length }
  }

  private compare(a: Span, b: Span): number {
    const place = ({ sentence }: Span) => this.places.get(sentence) ?? -1
    return place(a) - place(b) || a.from - b.from
  }
}

export function isUntouched({ before, after }: Placement): boolean {
  return (
    before.length === after.length &&
    before.every(({ id, text }, index) => after[index]?.id === id && after[index].text === text)
  )
}

function stretchOf({ before, after }: Placement): Stretch {
  return {
    before,
    after: after.map(({ id, text, gap, codes }): FlowSentence => ({ id, text, gap, codes: codes ?? [] })),
    changes: changesOf(flowOf(before), flowOf(after)),
    refuge: undefined,
  }
}

/** What turns one flow into the other, in units of the first. */
function changesOf(before: readonly Token[], after: readonly Token[]): TextChange[] {
  const starts = [0]
  for (const { unit } of before) starts.push(starts.at(-1)! + unit.length)
  const keys = (tokens: readonly Token[]) => tokens.map(({ key }) => key)
  return diffSequences(keys(before), keys(after)).map(({ baseFrom, baseTo, from, to }) => ({
    from: starts[baseFrom]!,
    to: starts[baseTo]!,
    insert: unitsOf(after.slice(from, to)),
  }))
}
