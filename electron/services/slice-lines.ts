import { setImmediate as nextTurn } from 'node:timers/promises'

/** Other work of the host waits no longer than this for a slice. */
const SLICE_MS = 5
const SLICE_CHARACTERS = 128 * 1024

/** Lines, each with a line end, as UTF-8 in slices; between two slices everything else gets its turn. */
export async function* sliceLines(lines: Iterable<string>): AsyncGenerator<Uint8Array> {
  let slice = ''
  let start = performance.now()
  for (const line of lines) {
    slice += `${line}\n`
    if (slice.length < SLICE_CHARACTERS && performance.now() - start < SLICE_MS) continue
    yield Buffer.from(slice)
    slice = ''
    await nextTurn()
    start = performance.now()
  }
  if (slice !== '') yield Buffer.from(slice)
}
