import { expect, it } from 'vitest'
import { inAscii } from './ascii-scripts.mjs'

const evaluate = (code: string) => new Function(`return ${code}`)() as unknown

it.each([
  ['a string', `'می‌روم «é» 😀'`],
  ['a string with escapes of its own', String.raw`'\\ی\n\\\\ک'`],
  ['a template', '`${1}؟${2}٪`'],
  ['an expression', `'الف😀'.replace(/[آ-ی]/g, '-')`],
  ['an expression of whole characters', `'a😀b'.match(/^a[😀😁]b$/u)[0]`],
  ['an expression that is written raw', 'new RegExp(String.raw`[.٫]\\d`, "u").test("٫5")'],
  ['a name', '(() => { const نام = 7; return نام })()'],
])('leaves %s as it is', (_what, code) => {
  const written = inAscii(code)
  expect(written).toMatch(/^[\0-\x7f]*$/)
  expect(evaluate(written)).toEqual(evaluate(code))
})

it('refuses what it would change', () => {
  expect(() => inAscii(String.raw`/\٫/`)).toThrow('not ASCII')
})
