import { describe, expect, it } from 'vitest'
import type { DocumentId, LinkId, SentenceId } from '../model/id.ts'
import type { Link, Sentence } from '../model/records.ts'
import type { ProjectState } from '../model/project-state.ts'
import { buildComment, buildState } from '../testing/build-project.ts'
import { checkLaws, doOperation } from '../testing/laws.ts'
import type { AddDocument, ExtendDocument } from './documents.ts'
import { checkOperation } from './operation.ts'

const document = 'dnew' as DocumentId

/** Rows `from` … `to` - 1 of a text and its rendering, one sentence each. */
function rowsOf(from: number, to: number): { links: Link[]; sentences: Sentence[] } {
  const numbers = Array.from({ length: to - from }, (_, k) => from + k)
  return {
    links: numbers.map((n) => ({
      id: `ln${n}` as LinkId,
      document,
      source: [`sn${n}` as SentenceId],
      target: [`tn${n}` as SentenceId],
      state: 'translated',
      alignment: 'proposed',
    })),
    sentences: numbers.flatMap((n): Sentence[] => [
      { id: `sn${n}` as SentenceId, document, side: 'source', text: `متن ${n}` },
      { id: `tn${n}` as SentenceId, document, side: 'target', text: `Text ${n}` },
    ]),
  }
}

const add = (state: ProjectState): AddDocument => ({
  kind: 'document.add',
  record: { id: document, title: 'New' },
  after: state.orders.documents.last() ?? null,
  ...rowsOf(0, 2),
})
const extend: ExtendDocument = { kind: 'document.extend', document, ...rowsOf(2, 5) }

const start = () => buildState(['یک | One', 'دو | Two'])

describe('a document', () => {
  it('is added with its rows, extended, shortened and removed, each lawfully', () => {
    const state = start()
    checkLaws(state, add(state))
    checkLaws(state, extend)
    expect(state.orderOf(document).rows.length).toBe(5)
    checkLaws(state, { kind: 'document.shorten', document, rows: 3, sentences: 6 })
    checkLaws(state, { kind: 'document.remove', document, rows: 2, sentences: 4 })
    expect(state.orders.documents.length).toBe(1)
  })

  it('goes to another place among the documents, lawfully', () => {
    const state = start()
    const [first] = state.orders.documents.toArray() as [DocumentId]
    doOperation(state, add(state))
    checkLaws(state, { kind: 'document.move', document, from: first, to: null })
    expect(state.orders.documents.toArray()).toEqual([document, first])
    checkLaws(state, { kind: 'document.move', document, from: null, to: first })
    const refusal = (to: DocumentId | null, from: DocumentId | null = first) =>
      checkOperation(state, { kind: 'document.move', document, from, to })?.code
    expect(refusal('dnone' as DocumentId)).toBe('missing')
    expect(refusal(null, null)).toBe('record-changed')
    expect(refusal(document)).toBe('record-changed')
  })

  it('is taken only whole: every sentence in one of its rows, and none that is there already', () => {
    const state = start()
    const refusal = (change: Partial<AddDocument>) =>
      checkOperation(state, { ...add(state), ...change })?.code
    expect(refusal({ sentences: rowsOf(0, 2).sentences.slice(1) })).toBe('sentences-differ')
    expect(refusal({ links: rowsOf(0, 1).links })).toBe('sentences-differ')
    expect(refusal({ after: 'dnone' as DocumentId })).toBe('missing')
    doOperation(state, add(state))
    expect(refusal({})).toBe('already-there')
    expect(checkOperation(state, { ...extend, ...rowsOf(1, 3) })?.code).toBe('already-there')
  })

  it('does not go while anything is said about it, or when it is not what is meant', () => {
    const state = start()
    doOperation(state, add(state))
    const remove = { kind: 'document.remove' as const, document, rows: 2, sentences: 4 }
    expect(checkOperation(state, { ...remove, rows: 3 })?.code).toBe('record-changed')
    const anchor = [{ sentence: 'sn0' as SentenceId, from: 0, to: 3, quote: 'متن' }]
    doOperation(state, {
      kind: 'record.add',
      placed: { collection: 'comments', record: { ...buildComment('c1', anchor), document }, after: null },
    })
    expect(checkOperation(state, remove)?.code).toBe('in-use')
  })
})
