import { expect, test } from 'vitest'
import type { Claimant } from '../../../shared/model/records.ts'
import { ProjectState } from '../../../shared/model/project-state.ts'
import { buildRecords } from '../../../shared/testing/build-project.ts'
import { findClaimants, isNameTaken } from './find-claimants.ts'

const names = [
  ['مسعود پزشکیان', 'Masoud Pezeshkian'],
  ['سرگی شایگو', 'Sergei Shoigu'],
  ['وزارت امور خارجه', 'Foreign Ministry'],
]
const claimants = names.map(
  ([source, target], index) => ({ id: `e${index}`, names: { source, target }, kind: 'person' }) as Claimant,
)
const state = new ProjectState({ ...buildRecords(['یک | one']), claimants })
const find = (typed: string, counts: [string, number][] = []) =>
  findClaimants(state, typed, new Map(counts) as never, 'fa').map(({ id }) => id)

test('finds by either name, whatever the letters', () => {
  expect(find('شايگو')).toEqual(['e1'])
  expect(find('pezesh')).toEqual(['e0'])
  expect(find('')).toHaveLength(3)
  expect(find('nobody')).toEqual([])
})

test('names that begin so stand first, then who claims most', () => {
  expect(find('s', [['e0', 9]])[0]).toBe('e1')
  expect(find('', [['e2', 5]])[0]).toBe('e2')
})

test('knows a name that is taken', () => {
  expect(isNameTaken(state, ' sergei shoigu ')).toBe(true)
  expect(isNameTaken(state, 'Sergei')).toBe(false)
})
