// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { withProjectEnding } from './save-as.tsx'

it('gives a project the ending by which it is known, once', () => {
  for (const typed of ['report', 'report.taraz', 'report.json', 'report.taraz.json', ' report '])
    expect(withProjectEnding(typed)).toBe('report.taraz.json')
  expect(withProjectEnding('report.v2')).toBe('report.v2.taraz.json')
  expect(withProjectEnding('  ')).toBe('')
})
