import type { SentenceId } from '../../model/id.ts'
import { diffSequences, type Hunk } from '../../text/diff-sequences.ts'
import type { TextChange } from '../../text/change.ts'
import { isWord, readFlow, unitsOf, type Token } from './flow.ts'

/** The three copies of a thing that is merged. */
export type Three<T> = { readonly base: T; readonly ours: T; readonly theirs: T }
export type Copy = keyof Three<unknown>

export type FlowMerge = {
  /** What goes into the project. */
  readonly merged: readonly Token[]
  /** The same with every doubtful place as ours, and as theirs, has it: alike where nothing is in doubt. */
  readonly ours: readonly Token[]
  readonly theirs: readonly Token[]
  readonly isConflict: boolean
  /** What turns each copy into `merged`, in its own units, in order: each place is carried through them. */
  readonly changes: Three<readonly TextChange[]>
  /** Sentences that both made of the same words go by one id: the other leads to it. */
  readonly aliases: ReadonlyMap<SentenceId, SentenceId>
}

type Sided = Hunk & { readonly copy: 'ours' | 'theirs' }

/** Hunks of both that meet, and the stretch of the base that they concern. */
type Group = { readonly from: number; to: number; readonly hunks: Sided[] }

/**
 * Merges two descendants of a flow, as diff3 does. Changes in different words are both done; changes in the same word,
 * or in words that nothing stands between, are a conflict, for two halves of two ideas make no sentence. Starts and
 * gaps are no words: a split or a join beside a changed word is no conflict. `isBlind`: the base is only what both
 * have, so no difference between words can be decided.
 */
export function mergeFlows(flows: Three<readonly Token[]>, isBlind: boolean): FlowMerge {
  const merge = new Merging(flows, isBlind)
  merge.run()
  return readFlow(merge.merged) ? merge : chooseWhole(flows)
}

/** What can't be put together piece by piece is one conflict; an empty side gives way to the other. */
function chooseWhole(flows: Three<readonly Token[]>): FlowMerge {
  const merged = flows.ours.length > 0 ? flows.ours : flows.theirs
  const change = (from: readonly Token[]): readonly TextChange[] =>
    from === merged ? [] : [{ from: 0, to: unitsOf(from).length, insert: unitsOf(merged) }]
  return {
    merged,
    ours: flows.ours,
    theirs: flows.theirs,
    isConflict: true,
    changes: { base: change(flows.base), ours: change(flows.ours), theirs: change(flows.theirs) },
    aliases: new Map(),
  }
}

class Merging implements FlowMerge {
  readonly merged: Token[] = []
  readonly ours: Token[] = []
  readonly theirs: Token[] = []
  isConflict = false
  readonly changes: Three<TextChange[]> = { base: [], ours: [], theirs: [] }
  readonly aliases = new Map<SentenceId, SentenceId>()
  private readonly flows: Three<readonly Token[]>
  private readonly isBlind: boolean
  private readonly known: ReadonlySet<string>
  /** Tokens and units of each copy that are behind. */
  private readonly at = { base: 0, ours: 0, theirs: 0 }
  private readonly units = { base: 0, ours: 0, theirs: 0 }

  constructor(flows: Three<readonly Token[]>, isBlind: boolean) {
    this.flows = flows
    this.isBlind = isBlind
    this.known = new Set(flows.base.map((token) => token.key))
  }

  run(): void {
    const { base } = this.flows
    const keys = base.map((token) => token.key)
    const hunks = (['ours', 'theirs'] as const).flatMap((copy) =>
      diffSequences(
        keys,
        this.flows[copy].map((token) => token.key),
      ).map((hunk): Sided => ({ ...hunk, copy })),
    )
    for (const group of groupHunks(hunks, (hunk) => this.isStructural(hunk))) {
      this.keep(group.from - this.at.base)
      this.decide(group)
    }
    this.keep(base.length - this.at.base)
  }

  /** So many tokens that are alike in all three. */
  private keep(count: number): void {
    const tokens = this.flows.base.slice(this.at.base, this.at.base + count)
    for (const token of tokens) {
      this.merged.push(token)
      this.ours.push(token)
      this.theirs.push(token)
    }
    const width = unitsOf(tokens).length
    for (const copy of COPIES) {
      this.at[copy] += count
      this.units[copy] += width
    }
  }

  private decide({ from, to, hunks }: Group): void {
    const grown = (copy: Copy) =>
      hunks.reduce(
        (sum, hunk) =>
          hunk.copy === copy ? sum + (hunk.to - hunk.from) - (hunk.baseTo - hunk.baseFrom) : sum,
        0,
      )
    const take = (copy: Copy) =>
      this.flows[copy].slice(this.at[copy], this.at[copy] + (to - from) + grown(copy))
    const [base, ours, theirs] = [take('base'), take('ours'), take('theirs')]
    const chosen = this.choose(hunks, base, ours, theirs)
    this.merged.push(...chosen.merged)
    this.ours.push(...chosen.ours)
    this.theirs.push(...chosen.theirs)
    const insert = unitsOf(chosen.merged)
    for (const [copy, tokens] of Object.entries({ base, ours, theirs }) as [Copy, Token[]][]) {
      const before = unitsOf(tokens)
      if (before !== insert) this.changes[copy].push(narrow(before, insert, this.units[copy]))
      this.at[copy] += tokens.length
      this.units[copy] += before.length
    }
  }

