import type { LinkId, SentenceId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import { countCodes } from '../model/references.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { SIDES } from '../model/fixed-values.ts'
import type { Link, Sentence, Side } from '../model/records.ts'
import type { Operation } from './operation.ts'
import type { Refusal } from './refusal.ts'

/**
 * What a person means by one key, as the operations that do it. A plan reads the state and alters nothing: it is
 * done, journaled and undone as one transaction.
 */
export type Plan = Result<Operation[], Refusal>

/** White space round the caret becomes the gap between the two, so that neither begins or ends with it. */
export function planSplit(state: ProjectState, id: SentenceId, at: number, secondId: SentenceId): Plan {
  const whole = state.sentence(id)
  if (!whole) return fail({ code: 'missing', id })
  const start = whole.text.slice(0, at).trimEnd().length
  const end = whole.text.length - whole.text.slice(at).trimStart().length
  const gap = whole.text.slice(start, end)
  const second = secondHalf(whole, end, secondId)
  const firstGap = gap === ' ' ? {} : { firstGap: gap }
  return ok([{ kind: 'sentence.split', sentence: id, at: start, gap, ...firstGap, second }])
}

function secondHalf(whole: Sentence, from: number, id: SentenceId): Sentence {
  const text = whole.text.slice(from)
  const { document, side, gap } = whole
  const codes = countCodes(text) > 0 ? { codes: whole.codes?.slice(-countCodes(text)) } : {}
  return { id, document, side, text, ...(gap !== undefined && { gap }), ...codes }
}

/**
 * Joins a sentence with the next of its side. Where that one stands in another row it comes over first, and a row
 * left without a sentence goes. The white space between them is what stood there; an empty sentence adds none.
 */
export function planJoin(state: ProjectState, id: SentenceId): Plan {
  const first = state.sentence(id)
  if (!first) return fail({ code: 'missing', id })
  const nextId = state.orderOf(first.document)[first.side].after(id)
  const second = nextId === undefined ? undefined : state.sentence(nextId)
  if (!second) return fail({ code: 'no-neighbour', id })
  const here = state.linkOf(id)!
  const there = state.linkOf(second.id)!
  const move =
    here.id === there.id ? reorder(state, here, first, second) : bring(state, here, there, first, second)
  const gap = first.text === '' || second.text === '' ? '' : (first.gap ?? ' ')
  const { gap: firstGap } = first
  const kept = firstGap === undefined ? {} : { firstGap }
  return ok([...move, { kind: 'sentence.join', sentence: id, at: first.text.length, gap, ...kept, second }])
}

/** In a row whose sentences stand in another order than in the text, the two must first stand side by side. */
function reorder(state: ProjectState, link: Link, first: Sentence, second: Sentence): Operation[] {
  const ids = link[first.side]
  if (ids[ids.indexOf(first.id) + 1] === second.id) return []
  const rest = ids.filter((id) => id !== second.id)
  const side = rest.toSpliced(rest.indexOf(first.id) + 1, 0, second.id)
  return [replaceRows(state, [link], [{ ...link, [first.side]: side }])]
}

function bring(state: ProjectState, here: Link, there: Link, first: Sentence, second: Sentence): Operation[] {
  const { side } = first
  const into = here[side].toSpliced(here[side].indexOf(first.id) + 1, 0, second.id)
  const left = { ...there, [side]: there[side].filter((id) => id !== second.id) }
  return [replaceRows(state, [here, there], [touched({ ...here, [side]: into }), touched(left)])]
}

/**
 * The rows `before` become the rows `after`, each of which keeps the place of the row with its id; those left empty
 * go. Rows that are new follow the row named in `place`.
 */
export function replaceRows(
  state: ProjectState,
  before: readonly Link[],
  after: readonly Link[],
  place: ReadonlyMap<LinkId, LinkId | null> = new Map(),
): Operation {
  const { rows } = state.orderOf(before[0]!.document)
  const kept = after.filter((link) => link.source.length + link.target.length > 0)
  const removed = new Set(before.map((link) => link.id))
  const anchorOf = (id: LinkId): LinkId | null => {
    let above = rows.before(id) ?? null
    while (above !== null && removed.has(above) && !kept.some((link) => link.id === above))
      above = rows.before(above) ?? null
    return above
  }
  const rank = (link: Link) => (place.has(link.id) ? Infinity : rows.indexOf(link.id))
  const ordered = kept.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)))
  return {
    kind: 'link.replace',
    document: before[0]!.document,
    remove: before.map((link) => ({ after: rows.before(link.id) ?? null, link })),
    insert: ordered.map((link) => ({
      after: place.has(link.id) ? place.get(link.id)! : anchorOf(link.id),
      link,
    })),
  }
}

/**
 * A sentence goes to the row above or below. Its order in the text stays, so only the first of a cell can go up and
 * only the last go down; from the middle of a cell, those between it and that edge go with it. A row left empty goes.
 */
