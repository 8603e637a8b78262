import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looksWrapped, unwrapLines } from './unwrap-lines.ts'

const ENGLISH =
  'The president said on Monday that the ministers of both countries would meet again, and that the talks had been useful. Nobody knows when they will end. The minister of foreign affairs, who had come from Tehran, left the city at night.'
const PERSIAN =
  'رئیس‌جمهور روز دوشنبه گفت که وزیران دو کشور بار دیگر دیدار خواهند کرد و گفت‌وگوها سودمند بوده است. هیچ‌کس نمی‌داند که کی پایان می‌یابد. وزیر امور خارجه که از تهران آمده بود، شبانه شهر را ترک کرد.'

function wrap(text: string, width: number): string {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!
    if (line === '') lines[lines.length - 1] = word
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}

describe('wrapped lines', () => {
  it.each([ENGLISH, PERSIAN])('are known and joined at any width', (text) => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 80 }), (width) => {
        const wrapped = Array<string>(6).fill(wrap(text, width)).join('\n\n')
        expect(looksWrapped(wrapped)).toBe(true)
        expect(unwrapLines(wrapped)).toBe(Array<string>(6).fill(text).join('\n\n'))
      }),
    )
  })

  it('are joined where a sentence runs over one line end only', () => {
    const text = 'He said that he would certainly come\ntomorrow. They waited.'
    expect(looksWrapped(text)).toBe(true)
    expect(unwrapLines(text)).toBe(text.replace('\n', ' '))
    expect(looksWrapped('او گفت که فردا به دیدار وزیر خواهد رفت و\nبازمی‌گردد. ما ماندیم.')).toBe(true)
  })

  it('keep a hyphen, headlines, items and indented paragraphs', () => {
    const text =
      'Short headline\nA long line that runs on and on to well-\nknown ends of the text, and is\n- one item of a list\n  An indented line.'
    expect(unwrapLines(text)).toBe(
      'Short headline\nA long line that runs on and on to well-known ends of the text, and is\n- one item of a list\n  An indented line.',
    )
  })
})

describe('lines that are paragraphs', () => {
  it.each([
    'Peace talks end in Kabul\nThe ministers met on Monday. They spoke for hours.\nNobody left.',
    'دیدار سران در تهران\nسران سه کشور دیروز در تهران دیدار کردند.\nگفت‌وگوها سودمند بود.',
    'apples\npears\nbread\nmilk',
    '- the first item of the list goes here\n- the second item of the list\n- third',
    'One sentence. Two sentences.\nThree sentences, and then some more of them.',
    '',
    'one line',
    'بنی آدم اعضای یکدیگرند\nکه در آفرینش ز یک گوهرند\nچو عضوی به درد آورد روزگار\nدگر عضوها را نماند قرار',
  ])('stay: %s', (text) => {
    expect(looksWrapped(text)).toBe(false)
  })
})
