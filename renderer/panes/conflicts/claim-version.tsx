import { useTranslation } from 'react-i18next'
import { SIDES } from '../../../shared/model/fixed-values.ts'
import type { Claim, Claimant } from '../../../shared/model/records.ts'
import { useHeader } from '../../editor/store-context.ts'
import { contentText, fieldLabel, fieldsBetween, fieldText, isWordsAlone, nameOf } from './claim-fields.ts'
import { MarkedWords, SideText } from '../../editor/side-text.tsx'

type ClaimVersionProps = {
  readonly claim: Claim
  /** What the other copy has; null: nothing. */
  readonly beside: Claim | null
  readonly claimant: Pick<Claimant, 'names'> | undefined
}

/** One version of a claim: its words, those that the other has not marked, and all in which the two differ. */
export function ClaimVersion({ claim, beside, claimant }: ClaimVersionProps) {
  const { t, i18n } = useTranslation()
  const header = useHeader()
  const fields = beside ? fieldsBetween(claim, beside) : []
  const differs = (side: 'source' | 'target') => beside !== null && fields.includes(side)
  return (
    <>
      {SIDES.map((side) => {
        const text = contentText(claim[side])
        return (
          text !== '' && (
            <SideText key={side} side={side}>
              {differs(side) ? <MarkedWords text={text} beside={contentText(beside![side])} /> : text}
            </SideText>
          )
        )
      })}
      <dl className="conflict-fields">
        <ClaimFact label={t('copies.claim.claimant')} value={nameOf(claimant, header, i18n.language)} />
        {fields
          .filter((field) => field !== 'claimant' && !isWordsAlone(claim, beside!, field))
          .map((field) => (
            <ClaimFact
              key={field}
              label={fieldLabel(field, header, t, i18n.language)}
              value={fieldText(claim, field, header, i18n.language)}
            />
          ))}
      </dl>
    </>
  )
}

function ClaimFact({ label, value }: { readonly label: string; readonly value: string }) {
  const { t } = useTranslation()
  return (
    <div>
      <dt>{label}</dt>
      <dd dir="auto">{value || t('copies.claim.none')}</dd>
    </div>
  )
}
