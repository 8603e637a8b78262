/** Letters that a stem keeps: inflection follows them in all the languages met here. */
const STEM_LETTERS = 6

const arabicScript = /^\p{Script=Arabic}/u
const hebrewScript = /^\p{Script=Hebrew}/u

/** Folded suffixes of Persian and Urdu nouns and verbs, longest first. */
const persianSuffix = /(?:هایی|هایش|هایم|های|ها|ترین|تر|یی|ای|ان|ات|ند|ید|یم|ی|ش|م)$/u
const arabicPrefix = /^(?:وال|بال|فال|کال|لل|ال)/u
const latinSuffix = /(?:ingly|edly|ing|ies|ied|es|ed|ly|'s|s|e|y|en|er|em|n)$/u

/**
 * What the forms of a word have in common, roughly: a light suffix off, then the first letters. `word` is folded.
 * Never empty; too short a rest keeps its suffix.
 */
export function stemWord(word: string, language: string): string {
  return cutStem(word, language).slice(0, STEM_LETTERS)
}

function cutStem(word: string, language: string): string {
  if (arabicScript.test(word)) {
    const bare = language.startsWith('ar') ? without(word, arabicPrefix) : word
    return without(bare, persianSuffix)
  }
  return hebrewScript.test(word) ? word : without(word, latinSuffix)
}

function without(word: string, affix: RegExp): string {
  const rest = word.replace(affix, '')
  return rest.length >= 3 ? rest : word
}
