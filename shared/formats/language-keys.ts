import type { Header } from '../model/records.ts'

/**
 * What a format that names a side by its language calls the two sides: their tags; where both are the same, the
 * target's ends in a private subtag (BCP 47 section 2.2.7), so that one does not take the other's place.
 */
export function languageKeys(header: Header): { source: string; target: string } {
  const { sourceLanguage: source, targetLanguage: target } = header
  const isSame = source.toLowerCase() === target.toLowerCase()
  return { source, target: isSame ? `${target}-x-target` : target }
}
