import type { Header, Side } from '../../../shared/model/records.ts'
import { directionOf } from '../../../shared/text/direction.ts'
import type { Direction } from '../cell/cell-document.ts'

/** What a side's language settles for all its cells. */
export type SideLook = { readonly language: string; readonly direction: Direction }

export function sideLook(header: Header, side: Side): SideLook {
  const language = side === 'source' ? header.sourceLanguage : header.targetLanguage
  return { language, direction: directionOf(language) }
}