export function planMove(state: ProjectState, id: SentenceId, to: 'above' | 'below'): Plan {
  const sentence = state.sentence(id)
  const link = state.linkOf(id)
  if (!sentence || !link) return fail({ code: 'missing', id })
  const { rows } = state.orderOf(link.document)
  const neighbourId = to === 'above' ? rows.before(link.id) : rows.after(link.id)
  const neighbour = neighbourId === undefined ? undefined : state.link(neighbourId)
  if (!neighbour) return fail({ code: 'no-neighbour', id })
  const { side } = sentence
  const index = link[side].indexOf(id)
  const cut = to === 'above' ? index + 1 : index
  const [head, tail] = [link[side].slice(0, cut), link[side].slice(cut)]
  const [stay, go] = to === 'above' ? [tail, head] : [head, tail]
  const joined = to === 'above' ? [...neighbour[side], ...go] : [...go, ...neighbour[side]]
  const after = [touched({ ...link, [side]: stay }), touched({ ...neighbour, [side]: joined })]
  return ok([replaceRows(state, [link, neighbour], after)])
}

/** A row that a person changed was aligned by that person: what the aligner said of it no longer holds. */
export function touched(link: Link): Link {
  const { confidence: _confidence, reasons: _reasons, ...rest } = link
  return { ...rest, alignment: 'confirmed' } as Link
}

/** Two or more rows become one at the place of the first; far and crossing rows too. */
export function planLinkRows(state: ProjectState, first: LinkId, ...others: LinkId[]): Plan {
  const rows = [...new Set([first, ...others])]
  const missing = rows.find((id) => !state.link(id))
  if (missing !== undefined) return fail({ code: 'missing', id: missing })
  if (rows.length === 1) return fail({ code: 'no-neighbour', id: first })
  const links = rows.map((id) => state.link(id)!)
  const order = state.orderOf(links[0]!.document)
  const merged = (side: Side) =>
    links
      .flatMap((link) => link[side])
      .map((id) => ({ id, place: order[side].indexOf(id) }))
      .toSorted((x, y) => x.place - y.place)
      .map(({ id }) => id)
  const joined = touched({ ...links[0]!, source: merged('source'), target: merged('target') })
  return ok([replaceRows(state, links, [joined])])
}

/**
 * A sentence leaves its row for one of its own, just below, or just above where it was the first of several. From a
 * row with nothing else on its side, all that stands on the other side is left behind.
 */
export function planUnlink(state: ProjectState, id: SentenceId, newRow: LinkId): Plan {
  const sentence = state.sentence(id)
  const link = state.linkOf(id)
  if (!sentence || !link) return fail({ code: 'missing', id })
  if (link.source.length + link.target.length === 1) return fail({ code: 'no-neighbour', id })
  const { side } = sentence
  const left = link[side].filter((other) => other !== id)
  const rest = touched({ ...link, [side]: left })
  const goesAbove = link[side][0] === id && left.length > 0
  const own: Link = {
    id: newRow,
    document: link.document,
    source: side === 'source' ? [id] : [],
    target: side === 'target' ? [id] : [],
    state: link.state,
    alignment: 'confirmed',
  }
  const above = state.orderOf(link.document).rows.before(link.id) ?? null
  if (!goesAbove) return ok([replaceRows(state, [link], [rest, own], new Map([[newRow, link.id]]))])
  return ok([
    {
      kind: 'link.replace',
      document: link.document,
      remove: [{ after: above, link }],
      insert: [
        { after: above, link: own },
        { after: newRow, link: rest },
      ],
    },
  ])
}

/** The first text typed into an empty cell; the new sentence stands in its side after that of the row above. */
export function planType(
  state: ProjectState,
  id: LinkId,
  side: Side,
  text: string,
  sentenceId: SentenceId,
): Plan {
  const link = state.link(id)
  if (!link) return fail({ code: 'missing', id })
  const sentence: Sentence = {
    id: sentenceId,
    document: link.document,
    side,
    ...opensParagraph(state, link),
    text,
  }
  return ok([
    {
      kind: 'sentence.insert',
      sentence,
      after: lastBefore(state, link, side),
      link: id,
      index: link[side].length,
    },
  ])
}

/** A rendering opens a paragraph where what it renders does. */
function opensParagraph(state: ProjectState, link: Link): { paragraphStart?: true } {
  const opens = SIDES.some((side) => link[side].some((id) => state.sentence(id)?.paragraphStart))
  return opens ? { paragraphStart: true } : {}
}

/**
 * The last sentence of the side that stands in this row or above it. Found by halving, for an untranslated document
 * may have nothing in the thousands of rows above; where links cross, any place is as good as another.
 */
export function lastBefore(state: ProjectState, link: Link, side: Side): SentenceId | null {
  const own = link[side].at(-1)
  if (own !== undefined) return own
  const order = state.orderOf(link.document)
  const row = order.rows.indexOf(link.id)
  let [above, below] = [0, order[side].length]
  while (above < below) {
    const middle = (above + below) >> 1
    const found = state.linkOf(order[side].at(middle)!)!
    if (order.rows.indexOf(found.id) < row) above = middle + 1
    else below = middle
  }
  return above === 0 ? null : order[side].at(above - 1)!
}
