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
  if (!/^[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(word)) return [word, word.replace(/'?s$/, '')]
  const start = word.replace(/^(?:وال|بال|ال|و|ב|ה|ו|ל|מ|ש|כ)(?=.{3})/u, '')
  const ends = [word, start].map((form) => form.replace(/(?:های|ها|ان|ی)$/u, ''))
  return [...new Set([word, start, ...ends])]
}

function readings(word: string): string[] {
  let found = ['']
  for (const [letters] of word.matchAll(/sch|[cgkpstz]h|ck|ts|(\p{L})\1|\p{L}/gu)) {
    const choices = latin[letters] ?? others[letters] ?? latin[letters.charAt(0)] ?? others[letters.charAt(0)]
    if (!choices) continue
    found = found.flatMap((start) => choices.map((choice) => start + choice))
    if (found.length > MOST_READINGS) return []
  }
  return found
}

function letters(all: string, ...choices: string[]): { [letter: string]: readonly string[] } {
  return Object.fromEntries(Array.from(all, (letter) => [letter, choices]))
}
