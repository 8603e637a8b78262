import {
  COLLECTIONS,
  noRecords,
  type Collection,
  type ProjectRecords,
  type RecordOf,
} from '../../../shared/model/collections.ts'
import type { RecordsPiece } from './job.ts'

/** Few enough that handing them to another thread holds nothing up. */
const RECORDS = 1000

export function* cutRecords(records: ProjectRecords): Generator<RecordsPiece> {
  yield { header: records.header }
  for (const collection of COLLECTIONS) {
    const { length } = records[collection]
    for (let start = 0; start < length; start += RECORDS) {
      yield { [collection]: records[collection].slice(start, start + RECORDS) }
    }
  }
}

/** The project that the pieces make; throws where there is no header among them. */
export class PiecedRecords {
  private header: ProjectRecords['header'] | undefined
  private arrays: Omit<ProjectRecords, 'header'> = noRecords()

  /** One with a header begins anew. */
  add(piece: RecordsPiece): void {
    if (piece.header) {
      this.header = piece.header
      this.arrays = noRecords()
    }
    for (const collection of COLLECTIONS) this.addTo(collection, piece)
  }

  get records(): ProjectRecords {
    if (!this.header) throw new RangeError('The header is missing')
    return { header: this.header, ...this.arrays }
  }

  /** What there is by now; pieces that follow leave it as it is. */
  copy(): ProjectRecords {
    const { records } = this
    return { ...records, ...Object.fromEntries(COLLECTIONS.map((name) => [name, [...records[name]]])) }
  }

  private addTo<C extends Collection>(collection: C, piece: RecordsPiece): void {
    const into = this.arrays[collection] as RecordOf[C][]
    for (const record of (piece[collection] ?? []) as RecordOf[C][]) into.push(record)
  }
}
