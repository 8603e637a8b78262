import { describe, expect, it } from 'vitest'
import { commands as names } from '../../shared/i18n/en/commands.ts'
import type { LinkId, SentenceId } from '../../shared/model/id.ts'
import type { Side } from '../../shared/model/records.ts'
import { planConfirm } from '../../shared/operations/plan-records.ts'
import { buildRecords } from '../../shared/testing/build-project.ts'
import { EDITOR_COMMANDS } from './editor-commands.ts'
import { EditorHandle } from './editor-handle.ts'
import { caretAt } from './editor-selection.ts'
import { ProjectStore, type EditorNotice } from './project-store.ts'

const ROWS = ['One two. / Three. | یک دو. / سه.', 'Four. | ', 'Five. | پنج.', 'Six. | شش.']

function open() {
  const store = new ProjectStore({
    part: { ...buildRecords(ROWS, ['en', 'fa']), isLast: true },
    revision: 0,
    author: () => '',
    send: (transactions, revision) => Promise.resolve({ revision: revision + transactions.length }),
  })
  const handle = new EditorHandle(store)
  const command = (id: string) => EDITOR_COMMANDS.find((found) => found.id === `editor.${id}`)!
  const place = (row: string, side: Side, sentence: string | null, offset = 0) =>
    store.select(
      caretAt(row as LinkId, side, sentence === null ? null : { sentence: sentence as SentenceId, offset }),
    )
  return {
    store,
    place,
    run: (id: string) => command(id).run(store, handle),
    isEnabled: (id: string) => command(id).isEnabled(store),
    link: (id: string) => store.state.link(id as LinkId),
    text: (id: string) => store.state.sentence(id as SentenceId)?.text,
  }
}

