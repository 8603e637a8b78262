import type { ClaimAct } from '../../shared/model/records.ts'

/** How a claim of an act is drawn, in the text and on its card: no two acts share both, so colour is never all. */
export type ClaimLook = {
  /** One of the five claim colours of the theme: `--claim-1` … `--claim-5`, each with its `-soft` tint. */
  readonly hue: 1 | 2 | 3 | 4 | 5
  readonly stroke: 'solid' | 'double' | 'dashed' | 'dotted'
}

/** Saying so, judging, binding oneself, going against, asking for: one colour each. */
const LOOKS: Readonly<Record<ClaimAct, ClaimLook>> = {
  assert: { hue: 1, stroke: 'solid' },
  predict: { hue: 1, stroke: 'dashed' },
  evaluate: { hue: 2, stroke: 'double' },
  praise: { hue: 2, stroke: 'solid' },
  commit: { hue: 3, stroke: 'dashed' },
  hope: { hue: 3, stroke: 'dotted' },
  accuse: { hue: 4, stroke: 'solid' },
  warn: { hue: 4, stroke: 'dashed' },
  deny: { hue: 4, stroke: 'double' },
  demand: { hue: 5, stroke: 'dotted' },
}

export function lookOf(act: ClaimAct): ClaimLook {
  return LOOKS[act]
}
