import { RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SentenceId } from '../../../shared/model/id.ts'
import type { HistoryItem } from '../../../shared/rpc/contract.ts'
import { directionOf } from '../../../shared/text/direction.ts'
import { useProjectStore } from '../../editor/store-context.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { commandWords } from './history-words.ts'
import { joinSteps, type HistoryStep } from './join-steps.ts'
import { useRestore } from './use-restore.ts'

type HistoryListProps = { readonly items: readonly HistoryItem[]; readonly sentence: SentenceId | null }

export function HistoryList({ items, sentence }: HistoryListProps) {
  const { t } = useTranslation()
  const steps = sentence === null ? joinSteps(items) : items.map((last) => ({ last, count: last.changes }))
  return (
    <ol className="history-list" aria-label={t('history.list')}>
      {steps.map((step, index) => (
        <Step key={`${step.last.number} ${index}`} step={step} sentence={sentence} />
      ))}
    </ol>
  )
}

type StepProps = { readonly step: HistoryStep; readonly sentence: SentenceId | null }

function Step({ step: { last, count }, sentence }: StepProps) {
  const { t } = useTranslation()
  const { date, relative } = useFormat()
  const restore = useRestore()
  const isFirst = last.changes === 0
  return (
    <li className="history-step">
      <p className="history-what">
        <span>{isFirst ? t('history.did.begin') : commandWords(t, last.command)}</span>
        {count > 1 && <span className="history-count">{t('history.changes', { count })}</span>}
      </p>
      {last.text !== null && sentence !== null && <Text text={last.text} sentence={sentence} />}
      <p className="history-who">
        {!isFirst && <bdi>{last.author || t('history.somebody')}</bdi>}
        {!isFirst && (
          <time dateTime={last.time} title={date(last.time)}>
            {relative(last.time)}
          </time>
        )}
        {last.isNow ? (
          <span>{t('history.now')}</span>
        ) : (
          <IconButton
            size="small"
            className="history-restore"
            icon={<RotateCcw />}
            label={sentence === null ? t('history.restoreProject') : t('history.restoreSentence')}
            disabled={!last.canRestore}
            onClick={() => void restore(last, sentence)}
          />
        )}
      </p>
    </li>
  )
}

function Text({ text, sentence }: { readonly text: string; readonly sentence: SentenceId }) {
  const { state } = useProjectStore()
  const side = state.sentence(sentence)?.side ?? 'target'
  const language = side === 'source' ? state.header.sourceLanguage : state.header.targetLanguage
  return (
    <p className="history-text" lang={language} dir={directionOf(language)}>
      {text === '' ? '—' : text}
    </p>
  )
}
