import { evaluatedClaims, type EvaluatedClaim } from '../../../shared/claims/evaluation/evaluated-claim.ts'
import { compileLexicon } from '../../../shared/claims/lexicon/verb-lexicon.ts'
import type { ClaimProposal } from '../../../shared/claims/proposals/claim-proposal.ts'
import { planProposals } from '../../../shared/claims/proposals/plan-proposals.ts'
import { numberSentences, proposeDocument } from '../../../shared/claims/proposals/propose-document.ts'
import type { DocumentId } from '../../../shared/model/id.ts'
import { ProjectState } from '../../../shared/model/project-state.ts'
import { projectLines } from '../../../shared/model/write-project.ts'
import { applyTransaction } from '../../../shared/operations/transaction.ts'
import { describeClaims, describeProposals } from '../describe-claims.ts'
import { fidelityReport, sayFidelity } from '../fidelity-report.ts'
import { parseCommand } from '../parse-command.ts'
import { readProjectFile } from '../read-files.ts'
import type { Command, ExitCode, Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { writeOutput } from '../write-output.ts'

const OPTIONS = {
  suggest: { type: 'boolean' },
  fidelity: { type: 'boolean' },
  'tag-all': { type: 'boolean' },
  output: { type: 'string', short: 'o' },
  json: { type: 'boolean' },
} as const

/** `taraz claims`: the claims of a project, those that can be proposed, or what became of them in the target. */
export const claims: Command = async (args, terminal) => {
  const { values, positionals } = parseCommand(args, OPTIONS, [1, 1])
  const modes = [values.suggest, values.fidelity, values['tag-all']].filter(Boolean)
  if (modes.length > 1) throw new UsageError((t) => t('cli.usage.claimsOneOf'))
  if ((values.output !== undefined) !== (values['tag-all'] === true))
    throw new UsageError((t) => t('cli.usage.tagAllNeedsOutput'))
  const state = new ProjectState(await readProjectFile(positionals[0]!, terminal))
  if (values.suggest) return suggest(state, values.json === true, terminal)
  if (values.fidelity) return fidelity(state, values.json === true, terminal)
  if (values.output !== undefined) return tagAll(state, values.output, terminal)
  await terminal.write(describeClaims(state, values.json === true, terminal))
  return 0
}

async function suggest(state: ProjectState, asJson: boolean, terminal: Terminal): Promise<ExitCode> {
  const documents = state.orders.documents
    .toArray()
    .map((id) => ({ id, proposals: proposeDocument(state, id) }))
  if (!asJson) {
    for (const { proposals } of documents) await terminal.write(describeProposals(proposals, terminal))
    return 0
  }
  const found = documents.map(({ id, proposals }) => ({
    document: state.tables.documents.get(id)!.title,
    claims: evaluated(state, id, proposals),
  }))
  const only = found.length === 1 ? found[0]!.claims : found
  await terminal.write(`${JSON.stringify(only, null, 1)}\n`)
  return 0
}

function evaluated(
  state: ProjectState,
  id: DocumentId,
  proposals: readonly ClaimProposal[],
): EvaluatedClaim[] {
  const { sourceLanguage: source, targetLanguage: target, verbLexicon } = state.header
  return evaluatedClaims(
    proposals,
    numberSentences(state, id),
    { source, target },
    compileLexicon(verbLexicon),
  )
}

/** Exit code 1: something was lost, added or changed that nobody found right. */
async function fidelity(state: ProjectState, asJson: boolean, terminal: Terminal): Promise<ExitCode> {
  const report = fidelityReport(state)
  await terminal.write(asJson ? `${JSON.stringify(report, null, 1)}\n` : sayFidelity(state, report, terminal))
  return report.issues.some(({ level, intended }) => level === 'alert' && !intended) ? 1 : 0
}

/** Writes the project with every proposal in it, none of them accepted. */
async function tagAll(state: ProjectState, to: string, terminal: Terminal): Promise<ExitCode> {
  const time = new Date().toISOString()
  let count = 0
  for (const id of state.orders.documents.toArray()) {
    const planned = planProposals(state, id, [proposeDocument(state, id)], time)
    count += planned.claims.length
    const applied = applyTransaction(state, planned.operations)
    if (!applied.ok) throw new Error(`A proposal was refused: ${JSON.stringify(applied.error)}`)
  }
  await writeOutput(to, withLineEnds(projectLines(state.toRecords())), terminal, { replace: false })
  terminal.say(terminal.t('cli.claims.tagged', { count }))
  return 0
}

function* withLineEnds(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`
}
