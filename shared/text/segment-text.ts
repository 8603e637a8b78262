import type { SegmentationRules } from './segmentation-rule.ts'
import { builtInSegmentation } from './segmentation-rules.ts'
import { sentenceBoundaries } from './sentence-boundaries.ts'

/**
 * A sentence as it was found, and the white space round it, so that a text can be put together again exactly.
 * `lead` stands before the first sentence of a paragraph: "\n" for each blank line (after that line's own white
 * space), then the paragraph's indent; absent when empty. `gap` stands after a sentence: absent means one space
 * between two sentences of a paragraph and nothing at a paragraph's end.
 */
export type TextSentence = { text: string; lead?: string; gap?: string }

/** At least one sentence; no text in it is empty. */
export type TextParagraph = TextSentence[]

/** Paragraphs are lines (\r\n, \n or \r ends one); sentences are found inside them. `language`: BCP 47. */
export function segmentText(
  text: string,
  language: string,
  rules: SegmentationRules = builtInSegmentation(language),
): TextParagraph[] {
  return readLines(text, (line) => segmentParagraph(line, language, rules))
}

/** The sentences of one line; none when it is blank. Leading white space is the first sentence's `lead`. */
export function segmentParagraph(
  line: string,
  language: string,
  rules: SegmentationRules = builtInSegmentation(language),
): TextParagraph {
  const indent = /^\s*/.exec(line)?.[0] ?? ''
  const body = line.slice(indent.length)
  if (body === '') return []
  const starts = [0, ...sentenceBoundaries(body, rules)]
  const sentences = starts.map((start, index) => {
    const next = starts[index + 1]
    return readSentence(body.slice(start, next), next === undefined)
  })
  return withLead(sentences, indent)
}

/** One sentence a line, an empty line between paragraphs: nothing is cut. `joinText` does not restore this form. */
export function readSentenceLines(text: string): TextParagraph[] {
  const paragraphs: TextParagraph[] = []
  let paragraph: TextParagraph = []
  for (const line of text.split(/\r\n|\n|\r/)) {
    const sentence = line.trim()
    if (sentence !== '') {
      if (paragraph.length === 0) paragraphs.push(paragraph)
      paragraph.push({ text: sentence })
    } else paragraph = []
  }
  return paragraphs
}

/** The text again, as `segmentText` read it, but for line ends (now \n) and blank lines at the very end (gone). */
export function joinText(paragraphs: readonly TextParagraph[]): string {
  return paragraphs.map(joinParagraph).join('\n')
}

function joinParagraph(paragraph: TextParagraph): string {
  const last = paragraph.length - 1
  return paragraph
    .map(({ text, lead = '', gap }, index) => lead + text + (gap ?? (index === last ? '' : ' ')))
    .join('')
}

function readLines(text: string, segment: (line: string) => TextParagraph): TextParagraph[] {
  const paragraphs: TextParagraph[] = []
  let blank = ''
  for (const line of text.split(/\r\n|\n|\r/)) {
    const paragraph = segment(line)
    if (paragraph.length === 0) blank += line + '\n'
    else {
      paragraphs.push(withLead(paragraph, blank))
      blank = ''
    }
  }
  return paragraphs
}

function withLead(paragraph: TextParagraph, before: string): TextParagraph {
  const [first, ...rest] = paragraph
  if (first === undefined || before === '') return paragraph
  return [{ ...first, lead: before + (first.lead ?? '') }, ...rest]
}

function readSentence(segment: string, isLast: boolean): TextSentence {
  const text = segment.trimEnd()
  const gap = segment.slice(text.length)
  return gap === (isLast ? '' : ' ') ? { text } : { text, gap }
}
