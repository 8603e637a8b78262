import type { VerbClass } from '../../model/records.ts'
import type { LexiconEntry } from '../lexicon/lexicon-entry.ts'
import type { VerbLexicon } from '../lexicon/verb-lexicon.ts'
import { subjectAfter, subjectIn, type WordRange } from './english-clauses.ts'
import { EnglishContents, type Verb } from './english-contents.ts'
import type { EnglishCue } from './english-cues.ts'
import type { EnglishFrame } from './english-frames.ts'
import { DUMMY, isInside, passiveClass, REPORTED, TIME_AT_END } from './english-reporting.ts'
import { SAYING } from './saying-classes.ts'
import { EnglishSentence } from './english-sentence.ts'
import type { EnglishSource } from './english-sources.ts'
import type { FoundClaim, Range } from './found-claim.ts'
import { trimContent } from './trim-content.ts'

/** The claims of one sentence of English, in the order of their cues. */
export function findEnglishClaims(text: string, lexicon: VerbLexicon, sentence: number): FoundClaim[] {
  return new Finder(new EnglishSentence(text), lexicon, sentence).find()
}

type Draft = {
  readonly entry: LexiconEntry
  readonly class: VerbClass
  readonly negated: boolean
  readonly cue: Range
  readonly particle?: Range
  readonly content: readonly Range[]
  readonly subject: WordRange | undefined
  readonly isImpersonal: boolean
  readonly sharesSubject: boolean
  readonly rule: FoundClaim['rule']
  readonly isQuoted: boolean
  readonly isOpen: boolean
  readonly weak: boolean
}

class Finder extends EnglishContents {
  find(): FoundClaim[] {
    const drafts = [
      ...this.verbs.map((verb) => this.verbDraft(verb)),
      ...this.sources.map((source) => this.sourceDraft(source)),
    ]
      .filter((draft) => draft !== undefined)
      .sort((a, b) => a.cue.from - b.cue.from)
    return drafts.map((draft, index) => this.claimOf(draft, drafts.slice(0, index), drafts.slice(index + 1)))
  }

  private verbDraft(verb: Verb): Draft | undefined {
    return this.comparison(verb) ?? this.parenthesis(verb) ?? this.passive(verb) ?? this.ahead(verb)
  }

  /** "As the minister said on Monday, …": what stands round the clause is what is said. */
  private comparison({ cue, before }: Verb): Draft | undefined {
    const { sentence } = this
    const entry = cue.entries.find(({ takes, class: of }) => SAYING.has(of) && takes.includes('that'))
    const as = before.start
    if (!entry || cue.kind !== 'finite' || sentence.key(as) !== 'as') return undefined
    if (as > 0 && !/,/u.test(sentence.gapBefore(as))) return undefined
    const end = this.endOfComparison(cue.last)
    if (end === undefined) return undefined
    const content = [
      ...(as > 0 ? [{ from: 0, to: sentence.words[as - 1]!.to }] : []),
      ...(sentence.words[end] ? [{ from: sentence.words[end].from, to: sentence.text.length }] : []),
    ]
    const subject = subjectIn(sentence, as + 1, cue.first)
    return subject && this.draftOf(cue, entry, cue.last, content, { subject, rule: 'source' })
  }

