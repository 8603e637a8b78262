import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinText, readSentenceLines, segmentParagraph, segmentText } from './segment-text.ts'

/** ‖ marks where a sentence ends. */
function cut(language: string, marked: string): void {
  const expected = marked.split('‖').map((part) => part.trim())
  const line = marked.replaceAll('‖', '')
  expect(segmentParagraph(line, language).map((sentence) => sentence.text)).toEqual(expected)
}

describe('Persian sentences', () => {
  it.each([
    'او رفت. ‖ما ماندیم؟ ‖بله! ‖واقعاً؟! ‖آری.',
    'در سال ۱۳۵۷ ه.ش. به دنیا آمد. ‖او رفت.',
    'در سال ۱۲۰۰ ه. ش. به دنیا آمد.',
    'در سال ۱۲۰۰ هـ.ش. به دنیا آمد.',
    'در سدهٔ پنجم ق.م. ساخته شد.',
    'دولت ج.ا.ا. بیانیه داد. ‖سپس رفت.',
    'دیروز د. رضایی آمد.',
    '۱. تهران پایتخت است. ‖دوم این است.',
    'الف. تهران پایتخت است.',
    'شرکت Apple Inc. اعلام کرد.',
    'شرکت Apple, Google, etc. اعلام کردند.',
    '«آیا می‌آیی؟» و رفت.',
    '«آیا می‌آیی؟» پرسید.',
    '«او رفت. ‖ما ماندیم.» ‖بعد آمد.',
    'او (این درست است.) رفت.',
    'او (این درست است. آن هم.) رفت. ‖پایان.',
    'نرخ ۳.۵ و ۳٫۵ و ۱٬۰۰۰ از example.com آمد.',
    'او رفت.‖ما ماندیم.',
    'سال ۱۴۰۰. ‖سال نو آمد.',
    'پایان آمد.\u200f ‖ما رفتیم.',
    'کتاب، دفتر و ... خریدیم. ‖رفتیم.',
    'کتاب، دفتر و … خریدیم. ‖رفتیم.',
    'او رفت… ‖ما ماندیم.',
    'او رفت... ‖ما ماندیم.',
    'او رفت... و ما ماندیم.',
    'دوستان… با هم رفتند.',
    'بر پایهٔ سند ص. ۱۲ چنین است.',
    'چنین گفت؛ چنان شد، و رفت.',
  ])('%s', (marked) => {
    cut('fa', marked)
  })
})

describe('English sentences', () => {
  it.each([
    'Dr. Smith met Mr. Brown. ‖They left.',
    'J. R. R. Tolkien and Gen. Lee of St. Paul wrote.',
    'See Fig. 3 of Iran vs. Russia.',
    'No. 5 is alive. ‖No. ‖I will not.',
    '“Why?” he asked. ‖“Why!” ‖She left.',
    'Is it so? he asked.',
    '1. The first. ‖It is so.',
    'The list: 1. The first.',
    'It (see the note. It is long.) goes on. ‖It ends.',
    '(He left. ‖She stayed.) ‖They met.',
    'He waited… ‖Then he left.',
    'He waited … and left.',
    'He left.‖We stayed.',
    'Open www.left.We or example.com/a.B, now.',
    'He sold it. ‖eBay refused.',
    'I live in the U.S. ‖He lives near a U.S. Army base.',
    'Of 3.5 e.g. this, at 5 a.m. in v2.0.1 of it.',
    'Apple Inc. announced it. ‖It was Apple Inc. ‖The market fell.',
    'He has a Ph.D. in law. ‖So do I. ‖Iran does.',
    'It ended.[12] ‖The next began.',
    '“We believe it is over. ‖The common cause will win.”',
    '... and so on. ‖They left.',
  ])('%s', (marked) => {
    cut('en', marked)
  })
})

describe('sentences of other languages', () => {
  it.each([
    ['ar', 'د. أحمد ذهب. ‖هل ذهب؟ ‖نعم، ذهب.'],
    ['ur', 'یہ ہے۔ ‖وہ ہے۔'],
    ['de', 'Am 3. Oktober kam Dr. Müller z. B. an. ‖Er ging.'],
    ['fr', 'M. Dupont est venu. ‖Il est parti.'],
    ['he', 'הוא הלך. ‖היא נשארה.'],
    ['zh', '他走了。‖我们留下。'],
    ['no tag!', 'One. ‖Two.'],
  ])('%s: %s', cut)
})

describe('paragraphs', () => {
  it('are lines, with what stood before them', () => {
    expect(segmentText('\n One.  Two.\r\n \n\nThree. \r', 'en')).toEqual([
      [{ text: 'One.', lead: '\n ', gap: '  ' }, { text: 'Two.' }],
      [{ text: 'Three.', lead: ' \n\n', gap: ' ' }],
    ])
  })

  it('leave nothing of a blank text', () => {
    expect(segmentText(' \n\t\n', 'fa')).toEqual([])
    expect(segmentParagraph('  ', 'fa')).toEqual([])
  })

  it('join to the text again, whatever it holds', () => {
    const piece = fc.constantFrom(
      ' ',
      '\n',
      '.',
      '؟',
      '«',
      '»',
      '(',
      ')',
      '…',
      '\u200c',
      '\u00a0',
      '\u2028',
      'ه',
      'A',
      'b',
      '1',
    )
    const line = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 60 })
    fc.assert(
      fc.property(line, fc.constantFrom('fa', 'en'), (pieces, language) => {
        const text = pieces.join('').replace(/\r\n?/g, '\n')
        const paragraphs = segmentText(text, language)
        expect(joinText(paragraphs)).toBe(text.replace(/(?:^|\n)\s*$/, ''))
        expect(paragraphs.flat().every((sentence) => sentence.text.trim() !== '')).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

it('cuts a long line window by window as it would cut it whole', () => {
  const sentence = 'He left the house at 5 p.m. with Dr. Who and (as they say.) never came back. '
  const long = sentence.repeat(400)
  expect(segmentParagraph(long, 'en').map((found) => found.text)).toEqual(Array(400).fill(sentence.trim()))
})

it('cuts the sample report as its alignment counts it', () => {
  const read = (name: string) => readFileSync(new URL(`../testing/samples/${name}`, import.meta.url), 'utf8')
  const counts = (name: string, language: string) =>
    segmentText(read(name), language).map((part) => part.length)
  expect(counts('meeting.fa.txt', 'fa')).toEqual([1, 1, 1, 1, 1, 1, 1])
  expect(counts('meeting.en.txt', 'en')).toEqual([2, 2, 2, 2, 1, 2, 2])
})

it('reads one sentence a line and cuts none of them', () => {
  expect(readSentenceLines('One. Two.\n Three.\r\n\n\nFour.\n')).toEqual([
    [{ text: 'One. Two.' }, { text: 'Three.' }],
    [{ text: 'Four.' }],
  ])
})
