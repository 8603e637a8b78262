import type { ProjectRecords } from '../../model/collections.ts'
import type { LinkId, SentenceId } from '../../model/id.ts'
import type { Link, Sentence } from '../../model/records.ts'
import { longestRise } from '../../operations/longest-rise.ts'
import type { Difference, RowFacts, RowWords } from '../../operations/comparison/difference.ts'

/** One copy, by what is asked of it. */
export class CopyIndex {
  readonly sentences: ReadonlyMap<SentenceId, Sentence>
  readonly linkOf: ReadonlyMap<SentenceId, Link>
  readonly links: readonly Link[]

  constructor({ sentences, links }: ProjectRecords) {
    this.sentences = new Map(sentences.map((sentence) => [sentence.id, sentence]))
    this.links = links
    this.linkOf = new Map(links.flatMap((link) => sentencesOf(link).map((id) => [id, link] as const)))
  }

  words(link: Link): RowWords {
    const side = (ids: readonly SentenceId[]) => ids.map((id) => this.sentences.get(id)?.text ?? '')
    return { source: side(link.source), target: side(link.target) }
  }
}

export function compareRows(ours: CopyIndex, theirs: CopyIndex): Difference[] {
  return [...texts(ours, theirs), ...groups(ours, theirs), ...facts(ours, theirs), ...places(ours, theirs)]
}

function texts(ours: CopyIndex, theirs: CopyIndex): Difference[] {
  const found: Difference[] = []
  for (const { id, side, text } of ours.sentences.values()) {
    const other = theirs.sentences.get(id)
    if (!other || other.text === text) continue
    const row = ours.linkOf.get(id)?.id ?? null
    found.push({ kind: 'text', id: `text/${id}`, row, side, sentence: id, ours: text, theirs: other.text })
  }
  return found
}

function sentencesOf(link: Link): SentenceId[] {
  return [...link.source, ...link.target]
}

function keyOf({ source, target }: Link): string {
  return `${source.join(' ')}|${target.join(' ')}`
}

/** Rows that hold other sentences than any row of the other copy, those together that share one. */
function groups(ours: CopyIndex, theirs: CopyIndex): Difference[] {
  const [mine, others] = [onlyIn(ours, theirs), onlyIn(theirs, ours)]
  const root = new Map<SentenceId, SentenceId>()
  const find = (id: SentenceId): SentenceId => {
    let at = id
    while (root.get(at) !== undefined && root.get(at) !== at) at = root.get(at)!
    root.set(id, at)
    return at
  }
  for (const link of [...mine, ...others]) {
    const [first, ...rest] = sentencesOf(link)
    for (const id of rest) root.set(find(id), find(first!))
  }
  const grouped = new Map<SentenceId, { ours: Link[]; theirs: Link[] }>()
  const add = (copy: 'ours' | 'theirs', link: Link) => {
    const key = find(sentencesOf(link)[0]!)
    const group = grouped.get(key) ?? { ours: [], theirs: [] }
    grouped.set(key, group)
    group[copy].push(link)
  }
  for (const link of mine) add('ours', link)
  for (const link of others) add('theirs', link)
  const near = new NearRows(ours, theirs)
  return [...grouped.values()].map((group): Difference => ({
    kind: 'rows',
    id: `rows/${(group.ours[0] ?? group.theirs[0]!).id}`,
    row: group.ours[0]?.id ?? near.of(group.theirs[0]!),
    ours: group.ours.map((link) => ours.words(link)),
    theirs: group.theirs.map((link) => theirs.words(link)),
  }))
}

function onlyIn(one: CopyIndex, other: CopyIndex): Link[] {
  const keys = new Set(other.links.map(keyOf))
  return one.links.filter((link) => !keys.has(keyOf(link)))
}

/** For a row that ours does not have: the nearest above it, in theirs, that ours has. */
class NearRows {
  private readonly ours: CopyIndex
  private readonly theirs: readonly Link[]
  private readonly places: ReadonlyMap<LinkId, number>

  constructor(ours: CopyIndex, theirs: CopyIndex) {
    this.ours = ours
    this.theirs = theirs.links
    this.places = new Map(theirs.links.map(({ id }, place) => [id, place]))
  }

  of(link: Link): LinkId | null {
    for (let place = this.places.get(link.id)!; place >= 0; place--) {
      for (const id of sentencesOf(this.theirs[place]!)) {
        const found = this.ours.linkOf.get(id)
        if (found) return found.id
      }
    }
    return this.ours.links[0]?.id ?? null
  }
}

function sameRows(ours: CopyIndex, theirs: CopyIndex): { readonly ours: Link; readonly theirs: Link }[] {
  const byKey = new Map(theirs.links.map((link) => [keyOf(link), link]))
  return ours.links.flatMap((link) => {
    const other = byKey.get(keyOf(link))
    return other ? [{ ours: link, theirs: other }] : []
  })
}

function facts(ours: CopyIndex, theirs: CopyIndex): Difference[] {
  const of = ({ state, alignment, locked }: Link): RowFacts => ({
    state,
    alignment,
    isLocked: locked === true,
  })
  return sameRows(ours, theirs).flatMap((pair): Difference[] => {
    const [one, other] = [of(pair.ours), of(pair.theirs)]
    const isSame =
      one.state === other.state && one.alignment === other.alignment && one.isLocked === other.isLocked
    if (isSame) return []
    const { id } = pair.ours
    return [{ kind: 'state', id: `state/${id}`, row: id, ours: one, theirs: other }]
  })
}

function places(ours: CopyIndex, theirs: CopyIndex): Difference[] {
  const order = new Map(theirs.links.map((link, place) => [link, place]))
  const pairs = sameRows(ours, theirs)
  const stays = longestRise(pairs.map((pair) => order.get(pair.theirs)!))
  return pairs
    .filter((_, index) => !stays.has(index))
    .map(({ ours: { id }, ours: link }) => ({
      kind: 'place',
      id: `place/${id}`,
      row: id,
      words: ours.words(link),
    }))
}
