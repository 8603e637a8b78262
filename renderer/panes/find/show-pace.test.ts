import { expect, it, vi } from 'vitest'
import { showPace } from './show-pace.ts'

it('shows the first that is found soon, and what comes after it now and then', () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0)
  const isDue = showPace()
  const at = (ms: number, hasFound: boolean) => {
    clock.mockReturnValue(ms)
    return isDue(hasFound)
  }
  expect([at(10, true), at(60, false), at(60, true), at(120, true), at(209, true), at(210, true)]).toEqual([
    ...[false, false, true, false, false, true],
  ])
  clock.mockRestore()
})
