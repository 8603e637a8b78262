import type { AnnotatedClaim, AnnotatedPart, AnnotationSet } from '../annotations/claim-annotation.ts'
import { CodePoints, type SideText } from '../annotations/side-text.ts'
import { annotatedClaim, type ReadAnnotations } from '../annotations/read-annotations.ts'

const TYPES = { content: 'Content', cue: 'Cue', claimant: 'Source' } as const

/** A text, and the annotations that stand beside it in a file of their own. */
export type BratFiles = { readonly name: string; readonly text: string; readonly annotations: string }

/**
 * brat standoff (brat.nlplab.org/standoff.html): a pair of files a side, offsets in code points, a discontinuous span
 * as `from to;from to`, a line end inside a span parting it too. An attribution is an event whose trigger is the cue, or
 * the content where there is no cue; a note carries the fields of the claim as JSON, and the id that its two sides
 * share.
 */
export function writeBrat(set: AnnotationSet): BratFiles[] {
  return set.texts.map((text) => ({
    name: `${text.document}.${text.side}`,
    text: text.text,
    annotations: new BratWriter(text, set).write(),
  }))
}

class BratWriter {
  private readonly lines: string[] = []
  private readonly text: SideText
  private readonly set: AnnotationSet
  private readonly points: CodePoints
  private count = 0

  constructor(text: SideText, set: AnnotationSet) {
    this.text = text
    this.set = set
    this.points = new CodePoints(text.text)
  }

  write(): string {
    for (const claim of this.set.claims) {
      const parts = this.set.parts.filter(
        (part) =>
          part.claim === claim.id && part.document === this.text.document && part.side === this.text.side,
      )
      if (parts.length > 0) this.event(claim, parts)
    }
    return this.lines.map((line) => `${line}\n`).join('')
  }

  private event(claim: AnnotatedClaim, parts: readonly AnnotatedPart[]): void {
    const ids = new Map(parts.map((part) => [part.part, this.span(TYPES[part.part], part)]))
    const trigger = parts.find(({ part }) => part === 'cue') ?? parts[0]!
    const event = ++this.count
    const roles = [...ids].map(([part, id]) => `${TYPES[part]}:${id}`)
    this.lines.push(`E${event}\tClaim:${this.span('Claim', trigger)} ${roles.join(' ')}`)
    this.lines.push(`A${event}\tAct E${event} ${String(claim.fields['act'])}`)
    this.lines.push(`#${event}\tAnnotatorNotes E${event}\ttaraz:${JSON.stringify(claim)}`)
  }

  private span(type: string, { fragments }: AnnotatedPart): string {
    const id = `T${++this.count}`
    const pieces = fragments.flatMap(({ from, to }) => this.pieces(from, to))
    const places = pieces
      .map(([from, to]) => `${this.points.fromUnits(from)} ${this.points.fromUnits(to)}`)
      .join(';')
    const words = pieces.map(([from, to]) => this.text.text.slice(from, to)).join(' ')
    this.lines.push(`${id}\t${type} ${places}\t${words}`)
    return id
  }

  /** A span may not run over the end of a line. */
  private pieces(from: number, to: number): [number, number][] {
    const pieces: [number, number][] = []
    let start = from
    for (let at = from; at <= to; at++) {
      if (at < to && !/[\n\r]/.test(this.text.text[at]!)) continue
      if (at > start) pieces.push([start, at])
      start = at + 1
    }
    return pieces
  }
}

/** The annotations of one side; `text` is that of the file beside them. Fragments are joined by one space in brat. */
export function readBrat(annotations: string, side: SideText): ReadAnnotations {
  const points = new CodePoints(side.text)
  const spans = new Map<string, AnnotatedPart['fragments']>()
  const events = new Map<string, ReadonlyMap<string, string>>()
  const claims: AnnotatedClaim[] = []
  const parts: AnnotatedPart[] = []
  for (const line of annotations.split('\n')) {
    const [id = '', head = '', words = ''] = line.split('\t')
    if (id.startsWith('T')) spans.set(id, fragmentsOf(head.slice(head.indexOf(' ') + 1), words, points, side))
    else if (id.startsWith('E'))
      events.set(id, new Map(head.split(' ').map((role) => role.split(':') as [string, string])))
    else if (id.startsWith('#') && words.startsWith('taraz:')) {
      const parsed = annotatedClaim.safeParse(JSON.parse(words.slice('taraz:'.length)))
      const event = events.get(head.split(' ')[1] ?? '')
      if (!parsed.success || !event) continue
      claims.push(parsed.data)
      for (const part of ['content', 'cue', 'claimant'] as const) {
        const fragments = spans.get(event.get(TYPES[part]) ?? '')
        if (fragments)
          parts.push({
            claim: parsed.data.id,
            document: parsed.data.document,
            side: side.side,
            part,
            fragments,
          })
      }
    }
  }
  return { claims, parts }
}

/** The words after the offsets are all of them, one space between any two: each is taken by its length. */
function fragmentsOf(
  places: string,
  words: string,
  points: CodePoints,
  { text }: SideText,
): AnnotatedPart['fragments'] {
  let at = 0
  const letters = [...words]
  return places.split(';').map((place) => {
    const [start = 0, end = 0] = place.split(' ').map(Number)
    const quote = letters.slice(at, at + end - start).join('')
    at += end - start + 1
    const [from, to] = [points.toUnits(start), points.toUnits(end)]
    return { from, to, quote: quote === '' ? text.slice(from, to) : quote }
  })
}
