function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

export const BE = set("is are was were be been being am isn't aren't wasn't weren't")
export const HAVE = set("has have had having hasn't haven't hadn't")
export const MODALS = set(
  "will would can could may might must should shall do does did won't wouldn't can't cannot couldn't mustn't shouldn't don't doesn't didn't",
)
export const NEGATIONS = set(
  "not never n't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't cannot couldn't mustn't shouldn't don't doesn't didn't",
)
export const CONJUNCTIONS = set('and but or while whereas though although yet then')
export const SUBORDINATORS = set(
  'that which who whom whose if when because since as after before until unless where why how whether',
)
export const PRONOUNS = set('he she they it we i you who')
export const DETERMINERS = set(
  'the a an this that these those his her its their our my your some any no every each another several many most all both',
)
export const PREPOSITIONS = set(
  'of in on at by for from with to about over under against between among through during after before into onto upon within without since until towards toward across behind beyond near off per via despite amid regarding concerning following around',
)
/** Adverbs that may stand inside a verb group or beside it. */
export const ADVERBS = set(
  'also again once never not already still even then now later earlier further just only always often however meanwhile thus therefore too twice ever yet instead here there today yesterday tomorrow far publicly openly neither',
)
export const TIMES = set(
  'monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight earlier later again',
)

/** Third persons and bases that are nouns as well: verbs only after a subject. */
export const PERSON_OBJECTS = set('him her them us me you reporters journalists')

/** Past forms beyond those in -ed, for telling that a clause has a verb. */
export const IRREGULAR_PASTS = set(
  'was were had did went came took gave made saw knew got said told found left kept held began became brought built bought caught chose cut drew drove ate fell felt fought flew forgot grew heard hit hurt led lost meant met paid put ran rose sold sent set shook showed shut sang sat slept spoke spent stood stole struck swam taught thought threw understood woke wore won wrote broke sank spread let quit rang shot',
)

export function isAdverb(word: string): boolean {
  return ADVERBS.has(word) || (/ly$/.test(word) && word.length > 4 && !NOT_ADVERBS.has(word))
}
const NOT_ADVERBS = set('early family supply reply apply assembly daily weekly monthly ally italy july rally')
