/** Letters that a stem keeps: inflection follows them in all the languages met here. */
const STEM_LETTERS = 6

const arabicScript = /^\p{Script=Arabic}/u
const hebrewScript = /^\p{Script=Hebrew}/u

/** Folded suffixes of Persian and Urdu nouns and verbs, longest first. */
const persianSuffixes = 'هایی هایش هایم ترین های ها تر یی ای ان ات ند ید یم ی ش م'.split(' ')
const arabicPrefix = /^(?:وال|بال|فال|کال|لل|ال)/u
/** Longest first. */
const latinSuffixes = "ingly edly ing ies ied es ed ly 's en er em s e y n".split(' ')

/**
 * What the forms of a word have in common, roughly: a light suffix off, then the first letters. `word` is folded.
 * Never empty; too short a rest keeps its suffix.
 */
export function stemWord(word: string, language: string): string {
  return cutStem(word, language).slice(0, STEM_LETTERS)
}

function cutStem(word: string, language: string): string {
  if (arabicScript.test(word)) {
    const bare = language.startsWith('ar') ? orWhole(word.replace(arabicPrefix, ''), word) : word
    return withoutSuffix(bare, persianSuffixes)
  }
  return hebrewScript.test(word) ? word : withoutSuffix(word, latinSuffixes)
}

/** `suffixes`: longest first. */
function withoutSuffix(word: string, suffixes: readonly string[]): string {
  for (const suffix of suffixes) {
    if (word.endsWith(suffix)) return orWhole(word.slice(0, -suffix.length), word)
  }
  return word
}

function orWhole(rest: string, word: string): string {
  return rest.length >= 3 ? rest : word
}
