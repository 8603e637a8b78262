import type { VerbClass } from '../../model/records.ts'
import type { LexiconEntry } from '../lexicon/lexicon-entry.ts'
import type { VerbLexicon } from '../lexicon/verb-lexicon.ts'
import type { FoundClaim, Range } from './found-claim.ts'
import { clauseStart, findSubject, type WordRange } from './persian-clauses.ts'
import { isDeclining, PersianContents, type Finite, type PersianHints } from './persian-contents.ts'
import { afterAs } from './persian-comparisons.ts'
import { wordsRange } from './persian-frame.ts'
import { OBJECT_MARK, THAT } from './persian-words.ts'
import { persianKey } from '../lexicon/persian-key.ts'
import type { PersianCue } from './persian-cues.ts'
import type { NominalCue } from './nominal-cue.ts'
import { PersianSentence } from './persian-sentence.ts'
import { trimContent } from './trim-content.ts'

/** The claims of one sentence of Persian, in the order of their cues. */
export function findPersianClaims(
  text: string,
  lexicon: VerbLexicon,
  sentence: number,
  hints: PersianHints,
): FoundClaim[] {
  return new Finder(new PersianSentence(text, lexicon), lexicon, sentence, hints).find()
}

type Draft = {
  readonly first: number
  readonly entry: LexiconEntry
  readonly class: VerbClass
  readonly negated: boolean
  readonly cue: readonly Range[]
  readonly content: readonly Range[]
  readonly subject: WordRange | undefined
  /** Where its clause begins: with no subject of its own it shares that of a claim before. */
  readonly start: number
  readonly isImpersonal: boolean
  readonly rule: FoundClaim['rule']
  readonly isQuoted: boolean
  readonly isOpen: boolean
  readonly weak: boolean
  readonly isSure?: boolean
}

class Finder extends PersianContents {
  find(): FoundClaim[] {
    const drafts = [
      ...this.finite.map((finite) => this.finiteDraft(finite)),
      ...this.nominals.map((cue) => this.nominalDraft(cue)),
    ]
      .filter((draft) => draft !== undefined)
      .sort((a, b) => a.first - b.first)
    return drafts.map((draft, index) => this.claimOf(draft, drafts.slice(0, index), drafts.slice(index + 1)))
  }

  private finiteDraft({ cue, frame, start }: Finite): Draft | undefined {
    const { sentence } = this
    const range = frame.runsOn ? this.untilNextClause(frame.content, cue.last) : frame.content
    const declined = this.declining(cue, frame)
    const content = trimContent(sentence.text, declined?.content ?? range)
    if (!content && !declined) return undefined
    const particle = declined?.particle ?? frame.particle
    return {
      first: cue.first,
      entry: cue.entry,
      class: frame.class === 'NEU' && isGoingOn(sentence, cue) ? 'ADD' : frame.class,
      negated: cue.form.negated,
      cue: joinRanges(sentence, [
        ...(particle ? [wordsRange(sentence, particle.first, particle.last)] : []),
        wordsRange(sentence, cue.first, cue.last),
      ]),
      content: content ? [...this.quotedBefore(start, frame), content] : [],
      subject:
        cue.form.passive || cue.entry.name === 'آمد'
          ? this.documentOf(start, cue)
          : this.subjectOf(afterAs(sentence, start) ?? start, frame.firstPart, cue.first),
      start,
      isImpersonal: cue.form.passive || cue.entry.name === 'آمد',
      rule: frame.rule,
      isQuoted: frame.isQuoted,
      isOpen: frame.isOpen,
      isSure: frame.isSure === true,
      weak: frame.weak || (declined === undefined && isDeclining(cue)),
    }
  }

