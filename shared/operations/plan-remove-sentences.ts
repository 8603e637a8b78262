import type { LinkId, SentenceId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import { fail, ok } from '../model/result.ts'
import { CLAIM_PARTS, SIDES } from '../model/fixed-values.ts'
import type { Claim, ClaimSide, Link, Sentence } from '../model/records.ts'
import { claimsOnAny } from './map-anchors.ts'
import type { Operation } from './operation.ts'
import { planPatchClaim, planRemoveClaim } from './plan-records.ts'
import { replaceRows, type Plan } from './plan-sentences.ts'

/**
 * Takes sentences out of a document for good. Claims lose the words that stood there; one that has no content left on
 * either side goes. A row left without a sentence goes; the last row of a document stays (`empty-link`). A paragraph
 * whose first sentence goes begins with the next.
 */
export function planRemoveSentences(state: ProjectState, ids: readonly SentenceId[]): Plan {
  const sentences = [...new Set(ids)].flatMap((id) => state.sentence(id) ?? [])
  if (sentences.length === 0) return ok([])
  const gone = new Set(sentences.map(({ id }) => id))
  const links = new Map(sentences.map(({ id }) => [state.linkOf(id)!.id, state.linkOf(id)!]))
  const emptied = [...links.values()].filter((link) =>
    SIDES.every((side) => link[side].every((id) => gone.has(id))),
  )
  const merged = mergeInto(state, emptied)
  if (merged === undefined) return fail({ code: 'empty-link', link: emptied[0]!.id })
  const operations = [...claimOperations(state, gone), ...keepParagraphs(state, sentences, gone)]
  if (merged !== null) {
    operations.push(merged.operation)
    for (const link of emptied) links.delete(link.id)
    links.set(merged.link.id, merged.link)
  }
  return ok([...operations, ...removals(state, sentences, links)])
}

type Merged = { readonly operation: Operation; readonly link: Link }

/**
 * No sentence can be without a row, so those of rows that go are first put with a row that stays, the nearest above or
 * else below. Null: there is nothing to merge; undefined: no row would stay.
 */
function mergeInto(state: ProjectState, emptied: readonly Link[]): Merged | null | undefined {
  if (emptied.length === 0) return null
  const keeper = findKeeper(state, emptied)
  if (!keeper) return undefined
  const all = [keeper, ...emptied]
  const link: Link = {
    ...keeper,
    source: all.flatMap(({ source }) => source),
    target: all.flatMap(({ target }) => target),
  }
  return { operation: replaceRows(state, all, [link]), link }
}

function findKeeper(state: ProjectState, emptied: readonly Link[]): Link | undefined {
  const going = new Set<LinkId>(emptied.map(({ id }) => id))
  const rows = state.orderOf(emptied[0]!.document).rows.toArray()
  const start = rows.indexOf(emptied[0]!.id)
  for (const by of [-1, 1]) {
    for (let index = start + by; index >= 0 && index < rows.length; index += by) {
      const link = state.link(rows[index]!)!
      if (!going.has(link.id) && !link.locked) return link
    }
  }
  return undefined
}

/** From the last to the first, so that what stood before each is still there when it goes. */
function removals(
  state: ProjectState,
  sentences: readonly Sentence[],
  links: ReadonlyMap<LinkId, Link>,
): Operation[] {
  const order = state.orderOf(sentences[0]!.document)
  const places = new Map(sentences.map(({ id, side }) => [id, order[side].indexOf(id)]))
  const cells = new Map(
    [...links.values()].map(({ id, source, target }) => [id, { source: [...source], target: [...target] }]),
  )
  const home = new Map(
    [...links.values()].flatMap((link) =>
      SIDES.flatMap((side) => link[side].map((id) => [id, link.id] as const)),
    ),
  )
  return sentences
    .toSorted((a, b) => places.get(b.id)! - places.get(a.id)!)
    .map((sentence) => {
      const { id, side } = sentence
      const link = home.get(id)!
      const cell = cells.get(link)![side]
      const index = cell.indexOf(id)
      cell.splice(index, 1)
      const after = order[side].before(id) ?? null
      return { kind: 'sentence.remove', sentence, after, link, index }
    })
}

/** The last claim first: what stood before each in the list is then still there. */
function claimOperations(state: ProjectState, gone: ReadonlySet<SentenceId>): Operation[] {
  const { claims } = state.orders
  const touched = [...claimsOnAny(state, [...gone])]
  touched.sort((a, b) => claims.indexOf(b.id) - claims.indexOf(a.id))
  return touched.flatMap((claim) => {
    const left = withoutSpans(claim, gone)
    const isLeft = SIDES.some((side) => left[side].content.length > 0)
    const plan = isLeft ? planPatchClaim(state, claim.id, left) : planRemoveClaim(state, claim.id)
    return plan.ok ? plan.value : []
  })
}

function withoutSpans(claim: Claim, gone: ReadonlySet<SentenceId>): Pick<Claim, 'source' | 'target'> {
  const strip = (side: ClaimSide): ClaimSide => {
    if (!CLAIM_PARTS.some((part) => side[part].some((span) => gone.has(span.sentence)))) return side
    const left = { ...side }
    for (const part of CLAIM_PARTS) left[part] = side[part].filter((span) => !gone.has(span.sentence))
    return left
  }
  return { source: strip(claim.source), target: strip(claim.target) }
}

/** What opened a paragraph hands it on to the first sentence after it that stays. */
function keepParagraphs(
  state: ProjectState,
  sentences: readonly Sentence[],
  gone: ReadonlySet<SentenceId>,
): Operation[] {
  const opened = new Set<SentenceId>()
  return sentences.flatMap((sentence): Operation[] => {
    if (!sentence.paragraphStart) return []
    const next = nextLeft(state, sentence, gone)
    if (!next || next.paragraphStart || opened.has(next.id)) return []
    opened.add(next.id)
    const before = { paragraphStart: null, ...(sentence.lead !== undefined && { lead: next.lead ?? null }) }
    const after = { paragraphStart: true, ...(sentence.lead !== undefined && { lead: sentence.lead }) }
    return [{ kind: 'record.patch', collection: 'sentences', id: next.id, before, after }]
  })
}

/** The next of its side that stays and is of the same paragraph, if there is one. */
function nextLeft(
  state: ProjectState,
  { id, document, side }: Sentence,
  gone: ReadonlySet<SentenceId>,
): Sentence | undefined {
  const order = state.orderOf(document)[side]
  for (let next = order.after(id); next !== undefined; next = order.after(next)) {
    const sentence = state.sentence(next)!
    if (!gone.has(next)) return sentence
    if (sentence.paragraphStart) return undefined
  }
  return undefined
}
