import { crc32 } from 'node:zlib'

/**
 * A record in a journal: how many bytes of JSON follow (u32, little-endian), the CRC-32 of that number and of those
 * bytes (u32), the JSON in UTF-8. The number is part of the sum, so that a run of zeros, which is what a crash leaves
 * of a file on some disks, is no record.
 */
const HEAD = 8
/** Longer than any record can be; beyond it a length is damage. */
const LONGEST = 256 * 1024 * 1024

export function encodeFrame(value: unknown): Uint8Array<ArrayBuffer> {
  const json = new TextEncoder().encode(JSON.stringify(value))
  const frame = new Uint8Array(HEAD + json.length)
  const view = new DataView(frame.buffer)
  view.setUint32(0, json.length, true)
  frame.set(json, HEAD)
  view.setUint32(4, sumOf(frame), true)
  return frame
}

export type Frames = {
  readonly values: readonly unknown[]
  /** Where each value's frame ends, in bytes from the start. */
  readonly ends: readonly number[]
}

/** Every record up to the first that is cut off or damaged; nothing after that one is believed. */
export function decodeFrames(bytes: Uint8Array): Frames {
  const values: unknown[] = []
  const ends: number[] = []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let start = 0; ;) {
    const frame = frameAt(bytes, view, start)
    if (!frame || view.getUint32(start + 4, true) !== sumOf(frame)) return { values, ends }
    const value = parse(frame.subarray(HEAD))
    if (value === undefined) return { values, ends }
    values.push(value)
    ends.push((start += frame.length))
  }
}

/** How many records the bytes seem to hold, damaged ones among them: for telling the user, not for reading. */
export function countFrames(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let count = 0
  let start = 0
  for (; start < bytes.length; count++) {
    const frame = frameAt(bytes, view, start)
    if (!frame || frame.length === HEAD) return count + 1
    start += frame.length
  }
  return count
}

function frameAt(bytes: Uint8Array, view: DataView, start: number): Uint8Array | undefined {
  if (start + HEAD > bytes.length) return undefined
  const length = view.getUint32(start, true)
  const end = start + HEAD + length
  return length <= LONGEST && end <= bytes.length ? bytes.subarray(start, end) : undefined
}

function sumOf(frame: Uint8Array): number {
  return crc32(frame.subarray(HEAD), crc32(frame.subarray(0, 4)))
}

function parse(json: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json))
  } catch {
    return undefined
  }
}
