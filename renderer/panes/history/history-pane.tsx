import { History as HistoryIcon } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorMessage } from '../../../shared/i18n/describe-error.ts'
import { useSelection } from '../../editor/store-context.ts'
import { Button } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorText } from '../../ui/field.tsx'
import { AuthorChoice } from './author-choice.tsx'
import { HistoryList } from './history-list.tsx'
import { useHistory } from './use-history.ts'
import './history.css'

type Scope = 'project' | 'sentence'

/** What was done to the project on this machine, by whom and when, and a way back to each moment. */
export function HistoryPane() {
  const { t } = useTranslation()
  const [scope, setScope] = useState<Scope>('project')
  const [author, setAuthor] = useState<string | null>(null)
  const caret = useSelection()?.head?.sentence ?? null
  const sentence = scope === 'sentence' ? caret : null
  const history = useHistory(scope === 'project' ? 'project' : (sentence ?? 'none'), author)
  return (
    <section className="history-pane" aria-label={t('history.title')}>
      <div className="history-head">
        <Choices<Scope>
          label={t('history.show')}
          value={scope}
          onChange={setScope}
          choices={[
            { value: 'project', label: t('history.project') },
            { value: 'sentence', label: t('history.sentence') },
          ]}
        />
        <AuthorChoice authors={history.authors} author={author} onChange={setAuthor} />
      </div>
      {history.error && <ErrorText>{errorMessage(t, history.error)}</ErrorText>}
      {history.items.length > 0 ? (
        <HistoryList items={history.items} sentence={sentence} />
      ) : (
        !history.isBusy && (
          <EmptyState icon={<HistoryIcon aria-hidden />} title={t('history.empty')}>
            {t(emptyHint(scope === 'sentence' && caret === null, author))}
          </EmptyState>
        )
      )}
      {history.hasMore && (
        <div className="history-more">
          <Button kind="quiet" onClick={history.more} disabled={history.isBusy}>
            {t('history.more')}
          </Button>
        </div>
      )}
    </section>
  )
}

function emptyHint(lacksCaret: boolean, author: string | null) {
  if (lacksCaret) return 'history.noCaret'
  return author === null ? 'history.emptyHint' : 'history.emptyOfAuthor'
}
