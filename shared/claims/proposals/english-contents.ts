import type { VerbClass } from '../../model/records.ts'
import type { VerbLexicon } from '../lexicon/verb-lexicon.ts'
import { readBefore, subjectAfter, type Before, type WordRange } from './english-clauses.ts'
import { findEnglishCues, type EnglishCue } from './english-cues.ts'
import { frameAfter, type EnglishFrame } from './english-frames.ts'
import type { EnglishSentence } from './english-sentence.ts'
import { citesPapers, findEnglishSources, type EnglishSource } from './english-sources.ts'
import { PREPOSITIONS, TIMES } from './english-words.ts'
import type { Range } from './found-claim.ts'

export type Verb = {
  readonly cue: EnglishCue
  readonly frame: EnglishFrame | undefined
  readonly before: Before
}

const ACTING: ReadonlySet<VerbClass> = new Set(['OPP', 'AFF', 'DIR', 'COM'])

/** The cues of a sentence of English, and where what they report begins and ends. */
export class EnglishContents {
  protected readonly sentence: EnglishSentence
  protected readonly number: number
  protected readonly verbs: readonly Verb[]
  protected readonly sources: readonly EnglishSource[]

  constructor(sentence: EnglishSentence, lexicon: VerbLexicon, number: number) {
    this.sentence = sentence
    this.number = number
    this.sources = findEnglishSources(sentence, lexicon)
    const cues = findEnglishCues(sentence, lexicon).filter(
      (cue) =>
        !citesPapers(sentence, cue.verb) &&
        !this.sources.some(({ first, last }) => cue.first <= last && first <= cue.last),
    )
    const barriers = new Set<number>()
    const verbs = cues.map((cue) => {
      const frame = frameAfter(sentence, cue)
      const before = readBefore(sentence, cue.first, barriers)
      if (frame && frame.opening !== 'object') barriers.add(frame.cueLast)
      return { cue, frame, before }
    })
    this.verbs = verbs.map((verb, index) => {
      const shared = this.withSharedObject(verb, verbs[index + 1])
      return this.isAlternative(verb, verbs[index - 1]) ? withWeakFrame(shared) : shared
    })
  }

  /** "confirmed or denied the report": the first of two verbs has the object of the second. */
  private withSharedObject(verb: Verb, next: Verb | undefined): Verb {
    const joint = verb.cue.last + 1
    const isJoint = ['and', 'or', 'nor'].includes(this.sentence.key(joint)) && this.sentence.isJoined(joint)
    const [entry] = verb.cue.entries
    const isShared = isJoint && next?.cue.first === joint + 1 && next.frame?.opening === 'object'
    if (!entry || !isShared || verb.cue.kind === 'passive') return verb
    return { ...verb, frame: { ...next.frame!, entry, cueLast: verb.cue.last, weak: entry.weak === true } }
  }

  /** "neither confirmed nor denied": one answer that was not given, in two words. */
  private isAlternative({ cue }: Verb, before: Verb | undefined): boolean {
    const joint = cue.first - 1
    return ['or', 'nor'].includes(this.sentence.key(joint)) && before?.cue.last === joint - 1
  }

