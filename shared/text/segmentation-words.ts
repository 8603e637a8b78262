/**
 * The lists of words on which the built-in rules stand, by language: abbreviations that end in a full stop, and
 * words that show whether a sentence goes on. Own lists; entries are lower case, abbreviations without their last
 * full stop, words of more than one part with "_" for the space.
 */
type WordTable = {
  /** Never ends a sentence: a title, or a word that introduces what follows. */
  never?: string
  /** May end a sentence: it does when a word of `starters` follows. */
  mayEnd?: string
  /** An abbreviation before a number, an ordinary word elsewhere: "No. 5". */
  beforeNumber?: string
  /** Words that begin sentences and hardly ever follow an abbreviation inside one. */
  starters?: string
  /** Words that go on with a sentence after a quotation or an ellipsis, where letters have no case. */
  continuers?: string
  /** Month names, for languages that write ordinals as "3. Oktober". */
  months?: string
  /** How the last word of a sentence ends where the verb comes last; empty: any word may be the last. */
  finalEnds?: string
}

const LISTS = ['never', 'mayEnd', 'beforeNumber', 'starters', 'continuers', 'months', 'finalEnds'] as const
export type WordListName = (typeof LISTS)[number]

const english: WordTable = {
  never:
    'dr mr mrs ms mx prof rev hon gen lt lieut col maj capt cmdr sgt cpl adm sen rep gov amb pres messrs mme mlle msgr ' +
    'vs cf e.g i.e viz approx ca resp incl esp det insp supt asst atty',
  mayEnd:
    'inc ltd co corp llc plc bros jr sr st ave blvd rd mt ft dept univ assn intl natl govt ph.d m.d b.a m.a b.sc m.sc ' +
    'eds est jan feb mar apr jun jul aug sep sept oct nov dec al s.a op cit ibid tel ext',
  beforeNumber:
    'no nos fig figs p pp vol vols ch chap sec sect art arts par para eq eqs tab n nr ver v c ca op',
  starters:
    'the a an this that these those he she it they we you i his her its their our my your in on at by for from to with ' +
    'but and or so if when while as after before since because although though however moreover there here what who why ' +
    'how where which no not yes then now once even still also another some many most all both each every one such thus ' +
    'therefore meanwhile nevertheless according during under over until unlike despite',
}

/** The English abbreviations that stand in texts of other languages and are no words of theirs. */
const englishAbroad: WordTable = {
  never: 'dr mr mrs ms prof gen st sgt lt vs e.g i.e',
  mayEnd: 'inc ltd co corp llc jr sr ph.d',
}

const persian: WordTable = {
  never: 'رک نک قس ر.ک ن.ک ه.ک',
  beforeNumber: 'ص صص ج ش شم شماره چ س ب بند ماده',
  starters: 'اما همچنین بنابراین سپس وی',
  continuers:
    'و که را تا یا ولی نیز هم است بود شد گفت گفتند پرسید پرسیدند افزود افزودند نوشت نوشتند پاسخ جواب فریاد می‌گوید ' +
    'می‌گویند می‌پرسد می‌پرسند گفته_است گفته‌اند افزوده_است نوشته_است می‌نویسد می‌نویسند می‌افزاید می‌خواند خواند ' +
    'خواندند دانست دانستند خوانده_است اعلام_کرد اعلام_کردند تأکید_کرد تأکید_کردند تاکید_کرد تاکید_کردند اظهار_کرد ' +
    'اظهار_داشت تصریح_کرد خاطرنشان_کرد خاطر_نشان_کرد یادآور_شد یادآوری_کرد بیان_کرد بیان_داشت عنوان_کرد هشدار_داد ' +
    'خبر_داد ابراز_کرد ادامه_داد توضیح_داد نامید نامیدند به_نقل_از',
  finalEnds: 'د م ست فت شت خت یم',
}

const arabic: WordTable = {
  beforeNumber: 'ص ج رقم م ط ع',
  starters: 'لكن ولكن كما وقد لذلك ثم',
  continuers: 'و أو ثم قال قالت قالوا سأل سألت أضاف أضافت',
}

