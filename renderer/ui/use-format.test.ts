import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createFormat } from './use-format.ts'
import { nextZoom, ZOOM_STEPS } from './zoom.ts'

const now = Date.parse('2026-03-20T12:00:00Z')

beforeEach(() => void vi.useFakeTimers({ now }))
afterEach(() => void vi.useRealTimers())

function ago(seconds: number): string {
  return new Date(now - seconds * 1000).toISOString()
}

it('writes numbers in the digits of the window', () => {
  expect(createFormat('fa').number(1234.5)).toBe('۱٬۲۳۴٫۵')
  expect(createFormat('en').number(1234.5)).toBe('1,234.5')
  expect(createFormat('fa').percent(0.57)).toBe('۵۷٪')
  expect(createFormat('fa').bytes(3800)).toMatch(/^۳٫۸.کیلوبایت$/)
  expect(createFormat('en').bytes(3800)).toMatch(/^3\.8.kB$/)
  expect(createFormat('en').bytes(0)).toBe('0 bytes')
})

it('says how long ago in the largest unit that is full', () => {
  const english = createFormat('en')
  expect(english.relative(ago(20))).toBe('now')
  expect(english.relative(ago(119))).toBe('1 minute ago')
  expect(english.relative(ago(3 * 3600))).toBe('3 hours ago')
  expect(createFormat('fa').relative(ago(24 * 3600))).toBe('دیروز')
})

it('names languages, and leaves a code that nobody knows as it is', () => {
  expect(createFormat('en').language('fa')).toBe('Persian')
  expect(createFormat('fa').language('en')).toBe('انگلیسی')
  expect(createFormat('en').language('not a tag')).toBe('not a tag')
})

it('steps through the sizes and stops at their ends', () => {
  expect(nextZoom(1, 1)).toBe(1.1)
  expect(nextZoom(1, -1)).toBe(0.85)
  expect(nextZoom(1.3, -1)).toBe(1.25)
  expect(nextZoom(2, 1)).toBe(2)
  expect(nextZoom(0.75, -1)).toBe(0.75)
  expect(ZOOM_STEPS.every((step, index) => index === 0 || step > ZOOM_STEPS[index - 1]!)).toBe(true)
})
