import type { Anchor } from '../model/records.ts'
import type { ProjectState } from '../model/project-state.ts'
import type { Refusal } from './refusal.ts'

/**
 * The verbs that each kind of operation has, one file a kind. An operation is a plain JSON record. Its schema stands
 * beside its verbs, in the same file: the gate through which it comes from outside, where the verbs alone are not.
 */
export type OperationKind<O, Inverse = O> = {
  /** Why it cannot be done here and now; undefined: it can. Never alters the state. */
  readonly check: (state: ProjectState, operation: O) => Refusal | undefined
  /** Does it, all of it. Only after a check that found nothing. */
  readonly apply: (state: ProjectState, operation: O) => void
  /** What takes it back but for anchors (see invert.ts), asked of the state before it was done. */
  readonly invert: (state: ProjectState, operation: O) => Inverse
  /** Where an anchor goes; the same anchor where it is not concerned. Needs no state: any replica gives the same. */
  readonly mapAnchor: (operation: O, anchor: Anchor) => Anchor
}
