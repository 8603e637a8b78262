import type { LinkAgreement, LinkFigures } from '../../model/annotation-agreement.ts'

/** Sentences that render each other, by whatever names them. */
export type Bead = { readonly source: readonly string[]; readonly target: readonly string[] }

/**
 * How far the second alignment has what the first (taken as right) has. As in Sennrich and Volk, "Iterative, MT-based
 * sentence alignment of parallel texts" (2011), and the scorer of vecalign: recall does not ask for beads with nothing
 * on one side.
 */
export function linkAgreement(right: readonly Bead[], tested: readonly Bead[]): LinkAgreement {
  const wanted = right.filter(({ source, target }) => source.length > 0 && target.length > 0)
  const figures = (isFound: (beads: readonly Bead[]) => (bead: Bead) => boolean): LinkFigures => ({
    precision: { right: tested.filter(isFound(right)).length, of: tested.length },
    recall: { right: wanted.filter(isFound(tested)).length, of: wanted.length },
  })
  return { strict: figures(sameAsOne), lax: figures(meetsOne), pairs: pairFigures(right, tested) }
}

function pairFigures(right: readonly Bead[], tested: readonly Bead[]): LinkFigures {
  const [wanted, found] = [pairsOf(right), pairsOf(tested)]
  const both = [...found].filter((pair) => wanted.has(pair)).length
  return { precision: { right: both, of: found.size }, recall: { right: both, of: wanted.size } }
}

/** The harmonic mean of precision and recall; undefined where there is nothing to find or nothing was found. */
export function linkF1({ precision, recall }: LinkFigures): number | undefined {
  if (precision.of === 0 || recall.of === 0) return undefined
  const [p, r] = [precision.right / precision.of, recall.right / recall.of]
  return p + r === 0 ? 0 : (2 * p * r) / (p + r)
}

function keyOf({ source, target }: Bead): string {
  return JSON.stringify([source.toSorted(), target.toSorted()])
}

function sameAsOne(beads: readonly Bead[]): (bead: Bead) => boolean {
  const keys = new Set(beads.map(keyOf))
  return (bead) => keys.has(keyOf(bead))
}

function meetsOne(beads: readonly Bead[]): (bead: Bead) => boolean {
  const isSame = sameAsOne(beads)
  const bySource = new Map<string, Bead[]>()
  for (const bead of beads)
    for (const id of bead.source) bySource.set(id, [...(bySource.get(id) ?? []), bead])
  return (bead) => {
    const others = bead.source.flatMap((id) => bySource.get(id) ?? [])
    return isSame(bead) || others.some(({ target }) => target.some((id) => bead.target.includes(id)))
  }
}

function pairsOf(beads: readonly Bead[]): Set<string> {
  return new Set(
    beads.flatMap(({ source, target }) => source.flatMap((one) => target.map((other) => `${one}\0${other}`))),
  )
}
