import type { LinkId, SentenceId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import { fail, ok } from '../model/result.ts'
import type { Link, Sentence, Side } from '../model/records.ts'
import type { Operation } from './operation.ts'
import { lastBefore, replaceRows, touched, type Plan } from './plan-sentences.ts'

/**
 * A sentence leaves its row for another, near or far: how sentences that stand apart in their texts are linked, and
 * links come to cross. There it stands in the order of its text. A row left empty goes.
 */
export function planBring(state: ProjectState, id: SentenceId, into: LinkId): Plan {
  const sentence = state.sentence(id)
  const home = state.linkOf(id)
  if (!sentence || !home) return fail({ code: 'missing', id })
  const link = state.link(into)
  if (!link || link.document !== home.document) return fail({ code: 'missing', id: into })
  if (link.id === home.id) return fail({ code: 'no-neighbour', id })
  const { side } = sentence
  const order = state.orderOf(home.document)[side]
  const cell = [...link[side], id].toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
  const left = touched({ ...home, [side]: home[side].filter((each) => each !== id) })
  return ok([replaceRows(state, [home, link], [left, touched({ ...link, [side]: cell })])])
}

/** An empty sentence after this one, in its row: for what the other side says and this one does not. */
export function planInsertSentence(state: ProjectState, id: SentenceId, newId: SentenceId): Plan {
  const before = state.sentence(id)
  const link = state.linkOf(id)
  if (!before || !link) return fail({ code: 'missing', id })
  return ok([
    {
      kind: 'sentence.insert',
      sentence: emptySentence(newId, before.document, before.side),
      after: id,
      link: link.id,
      index: link[before.side].indexOf(id) + 1,
    },
  ])
}

/**
 * A row of its own for an empty sentence, above or below a row. Its place in the text is after the last sentence of
 * its side above the new row.
 */
export function planInsertRow(
  state: ProjectState,
  id: LinkId,
  side: Side,
  to: 'above' | 'below',
  made: { readonly sentence: SentenceId; readonly row: LinkId },
): Plan {
  const link = state.link(id)
  if (!link) return fail({ code: 'missing', id })
  const { document } = link
  const { rows, [side]: order } = state.orderOf(document)
  const first = link[side][0]
  const after =
    to === 'above' && first !== undefined ? (order.before(first) ?? null) : lastBefore(state, link, side)
  const filled: Link = { ...link, [side]: [...link[side], made.sentence] }
  const row: Link = {
    id: made.row,
    document,
    source: side === 'source' ? [made.sentence] : [],
    target: side === 'target' ? [made.sentence] : [],
    state: 'initial',
    alignment: 'confirmed',
  }
  const above = rows.before(id) ?? null
  const insert =
    to === 'above'
      ? [
          { after: above, link: row },
          { after: row.id, link },
        ]
      : [
          { after: above, link },
          { after: link.id, link: row },
        ]
  const sentence = emptySentence(made.sentence, document, side)
  const operations: Operation[] = [
    { kind: 'sentence.insert', sentence, after, link: id, index: link[side].length },
    { kind: 'link.replace', document, remove: [{ after: above, link: filled }], insert },
  ]
  return ok(operations)
}

function emptySentence(id: SentenceId, document: Sentence['document'], side: Side): Sentence {
  return { id, document, side, text: '' }
}
