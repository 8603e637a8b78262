/** A quotation in one sentence: its marks, if there, and what is inside. */
export type Quotation = {
  /** Of the words inside, without the marks. */
  readonly from: number
  readonly to: number
  /** Its closing mark stands in this sentence. */
  readonly isClosed: boolean
  /** Its opening mark stands in this sentence. */
  readonly isOpened: boolean
}

const PAIRS: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“', '‹': '›', '‘': '’' }
const CLOSERS = new Set(['»', '”', '›'])

/**
 * The quotations of a sentence in order, outermost alone. One that opened in a sentence before begins at 0; one that
 * goes on ends where the text does. A straight mark opens after a space and closes otherwise.
 */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = []
  let open: { at: number; close: string } | undefined
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!
    if (open) {
      if (mark !== open.close || isApostrophe(text, at)) continue
      found.push({ from: open.at + 1, to: at, isClosed: true, isOpened: true })
      open = undefined
    } else if (mark === '‘' || (PAIRS[mark] !== undefined && mark !== '‘')) open = { at, close: PAIRS[mark]! }
    else if (mark === '"' && opensHere(text, at)) open = { at, close: '"' }
    else if (found.length === 0 && (CLOSERS.has(mark) || mark === '"'))
      found.push({ from: 0, to: at, isClosed: true, isOpened: false })
  }
  if (open) found.push({ from: open.at + 1, to: text.length, isClosed: false, isOpened: true })
  return found
}

function opensHere(text: string, at: number): boolean {
  return at === 0 || /[\s(:،,\u200c]/u.test(text[at - 1]!)
}

function isApostrophe(text: string, at: number): boolean {
  return text[at] === '’' && /\p{L}/u.test(text[at + 1] ?? '') && /\p{L}/u.test(text[at - 1] ?? '')
}
