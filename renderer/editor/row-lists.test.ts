import { describe, expect, it } from 'vitest'
import type { LinkId } from '../../shared/model/id.ts'
import type { ProjectState } from '../../shared/model/project-state.ts'
import { planSetLocked, planSetState } from '../../shared/operations/plan-records.ts'
import { planMove, type Plan } from '../../shared/operations/plan-sentences.ts'
import { applyTransaction } from '../../shared/operations/transaction.ts'
import { buildState } from '../../shared/testing/build-project.ts'
import { ROW_FILTERS, type RowFilter, type ShownRows } from './row-filter.ts'
import { RowLists } from './row-lists.ts'

const ROWS = ['كتاب [a:خوب] | Good book.', 'باران | ', 'کتابِ بد / دو | Bad.', 'باد | Wind.']

function open() {
  const state = buildState(ROWS)
  const lists = new RowLists(state)
  const document = state.orders.documents.at(0)!
  const shown = (wanted: Partial<ShownRows>, keep: string | null = null) =>
    lists.of(document, { filter: 'all', filterText: '', filterRows: null, ...wanted }, keep as LinkId | null)
  const perform = (plan: (state: ProjectState) => Plan) => {
    const made = plan(state)
    if (!made.ok) throw new Error(made.error.code)
    applyTransaction(state, made.value)
    lists.forget(state.takeChanges())
  }
  return { shown, perform }
}

describe('RowLists', () => {
  it.each<[RowFilter, string[]]>([
    ['all', ['l1', 'l2', 'l3', 'l4']],
    ['unconfirmed', ['l1', 'l2', 'l3', 'l4']],
    ['doubtful', []],
    ['notOneToOne', ['l2', 'l3']],
    ['emptyTarget', ['l2']],
    ['withClaims', ['l1']],
    ['withComments', []],
    ['locked', ['l4']],
    ['initial', ['l1', 'l2', 'l4']],
    ['reviewed', ['l3']],
  ])('shows the rows that are %s', (filter, rows) => {
    const { shown, perform } = open()
    perform((state) => planSetState(state, 'l3' as LinkId, 'reviewed'))
    perform((state) => planSetLocked(state, 'l4' as LinkId, true))
    if (filter === 'unconfirmed') rows.splice(2, 1)
    expect(shown({ filter })).toEqual(rows)
    expect(ROW_FILTERS).toContain(filter)
  })

  it('finds words in any spelling, among the rows of a kind', () => {
    const { shown } = open()
    expect(shown({ filterText: ' کتاب ' })).toEqual(['l1', 'l3'])
    expect(shown({ filterText: 'كتاب', filter: 'notOneToOne' })).toEqual(['l3'])
    expect(shown({ filterText: 'BAD' })).toEqual(['l3'])
  })

  it('lets no row vanish under the hand: the one in use stays, and so do all that were shown', () => {
    const { shown, perform } = open()
    expect(shown({ filter: 'notOneToOne' }, 'l4')).toEqual(['l2', 'l3', 'l4'])
    perform((state) => planMove(state, 's4' as never, 'below'))
    expect(shown({ filter: 'notOneToOne' }, 'l4')).toEqual(['l2', 'l3', 'l4'])
    expect(shown({ filter: 'all' }, 'l4')).toHaveLength(4)
    expect(shown({ filter: 'notOneToOne' })).toEqual(['l2', 'l4'])
  })
})
