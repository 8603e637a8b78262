import type { LinkId, SentenceId } from '../../model/id.ts'
import { SIDES } from '../../model/fixed-values.ts'
import type { Link, Side } from '../../model/records.ts'
import { isEqual } from '../is-equal.ts'
import { COPIES, type Copy, type Three } from './merge-flows.ts'
import { mergeOrder } from './merge-order.ts'
import type { SideMerge } from './merge-side.ts'
import { mergeValues } from './merge-values.ts'
import { fieldConflict, type NewConflict } from './new-conflict.ts'

export type LinkMerge = { readonly links: readonly Link[]; readonly conflicts: readonly NewConflict[] }

/** A row as a conflict of alignments lists it. */
export type RowSentences = { id: LinkId; source: SentenceId[]; target: SentenceId[] }

/**
 * Merges the rows of one document. What is merged is in which row each sentence stands: a sentence that one copy put
 * into another row goes there, one that both put into different rows stays where ours has it, as a conflict. So each
 * merged sentence stands in exactly one row, whatever both did. A sentence that one copy split off goes with the one
 * that it was part of, where the other copy moved that. A row that nothing is left in goes.
 */
export function mergeLinks(
  links: Three<readonly Link[]>,
  sides: Readonly<Record<Side, SideMerge>>,
  isBlind: boolean,
): LinkMerge {
  return new LinkMerging(links, sides, isBlind).run()
}

/** Who made a sentence that the base does not have. */
type Maker = 'ours' | 'theirs'

class LinkMerging {
  private readonly conflicts: NewConflict[] = []
  private readonly links: Three<readonly Link[]>
  private readonly tables: Three<Map<LinkId, Link>>
  private readonly homes: Three<Map<SentenceId, LinkId>>
  private readonly sides: Readonly<Record<Side, SideMerge>>
  private readonly isBlind: boolean

  constructor(links: Three<readonly Link[]>, sides: Readonly<Record<Side, SideMerge>>, isBlind: boolean) {
    this.sides = sides
    this.isBlind = isBlind
    const renamed = renameRows(mapThree(links, (list) => list.map((link) => this.withAliases(link))))
    this.links = renamed
    this.tables = mapThree(renamed, (list) => new Map(list.map((link) => [link.id, link])))
    this.homes = mapThree(renamed, homesOf)
  }

  run(): LinkMerge {
    const members = new Map<LinkId, { source: SentenceId[]; target: SentenceId[] }>()
    const doubtful: { id: SentenceId; side: Side; ours: LinkId; theirs: LinkId }[] = []
    for (const side of SIDES) {
      for (const { id } of this.sides[side].sentences) {
        const { home, other } = this.homeOf(id, side)
        if (other !== undefined) doubtful.push({ id, side, ours: home, theirs: other })
        const row = members.get(home) ?? { source: [], target: [] }
        row[side].push(id)
        members.set(home, row)
      }
    }
    this.reportAlignment(doubtful)
    const merged = new Map([...members].map(([id, row]) => [id, this.mergeRow(id, row)]))
    this.reportLostEdits(merged)
    const ids = mapThree(this.links, (list) => list.map(({ id }) => id))
    const { order, conflicts } = mergeOrder(ids, new Set(merged.keys()))
    for (const { id, ours, theirs } of conflicts)
      this.conflicts.push({ kind: 'order', collection: 'links', record: id, base: null, ours, theirs })
    return { links: order.map((id) => merged.get(id)!), conflicts: this.conflicts }
  }

  private withAliases(link: Link): Link {
    const renamed = { ...link }
    let isRenamed = false
    for (const side of SIDES) {
      const { aliases } = this.sides[side]
      if (aliases.size === 0 || !link[side].some((id) => aliases.has(id))) continue
      renamed[side] = link[side].map((id) => aliases.get(id) ?? id)
      isRenamed = true
    }
    return isRenamed ? renamed : link
  }

  /** The row of a merged sentence; `other`: where theirs has it, if both moved it. */
  private homeOf(id: SentenceId, side: Side): { home: LinkId; other?: LinkId } {
    const ours = this.homeIn('ours', id, side)
    const theirs = this.homeIn('theirs', id, side)
    if (ours === undefined || theirs === undefined) return { home: (ours ?? theirs)! }
    const base = this.homeIn('base', id, side)
    if (ours === theirs || (base === theirs && !this.isBlind)) return { home: ours }
    if (base === ours && !this.isBlind) return { home: theirs }
    return { home: ours, other: theirs }
  }

