import { Check, X } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SuggestionId } from '../../../shared/model/id.ts'
import { isStaleSuggestion } from '../../../shared/operations/plan-suggestions.ts'
import { directionOf } from '../../../shared/text/direction.ts'
import { useEditorHandle } from '../../editor/editor-handle.ts'
import { useProjectStore, useRecordVersion } from '../../editor/store-context.ts'
import { useCommands } from '../../ui/commands-context.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { acceptSuggestions, goToItem, refuseSuggestions } from './review-actions.ts'
import { OnCard, ReviewCard, Who } from './review-card.tsx'
import { useReview } from './use-review.ts'

type CardProps = { readonly id: SuggestionId; readonly isCurrent: boolean }

/** Words around the change, so that it is understood without going there. */
const AROUND = 28

export const SuggestionCard = memo(function SuggestionCard({ id, isCurrent }: CardProps) {
  const { t } = useTranslation()
  const store = useProjectStore()
  const handle = useEditorHandle()
  useReview()
  const record = store.state.tables.suggestions.get(id)
  useRecordVersion('sentences', record?.anchor.map(({ sentence }) => sentence) ?? [])
  if (!record) return null
  const isStale = isStaleSuggestion(store.state, record)
  return (
    <ReviewCard isCurrent={isCurrent} onGo={() => goToItem(store, handle, { kind: 'suggestion', id })}>
      <Change id={id} />
      <Who record={record} />
      {isStale && <p className="review-fact">{t('review.stale')}</p>}
      <Settle id={id} isStale={isStale} />
    </ReviewCard>
  )
})

function Change({ id }: { readonly id: SuggestionId }) {
  const { state } = useProjectStore()
  const record = state.tables.suggestions.get(id)!
  const [first] = record.anchor
  const sentence = first && state.sentence(first.sentence)
  const side = sentence?.side ?? 'target'
  const language = side === 'source' ? state.header.sourceLanguage : state.header.targetLanguage
  const before = sentence && first ? sentence.text.slice(Math.max(0, first.from - AROUND), first.from) : ''
  const after = sentence && first ? sentence.text.slice(first.to, first.to + AROUND) : ''
  const struck = record.anchor.map(({ quote }) => quote).join(' … ')
  return (
    <p className="review-change" lang={language} dir={directionOf(language)}>
      {before && `…${before}`}
      {struck && <del>{struck}</del>}
      {record.insert && <ins>{record.insert}</ins>}
      {after && `${after}…`}
    </p>
  )
}

function Settle({ id, isStale }: { readonly id: SuggestionId; readonly isStale: boolean }) {
  const { t } = useTranslation()
  const { keysOf } = useCommands()
  const store = useProjectStore()
  return (
    <OnCard className="review-buttons">
      <IconButton
        size="small"
        label={t('review.accept')}
        keys={keysOf('review.accept')}
        icon={<Check />}
        disabled={isStale}
        onClick={() => acceptSuggestions(store, [id])}
      />
      <IconButton
        size="small"
        label={t('review.refuse')}
        keys={keysOf('review.refuse')}
        icon={<X />}
        onClick={() => refuseSuggestions(store, [id])}
      />
    </OnCard>
  )
}
