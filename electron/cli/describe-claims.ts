import type { ClaimProposal } from '../../shared/claims/proposals/claim-proposal.ts'
import type { ClaimId } from '../../shared/model/id.ts'
import type { ProjectState } from '../../shared/model/project-state.ts'
import type { Anchor } from '../../shared/model/records.ts'
import { wordsOf } from '../../shared/model/stale.ts'
import type { Terminal } from './terminal.ts'

/** The claims of a project, a line each and the target's words on a second; proposals are not among them. */
export function describeClaims(state: ProjectState, asJson: boolean, { t }: Terminal): string {
  const found = state.orders.claims
    .toArray()
    .map((id: ClaimId) => state.claim(id)!)
    .filter((claim) => claim.proposal === undefined)
  if (asJson) return `${JSON.stringify(found, null, 1)}\n`
  const words = (anchor: Anchor) => anchor.map((span) => wordsOf(state, span)).join(' … ')
  const lines = found.map((claim) =>
    lineOf(
      claim.act,
      state.tables.claimants.get(claim.claimant)?.names.source ?? '',
      words(claim.source.cue),
      words(claim.source.content),
      words(claim.target.cue),
      words(claim.target.content),
    ),
  )
  return `${[t('cli.claims.count', { count: found.length }), ...lines].join('\n')}\n`
}

/** What can be proposed, with the rule that found it and how sure it is, in per cent. */
export function describeProposals(proposals: readonly ClaimProposal[], { t }: Terminal): string {
  const words = (anchor: Anchor) => anchor.map(({ quote }) => quote).join(' … ')
  const lines = proposals.map((proposal) => {
    const line = lineOf(
      proposal.act,
      proposal.claimant.names.source,
      words(proposal.source.cue),
      words(proposal.source.content),
      words(proposal.target.cue),
      words(proposal.target.content),
    )
    const rule = t(`shifts.rule.${proposal.rule}`, { verb: proposal.verb })
    return `${line}\n  ${t('cli.claims.because', { rule, share: proposal.confidence })}`
  })
  return `${[t('cli.claims.proposed', { count: proposals.length }), ...lines].join('\n')}\n`
}

function lineOf(act: string, claimant: string, ...words: readonly string[]): string {
  const [sourceCue = '', sourceContent = '', targetCue = '', targetContent = ''] = words
  return `${act}: ${claimant} [${sourceCue}] ${sourceContent}\n  [${targetCue}] ${targetContent}`
}
