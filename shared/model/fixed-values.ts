/**
 * What is the same in every project, apart from the validators that are made of it (records.ts): the page draws its
 * first rows with these, and without those.
 */

export const SIDES = ['source', 'target'] as const

export const LINK_STATES = ['initial', 'translated', 'reviewed', 'final'] as const

/** The parts of a claim that stand in the text. */
export const CLAIM_PARTS = ['content', 'cue', 'claimant'] as const

export const CLAIM_ACTS = [
  'assert',
  'evaluate',
  'predict',
  'commit',
  'demand',
  'warn',
  'accuse',
  'praise',
  'hope',
  'deny',
] as const

export const FACTUALITIES = ['certain', 'possible', 'unstated'] as const

export const POLARITIES = ['+', '-'] as const

/** What an inline code is in the text of its sentence. */
export const CODE_CHARACTER = '￼'
