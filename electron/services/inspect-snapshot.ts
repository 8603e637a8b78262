import { COLLECTIONS, type Collection, type ProjectRecords } from '../../shared/model/collections.ts'

/** The written file is not what was to be written. */
export class SnapshotMismatch extends Error {}

/**
 * Reads a project file that projectLines wrote, line by line, and rejects with SnapshotMismatch unless each line is
 * the JSON it should be and each array holds exactly the expected records by their ids, in order. Pieces are small,
 * so that reading a large project back holds nothing up.
 */
export async function inspectSnapshot(
  chunks: AsyncIterable<Uint8Array>,
  expected: ProjectRecords,
): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const reader = new SnapshotReader(expected)
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) reader.take(line)
  }
  reader.end(rest + decoder.decode())
}

class SnapshotReader {
  private readonly expected: ProjectRecords
  private readonly seen: Collection[] = []
  private inside: { collection: Collection; count: number } | undefined
  private place: 'start' | 'fields' | 'end' = 'start'

  constructor(expected: ProjectRecords) {
    this.expected = expected
  }

  take(line: string): void {
    if (this.place === 'start') this.open(line)
    else if (this.place === 'end') throw new SnapshotMismatch('Something follows the end')
    else if (this.inside) this.takeRecord(line, this.inside)
    else this.takeField(line)
  }

  end(rest: string): void {
    if (this.place !== 'end' || rest !== '') throw new SnapshotMismatch('The end is missing')
  }

  private open(line: string): void {
    if (line !== '{') throw new SnapshotMismatch('The beginning is missing')
    this.place = 'fields'
  }

  private takeField(line: string): void {
    const array = /^"([a-z]+)":\[(?:\],?)?$/.exec(line)
    const collection = COLLECTIONS.find((name) => name === array?.[1])
    if (line === '}') this.close()
    else if (!collection) parse(`{${withoutComma(line)}}`)
    else if (line.endsWith('[')) this.inside = { collection, count: 0 }
    else this.finish({ collection, count: 0 })
  }

  private takeRecord(line: string, inside: { collection: Collection; count: number }): void {
    if (line === ']' || line === '],') return this.finish(inside)
    const record = parse(withoutComma(line)) as { id?: unknown }
    const wanted = this.expected[inside.collection][inside.count++]
    if (record.id !== wanted?.id)
      throw new SnapshotMismatch(`${inside.collection} ${inside.count} is another record`)
  }

  private finish({ collection, count }: { collection: Collection; count: number }): void {
    if (count !== this.expected[collection].length)
      throw new SnapshotMismatch(`There are ${count} ${collection}`)
    this.seen.push(collection)
    this.inside = undefined
  }

  private close(): void {
    if (this.seen.length !== COLLECTIONS.length) throw new SnapshotMismatch('An array is missing')
    this.place = 'end'
  }
}

function withoutComma(line: string): string {
  return line.endsWith(',') ? line.slice(0, -1) : line
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (cause) {
    throw new SnapshotMismatch('A line is not JSON', { cause })
  }
}
