import { useTranslation } from 'react-i18next'
import type { Link } from '../../../shared/model/records.ts'
import { reasonsInWords } from '../../../shared/i18n/reason-words.ts'

/** Why the link of the awake row was proposed, in a line; nothing where a person has confirmed it. */
export function ReasonLine({ link }: { readonly link: Link }) {
  const { t } = useTranslation()
  if (link.alignment === 'confirmed' || !link.reasons?.length) return null
  const why = t('editor.why', { reasons: reasonsInWords(t, link.reasons).join(t('editor.listComma')) })
  return (
    <p className="row-reason" title={why}>
      {why}
    </p>
  )
}
