import { expect, it } from 'vitest'
import { overrideForce } from './override-force.ts'

it('changes the class of one side and keeps the other; none at all is absent', () => {
  const both = overrideForce({ source: 'DIS' }, 'target', 'FAC')
  expect(both).toEqual({ source: 'DIS', target: 'FAC' })
  expect(overrideForce(both, 'source', undefined)).toEqual({ target: 'FAC' })
  expect(overrideForce({ target: 'FAC' }, 'target', undefined)).toBeUndefined()
})
