import { builtInRules } from './built-in-rules.ts'
import type { RulesByLanguage, SegmentationRules } from './segmentation-rule.ts'
import { builtInWords, wordsLanguage } from './segmentation-words.ts'

const built = new Map<string, SegmentationRules>()

/**
 * The built-in rules of a language (BCP 47; only its first subtag counts). English abbreviations are part of every
 * language's, for English names stand in texts of every language; a language without lists of its own has them all.
 */
export function builtInSegmentation(language: string): SegmentationRules {
  const base = wordsLanguage(language)
  const known = built.get(base)
  if (known) return known
  const words = builtInWords(base)
  const rules = { words, rules: builtInRules(words) }
  built.set(base, rules)
  return rules
}

/** Rules of a user for every language that has none of its own. */
export const ANY_LANGUAGE = '*'

/** The user's rules for the language, or the built-in ones. */
export function segmentationFor(language: string, own: RulesByLanguage = {}): SegmentationRules {
  return own[languageBase(language)] ?? own[ANY_LANGUAGE] ?? builtInSegmentation(language)
}

/** `fa-IR` and `FA` are `fa`: rules are kept by the language alone. */
export function languageBase(language: string): string {
  return language.toLowerCase().split(/[-_]/, 1)[0] ?? ''
}
