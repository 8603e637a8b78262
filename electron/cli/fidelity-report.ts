import {
  countIssues,
  findFidelityIssues,
  type FidelityCounts,
} from '../../shared/claims/shift/fidelity-list.ts'
import type { ShiftKind, ShiftLevel, ShiftReason } from '../../shared/claims/shift/shift-judgement.ts'
import type { ProjectState } from '../../shared/model/project-state.ts'
import type { Anchor } from '../../shared/model/records.ts'
import { wordsOf } from '../../shared/model/stale.ts'
import type { Terminal } from './terminal.ts'

export type FidelityReport = {
  readonly counts: FidelityCounts
  readonly issues: readonly {
    readonly claim: string
    readonly level: ShiftLevel
    readonly kind: ShiftKind
    readonly reason: ShiftReason
    readonly intended: boolean
    readonly source: { readonly cue: string; readonly content: string }
    readonly target: { readonly cue: string; readonly content: string }
  }[]
}

/** The claim fidelity list, as programs read it. */
export function fidelityReport(state: ProjectState): FidelityReport {
  const found = findFidelityIssues(state)
  const words = (anchor: Anchor) => anchor.map((span) => wordsOf(state, span)).join(' … ')
  const issues = found.map(({ claim: id, shift, isIntended }) => {
    const claim = state.claim(id)!
    const side = (name: 'source' | 'target') => ({
      cue: words(claim[name].cue),
      content: words(claim[name].content),
    })
    const { level, kind, reason } = shift
    return {
      claim: id,
      level,
      kind,
      reason,
      intended: isIntended,
      source: side('source'),
      target: side('target'),
    }
  })
  return { counts: countIssues(found), issues }
}

/** The same for people: a line each, why below it. */
export function sayFidelity(_state: ProjectState, { issues }: FidelityReport, { t }: Terminal): string {
  const lines = issues.map(({ level, kind, reason, intended, source, target }) => {
    const head = t('cli.claims.issue', {
      level: t(`shifts.level.${level}`),
      kind: t(`shifts.kind.${kind}`),
    })
    const marked = intended ? ` ${t('shifts.intended')}` : ''
    return `${head}${marked} [${source.cue}] ${source.content} → [${target.cue}] ${target.content}\n  ${t(`shifts.reason.${reason.kind}`, parametersOf(reason))}`
  })
  return `${[t('cli.claims.issues', { count: issues.length }), ...lines].join('\n')}\n`
}

function parametersOf(reason: ShiftReason): { source: string; target: string } {
  return { source: 'source' in reason ? reason.source : '', target: 'target' in reason ? reason.target : '' }
}
