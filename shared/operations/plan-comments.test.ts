import { describe, expect, it } from 'vitest'
import type { CommentId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import { buildComment, buildState } from '../testing/build-project.ts'
import { checkLaws } from '../testing/laws.ts'
import {
  planAddComment,
  planEditComment,
  planRemoveComment,
  planResolveComment,
  repliesTo,
} from './plan-comments.ts'
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
