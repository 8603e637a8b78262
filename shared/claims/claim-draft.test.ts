import { expect, test } from 'vitest'
import type { ClaimantId, ClaimId, DocumentId, SentenceId } from '../model/id.ts'
import type { Anchor } from '../model/records.ts'
import { applyOperation, mapAnchor, type Operation } from '../operations/operation.ts'
import { buildState } from '../testing/build-project.ts'
import { acceptProposal, claimOf, isComplete, mapDraft, startDraft, withWords } from './claim-draft.ts'
import { proposeWords } from './propose-words.ts'

const made = { id: 'c9' as ClaimId, author: 'Mina', time: '2026-01-02T03:04:05.000Z' }

function start(text = 'وی گفت: [a:صلح مهم است]. | He said that peace matters.') {
  const state = buildState([text])
  const content = state.claim('a' as ClaimId)!.source.content
  const draft = startDraft('d1' as DocumentId, 'source', content, 'e1' as ClaimantId)
  return { state, draft: { ...draft, proposal: proposeWords(state, content, 'source') } }
}

test('what is proposed is in the claim only when it was accepted', () => {
  const { state, draft } = start()
  expect(claimOf(state, draft, made).target.content).toEqual([])
  const accepted = acceptProposal(draft)
  expect(claimOf(state, accepted, made).target.content).toEqual(draft.proposal?.spans)
  expect(accepted.proposal).toBeNull()
})

test('words that a person chose take the place of those proposed', () => {
  const { state, draft } = start()
  const own: Anchor = [{ sentence: 't1' as SentenceId, from: 13, to: 18, quote: 'peace' }]
  const chosen = withWords(draft, 'target', 'content', own)
  expect(claimOf(state, acceptProposal(chosen), made).target.content).toEqual(own)
  expect(withWords(draft, 'target', 'cue', own).proposal).toBe(draft.proposal)
})

test('follows the text while it is edited, and quotes it as it reads in the end', () => {
  const { state, draft } = start()
  const edits: Operation[] = [
    {
      kind: 'sentence.replaceText',
      sentence: 's1' as SentenceId,
      from: 0,
      removed: 'وی',
      insert: 'او امروز',
    },
    { kind: 'sentence.replaceText', sentence: 's1' as SentenceId, from: 18, removed: 'مهم', insert: 'لازم' },
  ]
  let moved = draft
  for (const edit of edits) {
    applyOperation(state, edit)
    moved = mapDraft(moved, (anchor) => mapAnchor(edit, anchor))
  }
  expect(claimOf(state, moved, made).source.content.map(({ quote }) => quote)).toEqual(['صلح لازم است'])
  expect(moved.target).toBe(draft.target)
})

test('needs a claimant and words in the source', () => {
  const { state, draft } = start()
  expect(isComplete(draft)).toBe(true)
  expect(isComplete({ ...draft, claimant: null })).toBe(false)
  const emptied = mapDraft(draft, (anchor) => anchor.map((span) => ({ ...span, to: span.from })))
  expect(isComplete(emptied)).toBe(false)
  expect(() => claimOf(state, emptied, made)).toThrow(RangeError)
})

test('an empty note and an unknown author leave no field', () => {
  const { state, draft } = start()
  expect(claimOf(state, draft, { ...made, author: '' })).not.toHaveProperty('author')
  expect(claimOf(state, draft, made)).not.toHaveProperty('note')
  expect(claimOf(state, { ...draft, note: 'x' }, made)).toMatchObject({ note: 'x', author: 'Mina' })
})
