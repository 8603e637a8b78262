import { useTranslation } from 'react-i18next'
import { outerClaims } from '../../../shared/claims/claim-nesting.ts'
import type { ClaimId } from '../../../shared/model/id.ts'
import { useProjectStore } from '../../editor/store-context.ts'
import { Select } from '../../ui/select.tsx'
import { anchorWords } from './anchor-words.ts'
import type { ClaimSubject } from './claim-actions.ts'
import { claimantNames } from './claimant-name.ts'

type WithinFieldProps = {
  readonly subject: ClaimSubject
  readonly value: ClaimId | null
  readonly onChange: (within: ClaimId | null) => void
}

/** The claim in whose words this one is reported: an agency quotes a spokesman who quotes a minister. */
export function WithinField({ subject, value, onChange }: WithinFieldProps) {
  const { t, i18n } = useTranslation()
  const { state } = useProjectStore()
  const own = subject.kind === 'claim' ? subject.claim.id : null
  const sides = subject.kind === 'claim' ? subject.claim : subject.draft
  const around = outerClaims(state, sides, own)
  const chosen = value === null ? undefined : state.claim(value)
  const options = chosen && !around.includes(chosen) ? [chosen, ...around] : around
  if (options.length === 0) return null
  return (
    <div className="claim-detail">
      <span className="ui-field-label">{t('claims.editor.within')}</span>
      <Select
        aria-label={t('claims.editor.within')}
        value={value ?? ''}
        onChange={(id) => onChange(id === '' ? null : (id as ClaimId))}
      >
        <option value="">—</option>
        {options.map((claim) => {
          const claimant = state.tables.claimants.get(claim.claimant)
          const who = claimant ? claimantNames(claimant, state.header, i18n.language).name : ''
          const words = anchorWords(state, claim.source.cue) || anchorWords(state, claim.source.content)
          return (
            <option key={claim.id} value={claim.id}>
              {[who, words.slice(0, 40)].filter(Boolean).join(': ')}
            </option>
          )
        })}
      </Select>
    </div>
  )
}
