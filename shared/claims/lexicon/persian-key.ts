import { foldText } from '../../text/fold-text.ts'

/**
 * Persian as the lexicon looks it up: letters that writers mix up are one, marks and every space are gone, so that
 * می‌گوید, می گوید and میگوید, or تأکید and تاكيد, have one key.
 */
export function persianKey(text: string): string {
  return foldText(text).text.replaceAll(' ', '')
}
