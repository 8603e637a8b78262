import { HostError } from '../../shared/rpc/host-error.ts'

/** What a project file's name ends in. */
export const PROJECT_ENDING = '.taraz.json'

/** Some system or other refuses these in a name, and a project travels: they are refused, or replaced, everywhere. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cs}]/gu
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i
/** What Linux allows, in bytes of UTF-8. */
const LONGEST = 255
const LONGEST_STEM = 120

/** Throws HostError `bad-name` for what cannot name a file or folder on each of the systems. */
export function checkName(name: string): void {
  const isBad =
    name === '' ||
    name.search(FORBIDDEN) >= 0 ||
    DEVICE.test(name) ||
    /[. ]$|^ /.test(name) ||
    Buffer.byteLength(name) > LONGEST
  if (isBad) throw new HostError({ code: 'bad-name', name })
}

/** A name's beginning made of any text: a title, or the name of a file that came from elsewhere. */
export function stemOf(text: string, otherwise: string): string {
  const clean = text
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+/, '')
  const stem = cutToBytes(clean, LONGEST_STEM).replace(/[ .]+$/, '')
  return stem === '' || DEVICE.test(stem) ? otherwise : stem
}

function cutToBytes(text: string, most: number): string {
  let cut = ''
  let size = 0
  for (const character of text) {
    size += Buffer.byteLength(character)
    if (size > most) break
    cut += character
  }
  return cut
}

/** The name with the ending that a project has, unless it was given as some JSON file on purpose. */
export function projectName(name: string): string {
  return name.toLowerCase().endsWith('.json') ? name : name + PROJECT_ENDING
}

/** The name without the ending of a project. */
export function projectStem(name: string): string {
  return name.replace(/(?:\.taraz)?\.json$/i, '')
}

/** Names to try, one after another: `report.json`, `report 2.json`, … */
export function* freeNames(stem: string, ending: string): Generator<string, never> {
  yield stem + ending
  for (let number = 2; ; number++) yield `${stem} ${number}${ending}`
}
