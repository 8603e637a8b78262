import type { ProjectRecords } from './collections.ts'
import type { ProjectState } from './project-state.ts'
import { CLAIM_ACTS, CLAIM_PARTS, FACTUALITIES, LINK_STATES, POLARITIES, SIDES } from './fixed-values.ts'
import type { Claim, Link, Sentence } from './records.ts'

/**
 * Lets records that have just been read share what they have in common: an id, and a word of a fixed list, is one
 * string however often it stands there, and the quote of a claim is a piece of its sentence, where the words are the
 * same. At 100,000 rows with 30,000 claims that is a third of their memory. The records are the caller's own: they are
 * altered, not what they say. `state`: what came before.
 */
export function shareStrings(records: Partial<ProjectRecords>, state: ProjectState | undefined): void {
  const one = sharer([...(state?.tables.documents.keys() ?? []), ...(state?.tables.claimants.keys() ?? [])])
  for (const record of records.documents ?? []) one(record.id)
  for (const record of records.claimants ?? []) one(record.id)
  for (const sentence of records.sentences ?? []) shareSentence(sentence, state, one)
  for (const link of records.links ?? []) shareLink(link, state, one)
  for (const claim of records.claims ?? []) shareClaim(claim, state, one)
}

/** Gives the first of equal strings that it has met. */
type Share = <S extends string>(text: S) => S

const WORDS: readonly string[] = [
  ...SIDES,
  ...LINK_STATES,
  ...['proposed', 'confirmed'],
  ...CLAIM_ACTS,
  ...FACTUALITIES,
  ...POLARITIES,
]

function sharer(known: readonly string[]): Share {
  const met = new Map([...WORDS, ...known].map((text) => [text, text]))
  return <S extends string>(text: S) => {
    const found = met.get(text)
    if (found !== undefined) return found as S
    met.set(text, text)
    return text
  }
}

/** A link that came before names the sentence already. */
function shareSentence(sentence: Sentence, state: ProjectState | undefined, one: Share): void {
  const { id, side } = sentence
  sentence.id = one(state?.linkOf(id)?.[side].find((other) => other === id) ?? id)
  sentence.document = one(sentence.document)
  sentence.side = one(side)
}

function shareLink(link: Link, state: ProjectState | undefined, one: Share): void {
  link.document = one(link.document)
  link.state = one(link.state)
  link.alignment = one(link.alignment)
  for (const side of SIDES) link[side] = link[side].map((id) => one(state?.sentence(id)?.id ?? id))
}

function shareClaim(claim: Claim, state: ProjectState | undefined, one: Share): void {
  claim.document = one(claim.document)
  claim.claimant = one(claim.claimant)
  claim.act = one(claim.act)
  claim.factuality = one(claim.factuality)
  claim.polarity = one(claim.polarity)
  if (state) shareSpans(claim, state)
}

function shareSpans(claim: Claim, state: ProjectState): void {
  for (const side of SIDES) {
    for (const part of CLAIM_PARTS) {
      for (const span of claim[side][part]) {
        const sentence = state.sentence(span.sentence)
        if (!sentence) continue
        span.sentence = sentence.id
        const words = sentence.text.slice(span.from, span.to)
        if (words === span.quote) span.quote = words
      }
    }
  }
}