  /** “…,” he said; “…,” said the minister; X, the minister said. */
  private parenthesis({ cue, frame, before }: Verb): Draft | undefined {
    const { sentence } = this
    const entry = cue.entries.find(({ takes }) => takes.some((taking) => taking.includes('that')))
    if (cue.kind !== 'finite' || !entry) return undefined
    const inverted = this.followsSpeech(cue.first)
    if (inverted && frame?.opening !== 'that') {
      const subject = subjectAfter(sentence, cue.last + 1)
      const resumed = this.quotationsAfter((subject?.last ?? cue.last) + 1)
      const content = [...inverted, ...resumed]
      return this.draftOf(cue, entry, cue.last, content, {
        subject,
        rule: 'quotation',
        isQuoted: true,
        isOpen: this.isOpen(resumed),
      })
    }
    if (!cue.entries.some(({ class: of }) => SAYING.has(of)) && !this.followsSpeech(before.start))
      return undefined
    const after = this.invertedSubject(cue)
    if (after) {
      const said = { from: 0, to: sentence.words[cue.first - 1]!.to }
      return this.draftOf(cue, entry, cue.last, [said], { subject: after, rule: 'verb' })
    }
    const { subject } = before
    const first = subject?.first ?? cue.first
    const ended = frame === undefined || frame.opening === 'quotation' || this.closesAt(cue.last)
    const spoken = this.followsSpeech(before.joint === undefined ? first : before.joint)
    if (
      spoken &&
      (frame === undefined ||
        frame.opening === 'quotation' ||
        frame.opening === 'colon' ||
        this.closesAt(cue.last))
    ) {
      const resumed = this.quotationsAfter(this.afterAddressee(cue.last + 1))
      return this.draftOf(cue, entry, cue.last, [...spoken, ...resumed], {
        subject,
        rule: 'quotation',
        isQuoted: true,
        isOpen: this.isOpen(resumed),
      })
    }
    if (
      !ended ||
      !subject ||
      first === 0 ||
      !/,/u.test(sentence.gapBefore(first)) ||
      !this.closesOrCommaAt(cue.last)
    )
      return undefined
    const parts = [{ from: 0, to: sentence.words[first - 1]!.to }]
    const next = sentence.words[cue.last + 1]
    if (next) parts.push({ from: next.from, to: sentence.text.length })
    return this.draftOf(cue, entry, cue.last, parts, { subject, rule: 'verb' })
  }

  /** It is said that …; X is said to …; X was accused of …; X was condemned by Y. */
  private passive(verb: Verb): Draft | undefined {
    const { cue, before } = verb
    if (cue.kind !== 'passive') return undefined
    const { sentence } = this
    const entry =
      cue.entries.find(({ takes, class: of }) => takes.includes('that') && of !== 'EVA') ?? cue.entries[0]!
    const isDummy = sentence.key(cue.first - 1) === 'it' || before.subject === undefined
    const next = cue.last + 1
    const agent = this.agentAfter(next)
    const verbClass = passiveClass(entry, isDummy || sentence.key(next) === 'to')
    const about = {
      subject: agent,
      rule: 'impersonal',
      isImpersonal: agent === undefined,
      class: verbClass,
    } as const
    if (sentence.key(next) === 'that' || (isDummy && sentence.isJoined(next) && !agent)) {
      const first = sentence.key(next) === 'that' ? next + 1 : next
      if (!sentence.words[first]) return undefined
      const to = this.endOfContent(first, cue.first)
      const content = [{ from: sentence.words[first].from, to }]
      const told = isDummy
        ? about
        : { ...about, weak: !entry.takes.some((taking) => taking.startsWith('someone')) }
      return this.draftOf(cue, entry, cue.last, content, told)
    }
    if (!before.subject) return undefined
    const subject = this.wordsRange(before.subject)
    if (
      sentence.key(next) === 'to' &&
      REPORTED.has(entry.verbs[0]!) &&
      !entry.takes.some((taking) => taking.startsWith('someone'))
    ) {
      const rest = sentence.words[next + 1]
      return (
        rest &&
        this.draftOf(
          cue,
          entry,
          cue.last,
          [subject, { from: rest.from, to: this.endOfContent(next + 1, cue.first) }],
          about,
        )
      )
    }
    return this.passiveObject(verb, entry, subject, about)
  }

