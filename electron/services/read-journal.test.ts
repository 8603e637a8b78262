import fc from 'fast-check'
import { expect, it } from 'vitest'
import { encodeFrame, decodeFrames } from './journal-frames.ts'
import { entriesSince, readJournal } from './read-journal.ts'
import { keystroke } from './testing/edits.ts'

const A = 'a'.repeat(64)
const B = 'b'.repeat(64)
const header = { format: 'taraz-journal', version: 1, project: 'p1', path: '/x.taraz.json', base: A }
const entry = (seq: number) => ({ seq, transaction: keystroke('s1', seq) })

function journalOf(...values: unknown[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat([header, ...values].map(encodeFrame)))
}

const seqs = (bytes: Uint8Array) => readJournal(bytes)?.entries.map(({ seq }) => seq)

it('gives back any JSON that was framed', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (values) => {
      const bytes = Buffer.concat(values.map(encodeFrame))
      expect(decodeFrames(bytes).values).toEqual(JSON.parse(JSON.stringify(values)))
      expect(decodeFrames(bytes).ends.at(-1) ?? 0).toBe(bytes.length)
    }),
  )
})

it('reads a journal that was cut off anywhere up to the last whole record', () => {
  const whole = journalOf(entry(1), entry(2), { snapshot: B, upTo: 2 }, entry(3))
  const { ends } = decodeFrames(whole)
  for (let length = 0; length <= whole.length; length++) {
    const cut = whole.slice(0, length)
    const records = ends.filter((end) => end <= length).length
    const read = readJournal(cut)
    expect(read?.entries.length).toBe([undefined, 0, 1, 2, 2, 3][records])
    expect(read?.tail.length ?? 0).toBe(read ? length - (ends[records - 1] ?? 0) : 0)
    expect((read?.damaged ?? 0) > 0).toBe((read?.tail.length ?? 0) > 0)
  }
})

it('never takes a journal with a flipped bit for another', () => {
  const whole = journalOf(entry(1), entry(2), { snapshot: B, upTo: 2 }, entry(3))
  const good = readJournal(whole)!
  for (let bit = 0; bit < whole.length * 8; bit++) {
    const flipped = whole.slice()
    flipped[bit >> 3]! ^= 1 << (bit & 7)
    const read = readJournal(flipped)
    expect(read?.entries ?? []).toEqual(good.entries.slice(0, read?.entries.length ?? 0))
    expect(read?.checkpoints ?? []).toEqual(good.checkpoints.slice(0, read?.checkpoints.length ?? 0))
    if (read) expect(read.header).toEqual(good.header)
    expect(read?.tail.length).not.toBe(0)
  }
})

it('does not take zeros for records', () => {
  const whole = journalOf(entry(1))
  const read = readJournal(new Uint8Array([...whole, ...new Uint8Array(4096)]))!
  expect(read.entries).toHaveLength(1)
  expect(read.tail).toHaveLength(4096)
  expect(readJournal(new Uint8Array(4096))).toBeUndefined()
})

it('stops where a number is left out, or a record is of no known kind', () => {
  expect(seqs(journalOf(entry(1), entry(3)))).toEqual([1])
  expect(seqs(journalOf(entry(1), { seq: 2 }, entry(2)))).toEqual([1])
  expect(seqs(journalOf(entry(7), entry(8)))).toEqual([7, 8])
})

it('knows which transactions a file does not hold yet', () => {
  const read = readJournal(journalOf(entry(1), entry(2), { snapshot: B, upTo: 1 }, entry(3)))!
  const since = (hash: string) => entriesSince(read, hash)?.map(({ seq }) => seq)
  expect(since(A)).toEqual([1, 2, 3])
  expect(since(B)).toEqual([2, 3])
  expect(since('c'.repeat(64))).toBeUndefined()
})
