import { expect, test } from 'vitest'
import type { Claimant } from '../../../shared/model/records.ts'
import { claimantNames } from './claimant-name.ts'

const claimant = (source: string, target: string) =>
  ({ id: 'e1', names: { source, target }, kind: 'person' }) as Claimant
const header = { sourceLanguage: 'fa', targetLanguage: 'en-GB' }

test('a claimant is called as in the language of the window', () => {
  const both = claimant('سخنگو', 'spokesman')
  expect(claimantNames(both, header, 'fa')).toEqual({ name: 'سخنگو', otherName: 'spokesman' })
  expect(claimantNames(both, header, 'en')).toEqual({ name: 'spokesman', otherName: 'سخنگو' })
  expect(claimantNames(both, { sourceLanguage: 'de', targetLanguage: 'fr' }, 'fa').name).toBe('سخنگو')
})

test('by the only name there is, where there is one', () => {
  expect(claimantNames(claimant('', 'spokesman'), header, 'fa')).toEqual({
    name: 'spokesman',
    otherName: null,
  })
  expect(claimantNames(claimant('NATO', 'NATO'), header, 'fa').otherName).toBeNull()
})
