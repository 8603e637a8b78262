import { claimAct, factuality, type ClaimAct, type ClaimPart, type Factuality } from '../../model/records.ts'
import { foldText } from '../../text/fold-text.ts'

/** What other programs and corpora (PARC, PolNeAR, RiQuA, argument mining) call the parts of a claim. */
const NAMES: Readonly<Record<ClaimPart, readonly string[]>> = {
  content: [
    ...['content', 'claim', 'quote', 'quotation', 'statement', 'proposition', 'claim content'],
    ...['محتوا', 'ادعا', 'متن ادعا', 'نقل قول', 'گفته'],
  ],
  cue: [
    ...['cue', 'verb', 'signal', 'trigger', 'reporting verb', 'cue verb', 'attribution'],
    ...['نشانه', 'نشانه نقل', 'فعل', 'فعل نقل'],
  ],
  claimant: [
    ...['claimant', 'source', 'speaker', 'holder', 'author', 'attribution source'],
    ...['گوینده', 'منبع', 'مدعی', 'صاحب ادعا'],
  ],
}

const PARTS = new Map(
  (Object.keys(NAMES) as ClaimPart[]).flatMap((part) => NAMES[part].map((name) => [keyOf(name), part])),
)

/** Which part of a claim a label names; undefined: none. Case, hyphens and numbers at the end count for nothing. */
export function partOfLabel(label: string): ClaimPart | undefined {
  return PARTS.get(keyOf(label))
}

/** What labels say of a claim beside its parts. */
export function fieldsOfLabels(labels: readonly string[]): { act?: ClaimAct; factuality?: Factuality } {
  const keys = labels.map((label) => label.trim().toLowerCase())
  const act = claimAct.options.find((one) => keys.includes(one))
  const sure = factuality.options.find((one) => keys.includes(one))
  return { ...(act && { act }), ...(sure && { factuality: sure }) }
}

function keyOf(label: string): string {
  return foldText(label.replace(/[-_./\d]+/gu, ' '))
    .text.replace(/\s+/gu, ' ')
    .trim()
}
