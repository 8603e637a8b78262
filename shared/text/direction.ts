/** ISO 15924 codes of the scripts that are written from right to left. */
const rightToLeftScripts: ReadonlySet<string> = new Set(
  'Adlm Arab Aran Armi Avst Chrs Cprt Elym Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo Orkh Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sogd Sogo Syrc Syre Syrj Syrn Thaa Yezi'.split(
    ' ',
  ),
)

/**
 * The direction a language is written in, by its script, given or likely: `az` is left to right, `az-IR` and
 * `az-Arab` right to left. `language`: BCP 47; one that is no tag is taken as left to right.
 */
export function directionOf(language: string): 'rtl' | 'ltr' {
  return USUAL.get(language) ?? likelyDirection(language)
}

/** Of these it is known without the tables of all languages, which take longer to load than a page of rows to draw. */
const USUAL: ReadonlyMap<string, 'rtl' | 'ltr'> = new Map([
  ['fa', 'rtl'],
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['ur', 'rtl'],
  ['en', 'ltr'],
  ['fr', 'ltr'],
  ['de', 'ltr'],
])

function likelyDirection(language: string): 'rtl' | 'ltr' {
  return rightToLeftScripts.has(scriptOf(language)) ? 'rtl' : 'ltr'
}

function scriptOf(language: string): string {
  try {
    return new Intl.Locale(language.replaceAll('_', '-')).maximize().script ?? ''
  } catch {
    return ''
  }
}
