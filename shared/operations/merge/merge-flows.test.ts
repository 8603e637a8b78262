import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SentenceId } from '../../model/id.ts'
import type { Sentence } from '../../model/records.ts'
import { flowOf, readFlow, type Token } from './flow.ts'
import { mergeFlows } from './merge-flows.ts'

const sentence = (id: string, text: string, gap?: string) =>
  ({ id: id as SentenceId, text, ...(gap !== undefined && { gap }) }) as Sentence

/** Sentences written as `id:text`, merged; each as `id:text` again, or `!` where it is a conflict. */
function merge(base: readonly string[], ours: readonly string[], theirs: readonly string[]) {
  const flow = (list: readonly string[]) =>
    flowOf(list.map((item) => sentence(item.slice(0, item.indexOf(':')), item.slice(item.indexOf(':') + 1))))
  const merged = mergeFlows({ base: flow(base), ours: flow(ours), theirs: flow(theirs) }, false)
  const show = (tokens: readonly Token[]) => readFlow(tokens)?.map(({ id, text }) => `${id}:${text}`)
  return merged.isConflict ? { ours: show(merged.ours), theirs: show(merged.theirs) } : show(merged.merged)
}

describe('merging two edits of sentences', () => {
  it('does both where they are in different words, in either script', () => {
    expect(merge(['a:وی گفت صلح مهم است'], ['a:او گفت صلح مهم است'], ['a:وی گفت صلح مهم‌تر است'])).toEqual([
      'a:او گفت صلح مهم‌تر است',
    ])
    expect(merge(['a:🔹 He said so.'], ['a:🔹 She said so.'], ['a:🔹 He said so!'])).toEqual([
      'a:🔹 She said so!',
    ])
  })

  it('is in doubt where one word is changed in two ways, and keeps what is not in doubt in both', () => {
    expect(merge(['a:the cat sat here'], ['a:a cat stood here'], ['a:the cat lay there'])).toEqual({
      ours: ['a:a cat stood there'],
      theirs: ['a:a cat lay there'],
    })
  })

  it('does a split and an edit, a join and an edit, two splits', () => {
    expect(merge(['a:one two three'], ['a:one two', 'n:three'], ['a:one two 3'])).toEqual([
      'a:one two',
      'n:3',
    ])
    expect(merge(['a:one two', 'b:three'], ['a:one two three'], ['a:1 two', 'b:three!'])).toEqual([
      'a:1 two three!',
    ])
    expect(merge(['a:one two three'], ['a:one', 'n:two three'], ['a:one two', 'm:three'])).toEqual([
      'a:one',
      'n:two',
      'm:three',
    ])
  })

  it('takes two splits at one place for one', () => {
    expect(merge(['a:one two'], ['a:one', 'n:two'], ['a:one', 'm:two'])).toEqual(['a:one', 'm:two'])
  })

  it('keeps a sentence that one took away and the other edited', () => {
    const merged = merge(['a:one', 'b:two'], ['a:one'], ['a:one', 'b:two more'])
    expect(merged).toEqual({ ours: ['a:one'], theirs: ['a:one', 'b:two more'] })
  })

  it('puts in both of two new sentences', () => {
    expect(merge(['a:one'], ['a:one', 'n:two'], ['a:one', 'm:three'])).toEqual(['a:one', 'm:three', 'n:two'])
  })
})

/** What one person does to a text of distinct letters: letters taken out, others put in before a place. */
type Edit = { readonly gone: ReadonlySet<number>; readonly typed: ReadonlyMap<number, string> }

/** Letters that are no words, so that each is a token of its own and the oracle may think in characters. */
const letter = (number: number) => String.fromCharCode(0xe000 + number)

const LENGTH = 8
const editBy = (first: number): fc.Arbitrary<Edit> =>
  fc
    .record({
      gone: fc.array(fc.nat(LENGTH - 1), { maxLength: 3 }),
      typed: fc.array(fc.tuple(fc.nat(LENGTH), fc.integer({ min: 1, max: 2 })), { maxLength: 2 }),
    })
    .map(({ gone, typed }) => ({
      gone: new Set(gone),
      typed: new Map(
        typed.map(([place, count], index) => [
          place,
          Array.from({ length: count }, (_, at) => letter(first + index * 5 + at)).join(''),
        ]),
      ),
    }))

const none: Edit = { gone: new Set(), typed: new Map() }

/** Both edits done, letter by letter. */
function write(ours: Edit, theirs: Edit): string {
  let text = ''
  for (let place = 0; place <= LENGTH; place++) {
    text += (ours.typed.get(place) ?? '') + (theirs.typed.get(place) ?? '')
    if (place < LENGTH && !ours.gone.has(place) && !theirs.gone.has(place)) text += letter(place)
  }
  return text
}

/** The stretches that an edit changes, as `[from, to]` between letters: those that touch are one. */
function stretches({ gone, typed }: Edit): [number, number][] {
  const found: [number, number][] = []
  for (let place = 0; place <= LENGTH; place++) {
    const last = found.at(-1)
    const add = (from: number, to: number) => {
      const before = found.at(-1)
      if (before && before[1] === from) before[1] = to
      else found.push([from, to])
    }
    if (typed.has(place) && last?.[1] !== place) add(place, place)
    if (gone.has(place)) add(place, place + 1)
  }
  return found
}

it('agrees with two edits done letter by letter, and is in doubt exactly where they touch', () => {
  fc.assert(
    fc.property(editBy(100), editBy(200), (ours, theirs) => {
      const text = (edit: Edit) => [`a:${write(edit, none)}`]
      const merged = merge(text(none), text(ours), text(theirs))
      const [mine, others] = [stretches(ours), stretches(theirs)]
      const meeting = mine.flatMap((a) =>
        others.filter((b) => a[0] <= b[1] && b[0] <= a[1]).map((b) => [a, b] as const),
      )
      const isSame = (a: readonly [number, number], b: readonly [number, number]) =>
        a[0] === b[0] &&
        a[1] === b[1] &&
        ![...ours.typed.keys(), ...theirs.typed.keys()].some((place) => place >= a[0] && place <= a[1])
      const doTouch = meeting.some(([a, b]) => !isSame(a, b))
      if (doTouch) expect(merged).toHaveProperty('ours')
      else expect(merged).toEqual([`a:${write(ours, theirs)}`])
    }),
    { numRuns: 2000 },
  )
})
