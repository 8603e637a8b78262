/** The claimants of the project. */
export const registry = {
  title: 'Claimants',
  search: 'Search names and aliases',
  nobody: 'No claimant is like that',
  aliases: 'Also called',
  aliasesOf: 'What else {{name, foreign}} is called, parted by commas',
  actions: 'Actions',
  showClaims_one: 'Show {{count, number}} claim',
  showClaims_other: 'Show {{count, number}} claims',
  merge: 'Make {{name, foreign}} one with another',
  remove: 'Delete {{name, foreign}}',
  mergeTitle: 'Make two claimants one',
  mergeInto: '{{name, foreign}} is',
  chooseOther: 'Choose a claimant',
  mergeNow_one: 'Make them one ({{count, number}} claim moves)',
  mergeNow_other: 'Make them one ({{count, number}} claims move)',
} as const
