import type { ProjectState } from '../../model/project-state.ts'
import type { Anchor, ClaimSide, VerbClass } from '../../model/records.ts'
import { wordsOf } from '../../model/stale.ts'
import { classOfCue } from '../lexicon/class-of-cue.ts'
import type { CueReading } from '../lexicon/cue-reading.ts'
import type { VerbLexicon } from '../lexicon/verb-lexicon.ts'
import type { JudgedCue, JudgedSide } from './judge-shift.ts'

/** Reads the cues of claims; each wording is looked up once, for a project says "said" a thousand times. */
export class CueReader {
  readonly lexicon: VerbLexicon
  private readonly known = new Map<string, CueReading | undefined>()

  constructor(lexicon: VerbLexicon) {
    this.lexicon = lexicon
  }

  /** `force`: the class that a person gave the cue. A cue that the lexicon does not know, and nobody classed, is none to judge. */
  read(state: ProjectState, side: ClaimSide, language: string, force: VerbClass | undefined): JudgedSide {
    const content = textOf(state, side.content)
    if (side.cue.length === 0) return { cue: undefined, content }
    const words = textOf(state, side.cue)
    const reading = this.readWords(words, language, content)
    return { cue: judged(reading, words, force), content }
  }

  private readWords(words: string, language: string, content: string): CueReading | undefined {
    const traits = TWO_CLASSES.test(words) ? traitsOf(content) : ''
    const key = `${language}\n${words}\n${traits}`
    if (!this.known.has(key)) this.known.set(key, classOfCue(words, language, this.lexicon, content))
    return this.known.get(key)
  }
}

/** Cues whose class the content settles; of all others it is looked up by their words alone. */
const TWO_CLASSES = /عنوان|\b(?:ask|cit|refer|describ|judg|assess|quot)/i

/** What of a content can settle a verb of two classes. */
function traitsOf(content: string): string {
  const hasObject = /(?:^|\s)را(?:\s|$)/u.test(content)
  const isQuestion = /^(?:wh\w+|how|if|do|does|did|is|are|was|were|can|could|will|would|have|has)\b/i.test(
    content,
  )
  return `${Number(hasObject)}${Number(isQuestion)}${Number(/\bas\b/.test(content))}`
}

function judged(reading: CueReading | undefined, words: string, force: VerbClass | undefined): JudgedCue {
  if (force === undefined || force === reading?.class) return reading ?? { words, negated: false }
  return { class: force, negated: reading?.negated ?? false, words }
}

function textOf(state: ProjectState, anchor: Anchor): string {
  return anchor.map((span) => wordsOf(state, span)).join(' ')
}
