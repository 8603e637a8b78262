import type { formats as english } from '../en/formats.ts'
import type { Translated } from '../translated.ts'

export const formats = {
  warnings: {
    'one-sided-rows-left-out_one': '{{count, number}} ردیف کنار گذاشته شد، چون فقط یک سویش متن دارد.',
    'one-sided-rows-left-out_other': '{{count, number}} ردیف کنار گذاشته شد، چون فقط یک سویشان متن دارد.',
    'empty-rows-left-out_one': '{{count, number}} ردیف کنار گذاشته شد، چون متنی ندارد.',
    'empty-rows-left-out_other': '{{count, number}} ردیف کنار گذاشته شد، چون متنی ندارند.',
    'claims-left-out_one': '{{count, number}} ادعا و گویندهٔ آن در پرونده نیامده است.',
    'claims-left-out_other': '{{count, number}} ادعا و گویندگانشان در پرونده نیامده‌اند.',
    'links-left-out_one': 'هم‌ترازی {{count, number}} ردیف در پرونده نیامده است؛ فقط دو متن آمده‌اند.',
    'links-left-out_other': 'هم‌ترازی {{count, number}} ردیف در پرونده نیامده است؛ فقط دو متن آمده‌اند.',
    'proposals-left-out_one':
      '{{count, number}} ادعای پیشنهادی در پرونده نیامده است، چون کسی آن را نپذیرفته است.',
    'proposals-left-out_other':
      '{{count, number}} ادعای پیشنهادی در پرونده نیامده است، چون کسی آن‌ها را نپذیرفته است.',
    'comments-left-out_one': '{{count, number}} یادداشت در پرونده نیامده است.',
    'comments-left-out_other': '{{count, number}} یادداشت در پرونده نیامده است.',
    'suggestions-left-out_one': '{{count, number}} تغییر پیشنهادی در پرونده نیامده است.',
    'suggestions-left-out_other': '{{count, number}} تغییر پیشنهادی در پرونده نیامده است.',
    'terms-left-out_one': '{{count, number}} اصطلاح در پرونده نیامده است.',
    'terms-left-out_other': '{{count, number}} اصطلاح در پرونده نیامده است.',
    'documents-left-out_one': 'ردیف‌ها از {{count, number}} سند است و پرونده نمی‌گوید از کدام.',
    'documents-left-out_other': 'ردیف‌ها از {{count, number}} سند است و پرونده نمی‌گوید هر کدام از کجاست.',
    'states-left-out_one':
      'وضعیت {{count, number}} ردیف (ترجمه‌شده، بازبینی‌شده، نهایی) در پرونده نیامده است.',
    'states-left-out_other':
      'وضعیت {{count, number}} ردیف (ترجمه‌شده، بازبینی‌شده، نهایی) در پرونده نیامده است.',
    'locks-left-out_one': 'پرونده نمی‌گوید که {{count, number}} ردیف قفل است.',
    'locks-left-out_other': 'پرونده نمی‌گوید که {{count, number}} ردیف قفل‌اند.',
    'confidence-left-out_one':
      'میزان اطمینان به هم‌ترازی {{count, number}} ردیف و تأیید آن در پرونده نیامده است.',
    'confidence-left-out_other':
      'میزان اطمینان به هم‌ترازی {{count, number}} ردیف و تأیید آن‌ها در پرونده نیامده است.',
    'reasons-left-out_one': 'دلیل هم‌ترازی {{count, number}} ردیف در پرونده نیامده است.',
    'reasons-left-out_other': 'دلیل هم‌ترازی {{count, number}} ردیف در پرونده نیامده است.',
    'paragraphs-left-out_one': 'آغاز {{count, number}} بند در پرونده نیامده است.',
    'paragraphs-left-out_other': 'آغاز {{count, number}} بند در پرونده نیامده است.',
    'sentence-order-left-out_one':
      '{{count, number}} ردیف با ردیفی دیگر متقاطع است و ترتیب جمله‌هایش در متن در پرونده نیامده است.',
    'sentence-order-left-out_other':
      '{{count, number}} ردیف با ردیف‌های دیگر متقاطع‌اند و ترتیب جمله‌هایشان در متن در پرونده نیامده است.',
    'sentences-joined_one':
      'جمله‌های {{count, number}} ردیف به هم پیوسته شد و پرونده نمی‌گوید هر جمله کجا پایان می‌یابد.',
    'sentences-joined_other':
      'جمله‌های {{count, number}} ردیف به هم پیوسته شد و پرونده نمی‌گوید هر جمله کجا پایان می‌یابد.',
    'inline-codes-left-out_one': '{{count, number}} کد درون‌متنی از متن برداشته شد.',
    'inline-codes-left-out_other': '{{count, number}} کد درون‌متنی از متن برداشته شد.',
    'line-breaks-made-spaces_one': 'به جای {{count, number}} شکست سطر در متن، فاصله گذاشته شد.',
    'line-breaks-made-spaces_other': 'به جای {{count, number}} شکست سطر در متن، فاصله گذاشته شد.',
    'tabs-made-spaces_one': 'به جای {{count, number}} نویسهٔ تب در متن، فاصله گذاشته شد.',
    'tabs-made-spaces_other': 'به جای {{count, number}} نویسهٔ تب در متن، فاصله گذاشته شد.',
    'illegal-characters-removed_one': '{{count, number}} نویسه که این قالب روا نمی‌داند از متن برداشته شد.',
    'illegal-characters-removed_other': '{{count, number}} نویسه که این قالب روا نمی‌داند از متن برداشته شد.',
  },
  unplaced: {
    'not-found': 'ادعای {{claim, foreign}}: عبارت «{{quote, foreign}}» در متن نیست.',
    ambiguous: 'ادعای {{claim, foreign}}: عبارت «{{quote, foreign}}» بیش از یک بار در متن آمده است.',
    'no-text': 'ادعای {{claim, foreign}}: چنین متنی در این پروژه نیست («{{quote, foreign}}»).',
    'not-valid': 'ادعای {{claim, foreign}} مقداری دارد که تراز آن را نمی‌شناسد.',
    'unknown-label': '«{{quote, foreign}}»: برچسب {{claim, foreign}} نام هیچ بخشی از یک ادعا نیست.',
    'no-content': '«{{quote, foreign}}» ({{claim, foreign}}): ادعایی نزدیک آن نیست.',
    'other-annotator': '«{{quote, foreign}}» را کس دیگری برچسب زده است؛ تنها کار یک نفر گرفته می‌شود.',
    'there-already': 'ادعای {{claim, foreign}} («{{quote, foreign}}») از پیش هست.',
  },
  dictionaryProblems: {
    'not-two-or-three-columns':
      'سطر {{line, number}} یک واژه، یک تب، برابر آن و حداکثر یک تب و وزن نیست: {{found, foreign}}',
    'empty-word': 'سطر {{line, number}} واژه یا برابرش را ندارد: {{found, foreign}}',
    'bad-weight': 'سطر {{line, number}}: {{found, foreign}} وزن یا شمار نیست؛ باید عددی بزرگ‌تر از صفر باشد.',
  },
  linksProblems: {
    'not-two-columns':
      'سطر {{line, number}} دو ستون جداشده با یک تب نیست: نخست شمارهٔ جمله‌های مبدأ، سپس مقصد.',
    'empty-link': 'سطر {{line, number}} هیچ جمله‌ای را نام نمی‌برد.',
    'bad-number':
      'سطر {{line, number}}: {{found, foreign}} شمارهٔ جمله نیست. شماره‌ها 0، 1، 2 و مانند آن‌اند.',
    'out-of-range': 'سطر {{line, number}}: در آن سو جمله‌ای با شمارهٔ {{found, foreign}} نیست؛ نخستین 0 است.',
    'used-twice': 'سطر {{line, number}}: جملهٔ {{found, foreign}} پیش‌تر در پیوندی آمده است.',
  },
} as const satisfies Translated<typeof english>
