import type { AlignedBatch } from './align-sides.ts'
import type { SentenceGroup } from './alignment.ts'
import { calibrated } from './calibrate.ts'
import { movedLinks } from './moved-links.ts'
import type { MovedGroup } from './moved-links.ts'

/** A link by the sentences of the whole texts, before its reasons are known. */
export type Proposal = SentenceGroup & { readonly confidence: number; readonly why?: 'fixed' | 'moved' }

/** The beads of a batch's paths and, where crossing links are wanted, what was moved in place of lone sentences. */
export function proposeLinks({ parts, knowledge }: AlignedBatch, crossing: boolean): Proposal[] {
  return parts.flatMap((part): Proposal[] => {
    const { indices, found } = part
    const moved = crossing ? movedLinks(part, found.path, knowledge) : []
    const isMoved = takenBy(moved)
    const beads = beadsOf(part)
    const all: Proposal[] = [
      ...beads.filter((bead) => !isMoved(bead)),
      ...moved.map((group) => ({ ...group, why: 'moved' as const })),
    ]
    return all.map((one) => ({
      ...one,
      source: one.source.map((number) => indices.source[number]!),
      target: one.target.map((number) => indices.target[number]!),
    }))
  })
}

function beadsOf({ found: { path, confidence } }: AlignedBatch['parts'][0]): Proposal[] {
  return Array.from(confidence, (share, k) => {
    const source = range(path.source[k]!, path.source[k + 1]!)
    const target = range(path.target[k]!, path.target[k + 1]!)
    return { source, target, confidence: calibrated(share, source.length, target.length) }
  })
}

/** Whether a lone sentence is in one of the groups. */
function takenBy(groups: readonly MovedGroup[]): (bead: SentenceGroup) => boolean {
  const source = new Set(groups.flatMap((group) => group.source))
  const target = new Set(groups.flatMap((group) => group.target))
  return (bead) => bead.source.some((one) => source.has(one)) || bead.target.some((one) => target.has(one))
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}