  /** Where a copy that does not have the sentence has the one that it was made of; what both made has to agree. */
  private homeIn(copy: Copy, id: SentenceId, side: Side): LinkId | undefined {
    const found = this.homes[copy].get(id)
    if (found !== undefined || (copy !== 'base' && this.homes.base.has(id))) return found
    const makers = MAKERS.filter((maker) => this.homes[maker].has(id))
    const homes = new Set(makers.flatMap((maker) => this.homeOfOrigin(copy, maker, id, side) ?? []))
    return homes.size === 1 ? [...homes][0] : undefined
  }

  private homeOfOrigin(copy: Copy, maker: Maker, id: SentenceId, side: Side): LinkId | undefined {
    const origin = this.sides[side].originOf(maker, id) ?? this.fellowOf(maker, id)
    const host = origin && (copy === 'base' ? origin : this.hostOf(copy, origin))
    return host && this.homes[copy].get(host)
  }

  private hostOf(copy: Copy, id: SentenceId): SentenceId | undefined {
    if (this.homes[copy].has(id)) return id
    return this.sides.source.hostOf(copy, id) ?? this.sides.target.hostOf(copy, id)
  }

  /** A new sentence in a row that the other copy gave up goes where the others of that row went. */
  private fellowOf(maker: Maker, id: SentenceId): SentenceId | undefined {
    const row = this.tables[maker].get(this.homes[maker].get(id)!)!
    const other = maker === 'ours' ? 'theirs' : 'ours'
    if (!this.tables.base.has(row.id) || this.tables[other].has(row.id)) return undefined
    return [...row.source, ...row.target].find((fellow) => this.homes.base.get(fellow) === row.id)
  }

  private mergeRow(id: LinkId, row: Record<Side, SentenceId[]>): Link {
    const three = mapThree(this.tables, (table) => table.get(id))
    const { base, ours, theirs } = three
    const isPlain = ours && base && theirs && SIDES.every((side) => isSameList(row[side], ours[side]))
    if (isPlain && isEqual(ours, base) && isEqual(theirs, base)) return ours
    const known = ours ?? theirs ?? base!
    const values = {
      base: base && bareOf(base),
      ours: bareOf(ours ?? base ?? known),
      theirs: bareOf(theirs ?? base ?? known),
    }
    const bare = mergeValues(values, (conflict) => this.conflicts.push(fieldConflict('links', id, conflict)))
    const inOrder = (side: Side) =>
      mergeMembers(
        row[side],
        mapThree(three, (link) => link?.[side] ?? []),
      )
    return { ...(bare as object), id, source: inOrder('source'), target: inOrder('target') } as Link
  }

  /** Sentences that both moved, by the rows between which it is undecided. */
  private reportAlignment(
    doubtful: readonly { id: SentenceId; side: Side; ours: LinkId; theirs: LinkId }[],
  ): void {
    const groups: { ours: Set<LinkId>; theirs: Set<LinkId>; sentences: Set<SentenceId> }[] = []
    for (const { id, ours, theirs } of doubtful) {
      const group = groups.find((found) => found.ours.has(ours) || found.theirs.has(theirs))
      if (!group) {
        groups.push({ ours: new Set([ours]), theirs: new Set([theirs]), sentences: new Set([id]) })
        continue
      }
      group.ours.add(ours)
      group.theirs.add(theirs)
      group.sentences.add(id)
    }
    for (const { ours, theirs, sentences } of groups) {
      const rows = (copy: Copy, ids: Iterable<LinkId>) =>
        [...ids].flatMap((id) => this.tables[copy].get(id) ?? []).map(sentencesOf)
      const before = new Set([...sentences].flatMap((id) => this.homes.base.get(id) ?? []))
      this.conflicts.push({
        kind: 'alignment',
        collection: 'links',
        record: [...ours][0]!,
        base: rows('base', before),
        ours: rows('ours', ours),
        theirs: rows('theirs', theirs),
      })
    }
  }

  /** What one copy said of a row that the other gave up is asked of the row that has its sentences now. */
  private reportLostEdits(merged: ReadonlyMap<LinkId, Link>): void {
    const homes = homesOf([...merged.values()])
    const lost = [...this.tables.base].filter(([id]) => !merged.has(id))
    const found = lost.flatMap(([id, base]) =>
      MAKERS.flatMap((copy) => {
        const link = this.tables[copy].get(id)
        const host = link && hostIn(link, homes, merged)
        return host ? LOST.flatMap((key) => this.lostEdit({ base, link, copy, host, key }) ?? []) : []
      }),
    )
    this.conflicts.push(...found)
  }