  private choose(
    hunks: readonly Sided[],
    base: readonly Token[],
    ours: readonly Token[],
    theirs: readonly Token[],
  ): Three<readonly Token[]> & { merged: readonly Token[] } {
    const all = (merged: readonly Token[]) => ({ merged, base, ours: merged, theirs: merged })
    const isOneSided = hunks.every(({ copy }) => copy === hunks[0]!.copy)
    if (isOneSided && !(this.isBlind && hunks.some((hunk) => !this.isWholeSentences(hunk))))
      return all(hunks[0]!.copy === 'ours' ? ours : theirs)
    if (isSame(ours, theirs)) return all(ours)
    const unified = this.unify(ours, theirs)
    if (unified) return all(unified)
    if (hunks.length === 2 && hunks.every((hunk) => this.isWholeSentences(hunk) && hunk.from < hunk.to)) {
      return all(startOf(ours) < startOf(theirs) ? [...ours, ...theirs] : [...theirs, ...ours])
    }
    this.isConflict = true
    return { merged: hasWords(ours) || !hasWords(theirs) ? ours : theirs, base, ours, theirs }
  }

  /** The same but for the ids of sentences that both made: one id serves for both. */
  private unify(ours: readonly Token[], theirs: readonly Token[]): Token[] | undefined {
    if (ours.length !== theirs.length) return undefined
    const unified: Token[] = []
    for (const [index, mine] of ours.entries()) {
      const other = theirs[index]!
      if (mine.key === other.key) unified.push(mine)
      else if (
        mine.kind !== 'start' ||
        other.kind !== 'start' ||
        this.known.has(mine.key) ||
        this.known.has(other.key)
      )
        return undefined
      else unified.push(mine.id < other.id ? mine : other)
    }
    for (const [index, token] of unified.entries()) {
      for (const { [index]: other } of [ours, theirs]) {
        if (token.kind === 'start' && other?.kind === 'start' && other.id !== token.id)
          this.aliases.set(other.id, token.id)
      }
    }
    return unified
  }

  /** Only starts, gaps and white space: words stay as they are. Or whole sentences, come or gone. */
  private isStructural(hunk: Sided): boolean {
    const tokens = [...this.removed(hunk), ...this.inserted(hunk)]
    return tokens.every((token) => !isWord(token)) && tokens.some(({ kind }) => kind === 'start')
      ? true
      : this.isWholeSentences(hunk)
  }

  private isWholeSentences(hunk: Sided): boolean {
    const [removed, inserted] = [this.removed(hunk), this.inserted(hunk)]
    if (removed.length > 0 && inserted.length > 0) return false
    const tokens = removed.length > 0 ? removed : inserted
    return tokens[0]?.kind === 'start' && tokens.at(-1)?.kind === 'gap'
  }

  private removed(hunk: Hunk): readonly Token[] {
    return this.flows.base.slice(hunk.baseFrom, hunk.baseTo)
  }

  private inserted(hunk: Sided): readonly Token[] {
    return this.flows[hunk.copy].slice(hunk.from, hunk.to)
  }
}

export const COPIES: readonly Copy[] = ['base', 'ours', 'theirs']

function groupHunks(hunks: readonly Sided[], isStructural: (hunk: Sided) => boolean): Group[] {
  const groups: Group[] = []
  const inOrder = hunks.toSorted((a, b) => a.baseFrom - b.baseFrom || a.baseTo - b.baseTo)
  for (const hunk of inOrder) {
    const group = groups.at(-1)
    const meets = group?.hunks.some((other) => other.copy !== hunk.copy && doMeet(other, hunk, isStructural))
    if (group && meets) {
      group.hunks.push(hunk)
      group.to = Math.max(group.to, hunk.baseTo)
    } else groups.push({ from: hunk.baseFrom, to: hunk.baseTo, hunks: [hunk] })
  }
  return groups
}

function doMeet(a: Sided, b: Sided, isStructural: (hunk: Sided) => boolean): boolean {
  if (a.baseFrom < b.baseTo && b.baseFrom < a.baseTo) return true
  const areAtOnePlace = a.baseFrom === b.baseFrom && a.baseTo === b.baseTo
  if (areAtOnePlace) return true
  const doTouch = a.baseTo === b.baseFrom || b.baseTo === a.baseFrom
  return doTouch && !isStructural(a) && !isStructural(b)
}

function hasWords(tokens: readonly Token[]): boolean {
  return tokens.some(isWord)
}

function startOf(tokens: readonly Token[]): string {
  return tokens[0]?.kind === 'start' ? tokens[0].id : ''
}

function isSame(a: readonly Token[], b: readonly Token[]): boolean {
  return a.length === b.length && a.every((token, index) => token.key === b[index]!.key)
}

/** The change without what stands at its edges before and after alike: an anchor there did not change. */
function narrow(before: string, after: string, at: number): TextChange {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let end = 0
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  return {
    from: at + start,
    to: at + before.length - end,
    insert: after.slice(start, after.length - end),
  }
}
