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
  return rightToLeftScripts.has(scriptOf(language)) ? 'rtl' : 'ltr'
}

function scriptOf(language: string): string {
  try {
    return new Intl.Locale(language.replaceAll('_', '-')).maximize().script ?? ''
  } catch {
    return ''
  }
}
