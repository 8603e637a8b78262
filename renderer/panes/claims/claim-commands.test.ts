import { beforeEach, describe, expect, test } from 'vitest'
import type { ClaimId, SentenceId } from '../../../shared/model/id.ts'
import type { Claim, Side } from '../../../shared/model/records.ts'
import { buildRecords } from '../../../shared/testing/build-project.ts'
import { EditorHandle } from '../../editor/editor-handle.ts'
import { ProjectStore } from '../../editor/project-store.ts'
import { acceptDraft } from './claim-actions.ts'
import { CLAIM_COMMANDS } from './claim-commands.ts'
import { deskOf } from './claim-desk.ts'

const ROWS = [
  'وزیر [a.cue:گفت]: [a:صلح مهم است]. | The minister [a.cue:said]: “[a:peace matters].”',
  'وی بر لزوم تسریع در طرح‌ها تأکید کرد. | He stressed the need to speed up the projects.',
  '[b:یکم [c:دوم] سوم]. | The first, the second, the third.',
]

let store: ProjectStore
let handle: EditorHandle

beforeEach(() => {
  store = new ProjectStore({
    part: { ...buildRecords(ROWS), isLast: true },
    revision: 0,
    author: () => 'Sara',
    send: (transactions, revision) => Promise.resolve({ revision: revision + transactions.length }),
  })
  handle = new EditorHandle(store)
})

function command(id: string) {
  const found = CLAIM_COMMANDS.find((each) => each.id === `claims.${id}`)
  if (!found) throw new RangeError(`No command ${id}`)
  return found
}

function run(id: string): void {
  expect(command(id).isEnabled(store), id).toBe(true)
  command(id).run(store, handle)
}

function select(side: Side, words: string): void {
  for (const sentence of store.state.tables.sentences.values()) {
    const from = sentence.side === side ? sentence.text.indexOf(words) : -1
    if (from < 0) continue
    const row = store.state.linkOf(sentence.id)!.id
    const [anchor, head] = [from, from + words.length].map((offset) => ({ sentence: sentence.id, offset }))
    store.select({ row, side, anchor: anchor!, head: head! })
    return
  }
  throw new RangeError(`No such words: ${words}`)
}

function putCaret(sentence: string, offset: number): void {
  const id = sentence as SentenceId
  const point = { sentence: id, offset }
  store.select({
    row: store.state.linkOf(id)!.id,
    side: store.state.sentence(id)!.side,
    anchor: point,
    head: point,
  })
}

function type(sentence: string, from: number, removed: string, insert: string): void {
  store.dispatch('typing', [
    { kind: 'sentence.replaceText', sentence: sentence as SentenceId, from, removed, insert },
  ])
}

const quotes = (anchor: Claim['source']['content']) => anchor.map(({ quote }) => quote)
const active = () => store.state.claim(store.ui.activeClaim!)!

describe('tagging', () => {
  test('starts with the selected words, the last claimant and a proposal, and asks for the editor', () => {
    select('source', ' لزوم تسریع در طرح‌ها ')
    run('tag')
    const { draft } = store.ui
    expect(quotes(draft!.source.content)).toEqual(['لزوم تسریع در طرح‌ها'])
    expect(draft?.claimant).toBe('e1')
    expect(quotes(draft!.proposal!.spans).join()).toMatch(/to speed up the projects$/)
    expect(deskOf(store).state.focus).toBe('editor')
    expect(store.claims).toHaveLength(3)
  })

  test('ends with the words selected in the target, in one step that undo takes back', () => {
    select('source', 'لزوم تسریع در طرح‌ها')
    run('tag')
    select('target', 'need to speed up')
    run('tag')
    expect(store.ui.draft).toBeNull()
    expect(quotes(active().source.content)).toEqual(['لزوم تسریع در طرح‌ها'])
    expect(quotes(active().target.content)).toEqual(['need to speed up'])
    expect(store.selection?.anchor).toEqual(store.selection?.head)
    store.undo()
    expect(store.claims).toHaveLength(3)
    store.redo()
    expect(store.claims).toHaveLength(4)
  })

  test('takes the proposal only when it is accepted', () => {
    select('source', 'لزوم تسریع در طرح‌ها')
    run('tag')
    expect(acceptDraft(store, false)).toBe(true)
    expect(active().target.content).toEqual([])
    store.undo()
    select('source', 'لزوم تسریع در طرح‌ها')
    run('tag')
    const proposed = store.ui.draft?.proposal?.spans
    run('accept')
    expect(active().target.content).toEqual(proposed)
  })

  test('from the editor the same key leads to the proposed words, and there it takes them', () => {
    select('source', 'لزوم تسریع در طرح‌ها')
    run('tag')
    const [words] = store.ui.draft!.proposal!.spans
    deskOf(store).isFocused = true
    run('tag')
    expect(store.selection).toMatchObject({
      side: 'target',
      anchor: { offset: words?.from },
      head: { offset: words?.to },
    })
    deskOf(store).isFocused = false
    run('tag')
    expect(active().target.content).toEqual([words])
  })

  test('can begin in the target; the source must have words before it ends', () => {
    select('target', 'need to speed up')
    run('tag')
    expect(store.ui.draft?.proposal?.side).toBe('source')
    expect(acceptDraft(store, false)).toBe(false)
    expect(store.ui.draft).not.toBeNull()
    select('source', 'لزوم تسریع')
    run('tag')
    expect(quotes(active().target.content)).toEqual(['need to speed up'])
  })

  test('two selections make one cue', () => {
    select('source', 'لزوم تسریع در طرح‌ها')
    run('tag')
    select('source', 'تأکید کرد')
    run('tagCue')
    select('source', 'بر')
    run('tagCue')
    select('target', 'stressed')
    run('tagCue')
    run('accept')
    expect(quotes(active().source.cue)).toEqual(['بر', 'تأکید کرد'])
    expect(quotes(active().target.cue)).toEqual(['stressed'])
  })

  test('more words make the content discontinuous', () => {
    select('source', 'لزوم')
    run('tag')
    select('source', 'طرح‌ها')
    run('addWords')
    run('accept')
    expect(quotes(active().source.content)).toEqual(['لزوم', 'طرح‌ها'])
  })

  test('a draft follows the text under it and leaves no trace when it is cancelled', () => {
    select('source', 'لزوم تسریع')
    run('tag')
    type('s2', 0, '', 'امروز ')
    expect(store.ui.draft?.source.content[0]?.from).toBe('امروز وی بر '.length)
    run('cancel')
    expect(store.ui.draft).toBeNull()
    expect(store.claims).toHaveLength(3)
    expect(command('accept').isEnabled(store)).toBe(false)
  })

  test('without a claimant it is not accepted', () => {
    const records = buildRecords(['یک دو. | One two.'])
    store = new ProjectStore({
      part: { ...records, claimants: [], claims: [], isLast: true },
      revision: 0,
      author: () => '',
      send: (_transactions, revision) => Promise.resolve({ revision }),
    })
    handle = new EditorHandle(store)
    select('source', 'یک')
    run('tag')
    expect(store.ui.draft?.claimant).toBeNull()
    run('accept')
    expect(store.ui.draft).not.toBeNull()
    expect(deskOf(store).state.focus).toBe('editor')
  })
})

