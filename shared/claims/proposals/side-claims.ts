import type { Sentence, VerbClass } from '../../model/records.ts'
import { persianKey } from '../lexicon/persian-key.ts'
import type { LexiconLanguage, VerbLexicon } from '../lexicon/verb-lexicon.ts'
import { findEnglishClaims } from './find-english-claims.ts'
import { findPersianClaims } from './find-persian-claims.ts'
import type { FoundClaim, Range } from './found-claim.ts'
import { findQuotations, type Quotation } from './quotations.ts'
import { trimContent } from './trim-content.ts'

/** A sentence of one side with the number of its row. */
export type NumberedSentence = { readonly sentence: Sentence; readonly row: number }

/** Subject shares of a row's rendering, by class; see ObjectHints. */
export type RowHints = ReadonlyMap<number, ReadonlyMap<VerbClass, readonly number[]>>

/** The claims of one side in reading order, quotations that go on over sentences joined. */
export function findSideClaims(
  sentences: readonly NumberedSentence[],
  language: LexiconLanguage,
  lexicon: VerbLexicon,
  hints: RowHints,
  names: readonly string[],
): FoundClaim[] {
  const known = new Set(names.map(persianKey))
  const found: FoundClaim[] = []
  sentences.forEach(({ sentence, row }, index) => {
    const claims =
      language === 'en'
        ? findEnglishClaims(sentence.text, lexicon, index)
        : findPersianClaims(sentence.text, lexicon, index, {
            subjectShares: hints.get(row) ?? new Map(),
            known,
          })
    for (const { claimant, isImpersonal } of claims) {
      const [range] = claimant
      if (range && !isImpersonal) known.add(persianKey(sentence.text.slice(range.from, range.to)))
    }
    found.push(...claims)
  })
  return joinQuotations(
    found,
    sentences.map(({ sentence }) => sentence.text),
  )
}

/** A quotation is closed within this many sentences, or its mark was forgotten. */
const LONGEST_QUOTATION = 12

function joinQuotations(found: readonly FoundClaim[], texts: readonly string[]): FoundClaim[] {
  const quotations = texts.map(findQuotations)
  const joined = found.map((claim) => withRest(claim, texts, quotations))
  return withFollowing(joined, texts, quotations)
}

/** The rest of a quotation that opens in the claim's content, or the beginning of one that closes there. */
function withRest(
  claim: FoundClaim,
  texts: readonly string[],
  quotations: readonly (readonly Quotation[])[],
): FoundClaim {
  if (claim.isOpen) {
    const more = segmentsAfter(claim.sentence, texts, quotations)
    return more ? { ...claim, more } : claim
  }
  const closes = quotations[claim.sentence]!.find(({ isOpened }) => !isOpened)
  const takesIt =
    closes && claim.isQuoted && claim.content.some(({ to }) => to <= closes.to && closes.to - to < 3)
  if (!takesIt) return claim
  const more = segmentsBefore(claim.sentence, texts, quotations)
  return more.length > 0 ? { ...claim, more } : claim
}

type Segment = FoundClaim['more'][number]

function segmentsAfter(
  opening: number,
  texts: readonly string[],
  quotations: readonly (readonly Quotation[])[],
): Segment[] | undefined {
  const more: Segment[] = []
  for (let index = opening + 1; index < Math.min(texts.length, opening + LONGEST_QUOTATION); index++) {
    const closing = quotations[index]!.find(({ isOpened, isClosed }) => !isOpened && isClosed)
    const range = trimContent(texts[index]!, { from: 0, to: closing ? closing.to : texts[index]!.length })
    if (range) more.push({ sentence: index, range })
    if (closing) return more
    if (quotations[index]!.length > 0 && /^\P{L}*[«“]/u.test(texts[index]!)) return undefined
  }
  return undefined
}

function segmentsBefore(
  closing: number,
  texts: readonly string[],
  quotations: readonly (readonly Quotation[])[],
): Segment[] {
  const more: Segment[] = []
  for (let index = closing - 1; index >= Math.max(0, closing - LONGEST_QUOTATION); index--) {
    const opening = quotations[index]!.find(({ isClosed }) => !isClosed)
    const range = trimContent(texts[index]!, { from: opening?.from ?? 0, to: texts[index]!.length })
    if (range) more.unshift({ sentence: index, range })
    if (opening) return more
    if (quotations[index]!.length > 0) return []
  }
  return []
}

/** A sentence that is one quotation and says nobody goes on with that of the sentence before. */
function withFollowing(
  found: readonly FoundClaim[],
  texts: readonly string[],
  quotations: readonly (readonly Quotation[])[],
): FoundClaim[] {
  const claims = [...found]
  let first = 0
  texts.forEach((text, index) => {
    // Claims stand in the order of their sentences, and a quotation is no longer than so many.
    while (first < claims.length && claims[first]!.sentence < index - LONGEST_QUOTATION) first++
    const whole = wholeQuotation(text, quotations[index]!)
    const near = whole ? upTo(claims, first, index) : []
    if (!whole || near.some((claim) => speaks(claim, index, whole))) return
    const last = near.findLastIndex(
      (claim) => claim.isQuoted && lastSentence(claim) === index - 1 && !isInsideAnother(claim, near),
    )
    const range = trimContent(text, whole)
    if (last < 0 || !range) return
    const before = first + last
    const claim = claims[before]!
    const rest = quotations[index]!.some(({ isClosed }) => !isClosed)
      ? (segmentsAfter(index, texts, quotations) ?? [])
      : []
    claims[before] = { ...claim, more: [...claim.more, { sentence: index, range }, ...rest] }
  })
  return claims
}

function upTo(claims: readonly FoundClaim[], first: number, sentence: number): FoundClaim[] {
  const near: FoundClaim[] = []
  for (let index = first; index < claims.length && claims[index]!.sentence <= sentence; index++)
    near.push(claims[index]!)
  return near
}

function wholeQuotation(text: string, [first, ...others]: readonly Quotation[]): Range | undefined {
  if (!first?.isOpened || others.length > 0) return undefined
  const outside = text.slice(0, first.from) + text.slice(first.to)
  return /\p{L}/u.test(outside) ? undefined : first
}

/** The claim reports the quotation, or stands round it; one that stands inside does neither. */
function speaks(claim: FoundClaim, index: number, whole: Range): boolean {
  if (claim.more.some(({ sentence }) => sentence === index)) return true
  if (claim.sentence !== index) return false
  return claim.cue.some(({ from }) => from < whole.from || from >= whole.to)
}

function lastSentence(claim: FoundClaim): number {
  return Math.max(claim.sentence, ...claim.more.map(({ sentence }) => sentence))
}

function isInsideAnother(claim: FoundClaim, claims: readonly FoundClaim[]): boolean {
  return claims.some((other) => other !== claim && isInContent(claim, other))
}

/** The cue of `inner` stands in the content of `outer`. */
export function isInContent(inner: FoundClaim, outer: FoundClaim): boolean {
  if (inner === outer) return false
  const at = inner.cue[0]!.from
  const here = outer.sentence === inner.sentence ? outer.content : []
  const more = outer.more.filter(({ sentence }) => sentence === inner.sentence).map(({ range }) => range)
  return [...here, ...more].some(({ from, to }) => from <= at && at < to)
}
