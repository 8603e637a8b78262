/**
 * Names across scripts, by their consonants. Vowels, w, y and h fall away, and letters that languages write for one
 * another share a class: f p, g q k kh gh, z s j c sh ch, v b. A letter with more than one reading gives more than
 * one skeleton.
 */

/** Readings of a folded letter or digraph; '' is no consonant. Not listed: no consonant. */
const latin: { readonly [letters: string]: readonly string[] } = {
  b: ['b'],
  c: ['k', 's'],
  ch: ['k', 's'],
  ck: ['k'],
  d: ['d'],
  f: ['p'],
  g: ['k', 's'],
  gh: ['k', ''],
  j: ['s', ''],
  k: ['k'],
  kh: ['k'],
  l: ['l'],
  m: ['m'],
  n: ['n'],
  p: ['p'],
  ph: ['p'],
  q: ['k'],
  r: ['r'],
  s: ['s'],
  sch: ['s'],
  sh: ['s'],
  t: ['t'],
  th: ['t', 's'],
  ts: ['s', 'ts'],
  v: ['b'],
  w: ['', 'b'],
  x: ['ks', 's'],
  z: ['s'],
  zh: ['s'],
}

const others: { readonly [letter: string]: readonly string[] } = {
  ...letters('ب', 'b'),
  ...letters('پف', 'p'),
  ...letters('تط', 't'),
  ...letters('ث', 's', 't'),
  ...letters('جژچشسصزذظ', 's'),
  ...letters('ض', 's', 'd'),
  ...letters('خقغکگ', 'k'),
  ...letters('دڈ', 'd'),
  ...letters('رڑ', 'r'),
  ...letters('ٹ', 't'),
  ...letters('ل', 'l'),
  ...letters('م', 'm'),
  ...letters('نں', 'n'),
  ...letters('و', '', 'b'),
  ...letters('בו', 'b', ''),
  ...letters('ג', 'k', 's'),
  ...letters('ד', 'd'),
  ...letters('זסשצץ', 's'),
  ...letters('טת', 't'),
  ...letters('כךקח', 'k', ''),
  ...letters('ל', 'l'),
  ...letters('מם', 'm'),
  ...letters('נן', 'n'),
  ...letters('פף', 'p'),
  ...letters('ר', 'r'),
  ...letters('бв', 'b'),
  ...letters('гкх', 'k'),
  ...letters('д', 'd'),
  ...letters('жзсчшщц', 's'),
  ...letters('л', 'l'),
  ...letters('м', 'm'),
  ...letters('н', 'n'),
  ...letters('пф', 'p'),
  ...letters('р', 'r'),
  ...letters('т', 't'),
}

/** More readings than this and the word says nothing. */
const MOST_READINGS = 24

/** The skeletons of a folded word, with those of the word without a joined article, conjunction or suffix. */
export function nameSkeletons(word: string): ReadonlySet<string> {
  const skeletons = new Set<string>()
  for (const form of bareForms(word)) for (const skeleton of readings(form)) skeletons.add(skeleton)
  return skeletons
}

/** Whether two folded words may be one name, for telling why; two consonants at least. */
export function isSameName(first: string, second: string): boolean {
  const skeletons = nameSkeletons(second)
  return [...nameSkeletons(first)].some((skeleton) => skeleton.length > 1 && skeletons.has(skeleton))
}

function bareForms(word: string): string[] {
  if (!/^[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(word)) {
    const bare = word.replace(/'?s$/, '')
    return bare === word ? [word] : [word, bare]
  }
  const start = word.replace(/^(?:وال|بال|ال|و|ב|ה|ו|ל|מ|ש|כ)(?=.{3})/u, '')
  const ends = [word, start].map((form) => form.replace(/(?:های|ها|ان|ی)$/u, ''))
  return [...new Set([word, start, ...ends])]
}

function readings(word: string): readonly string[] {
  let found = ['']
  for (let at = 0; at < word.length;) {
    const { choices, length } = readAt(word, at)
    at += length
    if (choices.length > 0) found = goOn(found, choices)
    if (found.length > MOST_READINGS) return []
  }
  return found
}

function goOn(found: readonly string[], choices: readonly string[]): string[] {
  const longer: string[] = []
  for (let k = 0; k < found.length; k++) {
    for (let c = 0; c < choices.length; c++) longer.push(found[k]! + choices[c]!)
  }
  return longer
}

/** No choices: no consonant. */
type Reading = { readonly choices: readonly string[]; readonly length: number }

/** What was found of the letters at a place, by the letter and the one after it; there are a few hundred such pairs. */
const known = new Map<number, Reading>()

/** The longest group of letters that is read as one: sch, a digraph, a doubled letter, a letter. */
function readAt(word: string, at: number): Reading {
  const code = word.charCodeAt(at)
  const next = at + 1 < word.length ? word.charCodeAt(at + 1) : 0
  if (code === LETTER_S && next === LETTER_C && word.startsWith('sch', at)) return readSch
  const pair = code * 0x10000 + next
  const found = known.get(pair)
  if (found) return found
  const reading = readPair(word.slice(at, at + 2))
  known.set(pair, reading)
  return reading
}

const LETTER_S = 's'.charCodeAt(0)
const LETTER_C = 'c'.charCodeAt(0)
const readSch: Reading = { choices: latin.sch!, length: 3 }

function readPair(pair: string): Reading {
  const choices = latin[pair]
  if (choices && pair.length === 2) return { choices, length: 2 }
  const letter = pair.charAt(0)
  const isDigraph = letter === pair.charAt(1) || /^[cgkpstz]h$/.test(pair)
  return { choices: latin[letter] ?? others[letter] ?? [], length: isDigraph ? 2 : 1 }
}

function letters(all: string, ...choices: string[]): { [letter: string]: readonly string[] } {
  return Object.fromEntries(Array.from(all, (letter) => [letter, choices]))
}
