import { expect, it } from 'vitest'
import { countWords } from './count-words.ts'

it.each<[string, string, number]>([
  ['fa', 'می‌روم و همکاری‌های منطقه‌ای را «می‌بینم»؛ ۳٫۵ درصد.', 8],
  ['en', "I don't know well-known e-mail a@b.org, 3.5% – or 1,000 … of it!", 11],
  ['en', 'one,two three', 2],
  ['fa', 'سلام،دنیا', 2],
  ['he', 'צה״ל הלך', 3],
  ['zh', '他走了 OK。', 4],
  ['th', 'ฉันรักเธอ', 3],
  ['en', ' … — ', 0],
  ['ar', 'كِتَابٌ جَمِيل', 2],
])('%s: %s', (language, text, count) => {
  expect(countWords(text, language)).toBe(count)
})
