import type { FormatWarningCode } from '../model/format-warning.ts'
import { CODE_CHARACTER } from '../model/fixed-values.ts'
import type { Note, RowOutcome } from './export-format.ts'
import type { SideText } from './export-row.ts'

/**
 * What a file of text cannot hold: control characters that are no white space, the two code points that XML shuts
 * out (https://www.w3.org/TR/xml/#charsets), and halves of a surrogate pair, which UTF-8 has no bytes for.
 */
const illegal = /[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff]|\p{Cs}/gu
const loneSurrogate = /\p{Cs}/gu
/** Everything that some reader of lines takes for the end of one. */
const lineBreak = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g
const inlineCode = new RegExp(CODE_CHARACTER, 'g')

/** Changes text as a format needs it and counts each change. ZWNJ, RLM and the like are never touched. */
export class RowNotes {
  private readonly counts = new Map<FormatWarningCode, number>()

  get list(): Note[] {
    return Array.from(this.counts, ([code, count]) => ({ code, count }))
  }

  removeIllegal(text: string): string {
    return this.replace(text, illegal, '', 'illegal-characters-removed')
  }

  removeLoneSurrogates(text: string): string {
    return this.replace(text, loneSurrogate, '', 'illegal-characters-removed')
  }

  /** Text that stays on one line, whatever reads it. */
  toLine(text: string): string {
    return this.removeIllegal(this.replace(text, lineBreak, ' ', 'line-breaks-made-spaces'))
  }

  /** Text that stays in one cell of a table parted by tabs. */
  toCell(text: string): string {
    return this.toLine(this.replace(text, /\t/g, ' ', 'tabs-made-spaces'))
  }

  /** The text of a side without its inline codes. */
  withoutCodes(side: SideText): string {
    if (side.codes.length === 0) return side.text
    return this.replace(side.text, inlineCode, '', 'inline-codes-left-out')
  }

  private replace(text: string, pattern: RegExp, by: string, code: FormatWarningCode): string {
    let count = 0
    const changed = text.replace(pattern, () => {
      count++
      return by
    })
    if (count > 0) this.counts.set(code, (this.counts.get(code) ?? 0) + count)
    return changed
  }
}

/** Why a pair is none: a side, or both, with nothing but white space in it. */
export function missingSide(source: string, target: string): RowOutcome | undefined {
  const [noSource, noTarget] = [source.trim() === '', target.trim() === '']
  if (noSource && noTarget) return { leftOut: 'empty-rows-left-out' }
  return noSource || noTarget ? { leftOut: 'one-sided-rows-left-out' } : undefined
}