  /** Of a row about which the two are in conflict both versions count, whichever stands. */
  private lostEdit({ base, link, copy, host, key }: LostEdit): NewConflict | undefined {
    const other = copy === 'ours' ? 'theirs' : 'ours'
    const isInDoubt = this.conflicts.some(({ record, field }) => record === host.id && field?.[0] === key)
    const said = isInDoubt ? MAKERS.map((maker) => this.tables[maker].get(host.id)?.[key]) : [host[key]]
    if (link[key] === base[key] || said.includes(link[key])) return undefined
    const there = isInDoubt ? this.tables[other].get(host.id)?.[key] : host[key]
    const three = { base: base[key], [copy]: link[key], [other]: there }
    return fieldConflict('links', host.id, { field: [key], ...(three as Three<unknown>) })
  }
}

const MAKERS: readonly Maker[] = ['ours', 'theirs']
/** What is said of a row and not of its sentences. */
const LOST = ['state', 'locked'] as const

type LostEdit = {
  readonly base: Link
  readonly link: Link
  readonly copy: Maker
  readonly host: Link
  readonly key: (typeof LOST)[number]
}

/** The merged row that has the first of a row's sentences that are left. */
function hostIn(
  { source, target }: Link,
  homes: ReadonlyMap<SentenceId, LinkId>,
  merged: ReadonlyMap<LinkId, Link>,
): Link | undefined {
  const home = [...source, ...target].map((id) => homes.get(id)).find((found) => found !== undefined)
  return home === undefined ? undefined : merged.get(home)
}

function mapThree<T, U>(three: Three<T>, map: (value: T, copy: Copy) => U): Three<U> {
  return { base: map(three.base, 'base'), ours: map(three.ours, 'ours'), theirs: map(three.theirs, 'theirs') }
}

/** Rows of the same sentences that both made go by one id, the smaller. */
function renameRows(links: Three<readonly Link[]>): Three<readonly Link[]> {
  const known = new Set(links.base.map(({ id }) => id))
  const isNew = (link: Link) => !known.has(link.id)
  const made = new Map(links.ours.filter(isNew).map((link) => [signature(link), link.id]))
  const renamed = new Map<LinkId, LinkId>()
  for (const link of made.size > 0 ? links.theirs.filter(isNew) : []) {
    const mine = made.get(signature(link))
    if (mine === undefined || mine === link.id) continue
    if (mine < link.id) renamed.set(link.id, mine)
    else renamed.set(mine, link.id)
  }
  if (renamed.size === 0) return links
  return mapThree(links, (list) =>
    list.map((link) => (renamed.has(link.id) ? { ...link, id: renamed.get(link.id)! } : link)),
  )
}

function signature({ source, target }: Link): string {
  return JSON.stringify([source.toSorted(), target.toSorted()])
}

function homesOf(links: readonly Link[]): Map<SentenceId, LinkId> {
  const homes = new Map<SentenceId, LinkId>()
  for (const link of links) for (const side of SIDES) for (const id of link[side]) homes.set(id, link.id)
  return homes
}

/** In the order of a copy that has the same sentences here, the one that changed it first; else as in the text. */
function mergeMembers(members: readonly SentenceId[], copies: Three<readonly SentenceId[]>): SentenceId[] {
  const isOf = (list: readonly SentenceId[]) =>
    list.length === members.length && isSameList(list.toSorted(), members.toSorted())
  if (COPIES.every((copy) => isSameList(copies[copy], members))) return [...members]
  const changed = (['ours', 'theirs'] as const).filter(
    (copy) => isOf(copies[copy]) && !isSameList(copies[copy], copies.base),
  )
  const [first] = changed.map((copy) => copies[copy]).toSorted((a, b) => (a.join() < b.join() ? -1 : 1))
  if (first) return [...first]
  return isOf(copies.base) ? [...copies.base] : [...members]
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index])
}

function bareOf(link: Link): object {
  const { id: _id, source: _source, target: _target, ...rest } = link
  return rest
}

function sentencesOf({ id, source, target }: Link): RowSentences {
  return { id, source: [...source], target: [...target] }
}