describe('with nothing selected', () => {
  test('the key opens the claim under the caret, and is off where there is no caret', () => {
    store.select(null)
    expect(command('tag').isEnabled(store)).toBe(false)
    putCaret('s1', 12)
    run('tag')
    expect(deskOf(store).state.editing).toBe('a')
    expect(store.ui.activeClaim).toBe('a')
    run('cancel')
    expect(deskOf(store).state.editing).toBeNull()
    expect(store.ui.activeClaim).toBe('a')
    run('cancel')
    expect(store.ui.activeClaim).toBeNull()
  })

  test('an opened claim takes words, each an undoable step', () => {
    putCaret('s1', 12)
    run('edit')
    select('source', 'وزیر')
    run('tagClaimant')
    expect(quotes(store.state.claim('a' as ClaimId)!.source.claimant)).toEqual(['وزیر'])
    store.undo()
    expect(store.state.claim('a' as ClaimId)!.source.claimant).toEqual([])
  })

  test('a claim lit up in another row takes no words', () => {
    store.setUi({ activeClaim: 'a' as ClaimId })
    select('source', 'تأکید کرد')
    expect(command('tagCue').isEnabled(store)).toBe(false)
    select('source', 'وزیر')
    expect(command('tagCue').isEnabled(store)).toBe(true)
  })
})

describe('going through claims', () => {
  test('forward and back in the order of the text', () => {
    putCaret('s1', 0)
    const walk = (id: string) => {
      run(id)
      return store.ui.activeClaim
    }
    expect(['next', 'next', 'next', 'previous'].map(walk)).toEqual(['a', 'b', 'c', 'b'])
    putCaret('s2', 0)
    expect(walk('next')).toBe('b')
  })

  test('through those stacked under the caret', () => {
    putCaret('s3', 6)
    run('nextUnderCaret')
    expect(store.ui.activeClaim).toBe('c')
    run('nextUnderCaret')
    expect(store.ui.activeClaim).toBe('b')
  })

  test('to the next whose words were edited, whose words can be accepted', () => {
    expect(command('nextStale').isEnabled(store)).toBe(false)
    type('s3', 4, 'دوم', 'دیگر')
    run('nextStale')
    expect(store.ui.activeClaim).toBe('b')
    run('acceptWords')
    run('nextStale')
    expect(store.ui.activeClaim).toBe('c')
    run('acceptWords')
    expect(command('nextStale').isEnabled(store)).toBe(false)
    expect(quotes(active().source.content)).toEqual(['دیگر'])
    store.undo()
    expect(deskOf(store).index.kindOf('c' as ClaimId)).toBe('stale')
  })

  test('a deleted claim comes back with undo', () => {
    putCaret('s1', 12)
    run('edit')
    run('remove')
    expect(store.state.claim('a' as ClaimId)).toBeUndefined()
    expect(deskOf(store).state.editing).toBeNull()
    store.undo()
    expect(deskOf(store).index.ids).toEqual(['a', 'b', 'c'])
  })
})
