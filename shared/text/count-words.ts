/** Letters and digits, with what stands inside a word: marks, ZWNJ and ZWJ, an apostrophe, a hyphen, a decimal. */
const word = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u200c-\u200d\u0640_]|['’.,٫٬/:@-](?=[\p{L}\p{N}]))*/gu
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu

/** Written without spaces: the words of these are found by dictionary, which costs a hundred times as much. */
const unspaced = /^(?:th|lo|km|my)(?:[-_]|$)/i

/**
 * Words as the field counts them for progress and payment: runs between spaces that hold a letter or a digit, so
 * «می‌روم», "don't", "well-known" and "3.5" are one each; Chinese and Japanese by the character.
 */
export function countWords(text: string, language: string): number {
  if (unspaced.test(language)) return countSegmenterWords(text, language)
  const ideographs = text.match(ideograph)?.length ?? 0
  if (ideographs === 0) return text.match(word)?.length ?? 0
  return ideographs + (text.replace(ideograph, ' ').match(word)?.length ?? 0)
}

function countSegmenterWords(text: string, language: string): number {
  let count = 0
  const segmenter = new Intl.Segmenter(language.replaceAll('_', '-'), { granularity: 'word' })
  for (const segment of segmenter.segment(text)) if (segment.isWordLike) count++
  return count
}
