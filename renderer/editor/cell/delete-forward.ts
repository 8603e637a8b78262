import { CODE_CHARACTER } from '../../../shared/model/fixed-values.ts'
import type { TypedCell } from './typed-cell.ts'

let graphemes: Intl.Segmenter | undefined
const JOINERS = /^[\u200c\u200d]|[\u200c\u200d]+$/

/**
 * Delete, where Chromium's own does not take what a person means: before a ZWNJ it would take the letter after it, and
 * of a letter that carries a ZWNJ it would take both. True: done here.
 */
export function deleteForward(cell: TypedCell): boolean {
  const { selection, doc } = cell.view.state
  if (!selection.empty) return false
  const { head } = selection
  if (selection.$head.nodeAfter?.type.name === 'separator') {
    cell.joinAt(head)
    return true
  }
  const rest = doc.textBetween(head, Math.min(doc.content.size, head + 64), '', CODE_CHARACTER)
  const length = ownLength(rest)
  if (length === undefined) return false
  cell.erase(head, head + length)
  return true
}

/** How many units go; undefined: what the browser does is right. */
export function ownLength(rest: string): number | undefined {
  if (/^[\u200c\u200d]/.test(rest)) return 1
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  const [first] = graphemes.segment(rest)
  const cluster = first?.segment ?? ''
  // An emoji is joined by ZWJ inside; only joiners at the end of a letter are signs of their own.
  const joiners = JOINERS.exec(cluster)?.[0].length ?? 0
  return joiners > 0 ? cluster.length - joiners : undefined
}
