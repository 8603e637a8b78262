import { findValue, schemaOf, valueIn, type ClaimValues } from '../../shared/claims/schema/claim-values.ts'
import type { ClaimHue, ClaimStroke } from '../../shared/model/claim-schema.ts'
import type { Header } from '../../shared/model/records.ts'

/** How a claim is drawn, in the text and on its card: by the project's schema, from its act. */
export type ClaimLook = {
  /** One of the five claim colours of the theme: `--claim-1` … `--claim-5`, each with its `-soft` tint. */
  readonly hue: ClaimHue
  readonly stroke: ClaimStroke
}

/** An act that the schema does not have is drawn as the built-in one that it counts as, or else plainly. */
export function lookOf(header: Pick<Header, 'claimSchema'>, claim: ClaimValues): ClaimLook {
  const schema = schemaOf(header)
  const own = findValue(schema, 'act', valueIn(claim, 'act'))
  const value = own ?? findValue(schema, 'act', claim.act)
  return { hue: value?.hue ?? 1, stroke: value?.stroke ?? 'solid' }
}
