// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import type { LinkId } from '../../../shared/model/id.ts'
import type { Side } from '../../../shared/model/records.ts'
import { buildRecords } from '../../../shared/testing/build-project.ts'
import { ProjectStore } from '../project-store.ts'
import { PRIVATE_TYPE } from './clipboard-cells.ts'
import { readClipboard } from './read-clipboard.ts'
import { writeCells } from './write-clipboard.ts'

/** A clipboard as the browser lends it to a copy or a paste. */
function clipboard(types: Readonly<Record<string, string>> = {}) {
  const held = new Map(Object.entries(types))
  return {
    held,
    setData: (type: string, text: string) => void held.set(type, text),
    getData: (type: string) => held.get(type) ?? '',
  }
}

const read = (types: Readonly<Record<string, string>>) => {
  const cells = readClipboard(clipboard(types))
  return cells && { rows: cells.rows.map((row) => row.map(({ text }) => text)), isTable: cells.isTable }
}

it('reads lines, cells parted by TAB, and the table of another program', () => {
  expect(read({})).toBeNull()
  expect(read({ 'text/plain': 'یک\r\nدو\r\n' })).toEqual({ rows: [['یک'], ['دو']], isTable: false })
  expect(read({ 'text/plain': 'a\tb\nc\td\n' })?.rows).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
  const html = '<html><body><table><tr><td>a <b>b</b></td><td>c</td></tr></table></body></html>'
  expect(read({ 'text/html': html, 'text/plain': 'a b\tc' })).toEqual({ rows: [['a b', 'c']], isTable: true })
  const page = '<p>Words</p><table><tr><td>a</td></tr></table>'
  expect(read({ 'text/html': page, 'text/plain': 'Words a' })?.rows).toEqual([['Words a']])
})

it.each(['{', '1', 'null', '{"rows":[]}', '{"rows":[[{"text":"a","spans":[{"from":0}]}]],"isTable":true}'])(
  'does not trust what stands under its own name: %s',
  (json) => {
    expect(read({ [PRIVATE_TYPE]: json, 'text/plain': 'x' })?.rows).toEqual([['x']])
  },
)

it('copies rows that are not drawn, as text, as a table with languages, and with their claims', () => {
  const rows = ['یک | [a:one]', 'دو\u200cها | two <2> & "q"', 'سه | three']
  const store = new ProjectStore({
    part: { ...buildRecords(rows), isLast: true },
    revision: 0,
    author: () => '',
    send: (transactions, revision) => Promise.resolve({ revision: revision + transactions.length }),
  })
  const at = (row: string, side: Side) => ({ row: row as LinkId, side })
  const data = clipboard()
  const range = { anchor: at('l2', 'target'), head: at('l1', 'source') }
  writeCells(store, range, data)
  expect(data.held.get('text/plain')).toBe('یک\tone\nدو\u200cها\ttwo <2> & "q"')
  expect(data.held.get('text/tab-separated-values')).toBe(data.held.get('text/plain'))
  expect(data.held.get('text/html')).toContain('<td dir="rtl" lang="fa">دو\u200cها</td>')
  expect(data.held.get('text/html')).not.toContain('<2>')
  const own = readClipboard(data)!
  expect(own.rows[0]![1]!.spans).toMatchObject([{ claim: 'a', from: 0, to: 3, quote: 'one' }])
  data.held.delete(PRIVATE_TYPE)
  const asOthers = readClipboard(data)!
  expect(asOthers.rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['یک', 'one'],
    ['دو\u200cها', 'two <2> & "q"'],
  ])
})
