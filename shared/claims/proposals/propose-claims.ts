import type { Claimant, ClaimSide, Header, Side, Span, VerbClass } from '../../model/records.ts'
import { readingOf } from '../lexicon/class-of-cue.ts'
import { lexiconLanguage, type LexiconLanguage, type VerbLexicon } from '../lexicon/verb-lexicon.ts'
import { actOf, factualityOf, modeOf, polarityOf, type LabelledClaim } from './claim-labels.ts'
import type { ClaimProposal, ProposalRow } from './claim-proposal.ts'
import { ClaimantRegistry } from './claimant-registry.ts'
import type { FoundClaim, Range } from './found-claim.ts'
import { pairClaims, type RowClaim } from './pair-claims.ts'
import { findSideClaims, type NumberedSentence, type RowHints } from './side-claims.ts'
import { SideIndex } from './side-index.ts'
import { trimContent } from './trim-content.ts'

export type ProposalInput = {
  /** The rows of one document, in order. */
  readonly rows: readonly ProposalRow[]
  readonly languages: Pick<Header, 'sourceLanguage' | 'targetLanguage'>
  readonly lexicon: VerbLexicon
  /** Those that the project has. */
  readonly claimants: readonly Claimant[]
}

/**
 * Every claim that the grammar finds in a document, source and target paired, in the order of the source's cues, those
 * added in the target last. What is lost or added is found where the row has words on both sides. Spans are exact in
 * the untouched texts; cue and content of a claim never meet. A side in a language that the lexicon has no verbs of
 * is passed over: every claim then has words on the other side alone.
 */
export function proposeClaims(input: ProposalInput): ClaimProposal[] {
  const { rows, lexicon } = input
  const languages = {
    source: lexiconLanguage(input.languages.sourceLanguage),
    target: lexiconLanguage(input.languages.targetLanguage),
  }
  const sides = { source: sentencesOf(rows, 'source'), target: sentencesOf(rows, 'target') }
  const found = findBoth(sides, languages, lexicon, input.claimants)
  const indexes = {
    source: new SideIndex(sides.source, found.source),
    target: new SideIndex(sides.target, found.target),
  }
  const joined = joinOverRows(
    rows.flatMap((row, number) => joinRow(row, number, indexes, languages)),
    indexes,
  )
  const ordered = [...joined.filter(({ source }) => source), ...joined.filter(({ source }) => !source)]
  return new Writer(ordered, indexes, languages, lexicon, input.claimants).write()
}

type Sides<T> = Readonly<Record<Side, T>>
type Joined = {
  readonly source: FoundClaim | undefined
  readonly target: FoundClaim | undefined
  readonly row: number
  readonly left: readonly SentenceRange[]
}
type SentenceRange = { readonly sentence: number; readonly range: Range }

function sentencesOf(rows: readonly ProposalRow[], side: Side): NumberedSentence[] {
  return rows.flatMap((row, number) => row[side].map((sentence) => ({ sentence, row: number })))
}

function findBoth(
  sides: Sides<readonly NumberedSentence[]>,
  languages: Sides<LexiconLanguage | undefined>,
  lexicon: VerbLexicon,
  claimants: readonly Claimant[],
): Sides<readonly FoundClaim[]> {
  const found: Record<Side, readonly FoundClaim[]> = { source: [], target: [] }
  let hints: RowHints = new Map()
  // English first: it shows how long the subject is where Persian writes nothing between subject and object.
  for (const language of ['en', 'fa'] as const) {
    for (const side of ['source', 'target'] as const) {
      if (languages[side] !== language) continue
      found[side] = findSideClaims(
        sides[side],
        language,
        lexicon,
        hints,
        claimants.map(({ names }) => names[side]),
      )
      if (language === 'en') hints = hintsOf(found[side], sides[side])
    }
  }
  return found
}

