import { z } from 'zod'
import { CLAIM_PARTS, SIDES } from '../../model/fixed-values.ts'
import type { AnnotatedClaim, AnnotatedPart, AnnotationSet } from '../annotations/claim-annotation.ts'
import { annotatedClaim, type ReadAnnotations } from '../annotations/read-annotations.ts'
import type { Fragment } from '../annotations/side-text.ts'

const PLACES = SIDES.flatMap((side) => CLAIM_PARTS.map((part) => ({ side, part, column: `${side}_${part}` })))
const COLUMNS = [
  ...[
    'id',
    'document',
    'claimant_source',
    'claimant_target',
    'claimant_kind',
    'act',
    'factuality',
    'polarity',
    'force_source',
    'force_target',
  ],
  ...PLACES.flatMap(({ column }) => [column, `${column}_at`]),
  'more',
]

/** Columns that a file may lack. */
const ADDED = ['more', 'force_source', 'force_target']

/** Between the fragments of a part that is discontinuous. */
const BETWEEN = ' … '

/**
 * Claims as CSV (RFC 4180, UTF-8), a line a claim: who, what, the words of each part, where they stand in the text of that
 * side (`from-to`, UTF-16 code units, half-open, in logical order, several parted by `;`), and the rest as JSON.
 */
export function writeClaimsCsv(set: AnnotationSet): string {
  const rows = set.claims.map((claim) =>
    rowOf(
      claim,
      set.parts.filter((part) => part.claim === claim.id),
    ),
  )
  return [COLUMNS, ...rows].map((row) => `${row.map(quoteCell).join(',')}\r\n`).join('')
}

function rowOf(
  { id, document, fields, claimant }: AnnotatedClaim,
  parts: readonly AnnotatedPart[],
): string[] {
  const { act, factuality, polarity, force, ...more } = fields
  const forces = z
    .object({ source: z.string(), target: z.string() })
    .partial()
    .catch({})
    .parse(force ?? {})
  const { source, target } = claimant.names
  const words = PLACES.flatMap(({ side, part }) => {
    const fragments = parts.find((one) => one.side === side && one.part === part)?.fragments ?? []
    const places = fragments.map(({ from, to }) => `${from}-${to}`).join(';')
    return [fragments.map(({ quote }) => quote).join(BETWEEN), places]
  })
  const rest = JSON.stringify({ fields: more, claimant })
  return [
    id,
    document,
    source,
    target,
    claimant.kind,
    ...[act, factuality, polarity].map(String),
    forces.source ?? '',
    forces.target ?? '',
    ...words,
    rest,
  ]
}

/** Cells that a spreadsheet would take for a formula are not changed: this is for programs, and text is sacred. */
function quoteCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** The rows of a CSV text; quoted cells may hold anything. */
export function parseCsv(text: string, delimiter = ','): string[][] {
  const rows: string[][] = [['']]
  let isQuoted = false
  const cell = (add: string) => {
    const row = rows.at(-1)!
    row[row.length - 1] += add
  }
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!
    if (isQuoted && letter === '"' && text[at + 1] === '"') cell(text[at++]!)
    else if (letter === '"') isQuoted = !isQuoted
    else if (isQuoted) cell(letter)
    else if (letter === delimiter) rows.at(-1)!.push('')
    else if (letter === '\n') rows.push([''])
    else if (letter !== '\r') cell(letter)
  }
  return rows.filter((row) => row.length > 1 || row[0] !== '')
}

/** The columns are those of claims that Taraz wrote. */
export function isOwnHead(head: readonly string[]): boolean {
  return COLUMNS.every((column) => ADDED.includes(column) || head.includes(column))
}

const rest = z.object({ fields: z.record(z.string(), z.unknown()), claimant: annotatedClaim.shape.claimant })

/** Undefined: it does not have the columns of claims. */
export function readClaimsCsv(csv: string): ReadAnnotations | undefined {
  const [head, ...rows] = parseCsv(csv.startsWith('\ufeff') ? csv.slice(1) : csv)
  if (!head || !isOwnHead(head)) return undefined
  const claims: AnnotatedClaim[] = []
  const parts: AnnotatedPart[] = []
  for (const row of rows) {
    const at = (column: string) => row[head.indexOf(column)] ?? ''
    const [id, document] = [at('id'), at('document')]
    claims.push({ id, document, ...describedBy(at) })
    for (const { side, part, column } of PLACES) {
      const fragments = fragmentsOf(at(column), at(`${column}_at`))
      if (fragments.length > 0) parts.push({ claim: id, document, side, part, fragments })
    }
  }
  return { claims, parts }
}

/** The columns win over the JSON: they are what a person may have changed. */
function describedBy(at: (column: string) => string): Pick<AnnotatedClaim, 'fields' | 'claimant'> {
  const more = rest.safeParse(at('more') === '' ? undefined : JSON.parse(at('more')))
  const names = { source: at('claimant_source'), target: at('claimant_target') }
  const kind = at('claimant_kind') as AnnotatedClaim['claimant']['kind']
  const judged = { act: at('act'), factuality: at('factuality'), polarity: at('polarity') }
  const forces = Object.entries({ source: at('force_source'), target: at('force_target') }).filter(
    ([, force]) => force !== '',
  )
  return {
    fields: {
      ...judged,
      ...(more.success && more.data.fields),
      ...(forces.length > 0 && { force: Object.fromEntries(forces) }),
    },
    claimant: { ...(more.success && more.data.claimant), names, kind },
  }
}

function fragmentsOf(words: string, places: string): Fragment[] {
  if (places === '') return []
  const ranges = places.split(';').map((place) => place.split('-').map(Number))
  let at = 0
  return ranges.map(([from = 0, to = 0]) => {
    const quote = words.slice(at, at + to - from)
    at += to - from + BETWEEN.length
    return { from, to, quote }
  })
}
