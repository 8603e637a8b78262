import type { ProjectRecords } from '../../model/collections.ts'
import { newId, type RandomBytes } from '../../model/new-id.ts'
import type { ClaimantId, ClaimId, DocumentId } from '../../model/id.ts'
import {
  claim as claimSchema,
  claimant as claimantSchema,
  type Claim,
  type Claimant,
  type Span,
} from '../../model/records.ts'
import { textOf, type AnnotatedClaim, type AnnotatedPart } from './claim-annotation.ts'
import { FOREIGN, shownClaim } from './foreign-claims.ts'
import { groupBy } from './group-by.ts'
import { findFragment } from './find-fragment.ts'
import type { Unplaced } from './read-annotations.ts'
import { sideTexts, type Fragment, type SideText } from './side-text.ts'

export type PlacedAnnotations = {
  readonly records: ProjectRecords
  readonly added: number
  readonly changed: number
  readonly unplaced: readonly Unplaced[]
}

/**
 * Takes claims of a file of annotations into a project. Each fragment is verified by its words: it stands where it says,
 * or where else its words stand just once, or once with the same words round them; otherwise it is listed, never put
 * somewhere near. A claim whose id the project has takes the place of that one; one of another program that stands where
 * the project has one is there already; one with no content placed is not taken in. Claimants are met by id, then by
 * name, or come along.
 */
export function placeAnnotations(
  records: ProjectRecords,
  claims: readonly AnnotatedClaim[],
  parts: readonly AnnotatedPart[],
  random?: RandomBytes,
): PlacedAnnotations {
  const placing = new Placing(records, random)
  const byClaim = groupBy(parts, (part) => part.claim)
  for (const claim of claims) placing.add(claim, byClaim.get(claim.id) ?? [])
  return placing.result
}

class Placing {
  private readonly records: ProjectRecords
  private readonly texts: { readonly texts: readonly SideText[] }
  private readonly claims: Map<string, Claim>
  private readonly claimants: Claimant[]
  private readonly unplaced: Unplaced[] = []
  private readonly random: RandomBytes | undefined
  private keys: Set<string> | undefined
  private added = 0
  private changed = 0

  constructor(records: ProjectRecords, random: RandomBytes | undefined) {
    this.records = records
    this.random = random
    this.texts = { texts: sideTexts(records) }
    this.claims = new Map(records.claims.map((claim) => [claim.id, claim]))
    this.claimants = [...records.claimants]
  }

  get result(): PlacedAnnotations {
    const { added, changed, unplaced } = this
    const records = { ...this.records, claims: [...this.claims.values()], claimants: this.claimants }
    return { records, added, changed, unplaced }
  }

  add(annotated: AnnotatedClaim, parts: readonly AnnotatedPart[]): void {
    const document = this.documentOf(annotated.document)
    const sides = {
      source: { content: [] as Span[], cue: [] as Span[], claimant: [] as Span[] },
      target: { content: [] as Span[], cue: [] as Span[], claimant: [] as Span[] },
    }
    for (const { side, part, fragments } of parts) {
      const text = document && textOf(this.texts, document, side)
      for (const fragment of fragments) sides[side][part].push(...this.place(annotated.id, fragment, text))
    }
    if (!document || sides.source.content.length + sides.target.content.length === 0) return
    const isForeign = annotated.id.startsWith(FOREIGN)
    if (isForeign && this.isThere(sides)) {
      const [quote = ''] = [...sides.source.content, ...sides.target.content].map((span) => span.quote)
      return void this.unplaced.push({ claim: shownClaim(annotated.id), quote, why: 'there-already' })
    }
    const known = this.claims.get(annotated.id)
    const id = annotated.id === '' || isForeign ? this.newClaim() : annotated.id
    const defaults = { act: 'assert', factuality: 'certain', polarity: '+' }
    const parsed = claimSchema.safeParse({
      ...defaults,
      ...annotated.fields,
      id,
      document,
      claimant: this.claimantOf(annotated),
      ...sides,
    })
    if (!parsed.success)
      return void this.unplaced.push({ claim: shownClaim(annotated.id), quote: '', why: 'not-valid' })
    this.claims.set(parsed.data.id, parsed.data)
    if (known) this.changed++
    else this.added++
  }

  /** A claim that people made has the same content and cue. */
  private isThere(sides: Pick<Claim, 'source' | 'target'>): boolean {
    this.keys ??= new Set([...this.claims.values()].flatMap((claim) => keysOf(claim)))
    return keysOf(sides).some((key) => this.keys!.has(key))
  }

  private newClaim(): ClaimId {
    return this.random ? newId('claim', this.random) : newId('claim')
  }

  private documentOf(id: string): DocumentId | undefined {
    const { documents } = this.records
    return (
      documents.find((document) => document.id === (id as DocumentId))?.id ??
      (documents.length === 1 ? documents[0]!.id : undefined)
    )
  }

  private place(claim: string, fragment: Fragment, text: SideText | undefined): Span[] {
    const fail = (why: Unplaced['why']): Span[] => {
      this.unplaced.push({ claim: shownClaim(claim), quote: fragment.quote, why })
      return []
    }
    if (!text) return fail('no-text')
    const found = findFragment(text.text, fragment)
    return typeof found === 'string' ? fail(found) : text.spansAt(found)
  }

  private claimantOf({ claimant }: AnnotatedClaim): ClaimantId {
    const found = this.knownClaimant(claimant)
    if (found) return found.id
    const fresh = this.random ? newId('claimant', this.random) : newId('claimant')
    const parsed = claimantSchema.safeParse({ ...claimant, id: claimant.id ?? fresh })
    const made: Claimant = parsed.success
      ? parsed.data
      : { id: fresh, names: { ...claimant.names }, kind: 'unnamed' }
    this.claimants.push(made)
    return made.id
  }

  /** By id; by both names; by the one name that is given, or an alias; nobody is whoever is unnamed. */
  private knownClaimant({ id, names, kind }: AnnotatedClaim['claimant']): Claimant | undefined {
    const { source, target } = names
    const given = [source, target].filter((name) => name !== '')
    const isSame = (other: Claimant) => other.names.source === source && other.names.target === target
    const isCalled = (other: Claimant) =>
      [other.names.source, other.names.target, ...(other.aliases ?? [])].includes(given[0]!)
    return (
      this.claimants.find((other) => other.id === (id as ClaimantId | undefined)) ??
      this.claimants.find(isSame) ??
      (given.length === 1 ? this.claimants.find(isCalled) : undefined) ??
      (given.length === 0 && kind === 'unnamed'
        ? this.claimants.find((other) => other.kind === kind)
        : undefined)
    )
  }
}

/** What tells a claim that stands somewhere from others: its content and cue, a key a side that has content. */
function keysOf(claim: Pick<Claim, 'source' | 'target'>): string[] {
  return (['source', 'target'] as const).flatMap((side) => {
    const { content, cue } = claim[side]
    if (content.length === 0) return []
    const places = [...content, ...cue].map(({ sentence, from, to }) => `${sentence}:${from}-${to}`)
    return [`${side} ${places.join(' ')}`]
  })
}
