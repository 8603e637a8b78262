import type { cli as english } from '../en/cli.ts'
import type { Translated } from '../translated.ts'

export const cli = {
  help: {
    all: `تراز متن‌های دو زبان را هم‌تراز می‌کند، ادعاها را در آن‌ها نشان می‌گذارد و جفت‌ها را برون‌بری می‌کند.

  taraz new SOURCE [TARGET] -o FILE   ساختن پروژه از یک متن یا از متن و ترجمه‌اش
  taraz align SOURCE TARGET           هم‌تراز کردن دو متن
  taraz export PROJECT                نوشتن پروژه در قالبی دیگر
  taraz import PROJECT FILE           آوردن ادعاها از برنامه‌ای دیگر
  taraz validate PROJECT              گفتن ایرادهای یک پروندهٔ پروژه
  taraz merge BASE OURS THEIRS        ادغام دو نسخه از یک پروژه
  taraz agree A B                     گفتن میزان توافق دو نشانه‌گذار
  taraz stats PROJECT                 گفتن این‌که در پروژه چه‌قدر متن هست
  taraz claims PROJECT                فهرست، پیشنهاد یا سنجش ادعاها
  taraz serve [PROJECT]               ارائهٔ برنامه در نشانی‌ای از همین دستگاه
  taraz open [PROJECT]                باز کردن برنامه

  taraz COMMAND --help                توضیح بیشتر دربارهٔ یک فرمان
  taraz --version                     گفتن شمارهٔ نسخه
  --lang en|fa                        انگلیسی یا فارسی؛ وگرنه LANG تعیین می‌کند

نام - یعنی ورودی یا خروجی استاندارد. کد خروج: ۰ انجام شد، ۱ ایرادی پیدا شد،
۲ فرمان یا ورودی نادرست است.
`,
    new: `taraz new SOURCE [TARGET] -o FILE [options]

از یک متن، یا از متن و ترجمه‌اش، پروژه می‌سازد و دو متن را هم‌تراز می‌کند. متن‌ها
UTF-8 اند، یا UTF-16 با نشانهٔ ترتیب بایت. پرونده‌ای که هست جایگزین نمی‌شود.

  -o, --output FILE     پروژه‌ای که ساخته می‌شود؛ - یعنی خروجی استاندارد
  --source-lang TAG     زبان مبدأ (fa)
  --target-lang TAG     زبان مقصد (en)
  --title TITLE         عنوان پروژه (نام SOURCE)
  --sentences           هر سطر یک جمله است و سطر خالی مرز بند
  --rules FILE.srx      جمله‌ها را با قاعده‌های پرونده‌ای SRX می‌برد
  --links FILE          پیوندها را به‌جای هم‌ترازی از پرونده می‌خواند؛ هر سطر شمارهٔ
                        جمله‌های مبدأ از صفر، یک تب و شمارهٔ جمله‌های مقصد است،
                        جداشده با ویرگول؛ هر طرف می‌تواند خالی باشد
`,
    align: `taraz align SOURCE TARGET [options]

متن و ترجمه‌اش را هم‌تراز می‌کند.

  --format FORMAT       links (همان که taraz new --links می‌خواند)، tsv، tmx، jsonl
                        یا moses؛ اگر گفته نشود links
  -o, --output FILE     کجا نوشته شود (خروجی استاندارد)؛ برای moses لازم است و
                        سه پروندهٔ FILE.fa-en.fa و FILE.fa-en.en و FILE.fa-en.ids می‌نویسد
  --source-lang TAG     زبان مبدأ (fa)
  --target-lang TAG     زبان مقصد (en)
  --sentences           هر سطر یک جمله است و سطر خالی مرز بند
  --rules FILE.srx      جمله‌ها را با قاعده‌های پرونده‌ای SRX می‌برد
  --dictionary FILE     واژه‌ها و برابرهایشان: هر سطر یک واژه، یک تب و برابرش است،
                        و اگر دانسته باشد یک تب و وزن یا شمار آن
  --explain             پس از هر پیوند یک تب، اطمینان از ۰ تا ۱، یک تب و دلیل‌ها
                        به واژه (زبانش را --lang می‌گوید)
  --json                به صورت JSON، با دلیل‌ها به شکل داده؛ با --explain به واژه
                        هم

کد خروج 1: پیوندها نوشته شد، ولی مقصد به ترجمهٔ مبدأ نمی‌ماند.
`,
    export: `taraz export PROJECT --format FORMAT -o FILE [options]

پروژه را در قالبی دیگر می‌نویسد و آنچه را آن قالب نمی‌تواند بگوید برمی‌شمارد.

  --format FORMAT       tmx یا tsv یا jsonl یا moses؛ برای ادعاها web-annotation،
                        brat، webanno، doccano، label-studio یا claims-csv
  -o, --output FILE     کجا نوشته شود؛ - یعنی خروجی استاندارد؛ moses سه پروندهٔ
                        FILE.fa-en.fa و FILE.fa-en.en و FILE.fa-en.ids می‌نویسد
  --state STATES        فقط ردیف‌های این وضعیت‌ها، جداشده با ویرگول: initial،
                        translated، reviewed، final
`,
    import: `taraz import PROJECT FILE [FILE] --format FORMAT -o OUT

ادعاها را به پروژه می‌آورد: آن‌ها را که تراز نوشته است با هر چه می‌گویند، و بخش‌هایی را
که برنامه‌ای دیگر برچسب زده است (content و cue و claimant و مانند آن). هر ادعا همان جایی
می‌نشیند که واژه‌هایش هست: در جای خود، یا در تنها جای دیگری که همان واژه‌ها، یا همان
واژه‌ها با همان پیرامون، هست؛ آنچه جا نمی‌یابد فهرست می‌شود و کد خروج ۱ است. اگر کنار
پرونده‌های ‎.ann‎ در brat متنی هست، آن را هم بدهید.

  --format FORMAT       web-annotation یا brat یا webanno یا doccano یا
                        label-studio یا claims-csv
  -o, --output FILE     پروژه‌ای که نوشته می‌شود؛ - یعنی خروجی استاندارد
`,
    validate: `taraz validate PROJECT

هر ایرادی را که پروندهٔ پروژه دارد در یک سطر می‌گوید: پرونده، سطر و خود ایراد.
کد خروج ۰ یعنی ایرادی نیست.
`,
    merge: `taraz merge BASE OURS THEIRS -o FILE
taraz merge --no-base OURS THEIRS -o FILE
taraz merge --install-driver

دو نسخه از یک پروژه را با نسخهٔ مشترکشان، رکورد به رکورد، ادغام می‌کند. آنچه هر
دو به دو گونه عوض کرده‌اند همان می‌ماند که در OURS است و به‌صورت تعارض در پرونده
نگه داشته می‌شود تا در پنجره حل شود. کد خروج ۰: همه‌چیز روشن بود؛ ۱: تعارض هست؛
۲: چیزی نوشته نشد.

  -o, --output FILE     کجا نوشته شود؛ - یعنی خروجی استاندارد
  --no-base             نسخهٔ مشترکی نیست: آنچه فقط یکی دارد می‌ماند و هر تفاوت
                        یک تعارض است
  --install-driver      مخزن گیت همین‌جا پرونده‌های پروژه را با تراز ادغام کند:
                        merge.taraz.driver را می‌گذارد و سطری به .gitattributes
                        می‌افزاید
`,
    agree: `taraz agree A B [--json]

می‌گوید دو نفری که نسخه‌های یک پروژه را نشانه‌گذاری کرده‌اند چه‌قدر توافق دارند:
گستره‌ها (F1 دقیق، هم‌پوشان و نویسه‌ای؛ آلفای واحدها)، مقدارهای ادعاهایی که هر دو
یافته‌اند (کاپا و آلفا) و پیوندها، که در آن‌ها A درست فرض می‌شود. جمله‌هایی که
واژه‌هایشان فرق دارد کنار می‌روند. موردهای اختلاف را برمی‌شمارد.

  --json                به‌صورت JSON، برای برنامه‌های دیگر
`,
    stats: `taraz stats PROJECT [--json]

می‌گوید در پروژه چه‌قدر متن هست و کار تا کجا پیش رفته است.

  --json                به‌صورت JSON، برای برنامه‌های دیگر
`,
    claims: `taraz claims PROJECT [options]

ادعاهای پروژه را فهرست می‌کند. پیشنهادهای پذیرفته‌نشده به شمار نمی‌آیند.

  --suggest             به‌جای آن، ادعاهایی که می‌توان پیشنهاد کرد، با قاعده‌ای که
                        هر یک را یافته و میزان اطمینانش
  --fidelity            به‌جای آن، آنچه در مقصد حذف، افزوده، تشدید یا تضعیف شده؛
                        کد خروج ۱: هشداری هست که کسی عمدی‌اش ندانسته
  --tag-all -o FILE     نوشتن پروژه با همهٔ پیشنهادهای تازه، که هر یک هنوز باید
                        پذیرفته یا رد شود
  --json                به شکل JSON برای برنامه‌های دیگر. با --suggest آرایه‌ای از
                        ادعاهاست (fa و en: content و cue و claimant هر یک آرایهٔ
                        [sentence, from, to]؛ force، act، factuality، polarity،
                        within، shift، shiftKind)؛ جمله‌های هر سو از صفر شمرده
                        می‌شوند و جایگاه‌ها واحد UTF-16 اند. جمله‌های پروژه‌ای که
                        با --sentences ساخته شده همان سطرهای متن‌اند، بی سطرهای
                        خالی. اگر سند چند تا باشد، آرایه‌ای از { document, claims }
`,
    serve: `taraz serve [PROJECT] [options]

برنامه را در نشانی‌ای از همین دستگاه ارائه می‌کند و نشانی را در سطری جدا می‌نویسد.
نخستین مرورگری که آن را باز کند راه می‌یابد. Ctrl+C کار را تمام می‌کند و همه‌چیز
ذخیره می‌شود.

  --port N              شمارهٔ درگاه (یکی که آزاد است)
  --no-open             پنجره‌ای باز نکند
`,
    open: `taraz open [PROJECT]

برنامه را باز می‌کند: اگر Electron نصب باشد در آن، وگرنه در پنجره‌ای از Chromium،
Chrome یا Edge، وگرنه در نشانی‌ای که می‌نویسد.
`,
  },
  usage: {
    noCommand: 'بگویید چه باید کرد.',
    unknownCommand: 'فرمانی به نام {{name, foreign}} نیست.',
    unknownOption: 'گزینهٔ {{option, foreign}} اینجا نیست.',
    badOption: 'گزینهٔ {{option, foreign}} درست به کار نرفته است.',
    missingOption: 'گزینهٔ {{option, foreign}} لازم است.',
    notOneOf: '{{option, foreign}} یکی از این‌هاست: {{words, foreign}}؛ نه {{value, foreign}}.',
    badLanguage:
      '{{option, foreign}}: {{value, foreign}} برچسب زبان نیست؛ برچسب چیزی است مانند fa، en یا pt-BR.',
    badPort: '{{value, foreign}} شمارهٔ درگاه نیست: عددی از 0 تا 65535.',
    tooFewFiles: 'نام یک پرونده کم است.',
    tooManyFiles: 'یک پرونده زیادی است: {{file, foreign}}.',
    standardTwice: 'ورودی استاندارد را فقط یک بار می‌شود خواند.',
    linksNeedTarget: '--links به دو متن نیاز دارد.',
    claimsOneOf: 'از --suggest و --fidelity و --tag-all فقط یکی را می‌توان خواست.',
    tagAllNeedsOutput: '--tag-all و -o با هم می‌آیند: نام پرونده‌ای را که نوشته می‌شود بگویید.',
    severalFiles: '{{format, foreign}} چند پرونده است: نامشان را با -o بگویید.',
    mosesIsFiles: 'Moses چند پرونده است: نامشان را با -o بدهید.',
    explainIsOfLinks: '--explain و --json تنها با --format links به کار می‌رود.',
    seeHelp: 'taraz --help توضیح بیشتری می‌دهد.',
  },
  unrelated:
    'مقصد به ترجمهٔ مبدأ نمی‌ماند و پیوندها حدس است. ببینید این دو متن از آنِ هم باشد و ترتیبشان درست.',
  untitled: 'بی‌عنوان',
  made_one: 'پروژه‌ای با {{count, number}} ردیف و {{sentences, number}} جمله ساخته شد.',
  made_other: 'پروژه‌ای با {{count, number}} ردیف و {{sentences, number}} جمله ساخته شد.',
  exported_one: '{{count, number}} ردیف نوشته شد؛ {{leftOut, number}} ردیف کنار ماند.',
  exported_other: '{{count, number}} ردیف نوشته شد؛ {{leftOut, number}} ردیف کنار ماند.',
  exportedClaims_one: '{{count, number}} ادعا نوشته شد.',
  exportedClaims_other: '{{count, number}} ادعا نوشته شد.',
  withExample: '{{sentence}} برای نمونه {{example, foreign}}.',
  valid: '{{path, foreign}} پروژه‌ای سالم است.',
  claims: {
    count_one: '{{count, number}} ادعا',
    count_other: '{{count, number}} ادعا',
    proposed_one: '{{count, number}} ادعا را می‌توان پیشنهاد کرد',
    proposed_other: '{{count, number}} ادعا را می‌توان پیشنهاد کرد',
    tagged_one: '{{count, number}} پیشنهاد نوشته شد که باید پذیرفته یا رد شود.',
    tagged_other: '{{count, number}} پیشنهاد نوشته شد که هر یک باید پذیرفته یا رد شود.',
    because: '({{rule}}؛ {{share, percent}})',
    issues_one: '{{count, number}} ادعا مانند مبدأ نیست',
    issues_other: '{{count, number}} ادعا مانند مبدأ نیستند',
    issue: '{{level}}، {{kind}}:',
  },
  merge: {
    done_zero: 'ادغام شد؛ چیزی مبهم نماند.',
    done_one: 'ادغام شد؛ {{count, number}} تعارض در پرونده ماند.',
    done_other: 'ادغام شد؛ {{count, number}} تعارض در پرونده ماند.',
    text: '{{place, foreign}}: هر دو متن را عوض کرده‌اند.',
    field: '{{place, foreign}}: هر دو مقدار را عوض کرده‌اند.',
    removed: '{{place, foreign}}: یکی آن را حذف و دیگری عوض کرده است؛ مانده است.',
    added: '{{place, foreign}}: فقط در یکی از نسخه‌هاست؛ مانده است.',
    alignment: '{{place, foreign}}: هر دو این جمله‌ها را به دو گونه هم‌تراز کرده‌اند.',
    order: '{{place, foreign}}: هر دو آن را به دو جای متفاوت برده‌اند.',
    anchor: '{{place, foreign}}: هر دو واژه‌های دیگری را نشان گذاشته‌اند، یا آن واژه‌ها دیگر نیستند.',
    claim: '{{place, foreign}}: دو نفر این ادعا را دو گونه نشان گذاشته‌اند.',
    otherProject: 'این‌ها نسخه‌های یک پروژه نیستند.',
    sentenceMoved: 'جملهٔ {{id, foreign}} در یکی از نسخه‌ها در سمت یا سند دیگری است.',
    installed:
      'از این پس گیت در این‌جا پرونده‌های پروژه را با تراز ادغام می‌کند؛ {{path, foreign}} این را می‌گوید.',
    noGit: 'گیت نصب نیست، یا در مسیر برنامه‌ها نیست.',
    noRepository: 'این‌جا مخزن گیتی نیست.',
  },
  import: {
    done_one: '{{count, number}} ادعا آورده شد؛ {{changed, number}} تا به جای ادعایی که بود.',
    done_other: '{{count, number}} ادعا آورده شد؛ {{changed, number}} تا به جای ادعاهایی که بود.',
    'not-this-format': 'این پروندهٔ ادعا در آن قالب نیست.',
  },
  agree: {
    sentences:
      'جمله‌ها: {{compared, number}} مقایسه شد، {{leftOut, number}} کنار رفت چون واژه‌هایشان فرق دارد',
    claims: 'ادعاها: {{a, number}} از A، {{b, number}} از B، {{matched, number}} جفت‌شده',
    span: '{{part}}: F1 دقیق {{exact}}، هم‌پوشان {{overlap}}، نویسه‌ای {{character}}؛ آلفای واحدها {{unitizing}}، گاما {{gamma}} (تعداد {{a, number}} و {{b, number}})',
    gamma:
      'همهٔ بخش‌ها: گاما {{gamma}}، گامای رده‌ها {{category}}؛ با {{samples, number}} نمونهٔ تصادفی و بذر {{seed, number(useGrouping: false)}} (تعداد {{n, number}})',
    parts: { content: 'محتوا', cue: 'نشانهٔ نقل', claimant: 'گوینده' },
    field: '{{field}}: یکسان {{same}}، کاپا {{kappa}}، آلفا {{alpha}}{{ordinal}} (تعداد {{n, number}})',
    ordinal: '، ترتیبی {{value}}',
    links:
      'پیوندها، {{how}}: دقت {{precision}}، بازیابی {{recall}}، F1 {{f1}} (تعداد {{a, number}} و {{b, number}})',
    how: { strict: 'سخت‌گیر', lax: 'آسان‌گیر' },
    disagreements_zero: 'هیچ‌جا اختلاف ندارند.',
    disagreements_one: 'در {{count, number}} جا اختلاف دارند:',
    disagreements_other: 'در {{count, number}} جا اختلاف دارند:',
    onlyClaim: 'ادعایی که فقط در {{copy}} است: {{id, foreign}}',
    onlyLink: 'پیوندی که فقط در {{copy}} است: {{id, foreign}}',
    otherSpan: '{{part, foreign}} در {{a, foreign}} و {{b, foreign}}: واژه‌های دیگر',
    otherValue:
      '{{field, foreign}} در {{a, foreign}} و {{b, foreign}}: {{one, foreign}} و {{other, foreign}}',
    why: {
      'nothing-to-compare': 'ندارد (چیزی نیست که هر دو سنجیده باشند)',
      'one-value-only': 'ندارد (همهٔ مقدارها یکی است)',
      'no-units': 'ندارد (هیچ‌کدام نشان نگذاشته‌اند)',
      'too-many-units': 'حساب نشد (واحدها زیادند)',
    },
  },
  stats: {
    head: '{{title, foreign}} ({{source, foreign}} ← {{target, foreign}})',
    rows_one: '{{count, number}} ردیف',
    rows_other: '{{count, number}} ردیف',
    states:
      'وضعیت: {{initial, number}} ترجمه‌نشده، {{translated, number}} ترجمه‌شده، {{reviewed, number}} بازبینی‌شده، {{final, number}} نهایی',
    alignment: 'هم‌ترازی: {{proposed, number}} پیشنهادی، {{confirmed, number}} تأییدشده',
    sentences: 'جمله‌ها: {{source, number}} در مبدأ، {{target, number}} در مقصد',
    words: 'واژه‌ها: {{source, number}} در مبدأ، {{target, number}} در مقصد',
    claims:
      'ادعاها: {{total, number}}؛ {{inTarget, number}} در مقصد نشان‌گذاری شده، {{stale, number}} با واژه‌های ویرایش‌شده',
  },
} as const satisfies Translated<typeof english>
