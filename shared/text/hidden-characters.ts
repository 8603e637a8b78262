/** Characters that cannot be seen and change how a text is shown, joined or broken. */
export type HiddenCharacterName =
  | ('zwnj' | 'zwj' | 'zwsp' | 'wj' | 'bom' | 'shy')
  | ('lrm' | 'rlm' | 'alm' | 'lre' | 'rle' | 'pdf' | 'lro' | 'rlo' | 'lri' | 'rli' | 'fsi' | 'pdi')
  | ('nbsp' | 'nnbsp' | 'figure-space' | 'thin-space' | 'line-separator' | 'paragraph-separator' | 'control')

/** `at`: UTF-16 offset; each is one code unit long. */
export type HiddenCharacter = { at: number; name: HiddenCharacterName }

const names: { readonly [character: string]: HiddenCharacterName } = {
  '\u200c': 'zwnj',
  '\u200d': 'zwj',
  '\u200b': 'zwsp',
  '\u2060': 'wj',
  '\ufeff': 'bom',
  '\u00ad': 'shy',
  '\u200e': 'lrm',
  '\u200f': 'rlm',
  '\u061c': 'alm',
  '\u202a': 'lre',
  '\u202b': 'rle',
  '\u202c': 'pdf',
  '\u202d': 'lro',
  '\u202e': 'rlo',
  '\u2066': 'lri',
  '\u2067': 'rli',
  '\u2068': 'fsi',
  '\u2069': 'pdi',
  '\u00a0': 'nbsp',
  '\u202f': 'nnbsp',
  '\u2007': 'figure-space',
  '\u2009': 'thin-space',
  '\u2028': 'line-separator',
  '\u2029': 'paragraph-separator',
}

const hidden =
  /(?![\t\n])[\p{Cc}\u00a0\u00ad\u061c\u2007\u2009\u200b-\u200f\u2028-\u202f\u2060\u2066-\u2069\ufeff]/gu

/** Where a text holds such characters, in order; TAB and LF are not among them. */
export function findHiddenCharacters(text: string): HiddenCharacter[] {
  return Array.from(text.matchAll(hidden), (match) => ({
    at: match.index,
    name: names[match[0]] ?? 'control',
  }))
}

/** Embeddings and overrides of the old kind: a text that holds one is read otherwise than it stands. */
const embedding: ReadonlySet<HiddenCharacterName> = new Set(['lre', 'rle', 'pdf', 'lro', 'rlo'] as const)
const opensIsolate: ReadonlySet<HiddenCharacterName> = new Set(['lri', 'rli', 'fsi'] as const)

/**
 * The marks of direction in a text that can make it read otherwise than it is: every U+202A–E, and each isolate
 * without its other half. Isolates in pairs keep to themselves and are not among them.
 */
export function findDirectionFaults(text: string): HiddenCharacter[] {
  const open: HiddenCharacter[] = []
  const faults: HiddenCharacter[] = []
  for (const mark of findHiddenCharacters(text)) {
    if (embedding.has(mark.name)) faults.push(mark)
    else if (opensIsolate.has(mark.name)) open.push(mark)
    else if (mark.name === 'pdi' && !open.pop()) faults.push(mark)
  }
  return [...faults, ...open].sort((a, b) => a.at - b.at)
}

/** How many ZWNJ a text has. */
export function countZwnj(text: string): number {
  let count = 0
  for (let at = text.indexOf('\u200c'); at >= 0; at = text.indexOf('\u200c', at + 1)) count++
  return count
}
