/** What a form of an English verb is. */
export type EnglishForm = {
  /** The infinitive. */
  readonly verb: string
  readonly tense: 'base' | 'present' | 'past' | 'participle' | 'ing'
}

/** Past and past participle where the rule does not give them. */
const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  go: ['went', 'gone'],
  make: ['made', 'made'],
  put: ['put', 'put'],
  set: ['set', 'set'],
  know: ['knew', 'known'],
  think: ['thought', 'thought'],
  swear: ['swore', 'sworn'],
  undertake: ['undertook', 'undertaken'],
  forecast: ['forecast', 'forecast'],
  speak: ['spoke', 'spoken'],
  seek: ['sought', 'sought'],
  give: ['gave', 'given'],
  take: ['took', 'taken'],
  hold: ['held', 'held'],
  see: ['saw', 'seen'],
  find: ['found', 'found'],
  feel: ['felt', 'felt'],
  hear: ['heard', 'heard'],
  forbid: ['forbade', 'forbidden'],
  read: ['read', 'read'],
  let: ['let', 'let'],
  come: ['came', 'come'],
  hit: ['hit', 'hit'],
  draw: ['drew', 'drawn'],
  decry: ['decried', 'decried'],
  begin: ['began', 'begun'],
  have: ['had', 'had'],
  be: ['was', 'been'],
  do: ['did', 'done'],
  quit: ['quit', 'quit'],
  shed: ['shed', 'shed'],
  lay: ['laid', 'laid'],
  bring: ['brought', 'brought'],
  mean: ['meant', 'meant'],
  leave: ['left', 'left'],
  teach: ['taught', 'taught'],
  show: ['showed', 'shown'],
  understand: ['understood', 'understood'],
  foretell: ['foretold', 'foretold'],
  foresee: ['foresaw', 'foreseen'],
  overstate: ['overstated', 'overstated'],
  withdraw: ['withdrew', 'withdrawn'],
  shoot: ['shot', 'shot'],
  dwell: ['dwelt', 'dwelt'],
  stand: ['stood', 'stood'],
  throw: ['threw', 'thrown'],
  pay: ['paid', 'paid'],
  beseech: ['besought', 'besought'],
  cast: ['cast', 'cast'],
  ring: ['rang', 'rung'],
  drive: ['drove', 'driven'],
}

/** Verbs whose last consonant is doubled before an ending. */
const DOUBLING = new Set([
  'admit',
  'regret',
  'dub',
  'rap',
  'pan',
  'refer',
  'commit',
  'slam',
  'submit',
  'permit',
  'quip',
  'rebut',
  'plan',
  'beg',
  'brag',
  'nag',
  'chat',
  'label',
  'quarrel',
  'signal',
  'sum',
  'snap',
  'drop',
])

const VOWEL_Y = /[aeiou]y$/
const HISSING = /(?:s|x|z|ch|sh|o)$/

function thirdPerson(verb: string): string {
  if (/y$/.test(verb) && !VOWEL_Y.test(verb)) return `${verb.slice(0, -1)}ies`
  return HISSING.test(verb) ? `${verb}es` : `${verb}s`
}

function regularPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`
  if (/y$/.test(verb) && !VOWEL_Y.test(verb)) return `${verb.slice(0, -1)}ied`
  return DOUBLING.has(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`
}

function ingForm(verb: string): string {
  if (/ie$/.test(verb)) return `${verb.slice(0, -2)}ying`
  if (/[^eoy]e$/.test(verb)) return `${verb.slice(0, -1)}ing`
  return DOUBLING.has(verb) ? `${verb}${verb.at(-1)}ing` : `${verb}ing`
}

export function pastOf(verb: string): string {
  return IRREGULAR[verb]?.[0] ?? regularPast(verb)
}

/** The forms of one verb. One spelling may be two forms: said. */
export function conjugateEnglish(verb: string): readonly (readonly [form: string, about: EnglishForm])[] {
  const forms: (readonly [string, EnglishForm])[] = [
    [verb, { verb, tense: 'base' }],
    [thirdPerson(verb), { verb, tense: 'present' }],
    [pastOf(verb), { verb, tense: 'past' }],
    [IRREGULAR[verb]?.[1] ?? regularPast(verb), { verb, tense: 'participle' }],
    [ingForm(verb), { verb, tense: 'ing' }],
  ]
  // Both spellings of travelled, traveling and of criticise, criticize are met.
  return forms
}

/** As an American writes it: criticize, criticized. */
export function americanSpelling(form: string): string {
  return form.replace(/is(e[sd]?|ing)$/, 'iz$1').replace(/ell(ed|ing)$/, 'el$1')
}
