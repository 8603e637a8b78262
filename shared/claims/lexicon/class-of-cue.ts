import type { LexiconEntry } from './lexicon-entry.ts'
import type { CueReading } from './cue-reading.ts'
import { EnglishSentence } from '../proposals/english-sentence.ts'
import { NEGATIONS } from '../proposals/english-words.ts'
import { findEnglishSources } from '../proposals/english-sources.ts'
import { findPersianCues } from '../proposals/persian-cues.ts'
import { shownEntry } from '../proposals/persian-linked.ts'
import { nominalOf } from '../proposals/persian-nominals.ts'
import { PersianSentence } from '../proposals/persian-sentence.ts'
import { compileLexicon, lexiconLanguage, type VerbLexicon } from './verb-lexicon.ts'

/**
 * What the lexicon says of the words of a cue, those of a split one joined by a space: its class, its degree, its
 * kind of feeling, the entry. `content`, where known, settles verbs of two classes («X را Y عنوان کرد», "asked to").
 * Undefined: no verb of the lexicon, or another language.
 */
export function classOfCue(
  text: string,
  language: string,
  lexicon: VerbLexicon = compileLexicon(),
  content?: string,
): CueReading | undefined {
  const known = lexiconLanguage(language)
  if (known === undefined) return undefined
  return known === 'fa' ? persianReading(text, lexicon, content) : englishReading(text, lexicon, content)
}

/** An entry as a reading: how pairs of proposals are judged, too. */
export function readingOf(entry: LexiconEntry, negated: boolean, verbClass = entry.class): CueReading {
  return {
    class: verbClass,
    entry: entry.name,
    language: entry.language,
    ...(entry.on && { ladder: entry.on[0], degree: entry.on[1] }),
    ...(entry.feeling && { feeling: entry.feeling }),
    negated,
  }
}

function persianReading(
  text: string,
  lexicon: VerbLexicon,
  content: string | undefined,
): CueReading | undefined {
  const sentence = new PersianSentence(text, lexicon)
  const nominal = nominalOf(sentence, lexicon)
  if (nominal) return readingOf(nominal.entry, false, nominal.class)
  const shown = shownEntry(sentence, lexicon)
  if (shown) return readingOf(shown, false)
  const cue = findPersianCues(sentence, lexicon).at(-1)
  if (!cue) return participleReading(sentence, lexicon) ?? nounReading(sentence, lexicon)
  const isJudging =
    cue.entry.name === 'عنوان کرد' && content !== undefined && /(?:^|\s)را(?:\s|$)/u.test(content)
  const isSaid = cue.form.passive && cue.entry.name === 'گفت'
  return readingOf(cue.entry, cue.form.negated, isJudging ? 'EVA' : isSaid ? 'DIS' : cue.class)
}

/** گفته, نوشته: in a sentence a report where no noun can stand. */
function participleReading(sentence: PersianSentence, lexicon: VerbLexicon): CueReading | undefined {
  for (const { form } of sentence.verbsAt(0)) {
    const entry = lexicon.persian.get('')?.find(({ verbs }) => verbs.includes(form.verb))
    if (entry) return readingOf(entry, form.negated)
  }
  return undefined
}

/** A noun whose verb stands elsewhere: «بر … تأکید». */
function nounReading(sentence: PersianSentence, lexicon: VerbLexicon): CueReading | undefined {
  for (let first = 0; first < sentence.words.length; first++) {
    for (let count = Math.min(4, sentence.words.length - first); count > 0; count--) {
      const key = sentence.joined(first, count)
      const entry = key === undefined || key === '' ? undefined : lexicon.persian.get(key)?.[0]
      if (entry) return readingOf(entry, false)
    }
  }
  return undefined
}

function englishReading(
  text: string,
  lexicon: VerbLexicon,
  content: string | undefined,
): CueReading | undefined {
  const sentence = new EnglishSentence(text)
  const [source] = findEnglishSources(new EnglishSentence(`${text} x`), lexicon)
  if (source) return readingOf(source.entry, false)
  let best: { entry: LexiconEntry; words: number; passive: boolean } | undefined
  for (let index = 0; index < sentence.words.length; index++) {
    for (const form of lexicon.englishForms.get(sentence.key(index)) ??
      (BE_FORMS.has(sentence.key(index)) ? [{ verb: 'be', tense: 'past' }] : [])) {
      for (const entry of lexicon.english.get(form.verb) ?? []) {
        const words = fittingWords(sentence, index, entry)
        if (words === undefined) continue
        const isBetter =
          !best || words > best.words || (words === best.words && prefers(entry, best.entry, content))
        if (isBetter) best = { entry, words, passive: BE_FORMS.has(sentence.key(index - 1)) }
      }
    }
  }
  if (!best) return undefined
  const negated = sentence.words.some(({ key }) => NEGATIONS.has(key))
  const isSaid = best.passive && best.entry.class === 'NEU' && best.entry.words === ''
  return readingOf(best.entry, negated, isSaid ? 'DIS' : best.entry.class)
}

const BE_FORMS = new Set(['is', 'are', 'was', 'were', 'been', 'be', 'being'])

/** How many words of the entry follow the verb, a preposition that it takes counted half; undefined: not all do. */
function fittingWords(
  sentence: EnglishSentence,
  verb: number,
  { words, takes }: LexiconEntry,
): number | undefined {
  let at = verb
  const list = words === '' ? [] : words.split(' ')
  for (const word of list) {
    at = sentence.words.findIndex(({ key }, index) => index > at && key === word)
    if (at < 0) return undefined
  }
  const next = sentence.key(at + 1)
  return list.length + (next !== '' && takes.includes(next) ? 0.5 : 0)
}

const QUESTION =
  /^(?:whether|if|why|how|what|when|where|who|which|do|does|did|is|are|was|were|can|could|will|would|have|has)\b/i

/** "asked to", "asked why": the same word asks for something or for an answer. */
function prefers(entry: LexiconEntry, best: LexiconEntry, content: string | undefined): boolean {
  if (content === undefined || entry.name !== best.name) return false
  const isQuestion = QUESTION.test(content)
  if (entry.class === 'DIR' && best.class === 'NEU') return !isQuestion
  if (best.takes.includes('object as') || entry.takes.includes('object as'))
    return entry.takes.includes('object as') && /\bas\b/.test(content)
  return false
}