  /** "X was accused of Y", "X was condemned by Y": the subject is what is spoken of. */
  private passiveObject(
    { cue }: Verb,
    entry: LexiconEntry,
    subject: Range,
    about: Partial<Draft>,
  ): Draft | undefined {
    const { sentence } = this
    const next = cue.last + 1
    const agent = about.subject
    const first = sentence.words[next]
    const takesInside = isInside(entry, sentence.key(next))
    if (!takesInside && !entry.takes.includes('object')) return undefined
    const hasRest = takesInside && first !== undefined && sentence.isJoined(next)
    const end = agent ? sentence.words[agent.first - 2]!.to : this.endOfContent(next, cue.first)
    const rest = hasRest && first.from < end ? [{ from: first.from, to: end }] : []
    return this.draftOf(cue, entry, cue.last, [subject, ...rest], {
      ...about,
      weak: agent === undefined && !takesInside,
      rule: 'objectVerb',
    })
  }

  /** The cue first, its content after it. */
  private ahead({ cue, frame, before }: Verb): Draft | undefined {
    if (!frame || frame.contentFirst === undefined || cue.kind === 'passive') return undefined
    const { sentence } = this
    const word = sentence.words[frame.contentFirst]
    const isDummy = DUMMY.has(frame.entry.verbs[0]!)
    if (!word || (isDummy && sentence.key(cue.first - 1) !== 'it')) return undefined
    const from = this.openingOf(word.from, frame)
    const quotation =
      frame.opening === 'object' ? undefined : sentence.quotations.find((found) => found.from === from)
    const to =
      cue.kind === 'participle'
        ? this.endOfPhrase(frame.contentFirst, cue)
        : this.endOfContent(frame.contentFirst, cue.first)
    const end = quotation?.isClosed ? quotation.to : this.beforeTime(frame, from, Math.max(to, word.to))
    return this.draftOf(cue, frame.entry, frame.cueLast, [{ from, to: end }], {
      subject: before.subject,
      rule:
        cue.kind === 'participle'
          ? 'participle'
          : quotation
            ? 'quotation'
            : frame.opening === 'colon'
              ? 'colon'
              : frame.opening === 'object'
                ? 'objectVerb'
                : 'verb',
      isQuoted: quotation !== undefined,
      isOpen: quotation !== undefined && !quotation.isClosed,
      ...(frame.particle !== undefined && {
        particle: this.wordsRange({ first: frame.particle, last: frame.particle }),
      }),
      weak: frame.weak,
      isImpersonal: isDummy,
      sharesSubject: cue.kind === 'participle' || before.subject === undefined,
    })
  }

  /** "a hall for two months": when something was asked for is not what was asked for. */
  private beforeTime({ opening }: EnglishFrame, from: number, to: number): number {
    if (opening !== 'object') return to
    const words = this.sentence.text.slice(from, to)
    const time = TIME_AT_END.exec(words)
    return time &&
      !/(?:\b(?:of|the|for|by|until|since|from|to|in|before|after)|'s|’s)\s*$/.test(
        words.slice(0, time.index),
      )
      ? from + time.index
      : to
  }

  private openingOf(from: number, { opening }: EnglishFrame): number {
    const quotation = this.sentence.quotations.find(
      (found) => found.isOpened && found.from <= from && from - found.from < 3,
    )
    return quotation && opening !== 'object' ? quotation.from : from
  }

  private sourceDraft(source: EnglishSource): Draft | undefined {
    const { sentence } = this
    const contents: Range[] = []
    const around = sentence.quotationAt(sentence.words[source.first]!.from)
    const quoting = source.entry.words === 'quoting' || source.entry.words === 'citing'
    const reported = quoting
      ? this.verbs.find(({ cue, frame }) => cue.kind === 'finite' && frame?.contentFirst !== undefined)
      : undefined
    if (reported?.frame?.contentFirst !== undefined) {
      const first = sentence.words[reported.frame.contentFirst]!
      return this.sourceOf(source, [
        { from: first.from, to: this.endOfContent(reported.frame.contentFirst, reported.cue.first) },
      ])
    }
    const start = source.contentStart
    if (source.first > start && !around) {
      const before = trimContent(sentence.text, {
        from: sentence.words[start]!.from,
        to: sentence.words[source.first - 1]!.to,
      })
      if (before) contents.push(before)
    }
    const rest = sentence.words[source.claimantLast + 1]
    if (rest) {
      const after = trimContent(sentence.text, { from: rest.from, to: around?.to ?? sentence.text.length })
      if (after) contents.push(after)
    }
    return contents.length === 0 ? undefined : this.sourceOf(source, contents)
  }

