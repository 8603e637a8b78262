// @vitest-environment happy-dom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LinkId } from '../../../shared/model/id.ts'
import { CODE_CHARACTER } from '../../../shared/model/fixed-values.ts'
import { buildRecords } from '../../../shared/testing/build-project.ts'
import { CellView } from '../cell/cell-view.ts'
import { ProjectStore } from '../project-store.ts'
import { drawSentences } from './draw-sentences.ts'

const L1 = 'l1' as LinkId

/** The cell as it is drawn still and as it is drawn live, in markup; what only a live one needs left out. */
function drawBoth(target: string, direction: 'ltr' | 'rtl'): [still: string, live: string] {
  const records = buildRecords([`s | ${target}`])
  records.sentences = records.sentences.map((sentence) => {
    const codes = [...sentence.text].filter((letter) => letter === CODE_CHARACTER)
    return codes.length === 0
      ? sentence
      : { ...sentence, codes: codes.map((_, index) => ({ id: `${index}`, display: `x${index}` })) }
  })
  const store = new ProjectStore({
    part: { ...records, isLast: true },
    revision: 0,
    author: () => '',
    send: (_transactions, revision) => Promise.resolve({ revision }),
  })
  store.setUi({ showHidden: true, activeClaim: 'b' as never })
  const still = document.createElement('div')
  drawSentences(still, store.state, store.state.link(L1)!.target, direction, store.ui)
  const element = document.createElement('div')
  const cell = new CellView(element, { store, navigator: {} as never, row: L1, side: 'target', direction })
  const drawn: [string, string] = [markup(still), markup(element)]
  cell.destroy()
  return drawn
}

function markup(element: Element): string {
  const copy = element.cloneNode(true) as Element
  copy
    .querySelectorAll('.ProseMirror-separator, .ProseMirror-trailingBreak, .ProseMirror-widget')
    .forEach((extra) => {
      if (extra.classList.contains('claim-gone')) extra.classList.remove('ProseMirror-widget')
      else extra.remove()
    })
  copy.querySelectorAll('[contenteditable], [draggable]').forEach((node) => {
    node.removeAttribute('contenteditable')
    node.removeAttribute('draggable')
  })
  for (const node of copy.querySelectorAll('*')) {
    const attributes = [...node.attributes].map(({ name, value }) => [name, value] as const).sort()
    for (const [name] of attributes) node.removeAttribute(name)
    for (const [name, value] of attributes) node.setAttribute(name, value)
  }
  copy.normalize()
  return copy.innerHTML
}

describe('drawSentences', () => {
  it.each([
    ['One. / Two.', 'ltr'],
    ['می\u200cرود [a:با NATO (2024) یکی] است.', 'rtl'],
    ['[a:one [b:two] three] and [a.cue:so] on / [b:four]', 'ltr'],
    [`a${CODE_CHARACTER}b [a:c${CODE_CHARACTER}d] e${CODE_CHARACTER}`, 'ltr'],
  ] as const)('draws %j as a live cell does', (text, direction) => {
    const [still, live] = drawBoth(text, direction)
    expect(still).toBe(live)
  })

  it('draws any text as a live cell does', () => {
    const part = fc.constantFrom(
      'the ',
      'دو ',
      'NATO ',
      '[a:one] ',
      '[b:دو x] ',
      '[a.cue:said] ',
      '\u200c',
      '12 ',
      '(C++) ',
      '\u202e',
      CODE_CHARACTER,
      '😀 ',
      ' / ',
    )
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 10 }),
        fc.constantFrom('ltr', 'rtl'),
        (parts, direction) => {
          const text = parts
            .join('')
            .replace(/(?: \/ )+/g, ' / ')
            .trim()
          fc.pre(text !== '' && !text.startsWith('/') && !text.endsWith('/'))
          const [still, live] = drawBoth(text, direction as 'ltr')
          expect(still).toBe(live)
        },
      ),
      { numRuns: 150 },
    )
  })
})
