// @vitest-environment happy-dom
import fc from 'fast-check'
import { TextSelection } from 'prosemirror-state'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import type { LinkId, SentenceId } from '../../../shared/model/id.ts'
import type { Side } from '../../../shared/model/records.ts'
import { planJoin, planSplit } from '../../../shared/operations/plan-sentences.ts'
import { buildRecords } from '../../../shared/testing/build-project.ts'
import { caretAt } from '../editor-selection.ts'
import { ProjectStore, type EditorNotice } from '../project-store.ts'
import { placesIn } from './cell-document.ts'
import type { CellNavigator } from './cell-navigator.ts'
import { CellView } from './cell-view.ts'

const L1 = 'l1' as LinkId
const T1 = 't1' as SentenceId

const stay: CellNavigator = {
  moveRow: () => false,
  moveCell: () => false,
  movePage: () => false,
  moveToEnd: () => false,
  extendRows: () => true,
  extendPage: () => true,
  extendToEnd: () => true,
  goTo: () => true,
  revealCaret: () => true,
}

const open: CellView[] = []
afterEach(() => open.splice(0).forEach((cell) => cell.destroy()))

function openCell(rows: readonly string[], side: Side = 'target') {
  const store = new ProjectStore({
    part: { ...buildRecords(rows), isLast: true },
    revision: 0,
    author: () => '',
    send: (transactions, revision) => Promise.resolve({ revision: revision + transactions.length }),
  })
  const first = store.state.link(L1)![side][0]
  store.select(caretAt(L1, side, first === undefined ? null : { sentence: first, offset: 0 }))
  const element = document.createElement('div')
  document.body.append(element)
  const direction = side === 'source' ? 'rtl' : 'ltr'
  const cell = new CellView(element, { store, navigator: stay, row: L1, side, direction })
  open.push(cell)
  return { store, cell, element }
}

function recordTexts({ store, side }: CellView): string[] {
  return store.state.link(L1)![side].map((id) => store.state.sentence(id)!.text)
}

function shownTexts(cell: CellView): string[] {
  const { doc } = cell.view.state
  return cell.places.map(({ start, length }) => doc.textBetween(start, start + length, '', '\ufffc'))
}