const urdu: WordTable = {
  continuers: 'اور کہ نے کا کی کے کو سے',
  finalEnds: 'ہے ہیں تھا تھی تھے تھیں گا گے گی گیا گئے گئی',
}

const german: WordTable = {
  never:
    'dr prof hr fr frl dipl ing mag st z.b d.h u.a v.a bzw ca vgl sog evtl ggf inkl exkl geb gest zzt bes insb gem lt ' +
    'z d u v a o s i',
  mayEnd: 'usw etc jh jhd mio mrd str chr abs anm aufl bd hrsg',
  beforeNumber: 'nr s bd kap abb art abs tab tel',
  starters:
    'der die das ein eine er sie es wir ihr ich in im am an auf für mit von zu aber und oder doch wenn als nach da so ' +
    'dann hier dort auch dieser diese dieses jedoch außerdem',
  months:
    'januar jänner februar märz april mai juni juli august september oktober november dezember jahrhundert',
}

const french: WordTable = {
  never: 'm mm mme mmes mlle mlles dr pr me mgr st ste cf p.ex env vs av boul',
  mayEnd: 'etc éd coll apr janv févr juil sept oct nov déc',
  beforeNumber: 'no n art p pp fig t vol chap tél',
  starters:
    'le la les un une des il elle ils elles on nous vous je ce cette ces dans en au aux à par pour sur avec mais et ou ' +
    'donc car si quand lorsque après avant depuis puis ainsi cependant',
}

const spanish: WordTable = {
  never: 'sr sra srta srs dr dra d dña prof lic ing ud uds p.ej cf vs',
  mayEnd: 'etc s.a ee.uu',
  beforeNumber: 'núm n art p pp fig vol cap pág págs tel',
  starters:
    'el la los las un una él ella ellos en de a por para con pero y o si cuando después este esta estos como',
}

const turkish: WordTable = {
  never: 'dr prof doç yrd av sn bkz krş örn alb gen',
  mayEnd: 'vb vs vd a.ş ltd şti m.ö m.s',
  beforeNumber: 'no s c sf md',
  starters: 'bu şu o bir ve ama ancak fakat çünkü biz siz onlar ben sonra daha',
  months: 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık yüzyıl',
}

const russian: WordTable = {
  never: 'г-н г-жа проф акад им т.е напр см ср гр тов ул',
  mayEnd: 'г гг в вв руб коп млн млрд тыс н.э т.д т.п др пр',
  beforeNumber: '№ с стр гл рис табл ст п пп т',
  starters: 'в на он она они мы вы я это этот эта эти но и а если когда после по для как так однако',
}

const tables: { readonly [language: string]: WordTable } = {
  en: english,
  fa: persian,
  ar: arabic,
  ur: urdu,
  de: german,
  fr: french,
  es: spanish,
  tr: turkish,
  ru: russian,
}

/** Languages that share the lists of another. */
const SAME_AS: { readonly [language: string]: string } = { prs: 'fa', tg: 'fa', az: 'tr' }

/** The language whose lists serve a BCP 47 tag; English where it has none of its own. */
export function wordsLanguage(tag: string): string {
  const base = tag.toLowerCase().split(/[-_]/, 1)[0] ?? ''
  const language = SAME_AS[base] ?? base
  return Object.hasOwn(tables, language) ? language : 'en'
}

/** `language`: one that `wordsLanguage` gave. Every list is there, some empty. */
export function builtInWords(language: string): Readonly<Record<WordListName, readonly string[]>> {
  const own = tables[language] ?? english
  const abroad: WordTable =
    language === 'en'
      ? {}
      : { ...englishAbroad, beforeNumber: english.beforeNumber!, starters: english.starters! }
  const list = (name: WordListName) => words(own[name], abroad[name])
  return Object.fromEntries(LISTS.map((name) => [name, list(name)])) as Record<WordListName, string[]>
}

function words(...lists: (string | undefined)[]): string[] {
  const all = lists.flatMap((list) => (list ? list.split(' ') : []))
  return [...new Set(all)].map((word) => word.replaceAll('_', ' '))
}
