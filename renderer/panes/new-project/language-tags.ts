/** Offered by name; any other language can be given by its code. The first stand above the rest. */
export const FIRST_LANGUAGES: readonly string[] = ['fa', 'en', 'ar']

export const OTHER_LANGUAGES: readonly string[] = (
  'az az-IR bn bs bg ca ckb cs da de el es et fa-AF fi fr ga gl glk gu he hi hr hu hy id is it ja ka kk km ko ' +
  'ku ky lo lt lv mk ml mn mr ms my mzn nb ne nl pa pa-Arab pl ps pt pt-BR ro ru sd sk sl sq sr sv sw ta te tg th ' +
  'tk tr tt ug uk ur uz vi yi zh-Hans zh-Hant'
).split(' ')

/** Where a file's own name tells its language (`report.fa.txt`), its tag. */
export function languageInName(name: string): string | undefined {
  const tag = /[._-]([a-z]{2,3})(?:\.[a-z0-9]+)?$/i.exec(name)?.[1]?.toLowerCase()
  return tag !== undefined && [...FIRST_LANGUAGES, ...OTHER_LANGUAGES].includes(tag) ? tag : undefined
}

/** What a project of this file would be called: its name without the endings. */
export function titleFromName(name: string): string {
  const base = name.replace(/(\.[a-z0-9]{1,5})$/i, '')
  const language = languageInName(name)
  return language === undefined ? base : base.slice(0, -language.length - 1) || base
}
