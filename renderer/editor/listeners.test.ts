import { expect, it } from 'vitest'
import { Listeners } from './listeners.ts'

it('does not call one that another has ended in the same turn', () => {
  const listeners = new Listeners()
  const called: string[] = []
  listeners.add(() => {
    called.push('first')
    end()
  })
  const end = listeners.add(() => called.push('second'))
  listeners.tell()
  expect(called).toEqual(['first'])
})
