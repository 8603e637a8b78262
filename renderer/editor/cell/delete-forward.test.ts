import { describe, expect, it } from 'vitest'
import { ownLength } from './delete-forward.ts'

describe('ownLength', () => {
  it.each([
    ['\u200cروم', 1, 'the ZWNJ alone, not the letter after it'],
    ['ی\u200cروم', 1, 'the letter alone, not the ZWNJ that it carries'],
    ['\u200d', 1, 'a ZWJ alone'],
    ['کِ\u200cتاب', 2, 'a letter with its mark, not the ZWNJ'],
  ])('takes from %j %i unit: %s', (rest, length) => {
    expect(ownLength(rest)).toBe(length)
  })

  it.each(['', 'abc', 'می', '👨\u200d👩\u200d👧', 'é'])('leaves %j to the browser', (rest) => {
    expect(ownLength(rest)).toBeUndefined()
  })
})