describe('CellView', () => {
  it('turns what is typed into records and the caret into a selection', () => {
    const { store, cell } = openCell(['s | One. / Two.'])
    cell.setCaret(5)
    cell.insertText('x')
    expect(recordTexts(cell)).toEqual(['One.', 'xTwo.'])
    expect(store.selection?.head).toEqual({ sentence: 't2', offset: 1 })
  })

  it('follows what is done elsewhere, with the caret', () => {
    const { store, cell, element } = openCell(['s | One two. / Three.'])
    cell.setCaret(6)
    store.dispatch('editor.split', planSplit(store.state, T1, 4, 'new' as SentenceId))
    expect(shownTexts(cell)).toEqual(['One', 'two.', 'Three.'])
    expect(store.selection?.head).toEqual({ sentence: 'new', offset: 2 })
    expect(cell.view.state.selection.head).toBe(6)
    expect(element.querySelectorAll('.cell-separator')).toHaveLength(2)
    store.undo()
    expect(shownTexts(cell)).toEqual(['One two.', 'Three.'])
  })

  it('leaves a caret where it was just taken, whatever is drawn before the browser tells of it', () => {
    const silence = (event: Event) => event.stopImmediatePropagation()
    document.addEventListener('selectionchange', silence, { capture: true })
    onTestFinished(() => document.removeEventListener('selectionchange', silence, { capture: true }))
    const { store, cell, element } = openCell(['s | می\u200cروم'])
    cell.view.focus()
    cell.setCaret(0, 6)
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()!
    document.getSelection()!.collapse(text, 1)
    store.setUi({ showHidden: true })
    expect(cell.view.state.selection.toJSON()).toMatchObject({ anchor: 1, head: 1 })
    expect(store.selection).toMatchObject({ anchor: { offset: 1 }, head: { offset: 1 } })
    expect(document.getSelection()!.anchorOffset).toBe(1)
  })

  it('keeps the white space where only a border is taken out', () => {
    const { store, cell } = openCell(['s | One. / Two.'])
    cell.erase(4, 5)
    expect(recordTexts(cell)).toEqual(['One. Two.'])
    expect(shownTexts(cell)).toEqual(['One. Two.'])
    store.undo()
    expect(shownTexts(cell)).toEqual(['One.', 'Two.'])
  })

  it('makes a sentence of the first letter, and none of nothing', () => {
    const { store, cell, element } = openCell(['s | '])
    expect(element.classList.contains('cell-empty')).toBe(true)
    cell.insertText('H')
    cell.insertText('i')
    expect(recordTexts(cell)).toEqual(['Hi'])
    expect(element.classList.contains('cell-empty')).toBe(false)
    store.undo()
    expect(recordTexts(cell)).toEqual([])
    expect(shownTexts(cell)).toEqual([])
  })

  it('protects the source until it is unlocked, and says so', () => {
    const { store, cell } = openCell(['یک. | One.'], 'source')
    const notices: EditorNotice[] = []
    store.onNotice((notice) => notices.push(notice))
    cell.insertText('x')
    expect(recordTexts(cell)).toEqual(['یک.'])
    expect(shownTexts(cell)).toEqual(['یک.'])
    expect(notices).toEqual(['source-protected'])
    store.setUi({ sourceUnlocked: true })
    cell.insertText('x')
    expect(recordTexts(cell)).toEqual(['xیک.'])
  })

  it('leaves the text as it was where the project refuses', () => {
    const { store, cell } = openCell(['s | One.'])
    store.dispatch('editor.lock', [
      {
        kind: 'record.patch',
        collection: 'links',
        id: L1,
        before: { locked: null },
        after: { locked: true },
      },
    ])
    cell.insertText('x')
    expect(shownTexts(cell)).toEqual(['One.'])
    expect(store.lastRefusal?.code).toBe('locked')
  })

  it('isolates runs of the other direction and never puts them into the records', () => {
    const { cell, element, store } = openCell(['این است. | s'], 'source')
    store.setUi({ sourceUnlocked: true })
    cell.setCaret(4)
    for (const letter of 'C++ ') cell.insertText(letter)
    expect(element.querySelector('bdi[dir=ltr]')?.textContent).toBe('C++')
    expect(recordTexts(cell)).toEqual(['این C++ است.'])
    cell.erase(4, 8)
    expect(element.querySelector('bdi')).toBeNull()
  })

  it('draws claims where they are after every letter', () => {
    const { cell, element } = openCell(['s | It is [a:so].'])
    cell.setCaret(0)
    cell.insertText('Yes: ')
    expect(element.querySelector('.claim')?.textContent).toBe('so')
    cell.store.setUi({ activeClaim: 'a' as never })
    expect(element.querySelector('.claim-on')?.textContent).toBe('so')
  })

  it('agrees with the records whatever is typed, taken out, split, joined and undone', () => {
    fc.assert(
      fc.property(fc.array(action, { minLength: 1, maxLength: 25 }), (actions) => {
        const { store, cell } = openCell(['s | One two. / می\u200cروم NATO. / [a:Three] four.', 'z | Last.'])
        const before = store.state.toRecords()
        for (const [kind, share, text] of actions) {
          act(cell, kind, share, text)
          expect(shownTexts(cell)).toEqual(recordTexts(cell))
          const { selection } = cell.view.state
          const places = placesIn(cell.view.state.doc, store.state.link(L1)!.target[0] ?? null)
          const home = places.find(({ sentence }) => sentence === store.selection?.head?.sentence)
          if (store.selection?.row === L1 && home)
            expect(home.start + store.selection.head!.offset).toBe(selection.head)
        }
        while (store.undo());
        expect(store.state.toRecords()).toEqual(before)
        expect(shownTexts(cell)).toEqual(recordTexts(cell))
      }),
      { numRuns: 60 },
    )
  })
})

const action = fc.tuple(
  fc.constantFrom('type', 'type', 'erase', 'replace', 'split', 'join', 'undo', 'redo', 'move'),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom('a', 'سلام', ' ', 'x y', '😀'),
)

let made = 0

function act(cell: CellView, kind: string, share: number, text: string): void {
  const { store, view } = cell
  const { size } = view.state.doc.content
  const at = Math.round(share * size)
  const to = Math.min(size, at + 6)
  const head = store.selection?.head
  if (kind === 'type') cell.insertText(text)
  else if (kind === 'erase') cell.erase(at, to)
  else if (kind === 'replace')
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, at, to)).insertText(text))
  else if (kind === 'move') cell.setCaret(at, to)
  else if (kind === 'undo') store.undo()
  else if (kind === 'redo') store.redo()
  else if (!head) return
  else if (kind === 'join') store.dispatch('editor.join', planJoin(store.state, head.sentence))
  else {
    const id = `new${made++}` as SentenceId
    store.dispatch('editor.split', planSplit(store.state, head.sentence, head.offset, id))
  }
}
