import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conflict } from '../../../shared/model/records.ts'
import type { SentenceText } from '../../../shared/operations/merge/merged-stretch.ts'
import { directionOf } from '../../../shared/text/direction.ts'
import { useProjectStore } from '../../editor/store-context.ts'
import { Button } from '../../ui/button.tsx'

type TypedSettlementProps = {
  readonly conflict: Conflict
  readonly onSettle: (text: string) => void
  readonly onCancel: () => void
}

/** A version of one's own, begun with ours. Ctrl+Enter takes it, Escape goes back to the choice. */
export function TypedSettlement({ conflict, onSettle, onCancel }: TypedSettlementProps) {
  const { t } = useTranslation()
  const { state } = useProjectStore()
  const sentence = conflict.kind === 'text' ? (conflict.ours as SentenceText[])[0] : undefined
  const [text, setText] = useState(sentence?.text ?? String(conflict.ours))
  const side = sentence && state.sentence(sentence.id)?.side
  const { sourceLanguage, targetLanguage } = state.header
  const language = side === 'source' ? sourceLanguage : side === 'target' ? targetLanguage : undefined
  return (
    <form
      className="conflict-typed"
      onSubmit={(event) => {
        event.preventDefault()
        onSettle(text)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
        else if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        else onSettle(text)
        event.stopPropagation()
        event.preventDefault()
      }}
    >
      <textarea
        className="ui-input"
        rows={3}
        lang={language}
        dir={language === undefined ? 'auto' : directionOf(language)}
        aria-label={t('conflicts.make.typed')}
        value={text}
        autoFocus
        onChange={(event) => setText(event.target.value)}
      />
      <div className="conflict-actions">
        <Button type="submit" size="small" kind="primary">
          {t('conflicts.takeTyped')}
        </Button>
        <Button size="small" kind="quiet" onClick={onCancel}>
          {t('conflicts.cancel')}
        </Button>
      </div>
    </form>
  )
}
