import { expect, it } from 'vitest'
import { displayName } from './escape-display.ts'

it('shows what would deceive', () => {
  expect(displayName('report_\u202efdp.exe')).toBe('report_⟨U+202E⟩fdp.exe')
  expect(displayName('a\nb\u0000\u2069\u{e0041}\ud800')).toBe('a⟨U+000A⟩b⟨U+0000⟩⟨U+2069⟩⟨U+E0041⟩⟨U+D800⟩')
})

it('leaves names as they are written', () => {
  const name = 'گزارش نهایی می‌روم – «v2» 😀.taraz.json'
  expect(displayName(name)).toBe(name)
})
