import type { LinkId } from '../../../shared/model/id.ts'
import type { Header, Side } from '../../../shared/model/records.ts'
import { directionOf } from '../../../shared/text/direction.ts'
import type { Direction } from '../cell/cell-document.ts'

/** What a side's language settles for all its cells. */
export type SideLook = { readonly language: string; readonly direction: Direction }

export function sideLook(header: Header, side: Side): SideLook {
  const language = side === 'source' ? header.sourceLanguage : header.targetLanguage
  return { language, direction: directionOf(language) }
}

/** A cell is named by the head of its column and the number of its row: no words are made for it. */
export function headId(side: Side): string {
  return `grid-head-${side}`
}

export function rowNumberId(row: LinkId): string {
  return `row-number-${row}`
}
