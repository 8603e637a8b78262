import { useState, type KeyboardEvent, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimDraft } from '../../../../shared/claims/claim-draft.ts'
import { boundariesOf, nudgeAnchor } from '../../../../shared/claims/nudge-boundary.ts'
import { directionOf } from '../../../../shared/text/direction.ts'
import { useProjectStore } from '../../../editor/store-context.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { changeDraft } from '../claim-actions.ts'
import { useSuggestions } from '../use-desk.ts'
import { showSuggestion } from './suggest-claims.ts'

type ProposalBarProps = {
  readonly draft: ClaimDraft
  readonly barRef: Ref<HTMLDivElement>
  /** Refuses it for good. */
  readonly onRefuse: () => void
}

/**
 * What was proposed under the caret, by which rule, and the keys that decide on it: its words are drawn in the text, and
 * every boundary can be moved by a word from here.
 */
export function ProposalBar({ draft, barRef, onRefuse }: ProposalBarProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const store = useProjectStore()
  const suggestions = useSuggestions()
  const { chosen, onBoundaryKey } = useBoundary(draft)
  const { suggestion } = draft
  if (!suggestion) return null
  const count = suggestions?.list.length ?? 1
  const at = suggestions?.at ?? 0
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Tab' && count > 1) showSuggestion(store, at + (event.shiftKey ? -1 : 1))
    else if (event.key === 'Delete') onRefuse()
    else if (!onBoundaryKey(event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={barRef}
      className="proposal-bar"
      role="group"
      tabIndex={0}
      aria-label={t('proposals.bar')}
      aria-describedby="proposal-bar-hint"
      onKeyDown={onKeyDown}
    >
      <p className="proposal-rule">
        <strong>{t(`proposals.rule.${suggestion.rule}`)}</strong>
        <span>{t('proposals.verb', { verb: suggestion.verb })}</span>
        {count > 1 && <span className="proposal-place">{`${number(at + 1)} / ${number(count)}`}</span>}
      </p>
      {suggestion.isAmbiguous && <p className="proposal-doubt">{t('proposals.ambiguous')}</p>}
      {chosen && (
        <p className="proposal-boundary" role="status">
          {t('proposals.boundary', {
            part: t(`claims.part.${chosen.part}`),
            side: t(`claims.side.${chosen.side}`),
            edge: t(`proposals.${chosen.edge}`),
          })}
        </p>
      )}
      <p className="ui-hint" id="proposal-bar-hint">
        {t('proposals.barHint')}
      </p>
    </div>
  )
}

/** One boundary is chosen by the arrows up and down, and moved by those to the sides, as the words run. */
function useBoundary(draft: ClaimDraft) {
  const store = useProjectStore()
  const [index, setIndex] = useState<number | null>(null)
  const boundaries = boundariesOf(draft)
  const chosen = index === null ? undefined : boundaries[index % boundaries.length]
  const onBoundaryKey = (key: string): boolean => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[key]
    if (step !== undefined) {
      const from = index ?? (step > 0 ? -1 : 0)
      setIndex((from + step + boundaries.length) % boundaries.length)
      return true
    }
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false
    const boundary = chosen ?? boundaries.find(({ part, edge }) => part === 'content' && edge === 'end')
    if (!boundary) return true
    if (!chosen) setIndex(boundaries.indexOf(boundary))
    const { side, part, edge } = boundary
    const { sourceLanguage, targetLanguage } = store.state.header
    const isRtl = directionOf(side === 'source' ? sourceLanguage : targetLanguage) === 'rtl'
    const by = (key === 'ArrowLeft') === isRtl ? 1 : -1
    const anchor = nudgeAnchor(store.state, draft[side][part], edge, by)
    changeDraft(store, { [side]: { ...draft[side], [part]: anchor } })
    return true
  }
  return { chosen, onBoundaryKey }
}
