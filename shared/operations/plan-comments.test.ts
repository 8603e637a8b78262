import { describe, expect, it } from 'vitest'
import type { ClaimId, CommentId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import { buildComment, buildState } from '../testing/build-project.ts'
import { checkLaws } from '../testing/laws.ts'
import {
  heldMentions,
  mentionPieces,
  planAddComment,
  planEditComment,
  planRemoveComment,
  planResolveComment,
  repliesTo,
} from './plan-comments.ts'
import { applyTransaction } from './transaction.ts'
import type { Plan } from './plan-sentences.ts'

const M = (id: string) => id as CommentId
const TIME = '2026-11-25T10:00:00.000Z'

function perform(state: ProjectState, plan: Plan): void {
  if (!plan.ok) throw new Error(plan.error.code)
  for (const operation of plan.value) checkLaws(state, operation)
}

function thread(): ProjectState {
  const state = buildState(['یک | one'])
  perform(state, planAddComment(state, buildComment('m1')))
  perform(state, planAddComment(state, { ...buildComment('m2'), replyTo: M('m1') }))
  perform(state, planAddComment(state, buildComment('m3')))
  perform(state, planAddComment(state, { ...buildComment('m4'), replyTo: M('m1') }))
  return state
}

describe('a thread of comments', () => {
  it('keeps its answers in the order in which they were given, and takes them with it', () => {
    const state = thread()
    expect(repliesTo(state, M('m1'))).toEqual(['m2', 'm4'])
    perform(state, planRemoveComment(state, M('m1')))
    expect(state.toRecords().comments.map(({ id }) => id)).toEqual(['m3'])
  })

  it('is resolved by somebody and opened again', () => {
    const state = thread()
    const by = { author: 'Editor', time: TIME }
    perform(state, planResolveComment(state, M('m1'), by))
    expect(state.tables.comments.get(M('m1'))?.resolved).toEqual(by)
    perform(state, planResolveComment(state, M('m1'), null))
    expect(state.tables.comments.get(M('m1'))).not.toHaveProperty('resolved')
  })

  it('says that it was edited, and only where it was', () => {
    const state = thread()
    expect(planEditComment(state, M('m1'), 'نظر', TIME)).toEqual({ ok: true, value: [] })
    perform(state, planEditComment(state, M('m1'), 'نظر دیگر', TIME))
    expect(state.tables.comments.get(M('m1'))).toMatchObject({ text: 'نظر دیگر', edited: TIME })
  })
})

describe('mentions of claims', () => {
  const mention = { claim: 'c1' as ClaimId, words: 'صلح می‌آید' }

  it('are kept as long as the text holds their words, and given in pieces', () => {
    const text = 'مانند @صلح می‌آید است؟'
    expect(heldMentions(text, [mention, mention, { claim: 'c2' as ClaimId, words: 'جنگ' }])).toEqual([
      mention,
    ])
    expect(mentionPieces({ text, mentions: [mention] })).toEqual([
      { text: 'مانند ' },
      { text: 'صلح می‌آید', claim: 'c1' },
      { text: ' است؟' },
    ])
    expect(mentionPieces({ text })).toEqual([{ text }])
  })

  it('take the longer of two that begin alike', () => {
    const longer = { claim: 'c2' as ClaimId, words: 'صلح می‌آید و می‌ماند' }
    const pieces = mentionPieces({ text: '@صلح می‌آید و می‌ماند', mentions: [mention, longer] })
    expect(pieces).toEqual([{ text: 'صلح می‌آید و می‌ماند', claim: 'c2' }])
  })

  it('go with the words when a remark is edited, and come back with undo', () => {
    const state = buildState(['یک | one'])
    const comment = { ...buildComment('m1'), text: '@صلح می‌آید!', mentions: [mention] }
    perform(state, planAddComment(state, comment))
    const plan = planEditComment(state, M('m1'), 'هیچ', TIME)
    const applied = applyTransaction(state, plan.ok ? plan.value : [])
    expect(state.tables.comments.get(M('m1'))).not.toHaveProperty('mentions')
    applyTransaction(state, applied.ok ? applied.value : [])
    expect(state.tables.comments.get(M('m1'))).toEqual(comment)
  })
})
