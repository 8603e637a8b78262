/** The list of claims whose force changed between the texts. */
export const fidelity = {
  title: 'Claim fidelity',
  count_one: '{{count, number}} claim to look at',
  count_other: '{{count, number}} claims to look at',
  list: 'Claims whose force changed, in the order of the text',
  nothing: 'No claim changed its force',
  nothingHint: 'Every claim that has a cue on both sides says it as strongly as the source does.',
  noneLike: 'None of these',
  filter: 'Show one kind',
  all: 'All ({{count, number}})',
  kindCount: '{{kind}} ({{count, number}})',
  markIntended: 'It is meant so',
  takeBack: 'Not meant so',
  reasonFor: 'Why it is meant so',
  reasonHint: 'A few words for whoever reads it next',
  intendedBy: 'Meant so: {{reason, foreign}}',
  intendedPlain: 'Somebody found this right.',
} as const
