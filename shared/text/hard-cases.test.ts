import { describe, expect, it } from 'vitest'
import { segmentParagraph } from './segment-text.ts'

/** ‖ marks where a sentence ends; every other place must stay whole. */
function cut(language: string, marked: string): void {
  const expected = marked.split('‖').map((part) => part.trim())
  const found = segmentParagraph(marked.replaceAll('‖', ''), language).map(({ text }) => text)
  expect(found).toEqual(expected)
}

const persian = {
  'years and eras': [
    'در سال ۱۳۵۷ ه.ش. انقلاب شد.',
    'در سال ۱۳۵۷ ه. ش. انقلاب شد. ‖جنگ آمد.',
    'در سال ۱۳۵۷ هـ. ش. برابر با ۱۹۷۹ م. انقلاب شد.',
    'او در ۴۸۳ ق.م. زاده شد. ‖پدرش شاه بود.',
    'در سدهٔ سوم ق. م. این شهر ساخته شد.',
    'به سال ۶۵۶ ه.ق. بغداد سقوط کرد.',
    'سال ۱۴۰۰. ‖سال نو آغاز شد.',
    'این کار را در ۱۳۹۸ کرد. ‖در ۱۳۹۹ بازگشت.',
  ],
  'abbreviations and initials': [
    'ارتش ج.ا.ا. رزمایش برگزار کرد. ‖پایان یافت.',
    'دولت ج. ا. ا. بیانیه داد.',
    'دکتر د. رضایی سخن گفت.',
    'م. ع. جمالزاده نویسنده بود. ‖او در ژنو درگذشت.',
    'ر.ک. فصل سوم این کتاب.',
    'ن.ک. صفحهٔ ۱۲ و رک. پیوست.',
    'شرکت Apple Inc. اعلام کرد که سود برده است.',
    'آقای J. R. Smith به تهران آمد.',
    'به گفتهٔ Dr. Ahmadi این دارو مؤثر است.',
    'بنگرید به ص. ۲۳ و ج. ۲ آن کتاب.',
    'بر پایهٔ بند ب. ۳ این قانون چنین است.',
  ],
  'quotations and verbs': [
    '«آیا می‌آیی؟» پرسید و رفت.',
    '«جنگ تمام شد.» گفت و نشست.',
    '«ما می‌مانیم!» و رفتند. ‖کسی نماند.',
    '«این توافق پایان می‌یابد.» تأکید کرد.',
    '«این پایان کار نیست.» اعلام کرد.',
    '«آری.» ‖«نه.»',
    'او گفت: «جنگ تمام شد. ‖ما پیروز شدیم.» ‖سپس رفت.',
    'او گفت: «جنگ تمام شد.» ‖مردم شاد شدند.',
    'او نوشت «چرا؟» و امضا کرد.',
    '“چرا نیامدی؟” پرسید.',
  ],
  marks: [
    'چرا؟! ‖چون خواستم.',
    'آیا او رفت؟ ‖بله! ‖واقعاً؟',
    'رفتیم؛ دیدیم، و آمدیم.',
    'او گفت: ما می‌آییم.',
    'رفت...‖ ما ماندیم.',
    'او رفت… ‖دیگر نیامد.',
    'این، آن و ... را خرید. ‖رفت.',
    'من … نمی‌دانم.',
    'رفت.‖ما ماندیم.',
    'رفتی؟‖نه.',
    'او رفت!!! ‖ما ماندیم.',
    'نرخ ۳.۵ و ۳٫۵ درصد است. ‖۱٬۰۰۰ تومان شد.',
    'نشانی ما example.com است. ‖ببینید.',
    'نسخهٔ ۲.۱.۳ آمد. ‖نصب کنید.',
    'ساعت ۱۰.۳۰ رسید.',
    'پایان یافت.\u200f ‖آغاز شد.',
    'نامه را فرستاد.‏ ‖پاسخی نیامد.',
  ],
  'lists and headlines': [
    '۱. تهران پایتخت است. ‖۲. اصفهان زیباست.',
    '۱- تهران. ‖۲- اصفهان.',
    '۱.۲. روش پژوهش',
    'الف. نخست بیاید.',
    'ب) دوم این است. ‖همین.',
    'شرط‌ها: ۱. صلح ۲. آزادی',
    'دیدار سران سه کشور در تهران',
    '🔴 فوری: انفجار در کابل',
    '🔹 رئیس‌جمهور آمد. ‖🔹 وزیر رفت.',
    '▪️ او رفت.‖▪️ ما ماندیم.',
    '✅ ۱. ثبت نام کنید. ‖منتظر بمانید.',
    '🔻 چه شد؟ ‖هیچ.',
    'خیلی خوب بود! 😂😂 ‖فردا می‌آیم.',
    '@news_channel 🆔',
  ],
  brackets: [
    'او (که استاد است. و پیر.) آمد.',
    'او رفت (نک. فصل ۲). ‖ما ماندیم.',
    'او رفت. ‖(ما ماندیم. ‖آن‌ها آمدند.) ‖پایان.',
    'نام او [چنین گفته‌اند. شاید.] علی بود.',
    'این (۱) و آن (۲) را دید. ‖رفت.',
    'او رفت :( ولی آمد. ‖خوب شد :)',
  ],
}

