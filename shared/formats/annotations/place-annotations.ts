import type { ProjectRecords } from '../../model/collections.ts'
import { newId, type ClaimantId, type ClaimId, type DocumentId, type RandomBytes } from '../../model/id.ts'
import {
  claim as claimSchema,
  claimant as claimantSchema,
  type Claim,
  type Claimant,
  type Span,
} from '../../model/records.ts'
import { textOf, type AnnotatedClaim, type AnnotatedPart } from './claim-annotation.ts'
import { sideTexts, type Fragment, type SideText } from './side-text.ts'

/** Something of a file of annotations that found no place, and why. */
export type Unplaced = {
  readonly claim: string
  readonly quote: string
  /** The words are not in the text; they are in it more than once and not where they should be; no such text; not valid. */
  readonly why: 'not-found' | 'ambiguous' | 'no-text' | 'not-valid'
}

export type PlacedAnnotations = {
  readonly records: ProjectRecords
  readonly added: number
  readonly changed: number
  readonly unplaced: readonly Unplaced[]
}

/**
 * Takes claims of a file of annotations into a project. Each fragment is verified by its words: it stands where it says,
 * or where else its words stand just once; otherwise it is listed, never put somewhere near. A claim whose id the
 * project has takes the place of that one; one with no content placed is not taken in. Claimants are met by id, then by
 * name, or come along.
 */
export function placeAnnotations(
  records: ProjectRecords,
  claims: readonly AnnotatedClaim[],
  parts: readonly AnnotatedPart[],
  random?: RandomBytes,
): PlacedAnnotations {
  const placing = new Placing(records, random)
  for (const claim of claims)
    placing.add(
      claim,
      parts.filter((part) => part.claim === claim.id),
    )
  return placing.result
}

class Placing {
  private readonly records: ProjectRecords
  private readonly texts: { readonly texts: readonly SideText[] }
  private readonly claims: Map<string, Claim>
  private readonly claimants: Claimant[]
  private readonly unplaced: Unplaced[] = []
  private readonly random: RandomBytes | undefined
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
    const known = this.claims.get(annotated.id)
    const id = annotated.id === '' ? this.newClaim() : annotated.id
    const defaults = { act: 'assert', factuality: 'certain', polarity: '+' }
    const parsed = claimSchema.safeParse({
      ...defaults,
      ...annotated.fields,
      id,
      document,
      claimant: this.claimantOf(annotated),
      ...sides,
    })
    if (!parsed.success) return void this.unplaced.push({ claim: annotated.id, quote: '', why: 'not-valid' })
    this.claims.set(parsed.data.id, parsed.data)
    if (known) this.changed++
    else this.added++
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
      this.unplaced.push({ claim, quote: fragment.quote, why })
      return []
    }
    if (!text) return fail('no-text')
    const { quote, from } = fragment
    if (text.text.slice(from, fragment.to) === quote && quote !== '') return text.spansAt(fragment)
    const first = quote === '' ? -1 : text.text.indexOf(quote)
    if (first < 0) return fail('not-found')
    if (text.text.includes(quote, first + 1)) return fail('ambiguous')
    return text.spansAt({ from: first, to: first + quote.length })
  }

  private claimantOf({ claimant }: AnnotatedClaim): ClaimantId {
    const { source, target } = claimant.names
    const byId = this.claimants.find(({ id }) => id === (claimant.id as ClaimantId | undefined))
    const found =
      byId ?? this.claimants.find(({ names }) => names.source === source && names.target === target)
    if (found) return found.id
    const fresh = this.random ? newId('claimant', this.random) : newId('claimant')
    const parsed = claimantSchema.safeParse({ ...claimant, id: claimant.id ?? fresh })
    const made: Claimant = parsed.success
      ? parsed.data
      : { id: fresh, names: { source, target }, kind: 'unnamed' }
    this.claimants.push(made)
    return made.id
  }
}
