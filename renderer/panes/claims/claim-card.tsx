import { ArrowRight, Check, Pencil, Trash2, TriangleAlert, X } from 'lucide-react'
import { memo, type CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { judgeClaim } from '../../../shared/claims/claim-judgement.ts'
import type { ClaimId } from '../../../shared/model/id.ts'
import { sentencesOf } from '../../../shared/model/claim-sentences.ts'
import type { Claim } from '../../../shared/model/records.ts'
import { depthOf } from '../../../shared/claims/claim-nesting.ts'
import { valueIn, valueLabel } from '../../../shared/claims/schema/claim-values.ts'
import { lookOf } from '../../editor/claim-look.ts'
import { useCalmRecordVersion, useClaim, useProjectStore } from '../../editor/store-context.ts'
import { useCommands } from '../../ui/commands-context.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { anchorWords } from './anchor-words.ts'
import { isRule } from './proposals/proposal-rules.ts'
import { ShiftChip } from './shift-chip.tsx'
import { SideWords } from './side-words.tsx'
import { StaleWords } from './stale-words.tsx'
import { useDesk } from './use-desk.ts'
import { useClaimSchema } from './use-claim-schema.ts'
import { useClaimantName } from './use-claimant-name.ts'
import './claim-card.css'

export type CardActions = {
  readonly go: (id: ClaimId) => void
  readonly edit: (id: ClaimId) => void
  readonly remove: (id: ClaimId) => void
  readonly acceptWords: (id: ClaimId) => void
  /** Only where what is listed was proposed. */
  readonly accept?: (id: ClaimId) => void
  readonly refuse?: (id: ClaimId) => void
}

type ClaimCardProps = {
  readonly id: ClaimId
  readonly isActive: boolean
  readonly isUnderCaret: boolean
  readonly actions: CardActions
}

/** Who, what they do, the two cues, the words, and one line of judgement. */
export const ClaimCard = memo(function ClaimCard({ id, isActive, isUnderCaret, actions }: ClaimCardProps) {
  const store = useProjectStore()
  const desk = useDesk()
  const claim = useClaim(id)
  useCalmRecordVersion('sentences', claim ? [...sentencesOf(claim)] : [])
  const name = useClaimantName(claim?.claimant ?? null)
  const { t, i18n } = useTranslation()
  const schema = useClaimSchema()
  if (!claim) return null
  const judgement = judgeClaim(store.state, claim)
  const { proposal } = claim
  const { hue, stroke } = lookOf(store.state.header, claim)
  const depth = depthOf(store.state, claim)
  return (
    <article
      className="claim-card"
      data-on={isActive}
      data-caret={isUnderCaret}
      data-depth={depth}
      data-proposed={proposal !== undefined}
      style={{ '--claim': `var(--claim-${hue})`, '--depth': depth } as CSSProperties}
      onClick={() => actions.go(id)}
    >
      <div className="claim-card-head">
        <bdi className="claim-card-who">{name ?? t('claims.noClaimant')}</bdi>
        <span className="claim-card-act" data-stroke={stroke}>
          {valueLabel(schema, 'act', valueIn(claim, 'act'), i18n.language)}
        </span>
      </div>
      <Cues claim={claim} />
      <p className="claim-card-words">
        <SideWords side={claim.source.content.length > 0 ? 'source' : 'target'}>
          {anchorWords(
            store.state,
            claim.source.content.length > 0 ? claim.source.content : claim.target.content,
          )}
        </SideWords>
      </p>
      {judgement.kind === 'stale' && <StaleWords spans={judgement.spans} />}
      <div className="claim-card-foot">
        {proposal ? (
          <RuleWords proposal={proposal} />
        ) : judgement.kind === 'stale' ? (
          <StaleChip />
        ) : (
          <ShiftChip reading={desk.index.readingOf(claim)} isIntended={claim.intendedShift !== undefined} />
        )}
        {isUnderCaret && <span className="visually-hidden">{t('claims.underCaret')}</span>}
        {proposal ? (
          <ProposalButtons id={id} actions={actions} />
        ) : (
          <CardButtons id={id} isStale={judgement.kind === 'stale'} actions={actions} />
        )}
      </div>
    </article>
  )
})

function Cues({ claim }: { readonly claim: Claim }) {
  const { state } = useProjectStore()
  const { t } = useTranslation()
  const [source, target] = [anchorWords(state, claim.source.cue), anchorWords(state, claim.target.cue)]
  if (source === '' && target === '') return null
  return (
    <p className="claim-card-cues">
      <SideWords side="source">{source || '—'}</SideWords>
      <ArrowRight className="mirrored" aria-label={t('claims.card.renders')} />
      <SideWords side="target">{target || '—'}</SideWords>
    </p>
  )
}

function StaleChip() {
  const { t } = useTranslation()
  return (
    <span className="claim-chip" data-tone="warn">
      <TriangleAlert aria-hidden />
      {t('claims.judgement.stale')}
    </span>
  )
}

/** The rule that made a proposal, and the verb that it saw. */
function RuleWords({ proposal }: { readonly proposal: NonNullable<Claim['proposal']> }) {
  const { t } = useTranslation()
  const { rule, verb } = proposal
  return (
    <span className="ui-hint">
      {isRule(rule) ? t(`proposals.rule.${rule}`) : rule}
      {typeof verb === 'string' && ` · ${t('proposals.verb', { verb })}`}
    </span>
  )
}

function ProposalButtons({ id, actions }: { readonly id: ClaimId; readonly actions: CardActions }) {
  const { t } = useTranslation()
  return (
    <span className="claim-card-buttons" onClick={(event) => event.stopPropagation()}>
      <IconButton
        size="small"
        label={t('proposals.accept')}
        keys="Enter"
        icon={<Check />}
        onClick={() => actions.accept?.(id)}
      />
      <IconButton
        size="small"
        label={t('proposals.refuse')}
        keys="Delete"
        icon={<X />}
        onClick={() => actions.refuse?.(id)}
      />
    </span>
  )
}

type CardButtonsProps = {
  readonly id: ClaimId
  readonly isStale: boolean
  readonly actions: CardActions
}

function CardButtons({ id, isStale, actions }: CardButtonsProps) {
  const { t } = useTranslation()
  const { keysOf } = useCommands()
  return (
    // A press on a button is not a press on the card.
    <span className="claim-card-buttons" onClick={(event) => event.stopPropagation()}>
      {isStale && (
        <IconButton
          size="small"
          label={t('claims.stale.accept')}
          keys={keysOf('claims.acceptWords')}
          icon={<Check />}
          onClick={() => actions.acceptWords(id)}
        />
      )}
      <IconButton
        size="small"
        label={t('claims.card.edit')}
        keys={keysOf('claims.edit')}
        icon={<Pencil />}
        onClick={() => actions.edit(id)}
      />
      <IconButton
        size="small"
        label={t('claims.card.remove')}
        keys={keysOf('claims.remove')}
        icon={<Trash2 />}
        onClick={() => actions.remove(id)}
      />
    </span>
  )
}
