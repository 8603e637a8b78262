import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (...parts: (number[] | Uint8Array)[]) => Uint8Array.from(parts.flatMap((part) => [...part]))
const utf16 = (text: string, little: boolean) =>
  bytes(
    ...Array.from({ length: text.length }, (_, index) => {
      const unit = text.charCodeAt(index)
      return little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]
    }),
  )

describe('decodeText reads', () => {
  it('every UTF-8 text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        fc.pre(!/[\0\p{Cs}]|^\ufeff/u.test(text))
        fc.pre(decodeText(utf8(text)).ok || !/^(%PDF-|GIF8|PK)/.test(text))
        expect(decodeText(utf8(text))).toEqual({ ok: true, text, encoding: 'utf-8', hadBom: false })
      }),
    )
  })

  it('what a byte order mark announces, whatever was asked', () => {
    const text = 'می‌روم\u200f 😀'
    const marked = (encoding: string) => ({ ok: true, text, encoding, hadBom: true })
    expect(decodeText(bytes([0xef, 0xbb, 0xbf], utf8(text)), 'windows-1256')).toEqual(marked('utf-8'))
    expect(decodeText(bytes([0xff, 0xfe], utf16(text, true)))).toEqual(marked('utf-16le'))
    expect(decodeText(bytes([0xfe, 0xff], utf16(text, false)), 'utf-8')).toEqual(marked('utf-16be'))
  })

  it('UTF-16 and Windows-1256 when asked', () => {
    expect(decodeText(utf16('سلام', false), 'utf-16be')).toMatchObject({
      ok: true,
      text: 'سلام',
      hadBom: false,
    })
    const persian = [0xe3, 0xed, 0x9d, 0xd1, 0xe6, 0xe3, 0x20, 0x81, 0x8d]
    expect(decodeText(bytes(persian), 'windows-1256')).toMatchObject({ ok: true, text: 'مي\u200cروم پچ' })
  })
})

describe('decodeText refuses', () => {
  const problem = (input: Uint8Array, encoding?: 'utf-16le' | 'windows-1256') => decodeText(input, encoding)

  it('nothing, and a mark with nothing after it', () => {
    expect(problem(bytes())).toEqual({ ok: false, problem: 'empty' })
    expect(problem(bytes([0xff, 0xfe]))).toEqual({ ok: false, problem: 'empty' })
  })

  it('bytes that are not UTF-8, naming the place', () => {
    const valid = utf8('سلام\r\nدنیا\n')
    const at = { problem: 'not-utf8', offset: valid.length, line: 3 }
    expect(problem(bytes(valid, [0xd3, 0xe1], utf8('x')))).toMatchObject(at)
    expect(problem(bytes(valid, [0xe2, 0x80]))).toMatchObject(at)
    expect(problem(bytes(valid, [0x80]))).toMatchObject(at)
    expect(problem(bytes([0xef, 0xbb, 0xbf], valid, [0xff]))).toMatchObject({ offset: valid.length + 3 })
  })

  it('a NUL, naming the line', () => {
    const damaged = utf8('a text\nwith a \0 in it')
    expect(problem(damaged)).toEqual({ ok: false, problem: 'nul', offset: 14, line: 2 })
    expect(problem(damaged, 'windows-1256')).toEqual({ ok: false, problem: 'nul', offset: 14, line: 2 })
    expect(problem(utf16('a\nb\0', true), 'utf-16le')).toEqual({
      ok: false,
      problem: 'nul',
      offset: 6,
      line: 2,
    })
  })

  it.each([
    ['PDF', utf8('%PDF-1.7')],
    ['PNG', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['JPEG', bytes([0xff, 0xd8, 0xff, 0xe0])],
    ['ZIP', bytes([0x50, 0x4b, 3, 4, 0, 0])],
    ['DOCX', bytes([0x50, 0x4b, 3, 4], utf8('word/document.xml'))],
    ['DOC', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['WebP', bytes(utf8('RIFF'), [1, 2, 3, 4], utf8('WEBP'))],
    ['UTF-16', utf16('A text without a mark.', true)],
  ])('a file that looks like %s', (looksLike, input) => {
    expect(problem(input)).toMatchObject({ ok: false, problem: 'binary', looksLike })
  })

  it('other binary files', () => {
    expect(problem(bytes([1, 0, 0, 0, 0, 0, 7, 0]))).toEqual({ ok: false, problem: 'binary', offset: 1 })
    expect(problem(bytes([0x00, 0xd8, 0x41, 0x00]), 'utf-16le')).toEqual({ ok: false, problem: 'binary' })
  })
})
