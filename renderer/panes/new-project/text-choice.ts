import type { Encoding, Params, Place } from '../../../shared/rpc/contract.ts'

/** The text of one side, as far as it is chosen. */
export type TextChoice = {
  readonly file: Place | null
  /** auto: by its byte order mark, else UTF-8. */
  readonly encoding: Encoding | 'auto'
  readonly language: string
}

/** The text as the contract wants it. */
export function textSource(
  file: Place,
  encoding: TextChoice['encoding'],
): Params<'projects.create'>['source'] {
  return encoding === 'auto' ? { file: file.handle } : { file: file.handle, encoding }
}
