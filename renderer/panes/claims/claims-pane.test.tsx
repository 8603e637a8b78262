// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTranslator } from '../../../shared/i18n/create-translator.ts'
import type { ClaimId, SentenceId } from '../../../shared/model/id.ts'
import type { Claim } from '../../../shared/model/records.ts'
import { planRemoveClaim } from '../../../shared/operations/plan-records.ts'
import { buildRecords } from '../../../shared/testing/build-project.ts'
import { EditorProvider } from '../../editor/editor-provider.tsx'
import { ProjectStore } from '../../editor/project-store.ts'
import { LanguageProvider } from '../../ui/language-provider.tsx'
import { TooltipProvider } from '../../ui/tooltip.tsx'
import { beginDraft } from './claim-actions.ts'
import { ClaimCard } from './claim-card.tsx'
import { deskOf } from './claim-desk.ts'
import { ClaimsPane } from './claims-pane.tsx'

const ROWS = [
  'وزیر [a.cue:گفت]: [a:صلح مهم است]. | The minister [a.cue:said]: “[a:peace matters].”',
  'دوم. |',
]
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

const NOTHING = { go: () => {}, edit: () => {}, remove: () => {}, acceptWords: () => {} }

let store: ProjectStore
let root: Root
let host: HTMLElement

beforeEach(() => {
  const records = buildRecords(ROWS)
  const names = { source: 'رئیس‌جمهور', target: 'President' }
  records.claimants.push({ id: 'e2' as Claim['claimant'], names, kind: 'person' })
  store = new ProjectStore({
    part: { ...records, isLast: true },
    revision: 0,
    author: () => 'Sara',
    send: (transactions, revision) => Promise.resolve({ revision: revision + transactions.length }),
  })
  host = document.createElement('div')
  document.body.append(host)
})

afterEach(() => {
  act(() => root.unmount())
  host.remove()
})

function show(element: React.ReactNode, language: 'en' | 'fa' = 'en'): void {
  root = createRoot(host)
  act(() =>
    root.render(
      <LanguageProvider translator={createTranslator(language)} language={language}>
        <TooltipProvider>
          <EditorProvider store={store}>{element}</EditorProvider>
        </TooltipProvider>
      </LanguageProvider>,
    ),
  )
}

function startDraft(): void {
  act(() => {
    const spans = [{ sentence: 's1', from: 0, to: 4, quote: 'وزیر' }] as Claim['source']['content']
    beginDraft(store, { document: 'd1', row: 'l1', side: 'source', spans } as Parameters<
      typeof beginDraft
    >[1])
    deskOf(store).requestFocus('editor')
  })
}

const field = () => host.querySelector<HTMLInputElement>('[role=combobox]')!
const text = () => host.textContent

function press(key: string, init: KeyboardEventInit = {}): void {
  const target = document.activeElement ?? document.body
  act(
    () =>
      void target.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }),
      ),
  )
}