const english = {
  titles: [
    'Dr. Smith and Mrs. Jones met Prof. Lee. ‖They talked.',
    'Mr. and Mrs. Brown left. ‖Ms. Green stayed.',
    'Sen. John Doe and Rep. Jane Roe voted.',
    'Maj. Gen. Hossein Salami spoke. ‖He warned Israel.',
    'St. Petersburg is cold. ‖So is Mt. Everest.',
    'Ayatollah S. Ali Khamenei spoke. ‖People listened.',
  ],
  'initials and dotted letters': [
    'J. R. R. Tolkien wrote it. ‖He died.',
    'George W. Bush and F. Scott Fitzgerald met.',
    'The U.S. Army left. ‖The U.S. stayed out of it.',
    'He lives in the U.S. ‖He likes it.',
    'The U.N. Security Council met at 5 p.m. yesterday.',
    'At 5 p.m. ‖He left.',
    'She has a Ph.D. in law. ‖He has an M.A. from Yale.',
    'It was Apple Inc. ‖The price fell.',
    'Apple Inc. announced it. ‖Acme Corp. and Foo Ltd. agreed.',
    'So do I. ‖Nobody else does.',
    'In 500 B.C. the city fell. ‖By 300 A.D. it rose.',
    'D.C. Mayor Bowser spoke.',
  ],
  abbreviations: [
    'See Fig. 3 and Tab. 4, e.g. this one, i.e. that.',
    'Iran vs. Russia is on. ‖Watch it.',
    'Bring bread, milk, etc. to us. ‖Come early.',
    'Bread, milk, etc. ‖They ate.',
    'No. 5 is alive. ‖No. ‖Never.',
    'See pp. 12-14 and vol. 2 of it.',
    'On Jan. 5 he left. ‖On Feb. 6 he came.',
    'It costs approx. 5 dollars. ‖Pay it.',
  ],
  'questions and quotations': [
    '“Why?” he asked. ‖“Because.” ‖He left.',
    '"Stop!" she cried. ‖He did.',
    'He said, “It is over. ‖We have won.” ‖They cheered.',
    'He asked “Why?” and left.',
    '"Is it?" ‖"It is."',
    'What?! ‖No way. ‖Really?!',
    "'Come in,' he said. ‖'Sit down.'",
    'Yahoo! and Jeopardy! are names. ‖Go!',
  ],
  'numbers and lists': [
    'It is 3.5 or 1,000.25 m. ‖Then it fell.',
    '1. First thing. ‖2. Second thing.',
    '1.2. Methods and data',
    'a. The first. ‖b. The second.',
    'iv. The fourth one.',
    'Version v2.0.1 is out. ‖Get it.',
    'It was 1990. ‖The war began.',
    'We need three things: 1. Peace 2. Bread',
    '• He came. ‖• She left.',
  ],
  'stops without spaces and small letters': [
    'He left.‖We stayed.',
    'He left?‖We stayed.',
    'Go to www.left.We or a.b@c.Com, now.',
    'Use node.js or Next.js today. ‖Good.',
    'He sold it. ‖eBay refused. ‖iPhone sales rose.',
    'He waited… ‖Then he left.',
    'He waited... ‖Then he left.',
    'He waited … and left.',
    'Well... maybe. ‖No.',
    '...and so on. ‖They left.',
    'It ended.[12] ‖The next began.[3][4] ‖Done.',
  ],
  brackets: [
    'It (see it. It is long.) goes on. ‖It ends.',
    'He left. ‖(She stayed. ‖They met.) ‖The end.',
    'He left (at 5 p.m. or so). ‖She stayed.',
    'He (Dr. No.) left. ‖She stayed.',
    'I [sic. It is so.] went home. ‖Bye.',
    'It works (really!). ‖Try it.',
  ],
  pictures: [
    '🔴 BREAKING: Blast in Kabul. ‖More soon.',
    'He won! 😀 ‖She lost.',
    'He won!‖🔹 She lost.',
    'Thanks 🙏 to all. ‖Bye 👋',
  ],
}

describe.each([
  ['fa', persian],
  ['en', english],
] as const)('%s', (language, groups) => {
  describe.each(Object.entries(groups))('%s', (_group, cases) => {
    it.each(cases)('%s', (marked) => cut(language, marked))
  })
})
