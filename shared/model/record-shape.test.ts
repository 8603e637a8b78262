import { beforeEach, expect, it, vi } from 'vitest'

beforeEach(() => {
  vi.resetModules()
})

it('takes no record for a good one before somebody said what records look like', async () => {
  const { wrongField } = await import('./record-shape.ts')
  expect(() => wrongField('terms', { id: 'k1' })).toThrow('Nobody said')
})

it('has been told by whoever loads the validators', async () => {
  const { tellRecordsBy, wrongField } = await import('./record-shape.ts')
  tellRecordsBy(() => undefined)
  expect(wrongField('comments', {})).toBeUndefined()
  await import('./validators.ts')
  expect(wrongField('terms', { id: 'k1' })).toBeUndefined()
  expect(wrongField('terms', { id: '' })).toBe('id')
  expect(wrongField('claimants', { id: 'e1', names: { source: 1 } })).toBe('names.source')
  expect(wrongField('project', {})).toBe('format')
})
