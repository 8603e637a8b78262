import type { Translate } from '../../shared/i18n/create-translator.ts'

/** The command line was not used as it is meant to be; `sentence` says how. */
export class UsageError extends Error {
  readonly sentence: (t: Translate) => string

  constructor(sentence: (t: Translate) => string) {
    super('bad use')
    this.name = 'UsageError'
    this.sentence = sentence
  }
}
