import fc from 'fast-check'
import type { ProjectRecords } from '../model/collections.ts'
import { newId } from '../model/new-id.ts'
import type { ClaimId } from '../model/id.ts'
import { ProjectState } from '../model/project-state.ts'
import { findBrokenReferences } from '../model/references.ts'
import type { Claim } from '../model/records.ts'
import type { Operation } from '../operations/operation.ts'
import {
  planAddClaim,
  planAddClaimant,
  planPatchClaim,
  planPatchClaimant,
  planPatchProject,
  planRefreshQuotes,
  planRemoveClaim,
  planSetState,
} from '../operations/plan-records.ts'
import {
  planJoin,
  planLinkRows,
  planMove,
  planSplit,
  planType,
  planUnlink,
  type Plan,
} from '../operations/plan-sentences.ts'
import { applyTransaction } from '../operations/transaction.ts'
import { buildRecords, seededBytes } from './build-project.ts'

/** One thing that a person does, at a random place; what it comes to depends on the project. */
export type RandomEdit = { action: number; place: number; at: number; length: number; text: string }

/** What is typed is capital, so that it is told from what was there. */
export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  action: fc.nat(20),
  place: fc.nat(1_000),
  at: fc.nat(1_000),
  length: fc.nat(6),
  text: fc.constantFrom('', 'A', 'BC', 'D E', 'Xآ\u200cY', '🔹🙂', 'Z '),
})

/** Words that are each there once in the project, of two scripts, with a joiner and what is outside the BMP. */
export const randomProject: fc.Arbitrary<ProjectRecords> = fc
  .array(
    fc.tuple(
      fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }),
      fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .filter((rows) => rows.some(([source, target]) => source.length + target.length > 0))
  .map((rows) => {
    let count = 0
    const word = (letter: string) => (count % 5 === 4 ? `🔹${letter}\u200c${count++}` : `${letter}${count++}`)
    const side = (lengths: readonly number[], letter: string) =>
      lengths.map((length) => Array.from({ length }, () => word(letter)).join(' ')).join('/')
    const full = rows.filter(([source, target]) => source.length + target.length > 0)
    return buildRecords(full.map(([source, target]) => `${side(source, 'س')}|${side(target, 'w')}`))
  })

/** Does the edits that can be done, each as a person would by one command; ids are of `seed` alone. */
export function editRecords(
  records: ProjectRecords,
  edits: readonly RandomEdit[],
  seed: number,
): ProjectRecords {
  const state = new ProjectState(structuredClone(records))
  const random = seededBytes(seed)
  for (const edit of edits) editState(state, edit, random)
  const edited = JSON.parse(JSON.stringify(state.toRecords())) as ProjectRecords
  const broken = findBrokenReferences(edited, 3)
  if (broken.length > 0) throw new Error(`An edit broke the project: ${JSON.stringify(broken)}`)
  return edited
}

/** Does one edit, if it can be done. */
export function editState(
  state: ProjectState,
  edit: RandomEdit,
  random: (bytes: Uint8Array<ArrayBuffer>) => void,
): void {
  const plan = planEdit(state, edit, random)
  if (!plan?.ok || plan.value.length === 0) return
  const done = applyTransaction(state, plan.value)
  if (!done.ok) throw new Error(`A plan was refused: ${JSON.stringify(done.error)}`)
}

function planEdit(
  state: ProjectState,
  edit: RandomEdit,
  random: (bytes: Uint8Array<ArrayBuffer>) => void,
): Plan | undefined {
  const { action, place, at } = edit
  const ids = [...state.tables.sentences.keys()].toSorted()
  const id = ids[place % ids.length]!
  const { text } = state.sentence(id)!
  const link = state.linkOf(id)!
  const { rows } = state.orderOf(link.document)
  const claims = [...state.tables.claims.keys()].toSorted()
  const claim = claims[place % Math.max(1, claims.length)]
  const offset = at % (text.length + 1)
  switch (action) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4:
      return {
        ok: true,
        value: [
          {
            kind: 'sentence.replaceText',
            sentence: id,
            from: offset,
            removed: text.slice(offset, offset + edit.length),
            insert: edit.text,
          },
        ],
      }
    case 5:
    case 6:
      return planSplit(state, id, offset, newId('sentence', random))
    case 7:
    case 8:
      return planJoin(state, id)
    case 9:
    case 10:
      return planMove(state, id, at % 2 === 0 ? 'above' : 'below')
    case 11: {
      const other = rows.at(at % rows.length)!
      return planLinkRows(state, link.id, other)
    }
    case 12:
      return planUnlink(state, id, newId('link', random))
    case 13:
      return { ok: true, value: moveRow(state, link.id, at) }
    case 14:
      return planAddClaim(state, claimOn(state, edit, newId('claim', random)))
    case 15:
      return claim && planRemoveClaim(state, claim)
    case 16:
      return claim && planPatchClaim(state, claim, { act: at % 2 === 0 ? 'warn' : 'hope', note: `NOTE${at}` })
    case 17:
      return claim && planRefreshQuotes(state, claim)
    case 18:
      return planSetState(state, link.id, at % 2 === 0 ? 'reviewed' : 'final')
    case 19: {
      const empty = link.source.length === 0 ? 'source' : link.target.length === 0 ? 'target' : undefined
      return empty && edit.text !== ''
        ? planType(state, link.id, empty, `NEW${edit.text}`, newId('sentence', random))
        : undefined
    }
    default:
      return at % 3 === 0
        ? planPatchProject(state, { title: `TITLE${at}` })
        : at % 3 === 1
          ? planPatchClaimant(state, state.orders.claimants.at(0)!, {
              names: { source: `N${at}`, target: 'T' },
            })
          : planAddClaimant(state, {
              id: newId('claimant', random),
              names: { source: 'x', target: 'y' },
              kind: 'body',
            })
  }
}

function moveRow(state: ProjectState, id: Parameters<ProjectState['link']>[0], at: number): Operation[] {
  const link = state.link(id)!
  const { rows } = state.orderOf(link.document)
  const others = rows.toArray().filter((other) => other !== id)
  const index = at % (others.length + 1)
  const above = rows.before(id) ?? null
  const after = index === 0 ? null : others[index - 1]!
  if (after === above) return []
  return [
    {
      kind: 'link.replace',
      document: link.document,
      remove: [{ after: above, link }],
      insert: [{ after, link }],
    },
  ]
}

function claimOn(state: ProjectState, { place, at, length }: RandomEdit, id: ClaimId): Claim {
  const sentences = state.toRecords().sentences
  const first = sentences[place % sentences.length]!
  const from = at % (first.text.length + 1)
  const to = Math.min(first.text.length, from + length)
  const content = [{ sentence: first.id, from, to, quote: first.text.slice(from, to) }]
  const none = { content: [], cue: [], claimant: [] }
  return {
    id,
    document: first.document,
    claimant: state.orders.claimants.at(0)!,
    act: 'assert',
    factuality: 'certain',
    polarity: '+',
    source: none,
    target: none,
    [first.side]: { ...none, content },
  }
}
