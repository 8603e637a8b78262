import type { ProposalRule } from '../../../../shared/claims/proposals/claim-proposal.ts'
import { en } from '../../../../shared/i18n/en.ts'

/** A project may come from a later version, with rules that have no words here. */
export function isRule(rule: string): rule is ProposalRule {
  return Object.hasOwn(en.proposals.rule, rule)
}
