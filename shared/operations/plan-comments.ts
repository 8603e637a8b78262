import type { ClaimId, CommentId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import { fail, ok } from '../model/result.ts'
import type { Comment, Signature } from '../model/records.ts'
import type { Operation } from './operation.ts'
import { patch } from './plan-records.ts'
import type { Plan } from './plan-sentences.ts'

export function planAddComment(state: ProjectState, comment: Comment): Plan {
  const after = state.orders.comments.last() ?? null
  return ok([{ kind: 'record.add', placed: { collection: 'comments', record: comment, after } }])
}

/** Other words for a remark; that they are other is kept with it. */
export function planEditComment(state: ProjectState, id: CommentId, text: string, time: string): Plan {
  const comment = state.tables.comments.get(id)
  if (!comment) return fail({ code: 'missing', id })
  return ok(comment.text === text ? [] : patch('comments', id, comment, { text, edited: time }))
}

/** `by` null: the thread is open again. */
export function planResolveComment(state: ProjectState, id: CommentId, by: Signature | null): Plan {
  const comment = state.tables.comments.get(id)
  if (!comment) return fail({ code: 'missing', id })
  return ok(patch('comments', id, comment, { resolved: by }))
}

/** A remark that opened a thread takes its answers with it. */
export function planRemoveComment(state: ProjectState, id: CommentId): Plan {
  if (!state.tables.comments.has(id)) return fail({ code: 'missing', id })
  const gone = [id, ...repliesTo(state, id)].toSorted((a, b) => placeOf(state, b) - placeOf(state, a))
  return ok(gone.map((one) => removal(state, one)))
}

/** The answers in a thread, in the order in which they were given. */
export function repliesTo(state: ProjectState, id: CommentId): CommentId[] {
  return state.orders.comments.toArray().filter((one) => state.tables.comments.get(one)?.replyTo === id)
}

/** The remarks about a claim, answers left aside. */
export function commentsOnClaim(state: ProjectState, claim: ClaimId): Comment[] {
  return [...state.tables.comments.values()].filter((comment) => comment.claim === claim && !comment.replyTo)
}

function placeOf(state: ProjectState, id: CommentId): number {
  return state.orders.comments.indexOf(id)
}

function removal(state: ProjectState, id: CommentId): Operation {
  const record = state.tables.comments.get(id)!
  const after = state.orders.comments.before(id) ?? null
  return { kind: 'record.remove', placed: { collection: 'comments', record, after } }
}