function write(input: HTMLInputElement, value: string): void {
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  act(() => {
    set?.call(input, value)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

describe('a card', () => {
  const card = (language: 'en' | 'fa' = 'en') =>
    show(<ClaimCard id={'a' as ClaimId} isActive={false} isUnderCaret={false} actions={NOTHING} />, language)

  test('says who, what they do, both cues, the words and that both texts have them', () => {
    card()
    for (const words of ['spokesman', 'assert', 'گفت', 'said', 'صلح مهم است', 'Same force'])
      expect(text()).toContain(words)
  })

  test('speaks the language of the window', () => {
    card('fa')
    for (const words of ['سخنگو', 'اظهار', 'هم‌بار']) expect(text()).toContain(words)
  })

  test('shows what the words were and what they are, and is fresh again when they are back', () => {
    card()
    type('s1', 'مهم', 'لازم')
    expect(host.querySelector('del')?.textContent).toContain('مهم')
    expect(host.querySelector('ins')?.textContent).toContain('لازم')
    expect(text()).toContain('Words edited: look again')
    type('s1', 'لازم', 'مهم')
    expect(host.querySelector('del')).toBeNull()
    expect(text()).toContain('Same force')
  })

  test('says that all the words were deleted', () => {
    card()
    type('t1', 'peace matters', '')
    expect(text()).toContain('all its words were deleted')
  })
})

function type(sentence: string, removed: string, insert: string): void {
  const id = sentence as SentenceId
  const from = store.state.sentence(id)!.text.indexOf(removed)
  act(() => {
    store.dispatch('typing', [{ kind: 'sentence.replaceText', sentence: id, from, removed, insert }])
  })
}

describe('the editor of a new claim', () => {
  beforeEach(() => {
    show(<ClaimsPane />)
    startDraft()
  })

  test('takes the focus, proposes the last claimant and words, and says why', () => {
    expect(document.activeElement).toBe(field())
    expect(field().value).toBe('spokesman')
    expect(text()).toContain('Proposed')
    expect(text()).toContain('the same place in its row')
  })

  test('Enter makes the claim, with the proposed words', () => {
    press('Enter')
    const claim = store.state.claim(store.ui.activeClaim!)!
    expect(claim.claimant).toBe('e1')
    expect(claim.target.content).toHaveLength(1)
    expect(store.ui.draft).toBeNull()
    expect(host.querySelector('.claim-editor')).toBeNull()
  })

  test('Shift+Enter makes it without them', () => {
    press('Enter', { shiftKey: true })
    expect(store.state.claim(store.ui.activeClaim!)!.target.content).toEqual([])
  })

  test('Escape leaves nothing behind', () => {
    press('Escape')
    expect(store.ui.draft).toBeNull()
    expect(store.claims).toHaveLength(1)
  })

  test('a digit chooses the act until a name is typed', () => {
    press('6', { code: 'Digit6' })
    expect(store.ui.draft?.act).toBe('warn')
    press('۰', { code: 'Digit0' })
    expect(store.ui.draft?.act).toBe('deny')
    write(field(), 'G')
    press('7', { code: 'Digit7' })
    expect(store.ui.draft?.act).toBe('deny')
  })

  test('a claimant is found by the name in the other language and chosen with Enter', () => {
    write(field(), 'رییس')
    expect(host.querySelector('[role=option]')?.textContent).toContain('رئیس‌جمهور')
    press('Enter')
    expect(store.ui.draft?.claimant).toBe('e2')
    expect(field().value).toBe('President')
    expect(store.ui.draft).not.toBeNull()
  })

  test('Escape closes the list of claimants first', () => {
    press('ArrowDown')
    expect(field().getAttribute('aria-expanded')).toBe('true')
    press('Escape')
    expect(field().getAttribute('aria-expanded')).toBe('false')
    expect(store.ui.draft).not.toBeNull()
  })

  test('a new claimant is made on the way, with a name in each language', () => {
    write(field(), 'وزارت خارجه')
    press('Enter')
    const names = [...host.querySelectorAll<HTMLInputElement>('.new-claimant input')]
    expect(names.map((input) => input.value)).toEqual(['وزارت خارجه', ''])
    expect(document.activeElement).toBe(names[1])
    write(names[1]!, 'Foreign Ministry')
    press('Enter')
    const claimant = store.state.tables.claimants.get(store.ui.draft!.claimant!)
    expect(claimant?.names).toEqual({ source: 'وزارت خارجه', target: 'Foreign Ministry' })
    expect(document.activeElement).toBe(field())
    press('Enter')
    expect(store.state.claim(store.ui.activeClaim!)?.claimant).toBe(claimant?.id)
  })
})

describe('the editor of a claim', () => {
  test('each change is a step that undo takes back', () => {
    show(<ClaimsPane />)
    act(() => {
      deskOf(store).edit('a' as ClaimId)
      deskOf(store).requestFocus('editor')
    })
    const claim = () => store.state.claim('a' as ClaimId)!
    press('3', { code: 'Digit3' })
    expect(claim().act).toBe('predict')
    act(() => host.querySelector<HTMLElement>('.claim-part[data-part=cue] button')?.click())
    expect(claim().source.cue).toEqual([])
    act(() => void store.undo())
    expect(claim().source.cue).toHaveLength(1)
    act(() => void store.undo())
    expect(claim().act).toBe('assert')
    press('Enter')
    expect(deskOf(store).state.editing).toBeNull()
  })
})

test('without claims the pane says how to make one', () => {
  act(() => {
    store.dispatch('claims.remove', planRemoveClaim(store.state, 'a' as ClaimId))
  })
  show(<ClaimsPane />, 'fa')
  expect(text()).toContain('هنوز ادعایی نیست')
})
