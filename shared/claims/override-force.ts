import type { Claim, Side, VerbClass } from '../model/records.ts'

type Force = Claim['force']

/** The classes that a person gave the cues of a claim, with that of one side changed; undefined: as the verb is read. */
export function overrideForce(force: Force, side: Side, value: VerbClass | undefined): Force {
  const { [side]: _before, ...others } = force ?? {}
  const changed = value === undefined ? others : { ...others, [side]: value }
  return Object.keys(changed).length === 0 ? undefined : changed
}
