import type { Alignment, AlignmentLink } from '../../shared/alignment/alignment.ts'
import { writeLinks } from '../../shared/formats/links/write-links.ts'
import type { Translate } from '../../shared/i18n/create-translator.ts'
import { reasonsInWords } from '../../shared/i18n/reason-words.ts'

/** A line a link: its numbers as `writeLinks` has them, TAB, confidence 0 to 1, TAB, reasons in words. */
export function* explanationLines({ links }: Alignment, t: Translate): Generator<string> {
  for (const link of links) {
    const why = wordsOf(link, t).join(t('editor.listComma'))
    yield `${writeLinks([link]).slice(0, -1)}\t${link.confidence.toFixed(2)}\t${why}\n`
  }
}

/** One JSON object with the links, their reasons as data, and, with `t`, in words as well. */
export function jsonOf(
  { links, verdict }: Alignment,
  languages: { readonly sourceLanguage: string; readonly targetLanguage: string },
  t: Translate | undefined,
): string {
  const rows = links.map((link) => ({
    source: link.source,
    target: link.target,
    confidence: Math.round(link.confidence * 1e4) / 1e4,
    reasons: link.reasons,
    ...(t && { explanation: wordsOf(link, t) }),
  }))
  const lines = rows.map((row) => JSON.stringify(row)).join(',\n')
  const head = JSON.stringify({ ...languages, verdict }).slice(0, -1)
  return `${head},"links":[${lines && `\n${lines}\n`}]}\n`
}

function wordsOf(link: AlignmentLink, t: Translate): string[] {
  return reasonsInWords(t, link.reasons)
}
