import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'

/** Makes the document into `wanted` by replacing only the stretch in which they differ. */
export function replaceDocument(tr: Transaction, wanted: Node): void {
  const start = tr.doc.content.findDiffStart(wanted.content)
  if (start === null) return
  const end = tr.doc.content.findDiffEnd(wanted.content)!
  // In «aa» made of «a» both ends look alike: what is the same at the start is not counted again at the end.
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  tr.replace(start, end.a + overlap, wanted.slice(start, end.b + overlap))
}