  /** «…»، او می‌گوید، «…»: the part of the quotation that stands before who says it. */
  private quotedBefore(start: number, { isQuoted, content }: Finite['frame']): Range[] {
    const { sentence } = this
    const at = sentence.words[start]?.from ?? 0
    if (!isQuoted || content.from < at) return []
    const quotation = sentence.quotations.findLast(({ to }) => to <= at)
    if (!quotation?.isClosed || !/^[\s»”"،,]*$/u.test(sentence.text.slice(quotation.to, at))) return []
    if (this.cues.some(({ first, last }) => last < start && sentence.words[first]!.from < quotation.from))
      return []
    const range = trimContent(sentence.text, quotation)
    return range ? [range] : []
  }

  /** Before a participle's phrase, or after the comma that closes it. */
  private subjectOf(start: number, firstPart: number, cue: number): WordRange | undefined {
    const { sentence } = this
    const participle = this.nominals.findLast(
      ({ kind, first, last }) => kind === 'participle' && first >= start && last < cue,
    )
    if (!participle) return findSubject(sentence, start, firstPart) ?? this.subjectWithRelative(start)
    const before = findSubject(sentence, start, participle.first)
    const after = this.endOfParticiple(cue)
    return (
      before ??
      (after === undefined || after >= firstPart ? undefined : findSubject(sentence, after, firstPart))
    )
  }

  /** «یک دیپلمات که نخواست نامش فاش شود، فاش کرد»: the subject stands before its relative clause. */
  private subjectWithRelative(start: number): WordRange | undefined {
    const { sentence } = this
    if (start < 3) return undefined
    const that = sentence.words.findLastIndex(({ key }, index) => key === THAT && index < start)
    if (that < 1 || this.cues.some(({ last }) => last === that - 1)) return undefined
    return findSubject(sentence, clauseStart(sentence, that - 1, this.cues), that)
  }

  private nominalDraft(cue: NominalCue): Draft | undefined {
    if (cue.kind === 'participle') return this.participleDraft(cue)
    if (cue.kind === 'linked') return this.linkedDraft(cue)
    return cue.kind === 'source' ? this.sourceDraft(cue) : this.impersonalDraft(cue)
  }

  private participleDraft(cue: NominalCue): Draft | undefined {
    const { sentence } = this
    const first = sentence.words[cue.last + 1]
    if (!first) return undefined
    const last = cue.hasClause ? this.clauseEnd(cue.last + 1) : this.phraseEnd(cue.last + 1)
    const end = sentence.words[last]
    // Another cue begins right there: nothing is left to be the content.
    if (!end || last <= cue.last) return undefined
    const content = trimContent(sentence.text, { from: first.from, to: end.to })
    if (!content) return undefined
    const start = clauseStart(sentence, cue.first, this.cues)
    const next = this.finite.find((finite) => finite.cue.first > last)
    return {
      ...this.common(cue),
      content: [content],
      rule: 'participle',
      start,
      subject:
        findSubject(sentence, start, cue.first) ??
        (start === cue.first && next && next.start <= last + 1
          ? findSubject(sentence, last + 1, next.frame.firstPart)
          : next && start === cue.first
            ? findSubject(sentence, next.start, next.frame.firstPart)
            : undefined),
    }
  }

  private linkedDraft(cue: NominalCue): Draft | undefined {
    const { sentence } = this
    const { verb } = cue
    if (!verb) return undefined
    const end = sentence.key(verb.first - 1) === OBJECT_MARK ? verb.first - 2 : verb.first - 1
    if (end <= cue.last) return undefined
    const content = trimContent(sentence.text, wordsRange(sentence, cue.last + 1, end))
    if (!content) return undefined
    const start = clauseStart(sentence, cue.first, this.cues)
    return {
      ...this.common(cue),
      cue: [wordsRange(sentence, cue.first, cue.last), wordsRange(sentence, verb.first, verb.last)],
      content: [content],
      rule: 'splitVerb',
      start,
      subject: findSubject(sentence, start, cue.first),
    }
  }

  private sourceDraft(cue: NominalCue): Draft | undefined {
    const { sentence } = this
    const last = this.sourceEnd(cue.last + 1)
    const claimant = { first: cue.last + 1, last }
    const start = clauseStart(sentence, cue.first, this.cues)
    const quoting = this.finite.find(
      (finite) => finite.cue.first > last && finite.start < cue.first && finite.start === start,
    )
    const isAside = quoting && start < cue.first && !/[،,]/u.test(sentence.gapBefore(last + 1))
    const contents = isAside ? this.contentOf(quoting) : this.roundAbout(start, cue.first, last + 1)
    if (contents.length === 0) return undefined
    return { ...this.common(cue), content: contents, rule: 'source', start, subject: claimant }
  }

  private impersonalDraft(cue: NominalCue): Draft | undefined {
    const start = clauseStart(this.sentence, cue.first, this.cues)
    const contents = this.roundAbout(cue.hasClause ? cue.first : start, cue.first, cue.last + 1)
    if (contents.length === 0) return undefined
    return {
      ...this.common(cue),
      content: contents,
      rule: 'impersonal',
      start,
      subject: undefined,
      isImpersonal: true,
    }
  }

  /** «خبرگزاری به نقل از منابع گزارش داد که …»: what is quoted is what is reported. */
  private contentOf({ cue, frame }: Finite): Range[] {
    const range = frame.runsOn ? this.untilNextClause(frame.content, cue.last) : frame.content
    const content = trimContent(this.sentence.text, range)
    return content ? [content] : []
  }

  private common(cue: NominalCue) {
    return {
      first: cue.first,
      entry: cue.entry,
      class: cue.class,
      negated: cue.negated,
      cue: [wordsRange(this.sentence, cue.first, cue.last)],
      isImpersonal: false,
      isQuoted: false,
      isOpen: false,
      weak: cue.entry.weak === true,
    }
  }

  private claimOf(draft: Draft, before: readonly Draft[], after: readonly Draft[]): FoundClaim {
    const subject =
      draft.subject ?? (draft.isImpersonal ? undefined : this.sharedSubject(draft, before, after))
    const content = withoutCue(draft.content, draft.cue)
    return {
      sentence: this.number,
      class: draft.class,
      entry: draft.entry,
      negated: draft.negated,
      cue: draft.cue,
      content,
      more: [],
      claimant: subject ? [wordsRange(this.sentence, subject.first, subject.last)] : [],
      isImpersonal: draft.isImpersonal,
      rule: draft.rule,
      isQuoted: draft.isQuoted,
      isOpen: draft.isOpen,
      weak: draft.weak,
      ...(draft.isSure && { isSure: true }),
      confidence: draft.weak
        ? 0.3
        : draft.entry.ambiguous
          ? 0.6
          : draft.rule === 'verb' || draft.rule === 'colon'
            ? 0.93
            : 0.88,
    }
  }

  /** A clause without a subject shares that of the report before it, unless it stands inside what that one reports. */
  private sharedSubject(
    draft: Draft,
    before: readonly Draft[],
    after: readonly Draft[],
  ): WordRange | undefined {
    const at = draft.cue[0]!.from
    const isNested = (other: Draft) => other.content.some(({ from, to }) => from <= at && at < to)
    const other = before.findLast(
      (found) => !isNested(found) && !found.isImpersonal && found.rule !== 'source' && found.subject,
    )
    if (other) return other.subject
    if (draft.rule !== 'participle') return undefined
    return after.find(({ subject, rule }) => subject && rule !== 'source')?.subject
  }
}

/** Ranges that only a space parts are one. */
function joinRanges(sentence: PersianSentence, ranges: readonly Range[]): Range[] {
  const joined: Range[] = []
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && /^\s*$/u.test(sentence.text.slice(last.to, range.from)))
      joined[joined.length - 1] = { from: last.from, to: range.to }
    else joined.push(range)
  }
  return joined
}

/** A cue never stands in its own content. */
function withoutCue(content: readonly Range[], cue: readonly Range[]): Range[] {
  return content.flatMap((range) => {
    let parts = [range]
    for (const hole of cue) {
      parts = parts.flatMap(({ from, to }) => {
        if (hole.to <= from || hole.from >= to) return [{ from, to }]
        return [
          { from, to: hole.from },
          { from: hole.to, to },
        ].filter((part) => part.from < part.to)
      })
    }
    return parts
  })
}

const GOING_ON = persianKey('در ادامه')

/** «در ادامه گفت». */
function isGoingOn(sentence: PersianSentence, { first, entry }: PersianCue): boolean {
  return entry.name === 'گفت' && sentence.joined(first - 2, 2) === GOING_ON
}