  private sourceOf(source: EnglishSource, contents: readonly Range[]): Draft {
    const content = contents
      .map((range) => trimContent(this.sentence.text, range))
      .filter((range) => range !== undefined)
    const claimant =
      source.claimantFirst <= source.claimantLast
        ? { first: source.claimantFirst, last: source.claimantLast }
        : undefined
    return {
      entry: source.entry,
      class: source.entry.class,
      negated: false,
      cue: this.wordsRange({ first: source.first, last: source.last }),
      content,
      subject: claimant,
      isImpersonal: source.kind === 'impersonal',
      sharesSubject: false,
      rule: source.kind === 'impersonal' ? 'impersonal' : 'source',
      isQuoted: false,
      isOpen: false,
      weak: false,
    }
  }

  private draftOf(
    cue: EnglishCue,
    entry: LexiconEntry,
    last: number,
    content: readonly Range[],
    about: Partial<Draft>,
  ): Draft | undefined {
    const trimmed = content
      .map((range) => trimContent(this.sentence.text, range))
      .filter((range) => range !== undefined)
    const cueRange = this.wordsRange({ first: cue.first, last })
    const outside = trimmed.filter(({ from, to }) => to <= cueRange.from || from >= cueRange.to)
    if (outside.length === 0) return undefined
    return {
      entry,
      class: entry.class,
      negated: cue.negated,
      cue: cueRange,
      subject: undefined,
      isImpersonal: false,
      sharesSubject: true,
      rule: 'verb',
      isQuoted: false,
      isOpen: false,
      weak: entry.weak === true,
      ...about,
      content: outside,
    }
  }

  private claimOf(draft: Draft, before: readonly Draft[], after: readonly Draft[]): FoundClaim {
    const subject =
      draft.subject ?? (draft.isImpersonal ? undefined : this.sharedSubject(draft, before, after))
    return {
      sentence: this.number,
      class: draft.class,
      entry: draft.entry,
      negated: draft.negated,
      cue: draft.particle ? [draft.cue, draft.particle] : [draft.cue],
      content: draft.content,
      more: [],
      claimant: subject ? [this.wordsRange(subject)] : [],
      isImpersonal: draft.isImpersonal,
      rule: draft.rule,
      isQuoted: draft.isQuoted,
      isOpen: draft.isOpen,
      weak: draft.weak,
      confidence: draft.weak ? 0.3 : draft.entry.ambiguous ? 0.6 : 0.9,
    }
  }

  /** "… and called for": the subject of the verb before; "Saying that …, the official": of the verb after. */
  private sharedSubject(
    draft: Draft,
    before: readonly Draft[],
    after: readonly Draft[],
  ): WordRange | undefined {
    const isNested = (other: Draft) =>
      other.content.some(({ from, to }) => from <= draft.cue.from && draft.cue.from < to)
    const other = before.findLast((found) => found.subject && !isNested(found) && found.rule !== 'source')
    if (other) return other.subject
    if (draft.rule !== 'participle') return undefined
    const found = after.find(({ subject, rule }) => subject && rule !== 'source')?.subject
    return found ?? this.subjectAfterPhrase(draft)
  }

  private subjectAfterPhrase(draft: Draft): WordRange | undefined {
    const end = draft.content.at(-1)!.to
    const first = this.sentence.words.findIndex(({ from }) => from >= end)
    if (first < 0) return undefined
    for (let index = first + 1; index < this.sentence.words.length; index++) {
      if (this.sentence.hasVerb(index, index + 1)) return subjectIn(this.sentence, first, index)
    }
    return undefined
  }
}
