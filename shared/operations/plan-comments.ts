import type { ClaimId, CommentId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import { fail, ok } from '../model/result.ts'
import type { ClaimMention, Comment, Signature } from '../model/records.ts'
import { isEqual } from './is-equal.ts'
import type { Operation } from './operation.ts'
import { patch } from './plan-records.ts'
import type { Plan } from './plan-sentences.ts'

export function planAddComment(state: ProjectState, comment: Comment): Plan {
  const after = state.orders.comments.last() ?? null
  return ok([{ kind: 'record.add', placed: { collection: 'comments', record: comment, after } }])
}

/** Other words for a remark; that they are other is kept with it. Mentions that they no longer hold are gone. */
export function planEditComment(
  state: ProjectState,
  id: CommentId,
  text: string,
  time: string,
  mentions: readonly ClaimMention[] = [],
): Plan {
  const comment = state.tables.comments.get(id)
  if (!comment) return fail({ code: 'missing', id })
  if (comment.text === text) return ok([])
  const kept = heldMentions(text, [...(comment.mentions ?? []), ...mentions])
  const changed = isEqual(kept, comment.mentions ?? []) ? {} : { mentions: kept.length === 0 ? null : kept }
  return ok(patch('comments', id, comment, { text, edited: time, ...changed }))
}

/** Those of the mentions whose words stand in a text, each claim once. */
export function heldMentions(text: string, mentions: readonly ClaimMention[]): ClaimMention[] {
  const held = new Map<string, ClaimMention>()
  for (const mention of mentions)
    if (text.includes(`@${mention.words}`)) held.set(`${mention.claim} ${mention.words}`, mention)
  return [...held.values()]
}

export type MentionPiece = { readonly text: string; readonly claim?: ClaimId }

/** A remark's text in pieces, those that name a claim with its id; the longest name wins where two begin alike. */
export function mentionPieces({ text, mentions = [] }: Pick<Comment, 'text' | 'mentions'>): MentionPiece[] {
  const sorted = mentions.toSorted((a, b) => b.words.length - a.words.length)
  const pieces: MentionPiece[] = []
  let plain = ''
  for (let at = 0; at < text.length;) {
    const mention = text[at] === '@' && sorted.find(({ words }) => text.startsWith(words, at + 1))
    if (!mention) plain += text[at++]!
    else {
      if (plain !== '') pieces.push({ text: plain })
      pieces.push({ text: mention.words, claim: mention.claim })
      plain = ''
      at += mention.words.length + 1
    }
  }
  return plain === '' ? pieces : [...pieces, { text: plain }]
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
