import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { overrideForce } from '../../../shared/claims/override-force.ts'
import { verbClass, type Side } from '../../../shared/model/records.ts'
import { useProjectStore } from '../../editor/store-context.ts'
import { Select } from '../../ui/select.tsx'
import { changeDraft, patchClaim, type ClaimSubject } from './claim-actions.ts'
import { useDesk } from './use-desk.ts'

type ForceFieldProps = { readonly subject: ClaimSubject; readonly side: Side }

/** What class the cue of a side is of: as the lexicon reads it, unless a person says otherwise. */
export function ForceField({ subject, side }: ForceFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  const store = useProjectStore()
  const { index } = useDesk()
  const judged = subject.kind === 'draft' ? subject.draft : subject.claim
  const { force, ...unforced } = judged
  const read = index.classesOf(unforced)[side]
  const change = (value: string) => {
    const changed = overrideForce(force, side, value === '' ? undefined : verbClass.parse(value))
    if (subject.kind === 'draft') changeDraft(store, { force: changed })
    else patchClaim(store, subject.claim.id, { force: changed })
  }
  const asRead = read === 'none' || read === 'unknown' ? t('claims.force.unknown') : t(`shift.class.${read}`)
  return (
    <div className="claim-part claim-force">
      <label className="claim-part-name" htmlFor={id}>
        {t('claims.force.label')}
      </label>
      <Select id={id} value={force?.[side] ?? ''} onChange={change}>
        <option value="">{t('claims.force.asRead', { class: asRead })}</option>
        {verbClass.options.map((option) => (
          <option key={option} value={option}>
            {t(`shift.class.${option}`)}
          </option>
        ))}
      </Select>
    </div>
  )
}
