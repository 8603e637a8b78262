/** The form under which a Persian dictionary of reporting verbs has it: the past, third person; است for the copula. */
export function persianPast(infinitive: string): string {
  return infinitive === 'بودن' ? 'است' : infinitive.slice(0, -1).replaceAll('_', ' ')
}
