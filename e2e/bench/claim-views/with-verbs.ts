import type { ProjectRecords } from '../../../shared/model/collections.ts'
import type { SentenceId } from '../../../shared/model/id.ts'
import type { Anchor, Claim, ClaimSide, Sentence } from '../../../shared/model/records.ts'

/** Verbs of all kinds, so that there is something to judge: some pairs are right, some are not. */
const PERSIAN = ['گفت', 'مدعی شد', 'تأکید کرد', 'اعلام کرد', 'هشدار داد', 'اذعان کرد', 'تکذیب کرد', 'افزود']
const ENGLISH = ['said', 'said', 'claimed', 'announced', 'warned', 'admitted', 'denied', 'added', 'noted']

/** A project whose claims have reporting verbs for their cues. */
export function withVerbs(records: ProjectRecords): ProjectRecords {
  const texts = new Map<SentenceId, string>(records.sentences.map(({ id, text }) => [id, text]))
  const claims = records.claims.map((claim, index): Claim => {
    const source = reworded(claim.source, PERSIAN[index % PERSIAN.length]!, texts)
    const target = reworded(claim.target, ENGLISH[index % ENGLISH.length]!, texts)
    return { ...claim, source, target }
  })
  const sentences = records.sentences.map((one): Sentence => ({ ...one, text: texts.get(one.id)! }))
  return { ...records, claims, sentences }
}

/** The cue's word is another; what stands after it moves. */
function reworded(side: ClaimSide, verb: string, texts: Map<SentenceId, string>): ClaimSide {
  const [cue] = side.cue
  const text = cue && texts.get(cue.sentence)
  if (!cue || text === undefined) return side
  const by = verb.length - (cue.to - cue.from)
  texts.set(cue.sentence, text.slice(0, cue.from) + verb + text.slice(cue.to))
  const moved = (anchor: Anchor): Anchor =>
    anchor.map((span) => (span.from < cue.to ? span : { ...span, from: span.from + by, to: span.to + by }))
  return { ...side, content: moved(side.content), cue: [{ ...cue, to: cue.to + by, quote: verb }] }
}
