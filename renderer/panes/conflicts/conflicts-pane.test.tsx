// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTranslator } from '../../../shared/i18n/create-translator.ts'
import { mergeProjects } from '../../../shared/operations/merge/merge-projects.ts'
import { buildRecords } from '../../../shared/testing/build-project.ts'
import { EditorProvider } from '../../editor/editor-provider.tsx'
import { ProjectStore } from '../../editor/project-store.ts'
import { LanguageProvider } from '../../ui/language-provider.tsx'
import { TooltipProvider } from '../../ui/tooltip.tsx'
import { CONFLICT_COMMANDS, type ConflictHandle } from './conflict-commands.ts'
import { ConflictsPane } from './conflicts-pane.tsx'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

let store: ProjectStore
let root: Root
let host: HTMLElement
const shown: string[] = []
const handle: ConflictHandle = { focusCell: (row, side) => void shown.push(`${row} ${side}`) }

/** Two people changed the words of two rows, and what one claim does. */
function merged() {
  const base = buildRecords(['یک | [a:one] word', 'دو 🔹 | two words'])
  const copy = (first: string, second: string, act: 'warn' | 'hope') => {
    const records = structuredClone(base)
    records.sentences[1]!.text = first
    records.sentences[2]!.text = second
    records.claims[0]!.act = act
    return records
  }
  const found = mergeProjects(base, copy('ONE word', 'دو ۱', 'warn'), copy('One word', 'دو ۲', 'hope'), {
    names: { ours: 'sara.taraz.json', theirs: 'ali.taraz.json' },
  })
  if (!found.ok) throw new Error(JSON.stringify(found.error))
  return found.value.records
}

beforeEach(() => {
  shown.length = 0
  store = new ProjectStore({
    part: { ...merged(), isLast: true },
    revision: 0,
    author: () => 'Sara',
    send: (transactions, revision) => Promise.resolve({ revision: revision + transactions.length }),
  })
  host = document.createElement('div')
  document.body.append(host)
  root = createRoot(host)
  act(() =>
    root.render(
      <LanguageProvider translator={createTranslator('en')} language="en">
        <TooltipProvider>
          <EditorProvider store={store}>
            <ConflictsPane />
          </EditorProvider>
        </TooltipProvider>
      </LanguageProvider>,
    ),
  )
})

afterEach(() => {
  act(() => root.unmount())
  host.remove()
})

const cards = () => [...host.querySelectorAll('li')]
const textOf = (id: string) => store.state.toRecords().sentences.find((sentence) => sentence.id === id)?.text
const run = (id: string) =>
  act(() => CONFLICT_COMMANDS.find((command) => command.id === id)!.run(store, handle))

function click(card: Element, name: string): void {
  const button = [...card.querySelectorAll('button')].find(({ textContent }) => textContent === name)
  if (!button) throw new Error(`No button ${name}`)
  act(() => button.click())
}

const cardOf = (id: string) =>
  cards().find((card) => {
    const conflict = store.state.tables.conflicts.get(card.dataset['conflict'] as never)
    return conflict?.record === id
  })!

describe('the conflicts of a merge', () => {
  test('show both versions, whose they are, what differs, each in its direction', () => {
    expect(host.textContent).toContain('3 conflicts to settle')
    const card = cardOf('s2')
    expect(card.textContent).toContain('sara.taraz.json')
    expect([...card.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['۱', '۲'])
    expect(card.querySelector('.side-text')?.getAttribute('dir')).toBe('rtl')
    expect(cardOf('t1').querySelector('.side-text')?.getAttribute('dir')).toBe('ltr')
  })

  test('are settled by a press, one after the other, and come back when undone', () => {
    click(cardOf('t1'), 'Take theirs')
    expect(textOf('t1')).toBe('One word')
    expect(cards()).toHaveLength(2)
    click(cardOf('s2'), 'Both')
    expect(textOf('s2')).toBe('دو ۱ دو ۲')
    click(cardOf('a'), 'Take ours')
    expect(host.textContent).toContain('Nothing is in doubt')
    act(() => void [store.undo(), store.undo(), store.undo()])
    expect(cards()).toHaveLength(3)
    expect(textOf('t1')).toBe('ONE word')
  })

  test('are settled in words of one’s own', () => {
    click(cardOf('t1'), 'Write it…')
    const field = cardOf('t1').querySelector('textarea')!
    expect([field.value, field.dir]).toEqual(['ONE word', 'ltr'])
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!.call(field, 'A word')
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
    click(cardOf('t1'), 'Take this')
    expect(textOf('t1')).toBe('A word')
  })

  test('are gone through and settled by keys alone', () => {
    run('conflicts.next')
    run('conflicts.next')
    run('conflicts.previous')
    expect(shown).toHaveLength(3)
    const first = store.ui.activeConflict
    expect(cards().find((card) => card.dataset['active'] === 'true')?.dataset['conflict']).toBe(first)
    run('conflicts.takeTheirs')
    expect(store.state.tables.conflicts.has(first!)).toBe(false)
    expect(store.ui.activeConflict).not.toBe(first)
    run('conflicts.takeOurs')
    run('conflicts.takeOurs')
    expect(CONFLICT_COMMANDS.every(({ isEnabled }) => !isEnabled(store))).toBe(true)
  })
})
