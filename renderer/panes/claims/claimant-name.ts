import type { Claimant, Header, Side } from '../../../shared/model/records.ts'

export type ClaimantNames = { readonly name: string; readonly otherName: string | null }

/** Which side of the project is in the window's own language; the source where neither is. `language`: BCP 47. */
export function ownSide(header: Pick<Header, 'sourceLanguage' | 'targetLanguage'>, language: string): Side {
  const base = (tag: string) => tag.toLowerCase().split('-')[0]
  return base(header.targetLanguage) === base(language) && base(header.sourceLanguage) !== base(language)
    ? 'target'
    : 'source'
}

/** A claimant's name in the language of the window, and that in the other language where there is one. */
export function claimantNames(
  claimant: Claimant,
  header: Pick<Header, 'sourceLanguage' | 'targetLanguage'>,
  language: string,
): ClaimantNames {
  const own = ownSide(header, language)
  const name = claimant.names[own]
  const other = claimant.names[own === 'source' ? 'target' : 'source']
  if (name === '') return { name: other, otherName: null }
  return { name, otherName: other === '' || other === name ? null : other }
}
