import type { SentenceId } from '../../model/id.ts'
import type { Sentence } from '../../model/records.ts'
import { diffSequences } from '../../text/diff-sequences.ts'
import { isEqual } from '../is-equal.ts'
import type { Stretch } from './carry-spans.ts'
import { flowOf, isWord, readFlow, type FlowSentence, type Token } from './flow.ts'
import { mergeFlows, type Copy, type FlowMerge, type Three } from './merge-flows.ts'
import { fieldConflict, type NewConflict } from './new-conflict.ts'

/** A sentence as a conflict of texts lists it. */
export type SentenceText = { id: SentenceId; text: string; codes?: Sentence['codes'] }

/** One stretch of a side, merged. */
export class MergedStretch {
  readonly flow: FlowMerge
  readonly sentences: readonly FlowSentence[]
  private readonly flows: Three<readonly Token[]>
  private readonly stretches: Three<Stretch>

  constructor(copies: Three<readonly Sentence[]>, isBlind: boolean, refuge: Stretch['refuge']) {
    this.flows = { base: flowOf(copies.base), ours: flowOf(copies.ours), theirs: flowOf(copies.theirs) }
    this.flow = mergeFlows(this.flows, isBlind)
    this.sentences = readFlow(this.flow.merged) ?? []
    const stretch = (copy: Copy): Stretch => ({
      before: copies[copy],
      after: this.sentences,
      changes: this.flow.changes[copy],
      refuge,
    })
    this.stretches = { base: stretch('base'), ours: stretch('ours'), theirs: stretch('theirs') }
  }

  stretchFor(copy: Copy): Stretch {
    return this.stretches[copy]
  }

  /** The sentence of the base of whose words a copy made it, by the first that was kept. */
  originOf(copy: Copy, id: SentenceId): SentenceId | undefined {
    return sharer(id, this.flows[copy], this.flows.base)
  }

  /** The sentence of a copy in which words of one of the base's are, by the first that was kept. */
  hostOf(copy: Copy, id: SentenceId): SentenceId | undefined {
    return sharer(id, this.flows.base, this.flows[copy])
  }

  /** Nothing where all was decided. */
  conflicts(): NewConflict[] {
    if (!this.flow.isConflict) return []
    const read = (tokens: readonly Token[]) => readFlow(tokens) ?? []
    const three = { base: read(this.flows.base), ours: read(this.flow.ours), theirs: read(this.flow.theirs) }
    return [...this.textConflicts(three), ...gapConflicts(three)]
  }

  private textConflicts(three: Three<readonly FlowSentence[]>): NewConflict[] {
    const { ours, theirs } = three
    const haveSameSentences = isEqual(ours.map(idOf), theirs.map(idOf))
    if (!haveSameSentences) return [this.textConflict(trimmed(three))]
    return ours.flatMap(({ id }) => {
      const only = (list: readonly FlowSentence[]) => list.filter((sentence) => sentence.id === id)
      const one = { base: only(three.base), ours: only(ours), theirs: only(theirs) }
      return isEqual(one.ours.map(textOf), one.theirs.map(textOf)) ? [] : [this.textConflict(one)]
    })
  }

  private textConflict({ base, ours, theirs }: Three<readonly FlowSentence[]>): NewConflict {
    const there = new Set(this.sentences.map(idOf))
    const record = [...ours, ...theirs].map(idOf).find((id) => there.has(id)) ?? this.sentences[0]?.id ?? ''
    return {
      kind: 'text',
      collection: 'sentences',
      record,
      base: base.map(textOf),
      ours: ours.map(textOf),
      theirs: theirs.map(textOf),
    }
  }
}

/** The sentence of `others` that has the first of the words of the one of `flow` that are in both. */
function sharer(id: SentenceId, flow: readonly Token[], others: readonly Token[]): SentenceId | undefined {
  const keys = (tokens: readonly Token[]) => tokens.map(({ key }) => key)
  const hunks = diffSequences(keys(flow), keys(others))
  let at = flow.findIndex((token) => token.kind === 'start' && token.id === id)
  for (at++; at > 0 && flow[at] && flow[at]!.kind !== 'start'; at++) {
    const isChanged = hunks.some(({ baseFrom, baseTo }) => baseFrom <= at && at < baseTo)
    if (isChanged || !isWord(flow[at]!)) continue
    const before = hunks.findLast(({ baseTo }) => baseTo <= at)
    const place = before ? before.to + (at - before.baseTo) : at
    const start = others.slice(0, place).findLast(({ kind }) => kind === 'start')
    return start?.kind === 'start' ? start.id : undefined
  }
  return undefined
}

/** Without the sentences at either end that both have alike. */
function trimmed({ base, ours, theirs }: Three<readonly FlowSentence[]>): Three<readonly FlowSentence[]> {
  const same = (a: FlowSentence | undefined, b: FlowSentence | undefined) =>
    a !== undefined && b !== undefined && isEqual(textOf(a), textOf(b))
  let start = 0
  while (same(ours[start], theirs[start])) start++
  let end = 0
  while (
    ours.length - end > start &&
    theirs.length - end > start &&
    same(ours.at(-1 - end), theirs.at(-1 - end))
  )
    end++
  const left = new Set([...ours.slice(0, start), ...ours.slice(ours.length - end)].map(idOf))
  return {
    base: base.filter(({ id }) => !left.has(id)),
    ours: ours.slice(start, ours.length - end),
    theirs: theirs.slice(start, theirs.length - end),
  }
}

function gapConflicts({ base, ours, theirs }: Three<readonly FlowSentence[]>): NewConflict[] {
  const gaps = (list: readonly FlowSentence[]) => new Map(list.map(({ id, gap }) => [id, gap]))
  const [before, others] = [gaps(base), gaps(theirs)]
  return ours.flatMap(({ id, gap }) =>
    !others.has(id) || others.get(id) === gap
      ? []
      : [
          fieldConflict('sentences', id, {
            field: ['gap'],
            base: before.get(id),
            ours: gap,
            theirs: others.get(id),
          }),
        ],
  )
}

function idOf({ id }: FlowSentence): SentenceId {
  return id
}

function textOf({ id, text, codes }: FlowSentence): SentenceText {
  return { id, text, ...(codes.length > 0 && { codes: [...codes] }) }
}