function hintsOf(found: readonly FoundClaim[], sentences: readonly NumberedSentence[]): RowHints {
  const hints = new Map<number, Map<VerbClass, number[]>>()
  for (const claim of found) {
    const [claimant] = claim.claimant
    const [content] = claim.content
    if (!claimant || !content || claim.rule !== 'objectVerb') continue
    const { sentence, row } = sentences[claim.sentence]!
    const object = sentence.text.slice(content.from, content.to)
    const named = /^(.+?)(?: as | of | to be |\s*[“"])/u.exec(object)?.[1] ?? object
    const subject = claimant.to - claimant.from
    const byClass = hints.get(row) ?? new Map<VerbClass, number[]>()
    byClass.set(claim.class, [...(byClass.get(claim.class) ?? []), subject / (subject + named.length)])
    hints.set(row, byClass)
  }
  return hints
}

function joinRow(
  row: ProposalRow,
  number: number,
  indexes: Sides<SideIndex>,
  languages: Sides<LexiconLanguage | undefined>,
): Joined[] {
  const claims = { source: rowClaims(number, indexes.source), target: rowClaims(number, indexes.target) }
  const texts = { source: textOf(row, 'source'), target: textOf(row, 'target') }
  const pairs = pairClaims(claims.source, claims.target, texts)
  const joined: Joined[] = []
  const paired = { source: new Map(pairs), target: new Map(pairs.map(([one, other]) => [other, one])) }
  claims.source.forEach(({ found: source }, index) => {
    const target = claims.target[paired.source.get(index) ?? -1]?.found
    if (target ? source.weak && target.weak && source.class !== target.class : source.weak) return
    const isJudged = source.class === 'EVA' && source.rule === 'objectVerb'
    if (target && source.weak && target.weak && !isJudged) return
    if (
      !target &&
      ((texts.target.trim() !== '' && isOtherSense(source)) || saysOwn(source, claims.source, paired.source))
    )
      return
    const left = target || languages.target === undefined ? [] : leftWords(number, indexes.target)
    joined.push({ source, target, row: number, left })
  })
  claims.target.forEach(({ found: target }, index) => {
    const isSaid = paired.target.has(index) ? undefined : saysOwn(target, claims.target, paired.target)
    if (
      !paired.target.has(index) &&
      !target.weak &&
      !claims.target[index]!.isNested &&
      !(texts.source.trim() !== '' && isOtherSense(target)) &&
      !isSaid
    )
      joined.push({ source: undefined, target, row: number, left: [] })
  })
  return joined
}

/**
 * A claim over a border of rows may have its cue in another row on the other side: what is left over on both sides, and
 * has words in one row, is one claim where it is reported in a like way.
 */
function joinOverRows(joined: readonly Joined[], indexes: Sides<SideIndex>): Joined[] {
  const alone = joined.filter(({ target }) => target === undefined)
  const added = joined.filter(({ source }) => source === undefined)
  const partners = new Map<Joined, Joined>()
  for (const one of alone) {
    const rows = rowsOf(one.source!, indexes.source)
    if (rows.size < 2 && added.every(({ target }) => rowsOf(target!, indexes.target).size < 2)) continue
    const other = added.find(
      (candidate) =>
        ![...partners.values()].includes(candidate) &&
        candidate.row !== one.row &&
        [...rowsOf(candidate.target!, indexes.target)].some((row) => rows.has(row)) &&
        one.source!.isQuoted === candidate.target!.isQuoted,
    )
    if (other) partners.set(one, other)
  }
  const taken = new Set(partners.values())
  return joined
    .filter((one) => !taken.has(one))
    .map((one) => {
      const partner = partners.get(one)
      return partner ? { ...one, target: partner.target, left: [] } : one
    })
}

/** The rows in which a claim has words. */
function rowsOf({ sentence, more }: FoundClaim, { sentences }: SideIndex): Set<number> {
  return new Set([sentence, ...more.map((part) => part.sentence)].map((place) => sentences[place]!.row))
}

/**
 * "He said he hoped …", «گفت امیدوار است …»: the verb of saying only brings in the one that follows, which the other
 * side has; nothing is added or lost with it.
 */
function saysOwn(
  outer: FoundClaim,
  claims: readonly RowClaim[],
  paired: ReadonlyMap<number, number>,
): boolean {
  return claims.some(({ found: inner }, index) => paired.has(index) && bringsIn(outer, inner))
}

function bringsIn(outer: FoundClaim, inner: FoundClaim): boolean {
  const [content] = outer.content
  const [cue] = inner.cue
  const [subject] = inner.claimant
  if (!content || outer.class !== 'NEU' || outer.rule !== 'verb') return false
  if (inner === outer || inner.sentence !== outer.sentence || !cue || !FEELING.has(inner.class)) return false
  const opensIt = cue.from >= content.from && cue.from - content.from < NEAR
  return opensIt && (!subject || subject.to - subject.from < PRONOUN || subject.to <= content.from)
}

const FEELING: ReadonlySet<VerbClass> = new Set(['AFF', 'BEL', 'EVA', 'COM'])
/** Letters: how far into what is said the inner verb stands at most, and how long a pronoun is. */
const NEAR = 24
const PRONOUN = 5

/** A verb with other senses that the other side does not render as a report is more likely one of those. */
function isOtherSense({ entry, rule, isQuoted, isSure }: FoundClaim): boolean {
  if (isSure) return false
  return entry.ambiguous === true && (rule === 'objectVerb' || rule === 'splitVerb') && !isQuoted
}

function textOf(row: ProposalRow, side: Side): string {
  return row[side].map(({ text }) => text).join(' ')
}

function rowClaims(row: number, index: SideIndex): RowClaim[] {
  const starts = new Map<number, number>()
  let length = 0
  for (const place of index.inRow(row)) {
    starts.set(place, length)
    length += index.sentences[place]!.sentence.text.length + 1
  }
  return [...starts.keys()].flatMap((place) =>
    index.withCueIn(place).map((claim) => {
      const start = starts.get(place)!
      const ranges = [
        ...claim.content.map((range) => ({ at: start, range })),
        ...claim.more.map(({ sentence, range }) => ({ at: starts.get(sentence) ?? length, range })),
      ]
      return {
        found: claim,
        from: Math.min(...ranges.map(({ at, range }) => at + range.from)),
        to: Math.max(...ranges.map(({ at, range }) => at + range.to)),
        isNested: index.around(claim).length > 0,
        isBrought: index.around(claim).some((outer) => bringsIn(outer, claim)),
      }
    }),
  )
}

/** The target's sentences of a row in which nobody speaks: what stays of a claim whose attribution was lost. */
function leftWords(row: number, target: SideIndex): SentenceRange[] {
  return target.inRow(row).flatMap((sentence) => {
    if (target.over(sentence).some(({ weak }) => !weak)) return []
    const { text } = target.sentences[sentence]!.sentence
    const range = trimContent(text, { from: 0, to: text.length })
    return range ? [{ sentence, range }] : []
  })
}

const EMPTY: ClaimSide = { content: [], cue: [], claimant: [] }

/** Puts joined claims into records: names, labels and spans. */
class Writer {
  private readonly joined: readonly Joined[]
  private readonly indexes: Sides<SideIndex>
  private readonly places = new Map<FoundClaim, number>()
  private readonly languages: Sides<LexiconLanguage | undefined>
  private readonly lexicon: VerbLexicon
  private readonly registry: ClaimantRegistry

  constructor(
    joined: readonly Joined[],
    indexes: Sides<SideIndex>,
    languages: Sides<LexiconLanguage | undefined>,
    lexicon: VerbLexicon,
    claimants: readonly Claimant[],
  ) {
    this.joined = joined
    this.indexes = indexes
    joined.forEach(({ source, target }, place) => {
      for (const found of [source, target]) if (found) this.places.set(found, place)
    })
    this.languages = languages
    this.lexicon = lexicon
    this.registry = new ClaimantRegistry(claimants)
  }

  write(): ClaimProposal[] {
    return this.joined.map((joined) => this.proposal(joined))
  }

  private proposal(joined: Joined): ClaimProposal {
    const { source, target } = joined
    const main = (source ?? target)!
    const labelled = this.labelled(joined, main)
    const act = actOf(labelled)
    const weak = main.weak || (target?.weak ?? false)
    return {
      claimant: this.claimantOf(joined),
      source: source ? this.sideOf('source', source) : EMPTY,
      target: target ? this.sideOf('target', target) : this.leftSide(joined),
      force: { source: source?.class, target: target?.class },
      act,
      factuality: factualityOf(labelled, act),
      polarity: polarityOf(labelled, this.lexicon),
      mode: modeOf(labelled),
      within: this.withinOf(joined),
      rule: weak ? 'paired' : main.rule,
      verb: main.entry.name,
      confidence: weak
        ? 0.5
        : source && target
          ? Math.min(0.97, Math.max(source.confidence, target.confidence) + 0.02)
          : main.confidence - 0.05,
      isAmbiguous:
        weak || (source?.entry.ambiguous ?? false) || (!source && (target?.entry.ambiguous ?? false)),
    }
  }

  private labelled({ source, target, left }: Joined, main: FoundClaim): LabelledClaim {
    const words = { fa: '', en: '' }
    for (const [side, found] of [
      ['source', source],
      ['target', target],
    ] as const) {
      const language = this.languages[side]
      if (found && language) words[language] = this.contentText(side, found)
    }
    if (words.en === '' && left.length > 0) words.en = left.map((part) => this.text('target', part)).join(' ')
    return {
      cue: readingOf(main.entry, main.negated, main.class),
      persian: words.fa,
      english: words.en,
      isImpersonal: main.isImpersonal,
      isQuoted: main.isQuoted,
    }
  }

  private contentText(side: Side, found: FoundClaim): string {
    return this.partsOf(found)
      .map((part) => this.text(side, part))
      .join(' ')
  }

  private partsOf(found: FoundClaim): SentenceRange[] {
    const own = found.content.map((range) => ({ sentence: found.sentence, range }))
    return [...own, ...found.more].sort((a, b) => a.sentence - b.sentence || a.range.from - b.range.from)
  }

  private text(side: Side, { sentence, range }: SentenceRange): string {
    return this.indexes[side].sentences[sentence]!.sentence.text.slice(range.from, range.to)
  }

  private spanOf(side: Side, part: SentenceRange): Span {
    const { sentence } = this.indexes[side].sentences[part.sentence]!
    const { from, to } = part.range
    return { sentence: sentence.id, from, to, quote: sentence.text.slice(from, to) }
  }

  private sideOf(side: Side, found: FoundClaim): ClaimSide {
    const own = (ranges: readonly Range[]) =>
      ranges.map((range) => this.spanOf(side, { sentence: found.sentence, range }))
    return {
      content: this.partsOf(found).map((part) => this.spanOf(side, part)),
      cue: own(found.cue),
      claimant: own(found.claimant),
    }
  }

  private leftSide({ left }: Joined): ClaimSide {
    return left.length === 0 ? EMPTY : { ...EMPTY, content: left.map((part) => this.spanOf('target', part)) }
  }

  private claimantOf({ source, target }: Joined): ClaimProposal['claimant'] {
    const words = {
      source: source ? this.claimantWords('source', source) : '',
      target: target ? this.claimantWords('target', target) : '',
    }
    const isNobody =
      words.source === '' && words.target === '' && (source?.isImpersonal ?? target?.isImpersonal ?? false)
    const resolved = isNobody
      ? undefined
      : this.registry.resolve(words, (source ?? target)!.rule !== 'source')
    return resolved ?? { known: null, names: this.unnamed(), kind: 'unnamed' }
  }

  private unnamed(): { source: string; target: string } {
    return { source: UNNAMED[this.languages.source ?? 'en'], target: UNNAMED[this.languages.target ?? 'en'] }
  }

  private claimantWords(side: Side, found: FoundClaim): string {
    return found.claimant.map((range) => this.text(side, { sentence: found.sentence, range })).join(' ')
  }

  /** The innermost other claim whose content holds the cue. */
  private withinOf(joined: Joined): number | null {
    const side: Side = joined.source ? 'source' : 'target'
    let best: { place: number; size: number } | undefined
    for (const outer of this.indexes[side].around(joined[side]!)) {
      const place = this.places.get(outer)
      const size = this.contentText(side, outer).length
      if (place !== undefined && (!best || size < best.size)) best = { place, size }
    }
    return best?.place ?? null
  }
}

/** Names of nobody: «گفته می‌شود», "it is said". */
const UNNAMED: Readonly<Record<LexiconLanguage, string>> = { fa: 'نامعلوم', en: 'unnamed' }