describe('EDITOR_COMMANDS', () => {
  it('have each an id of their own and a name', () => {
    const ids = EDITOR_COMMANDS.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(names.editor).toHaveProperty(id.replace('editor.', ''))
  })

  it('say that they can not be run where there is no caret, and do nothing', () => {
    const { store } = open()
    const before = store.state.toRecords()
    const needCaret = EDITOR_COMMANDS.filter(({ id }) => !/toggle|unlock|next|previous|filter/.test(id))
    for (const { id, isEnabled } of needCaret) expect(isEnabled(store), id).toBe(false)
    for (const { run } of needCaret) run(store, new EditorHandle(store))
    expect(store.state.toRecords()).toEqual(before)
  })

  const changes: [id: string, row: string, side: Side, sentence: string, offset: number][] = [
    ['confirmNext', 'l1', 'source', 's1', 0],
    ['confirmNextUnconfirmed', 'l1', 'target', 't1', 0],
    ['split', 'l1', 'source', 's1', 3],
    ['join', 'l1', 'source', 's1', 3],
    ['join', 'l1', 'target', 't2', 0],
    ['moveUp', 'l3', 'source', 's4', 2],
    ['moveDown', 'l1', 'target', 't2', 1],
    ['linkNext', 'l1', 'source', 's1', 0],
    ['unlink', 'l1', 'source', 's1', 2],
    ['markTranslated', 'l1', 'source', 's1', 0],
    ['markReviewed', 'l1', 'source', 's1', 0],
    ['markFinal', 'l1', 'source', 's1', 0],
    ['lock', 'l1', 'source', 's1', 0],
    ['confirm', 'l1', 'source', 's1', 0],
    ['shiftDown', 'l1', 'target', 't1', 1],
    ['shiftUp', 'l3', 'target', 't3', 1],
    ['insertSentence', 'l3', 'target', 't3', 1],
    ['insertRow', 'l3', 'target', 't3', 1],
    ['insertRowAbove', 'l3', 'source', 's4', 1],
    ['removeSentence', 'l3', 'target', 't3', 1],
    ['copySource', 'l3', 'target', 't3', 1],
  ]
  it.each(changes)(
    '%s from %s is one step that undo takes back, caret and all',
    (id, row, side, sentence, offset) => {
      const { store, place, run, isEnabled } = open()
      const before = store.state.toRecords()
      place(row, side, sentence, offset)
      const caret = store.selection
      expect(isEnabled(id)).toBe(true)
      run(id)
      expect(store.lastRefusal).toBeUndefined()
      const after = store.state.toRecords()
      const caretAfter = store.selection
      expect(after).not.toEqual(before)
      expect(store.undo()).toBe(true)
      expect(store.canUndo).toBe(false)
      expect(store.state.toRecords()).toEqual(before)
      expect(store.selection).toEqual(caret)
      store.redo()
      expect(store.state.toRecords()).toEqual(after)
      expect(store.selection).toEqual(caretAfter)
    },
  )

  it('confirm goes on to the target of the next row, and stays in the last', () => {
    const { store, place, run, link } = open()
    const notices: EditorNotice[] = []
    store.onNotice((notice) => notices.push(notice))
    place('l1', 'source', 's1')
    run('confirmNext')
    expect(link('l1')).toMatchObject({ alignment: 'confirmed', state: 'translated' })
    expect(store.selection).toEqual(caretAt('l2' as LinkId, 'target', null))
    run('confirmNext')
    expect(link('l2')).toMatchObject({ alignment: 'confirmed', state: 'initial' })
    place('l4', 'target', 't4')
    run('confirmNext')
    expect(store.selection?.row).toBe('l4')
    expect(notices).toEqual(['no-more-rows'])
  })

  it('confirm and next unconfirmed skips what is done and goes round', () => {
    const { store, place, run } = open()
    for (const row of ['l2', 'l3']) {
      place(row, 'target', null)
      run('markTranslated')
    }
    place('l1', 'target', 't1')
    run('confirmNextUnconfirmed')
    expect(store.selection?.row).toBe('l4')
    run('confirmNextUnconfirmed')
    expect(store.selection?.row).toBe('l4')
  })

  it('split puts the caret at the start of the second half, and needs words on both sides', () => {
    const { store, place, run, link, isEnabled } = open()
    place('l1', 'source', 's1', 8)
    expect(isEnabled('split')).toBe(false)
    place('l1', 'source', 's1', 4)
    run('split')
    const second = link('l1')!.source[1]!
    expect(store.state.sentence(second)?.text).toBe('two.')
    expect(store.selection?.head).toEqual({ sentence: second, offset: 0 })
  })

  it('a moved sentence takes the caret with it', () => {
    const { store, place, run, link } = open()
    place('l1', 'target', 't2', 2)
    run('moveDown')
    expect(link('l2')!.target).toEqual(['t2'])
    expect(store.selection).toEqual(
      caretAt('l2' as LinkId, 'target', { sentence: 't2' as SentenceId, offset: 2 }),
    )
  })

  it('links what stands far apart by two presses, and lets go of what was picked', () => {
    const { store, place, run, link } = open()
    place('l4', 'target', 't4', 1)
    run('linkFar')
    expect(store.ui.picked).toBe('t4')
    run('linkFar')
    expect(store.ui.picked).toBeNull()
    run('linkFar')
    place('l2', 'source', 's3', 2)
    run('linkFar')
    expect(link('l2')).toMatchObject({ source: ['s3'], target: ['t4'], alignment: 'confirmed' })
    expect(store.ui.picked).toBeNull()
    expect(store.selection).toEqual(
      caretAt('l2' as LinkId, 'source', { sentence: 's3' as SentenceId, offset: 2 }),
    )
  })

  it('deletes words of the source only where it was opened for editing', () => {
    const { store, place, run, link } = open()
    const notices: EditorNotice[] = []
    store.onNotice((notice) => notices.push(notice))
    place('l2', 'source', 's3', 2)
    run('removeRow')
    expect([link('l2')?.source, notices]).toEqual([['s3'], ['source-protected']])
    run('unlockSource')
    run('removeRow')
    expect(link('l2')).toBeUndefined()
    expect(store.selection?.row).toBe('l3')
    expect(store.undo()).toBe(true)
    expect(link('l2')?.source).toEqual(['s3'])
    expect(store.selection?.row).toBe('l2')
  })

  it('do the same to every row that is selected, as one step', () => {
    const { store, place, run, link } = open()
    const before = store.state.toRecords()
    place('l2', 'target', null)
    const select = () =>
      store.setUi({
        cells: {
          anchor: { row: 'l2' as LinkId, side: 'target' },
          head: { row: 'l4' as LinkId, side: 'target' },
        },
      })
    for (const [id, field] of [
      ['confirm', { alignment: 'confirmed' }],
      ['markReviewed', { state: 'reviewed' }],
      ['lock', { locked: true }],
    ] as const) {
      select()
      run(id)
      for (const row of ['l2', 'l3', 'l4']) expect(link(row)).toMatchObject(field)
      expect(link('l1')).not.toMatchObject(field)
      store.undo()
      expect(store.state.toRecords()).toEqual(before)
    }
    select()
    run('linkNext')
    expect(link('l2')).toMatchObject({ source: ['s3', 's4', 's5'], target: ['t3', 't4'] })
    store.undo()
    run('unlockSource')
    select()
    run('removeRow')
    expect([...store.rows]).toEqual(['l1'])
    store.undo()
    expect(store.state.toRecords()).toEqual(before)
  })

  it('takes a confirmation back', () => {
    const { place, run, link } = open()
    place('l3', 'target', 't3', 0)
    run('markFinal')
    run('unconfirm')
    expect(link('l3')).toMatchObject({ state: 'translated', alignment: 'proposed' })
  })

  it('copies the source to an empty target, and to the caret in another', () => {
    const { store, place, run, link, text } = open()
    place('l2', 'target', null)
    run('copySource')
    expect(text(link('l2')!.target[0]!)).toBe('Four.')
    place('l1', 'target', 't1', 2)
    run('copySource')
    expect(text('t1')).toBe('یکOne two. Three. دو.')
    expect(store.selection?.head).toEqual({ sentence: 't1', offset: 17 })
  })

  it('go to the next doubtful row, or say that there is none', () => {
    const { store, place, run } = open()
    const notices: EditorNotice[] = []
    store.onNotice((notice) => notices.push(notice))
    place('l3', 'source', 's4')
    run('nextDoubtful')
    expect(notices).toEqual(['nothing-to-do'])
    store.dispatch('align', [
      {
        kind: 'record.patch',
        collection: 'links',
        id: 'l2',
        before: { confidence: null },
        after: { confidence: 0.3 },
      },
    ])
    run('nextDoubtful')
    expect(store.selection).toEqual(
      caretAt('l2' as LinkId, 'source', { sentence: 's3' as SentenceId, offset: 0 }),
    )
  })

  it('walk the doubtful rows from the least sure to the surest, past what was confirmed, and round', () => {
    const { store, place, run } = open()
    const sure = { l1: 0.5, l2: 0.1, l3: 0.3 }
    for (const [id, confidence] of Object.entries(sure)) {
      const change = { before: { confidence: null }, after: { confidence } }
      store.dispatch('align', [{ kind: 'record.patch', collection: 'links', id, ...change }])
    }
    place('l1', 'source', 's1')
    const walked = [1, 2, 3].map(() => {
      run('nextDoubtful')
      return store.selection?.row
    })
    expect(walked).toEqual(['l2', 'l3', 'l1'])
    run('nextDoubtful')
    store.dispatch('x', planConfirm(store.state, 'l2' as LinkId))
    run('nextDoubtful')
    expect(store.selection?.row).toBe('l3')
  })

  it('switch what is shown and what may be edited', () => {
    const { store, run, place } = open()
    place('l1', 'source', 's1')
    run('unlockSource')
    run('toggleHidden')
    expect(store.ui).toMatchObject({ sourceUnlocked: true, showHidden: true })
    run('otherSide')
    expect(store.selection?.side).toBe('target')
    run('nextRow')
    run('previousRow')
    expect(store.selection?.row).toBe('l1')
  })
})
