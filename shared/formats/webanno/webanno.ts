import { textTokens } from '../../text/text-tokens.ts'
import type { AnnotatedClaim, AnnotatedPart, AnnotationSet } from '../annotations/claim-annotation.ts'
import { annotatedPlace } from '../annotations/claim-annotation.ts'
import { annotatedClaim, type ReadAnnotations } from '../annotations/read-annotations.ts'
import type { SideText } from '../annotations/side-text.ts'

/** What the format has special meaning for; each is written with a backslash before it. */
const SPECIAL = /[\\[\]|_;\t\n*]|->/g

/** The one layer of files that Taraz writes, with its features. */
export const OWN_LAYER = 'webanno.custom.Claim|part|claim|data'

type Mark = {
  readonly number: number
  readonly from: number
  readonly to: number
  readonly values: readonly string[]
}

/**
 * WebAnno TSV 3.3 (INCEpTION's documentation, appendix): a file a side, a line a token, offsets in UTF-16 code units. One
 * layer with three features: the part, the claim, and, on the first fragment of a part, all that the claim says, as
 * JSON. Tokens are cut so that each fragment begins and ends with one: nothing of a span is lost.
 */
export function writeWebAnno(set: AnnotationSet): { readonly name: string; readonly text: string }[] {
  return set.texts.map((side) => ({ name: `${side.document}.${side.side}`, text: writeSide(side, set) }))
}

function writeSide(side: SideText, set: AnnotationSet): string {
  const marks = marksOf(side, set)
  let text = `#FORMAT=WebAnno TSV 3.3\n#T_SP=${OWN_LAYER}\n\n`
  for (const [index, extent] of side.extents.entries()) {
    if (extent.from === extent.to) continue
    text += `\n#Text=${escape(side.text.slice(extent.from, extent.to))}\n`
    const tokens = tokensOf(side, extent, marks)
    for (const [at, [from, to]] of tokens.entries()) {
      const here = marks.filter((mark) => mark.from < to && from < mark.to)
      const cells = [0, 1, 2].map((feature) => cellOf(here, feature))
      text +=
        [`${index + 1}-${at + 1}`, `${from}-${to}`, escape(side.text.slice(from, to)), ...cells, ''].join(
          '\t',
        ) + '\n'
    }
  }
  return text
}

function marksOf({ document, side }: SideText, set: AnnotationSet): Mark[] {
  const claims = new Map(set.claims.map((claim) => [claim.id, claim]))
  const marks: Mark[] = []
  for (const part of set.parts) {
    if (part.document !== document || part.side !== side) continue
    for (const [index, { from, to }] of part.fragments.entries()) {
      const data = index === 0 ? escape(JSON.stringify(claims.get(part.claim))) : '*'
      marks.push({ number: marks.length + 1, from, to, values: [part.part, escape(part.claim), data] })
    }
  }
  return marks
}

function cellOf(marks: readonly Mark[], feature: number): string {
  return marks.length === 0
    ? '_'
    : marks.map(({ values, number }) => `${values[feature]!}[${number}]`).join('|')
}

/** Words and single marks, cut where a fragment begins or ends inside one; white space is no token. */
function tokensOf(
  side: SideText,
  extent: { from: number; to: number },
  marks: readonly Mark[],
): [number, number][] {
  const cuts = new Set(marks.flatMap(({ from, to }) => [from, to]))
  const tokens: [number, number][] = []
  let at = extent.from
  for (const token of textTokens(side.text.slice(extent.from, extent.to))) {
    const end = at + token.length
    let start = at
    for (let place = at + 1; place <= end; place++) {
      if (place < end && !cuts.has(place)) continue
      if (side.text.slice(start, place).trim() !== '') tokens.push([start, place])
      start = place
    }
    at = end
  }
  return tokens
}

function escape(text: string): string {
  return text.replace(SPECIAL, (found) => (found === '\t' ? '\\t' : found === '\n' ? '\\n' : `\\${found}`))
}

export function unescape(text: string): string {
  return text.replace(/\\(->|[^])/g, (_, found: string) =>
    found === 't' ? '\t' : found === 'n' ? '\n' : found,
  )
}

/** Splits where the mark stands bare, not after a backslash. */
export function splitBare(text: string, mark: string): string[] {
  const parts = ['']
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') parts[parts.length - 1] += text[at]! + (text[++at] ?? '')
    else if (text[at] === mark) parts.push('')
    else parts[parts.length - 1] += text[at]!
  }
  return parts
}

type Found = { from: number; to: number; readonly values: string[] }

/** The annotations of one side; `side` says whose file it is. */
export function readWebAnno(tsv: string, side: Pick<SideText, 'document' | 'side'>): ReadAnnotations {
  const found = new Map<string, Found>()
  const pieces: { from: number; text: string }[] = []
  let sentence = ''
  let isOpen = false
  for (const line of tsv.split('\n')) {
    if (line.startsWith('#Text=')) [sentence, isOpen] = [unescape(line.slice('#Text='.length)), true]
    const [id = '', offsets = '', token = '', ...cells] = line.split('\t')
    if (!/^\d+-\d+$/.test(id)) continue
    const [from = 0, to = 0] = offsets.split('-').map(Number)
    if (isOpen) pieces.push({ from: from - sentence.indexOf(unescape(token)), text: sentence })
    isOpen = false
    takeCells(cells, from, to, found)
  }
  const quote = ({ from, to }: Found) => {
    const piece = pieces.findLast((one) => one.from <= from)
    return piece ? piece.text.slice(from - piece.from, to - piece.from) : ''
  }
  return collect([...found.values()], quote, side)
}

function takeCells(cells: readonly string[], from: number, to: number, found: Map<string, Found>): void {
  for (const [feature, cell] of cells.slice(0, 3).entries()) {
    if (cell === '_') continue
    for (const value of splitBare(cell, '|')) {
      const [, text = '', number = ''] = /^([^]*)\[(\d+)\]$/.exec(value) ?? []
      const mark = found.get(number) ?? { from, to, values: [] }
      mark.to = to
      mark.values[feature] ??= text
      found.set(number, mark)
    }
  }
}

function collect(
  marks: readonly Found[],
  quote: (mark: Found) => string,
  { document, side }: Pick<SideText, 'document' | 'side'>,
): ReadAnnotations {
  const claims = new Map<string, AnnotatedClaim>()
  const parts = new Map<string, AnnotatedPart>()
  for (const mark of marks) {
    const [part, claim = '', data = '*'] = mark.values
    const place = annotatedPlace.safeParse({ claim: unescape(claim), document, side, part })
    if (!place.success) continue
    const described = data === '*' ? undefined : annotatedClaim.safeParse(JSON.parse(unescape(data)))
    if (described?.success) claims.set(described.data.id, described.data)
    const key = JSON.stringify(place.data)
    const fragment = { from: mark.from, to: mark.to, quote: quote(mark) }
    parts.set(key, { ...place.data, fragments: [...(parts.get(key)?.fragments ?? []), fragment] })
  }
  return { claims: [...claims.values()], parts: [...parts.values()] }
}
