import type { ClaimPart } from '../../model/records.ts'
import { groupBy } from './group-by.ts'
import type { BroughtSpan, ForeignText } from './foreign-text.ts'

export type LabelledSpan = BroughtSpan & { readonly part: ClaimPart }

export type GroupedSpans = {
  /** Each with one content at least. */
  readonly groups: readonly (readonly LabelledSpan[])[]
  readonly left: readonly LabelledSpan[]
}

/**
 * Which spans are one claim. Ties of the file come first: what hangs together by them is one claim where it has no more
 * than one cue; where it has several, each content has what it is tied to itself. What is tied to nothing goes to the
 * nearest of its line, a cue once, a claimant as often as needed.
 */
export function groupSpans(spans: readonly LabelledSpan[], ties: ForeignText['ties']): GroupedSpans {
  const grouping = new Grouping(spans, ties)
  grouping.byTies()
  grouping.byNearness()
  return grouping.result
}

class Grouping {
  private readonly spans: readonly LabelledSpan[]
  private readonly neighbours = new Map<string, Set<string>>()
  private readonly byId: ReadonlyMap<string, LabelledSpan>
  private readonly used = new Set<LabelledSpan>()
  private readonly groups: LabelledSpan[][] = []
  /** By line. */
  private readonly claimants: ReadonlyMap<number, readonly LabelledSpan[]>

  constructor(spans: readonly LabelledSpan[], ties: ForeignText['ties']) {
    this.spans = spans
    this.claimants = groupBy(
      spans.filter(({ part }) => part === 'claimant'),
      ({ line }) => line,
    )
    this.byId = new Map(spans.map((span) => [span.id, span]))
    for (const [one, other] of ties) {
      this.tie(one, other)
      this.tie(other, one)
    }
  }

  get result(): GroupedSpans {
    return { groups: this.groups, left: this.spans.filter((span) => !this.used.has(span)) }
  }

  byTies(): void {
    const seen = new Set<LabelledSpan>()
    for (const span of this.spans) {
      if (seen.has(span)) continue
      const whole = this.reach(span)
      for (const one of whole) seen.add(one)
      if (whole.length < 2 || !whole.some(({ part }) => part === 'content')) continue
      if (whole.filter(({ part }) => part === 'cue').length <= 1) this.take(whole)
      else for (const one of whole) if (one.part === 'content') this.take(this.around(one))
    }
  }

  byNearness(): void {
    for (const [line, spans] of groupBy(this.spans, (span) => span.line)) if (line >= 0) this.inLine(spans)
    for (const span of this.spans)
      if (span.line < 0 && span.part === 'content' && !this.used.has(span)) this.take([span])
  }

  private inLine(line: readonly LabelledSpan[]): void {
    const free = (part: ClaimPart) => line.filter((span) => span.part === part && !this.used.has(span))
    const cues = new Map<LabelledSpan, LabelledSpan>()
    const pairs = free('content').flatMap((content) =>
      free('cue').map((cue) => ({ content, cue, away: between(content, cue) })),
    )
    for (const { content, cue } of pairs.toSorted((one, other) => one.away - other.away)) {
      if (cues.has(content) || this.used.has(cue)) continue
      cues.set(content, cue)
      this.used.add(cue)
    }
    for (const content of free('content')) {
      const cue = cues.get(content)
      this.take(cue ? [content, cue] : [content])
    }
  }

  private tie(one: string, other: string): void {
    this.neighbours.set(one, (this.neighbours.get(one) ?? new Set()).add(other))
  }

  private next({ id }: LabelledSpan): LabelledSpan[] {
    return [...(this.neighbours.get(id) ?? [])].flatMap((other) => this.byId.get(other) ?? [])
  }

  private reach(start: LabelledSpan): LabelledSpan[] {
    const found = new Set([start])
    for (const span of found) for (const other of this.next(span)) found.add(other)
    return this.spans.filter((span) => found.has(span))
  }

  /** A content with its cue and claimant, and the claimant of its cue. */
  private around(content: LabelledSpan): LabelledSpan[] {
    const near = this.next(content).filter(({ part }) => part !== 'content')
    const beyond = near.filter(({ part }) => part === 'cue').flatMap((cue) => this.next(cue))
    return [content, ...new Set([...near, ...beyond.filter(({ part }) => part === 'claimant')])]
  }

  private take(tied: LabelledSpan[]): void {
    const group = this.withClaimant(tied)
    for (const span of group) this.used.add(span)
    this.groups.push(group)
  }

  /** Who says it, where nobody is tied to it: the nearest of the line. */
  private withClaimant(group: readonly LabelledSpan[]): LabelledSpan[] {
    const middle = group.find(({ part }) => part === 'cue') ?? group.find(({ part }) => part === 'content')!
    if (group.some(({ part }) => part === 'claimant') || middle.line < 0) return [...group]
    const claimant = nearest(middle, this.claimants.get(middle.line) ?? [])
    return claimant ? [...group, claimant] : [...group]
  }
}

function nearest(span: LabelledSpan, others: readonly LabelledSpan[]): LabelledSpan | undefined {
  let [best, least] = [undefined as LabelledSpan | undefined, Infinity]
  for (const other of others) {
    const away = between(span, other)
    if (away < least) [best, least] = [other, away]
  }
  return best
}

/** Code units between two spans; 0 where they overlap. */
function between(one: LabelledSpan, other: LabelledSpan): number {
  return Math.max(0, other.from - one.to, one.from - other.to)
}