  protected closesAt(last: number): boolean {
    return (
      last === this.sentence.words.length - 1 || /^[.,!?”"]/u.test(this.sentence.gapBefore(last + 1).trim())
    )
  }

  protected closesOrCommaAt(last: number): boolean {
    return last === this.sentence.words.length - 1 || /^[,.]/u.test(this.sentence.gapBefore(last + 1))
  }

  /** Quotations that end just before a word. */
  protected followsSpeech(first: number): Range[] | undefined {
    const { sentence } = this
    const at = sentence.words[first]?.from ?? sentence.text.length
    const quotations = sentence.quotations.filter(({ to }) => to <= at)
    const last = quotations.at(-1)
    if (!last || !/^[”"»’,.\s]*$/u.test(sentence.text.slice(last.to, at))) return undefined
    const isSpeech =
      /[,.!?…]\s*$/u.test(sentence.text.slice(last.from, last.to)) ||
      /^[”"»’],/u.test(sentence.text.slice(last.to, at))
    return isSpeech ? [{ from: last.from, to: last.to }] : undefined
  }

  /** “…,” he told our reporter, “…”: the word after whom it is said to, which a comma and a quotation follow. */
  protected afterAddressee(first: number): number {
    const { sentence } = this
    for (let index = first; index < Math.min(first + 6, sentence.words.length); index++) {
      if (/,\s*[“«"]/u.test(sentence.gapBefore(index))) return index
      if (index > first && !sentence.isJoined(index)) return first
    }
    return first
  }

  protected quotationsAfter(first: number): Range[] {
    const { sentence } = this
    const at = sentence.words[first]?.from ?? sentence.text.length
    const next = sentence.quotations.find(
      ({ from }) => from <= at && from > (sentence.words[first - 1]?.to ?? 0),
    )
    return next ? [{ from: next.from, to: next.to }] : []
  }

  protected isOpen(ranges: readonly Range[]): boolean {
    return ranges.some((range) =>
      this.sentence.quotations.some(({ from, isClosed }) => from === range.from && !isClosed),
    )
  }

  protected agentAfter(from: number): WordRange | undefined {
    const { sentence } = this
    for (let index = from; index < sentence.words.length; index++) {
      if (/[.;:“]/u.test(sentence.gapBefore(index))) return undefined
      if (agentWord(sentence.key(index))) {
        const agent = subjectAfter(sentence, index + 1)
        return agent && !/ing$/.test(sentence.key(agent.first)) ? agent : undefined
      }
      if (sentence.key(index) === 'that') return undefined
    }
    return undefined
  }

  /** A content ends where a joint brings the next report, or a comma a participle of reporting. */
  protected endOfContent(first: number, after: number): number {
    const { sentence } = this
    const start = sentence.words[first]?.from ?? 0
    const inside = sentence.quotationAt(start)
    const around = sentence.quotationAt(sentence.words[after]?.from ?? 0)
    let to = around?.to ?? sentence.text.length
    for (const { cue, before, frame } of this.verbs) {
      if (cue.first <= after || !frame) continue
      const isParted = /;/u.test(sentence.gapBefore(before.start)) && before.start > first
      const cut = cue.kind === 'participle' ? cue.first : isParted ? before.start : before.joint
      if (cut === undefined || cut <= first || (frame.weak && !this.goesOn({ cue, frame, before }))) continue
      if (
        cue.kind === 'participle' &&
        !/,/u.test(sentence.gapBefore(cue.first)) &&
        !/^(?:and|while)$/.test(sentence.key(cue.first - 1))
      )
        continue
      const at =
        sentence.words[
          /^(?:and|while)$/.test(sentence.key(cut - 1)) && cue.kind === 'participle' ? cut - 2 : cut - 1
        ]?.to ?? to
      if (inside && at < inside.to) continue
      if (at > start) to = Math.min(to, at)
    }
    const relative = this.endOfRelative(first, after)
    if (relative !== undefined) to = Math.min(to, relative)
    const closing = this.parenthesisAt(first)
    if (closing !== undefined) to = Math.min(to, closing)
    for (const source of this.sources) {
      const at = sentence.words[source.first - 1]?.to
      if (
        source.kind === 'source' &&
        at !== undefined &&
        source.first > first &&
        source.claimantLast === sentence.words.length - 1
      )
        to = Math.min(to, at)
    }
    return to
  }

  /** "… and justified that …", "… and opposed the rise": a verb of many senses that has the subject of the one before. */
  private goesOn({ frame, before }: Verb): boolean {
    if (!frame || before.subject !== undefined || before.joint === undefined) return false
    if (frame.opening === 'object' || frame.opening === 'to') return ACTING.has(frame.entry.class)
    return this.sentence.key((frame.contentFirst ?? 0) - 1) === 'that'
  }

  /** "The mayor, who had said it was safe, resigned": a relative clause ends at the comma before the main verb. */
  private endOfRelative(first: number, after: number): number | undefined {
    const { sentence } = this
    const verb = this.verbs.find(({ cue }) => cue.first === after)
    if (!verb?.before.isRelative || !/,/u.test(sentence.gapBefore(verb.before.start))) return undefined
    for (let index = first + 1; index < sentence.words.length; index++)
      if (/,/u.test(sentence.gapBefore(index)) && sentence.hasVerb(index, index + 2))
        return sentence.words[index - 1]!.to
    return undefined
  }

  /** "…, the official news agency reported.": the end of the words before it. */
  protected parenthesisAt(first: number): number | undefined {
    const { sentence } = this
    const last = this.verbs.at(-1)
    const subject = last?.before.subject
    if (!last || !subject || last.cue.kind !== 'finite' || subject.first <= first + 1) return undefined
    if (last.cue.last !== sentence.words.length - 1 || !/,/u.test(sentence.gapBefore(subject.first)))
      return undefined
    return sentence.words[subject.first - 1]?.to
  }

  /** A participle's phrase ends at the comma before the verb of its sentence. */
  protected endOfPhrase(first: number, cue: EnglishCue): number {
    const { sentence } = this
    const next = this.verbs.find(
      (verb) =>
        verb.cue.kind !== 'participle' && verb.cue.first > cue.last && verb.before.joint === undefined,
    )
    const isFirst = sentence.words.slice(0, cue.first).length === 0 || !sentence.hasVerb(0, cue.first)
    if (!isFirst) return this.endOfContent(first, cue.first)
    const limit = next?.cue.first ?? sentence.words.length
    for (let index = limit; index > first; index--) {
      const isAside = sentence.key(index - 1) === 'however' && /,/u.test(sentence.gapBefore(index - 1))
      if (/,/u.test(sentence.gapBefore(index)) && index <= (next?.before.start ?? limit) && !isAside)
        return sentence.words[index - 1]!.to
    }
    for (let index = first + 1; index < sentence.words.length; index++) {
      if (/,/u.test(sentence.gapBefore(index))) return sentence.words[index - 1]!.to
    }
    return sentence.text.length
  }

  /** The word after the comma that closes "as he said on Monday,"; undefined where more than a time stands before it. */
  protected endOfComparison(last: number): number | undefined {
    const { sentence } = this
    for (let index = last + 1; index <= Math.min(last + 6, sentence.words.length); index++) {
      if (index === sentence.words.length || /,/u.test(sentence.gapBefore(index))) return index
      const key = sentence.key(index)
      if (index === last + 1 && !PREPOSITIONS.has(key) && !TIMES.has(key)) return undefined
    }
    return undefined
  }

  /** "The road is open, says the minister.": the subject, where it is all that follows the verb. */
  protected invertedSubject({ first, last }: EnglishCue): WordRange | undefined {
    const { sentence } = this
    if (first === 0 || !/^,\s*$/u.test(sentence.gapBefore(first)) || !sentence.isJoined(last + 1))
      return undefined
    if (sentence.key(last + 1) === 'that' || sentence.hasVerb(last + 1, sentence.words.length))
      return undefined
    const subject = subjectAfter(sentence, last + 1)
    const isAll = subject?.last === sentence.words.length - 1
    // A headline has no finite verb: "Case to go to court, says prosecutor".
    const isSpeech = sentence.hasVerb(0, first) || /^says?$/.test(sentence.key(first))
    return isAll && isSpeech ? subject : undefined
  }

  protected wordsRange({ first, last }: WordRange): Range {
    return { from: this.sentence.words[first]!.from, to: this.sentence.words[last]!.to }
  }
}

export function agentWord(key: string): boolean {
  return key === 'by'
}

function withWeakFrame(verb: Verb): Verb {
  return verb.frame ? { ...verb, frame: { ...verb.frame, weak: true } } : verb
}
