import type { ClaimPart } from '../../model/records.ts'
import type { AnnotatedClaim, AnnotatedPart, AnnotationSet } from './claim-annotation.ts'
import { fieldsOfLabels, partOfLabel } from './foreign-labels.ts'
import { bringHome, type ForeignFile, type ForeignSpan, type ForeignText } from './foreign-text.ts'
import { groupSpans, type LabelledSpan } from './group-spans.ts'
import type { ReadAnnotations, Unplaced } from './read-annotations.ts'
import type { SideText } from './side-text.ts'

/** Ids of claims that another program has none for begin so; a claim gets one of its own when it is taken in. */
export const FOREIGN = 'foreign:'

/** A claim as a person is told of it: by its id, or by the file and its number there. */
export function shownClaim(id: string): string {
  return id.startsWith(FOREIGN) ? id.slice(FOREIGN.length) : id
}

/**
 * Claims of a file that another program made by itself: spans with labels. A label names a part; parts that the file ties
 * together, or else the nearest of one line, are one claim, on the one side that the text is of. What is left over
 * is listed.
 */
export function claimsOfForeign(
  file: ForeignFile,
  texts: AnnotationSet['texts'],
  name: string,
): ReadAnnotations {
  const gathering = new Gathering(texts, name)
  for (const text of file.texts) gathering.add(text)
  for (const { id, quote } of file.otherAnnotators ?? [])
    gathering.unplaced.push({ claim: id, quote, why: 'other-annotator' })
  return gathering
}

class Gathering implements ReadAnnotations {
  readonly claims: AnnotatedClaim[] = []
  readonly parts: AnnotatedPart[] = []
  readonly unplaced: Unplaced[] = []
  private readonly texts: AnnotationSet['texts']
  private readonly name: string

  constructor(texts: AnnotationSet['texts'], name: string) {
    this.texts = texts
    this.name = name
  }

  add(foreign: ForeignText): void {
    const home = bringHome(foreign, this.texts)
    if (!home) {
      for (const span of foreign.spans) this.leave(span, partOf(span) ? 'no-text' : 'unknown-label')
      return
    }
    const labelled: LabelledSpan[] = []
    for (const span of home.spans) {
      const part = partOf(span)
      if (part) labelled.push({ ...span, part })
      else this.leave(span, 'unknown-label')
    }
    const { groups, left } = groupSpans(labelled, foreign.ties)
    for (const group of groups) this.claim(group, home.side)
    for (const span of left) this.leave(span, 'no-content')
  }

  private claim(spans: readonly LabelledSpan[], { document, side }: SideText): void {
    const id = `${FOREIGN}${this.name} ${this.claims.length + 1}`
    const of = (part: ClaimPart) =>
      spans.filter((span) => span.part === part).flatMap(({ fragments }) => fragments)
    const who = of('claimant')
      .map(({ quote }) => quote)
      .join(' ')
    const names = { source: '', target: '', [side]: who }
    this.claims.push({
      id,
      document,
      fields: fieldsOfLabels(spans.flatMap(({ labels }) => labels)),
      claimant: { names, kind: who === '' ? 'unnamed' : 'person' },
    })
    for (const part of ['content', 'cue', 'claimant'] as const) {
      const fragments = of(part).toSorted((one, other) => one.from - other.from)
      if (fragments.length > 0) this.parts.push({ claim: id, document, side, part, fragments })
    }
  }

  private leave({ labels, id, fragments }: ForeignSpan, why: Unplaced['why']): void {
    const quote = fragments.map((fragment) => fragment.quote).join(' … ')
    this.unplaced.push({ claim: labels[0] ?? id, quote, why })
  }
}

function partOf({ labels }: ForeignSpan): ClaimPart | undefined {
  for (const label of labels) {
    const part = partOfLabel(label)
    if (part) return part
  }
  return undefined
}
