import { CODE_CHARACTER } from '../model/fixed-values.ts'

/** What is put into a sentence: line ends become spaces, and inline codes are not made by typing. */
export function oneLine(text: string): string {
  return text.replace(/\r\n|[\n\r\u2028\u2029]/g, ' ').replaceAll(CODE_CHARACTER, '')
}
