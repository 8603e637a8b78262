import type { Path } from './band.ts'
import type { BeadSignal } from './bead-signal.ts'
import type { StretchIndices } from './lay-out-stretches.ts'
import type { SideModel } from './side-model.ts'

/** A part of both texts that is aligned by itself, from its beginning to its end. */
export type Stretch = {
  readonly source: SideModel
  readonly target: SideModel
  /** Signals beside those that every stretch has. */
  readonly signals: readonly BeadSignal[]
}

export type PickStretch = (indices: StretchIndices) => Stretch

/** `indices`: of its sentences in the whole texts. */
export type BatchPart = Stretch & { readonly indices: StretchIndices }

/** The best path through a stretch, how sure each of its beads is, 0..1, and its log-likelihood ratio. */
export type StretchPath = {
  readonly path: Path
  readonly confidence: Float64Array
  readonly ratios: Float64Array
}
