import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimId } from '../../../../shared/model/id.ts'
import { sentencesOf } from '../../../../shared/model/claim-sentences.ts'
import type { IntendedShift } from '../../../../shared/model/records.ts'
import { useEditorHandle } from '../../../editor/editor-handle.ts'
import { useClaim, useProjectStore, useRecordVersion, useUi } from '../../../editor/store-context.ts'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { anchorWords } from '../anchor-words.ts'
import { goToClaim } from '../claim-actions.ts'
import { ShiftChip } from '../shift-chip.tsx'
import { shiftReason } from '../shift-words.ts'
import { SideWords } from '../side-words.tsx'
import { useClaimantName } from '../use-claimant-name.ts'
import { useDesk } from '../use-desk.ts'
import { markIntended, unmarkIntended } from './mark-intended.ts'

/** One shifted claim: who, the two verbs, what became of the force and why, and the way to say that it is right. */
export function FidelityItem({ id }: { readonly id: ClaimId }) {
  const { t } = useTranslation()
  const store = useProjectStore()
  const handle = useEditorHandle()
  const desk = useDesk()
  const { activeClaim } = useUi()
  const claim = useClaim(id)
  useRecordVersion('sentences', claim ? [...sentencesOf(claim)] : [])
  const name = useClaimantName(claim?.claimant ?? null)
  const [isAsking, setAsking] = useState(false)
  if (!claim) return null
  const reading = desk.index.readingOf(claim)
  const { reason } = reading.shift
  const side = claim.source.content.length > 0 ? 'source' : 'target'
  return (
    <article className="fidelity-item" data-level={reading.shift.level} data-on={id === activeClaim}>
      <button type="button" className="fidelity-go" onClick={() => goToClaim(store, handle, claim)}>
        <bdi className="claim-card-who">{name ?? t('claims.noClaimant')}</bdi>
        <span className="claim-card-cues">
          <SideWords side="source">{anchorWords(store.state, claim.source.cue) || '—'}</SideWords>
          <ArrowRight className="mirrored" aria-label={t('claims.card.renders')} />
          <SideWords side="target">{anchorWords(store.state, claim.target.cue) || '—'}</SideWords>
        </span>
        <span className="claim-card-words">
          <SideWords side={side}>{anchorWords(store.state, claim[side].content)}</SideWords>
        </span>
      </button>
      {reason && <p className="fidelity-reason">{shiftReason(reason, t)}</p>}
      <IntendedNote shift={claim.intendedShift} />
      <div className="claim-card-foot">
        <ShiftChip reading={reading} isIntended={claim.intendedShift !== undefined} />
        {claim.intendedShift ? (
          <Button size="small" kind="quiet" onClick={() => unmarkIntended(store, id)}>
            {t('fidelity.takeBack')}
          </Button>
        ) : (
          !isAsking && (
            <Button size="small" kind="quiet" onClick={() => setAsking(true)}>
              {t('fidelity.markIntended')}
            </Button>
          )
        )}
      </div>
      {isAsking && (
        <ReasonForm
          onKeep={(words) => {
            setAsking(false)
            markIntended(store, id, words)
          }}
          onCancel={() => setAsking(false)}
        />
      )}
    </article>
  )
}

function IntendedNote({ shift }: { readonly shift: IntendedShift | undefined }) {
  const { t } = useTranslation()
  if (!shift) return null
  const { reason } = shift
  return (
    <p className="ui-hint">{reason ? t('fidelity.intendedBy', { reason }) : t('fidelity.intendedPlain')}</p>
  )
}

type ReasonFormProps = { readonly onKeep: (reason: string) => void; readonly onCancel: () => void }

function ReasonForm({ onKeep, onCancel }: ReasonFormProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  return (
    <form
      className="fidelity-form"
      onSubmit={(event) => {
        event.preventDefault()
        onKeep(reason.trim())
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
    >
      <TextField
        autoFocus
        dir="auto"
        aria-label={t('fidelity.reasonFor')}
        placeholder={t('fidelity.reasonHint')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" size="small" kind="primary">
        {t('fidelity.markIntended')}
      </Button>
    </form>
  )
}
