import { MessagesSquare } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useEditorHandle } from '../../editor/editor-handle.ts'
import { useProjectStore, useUi } from '../../editor/store-context.ts'
import { Button } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { useCommands } from '../../ui/commands-context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { Switch } from '../../ui/switch.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { addRemark } from './review-actions.ts'
import { REVIEW_FILTERS, type ReviewFilter } from './review-items.ts'
import { ReviewList } from './review-list.tsx'
import { RemarkField } from './remark-field.tsx'
import { RemarkSubject } from './remark-subject.tsx'
import { useReview, useReviewDesk } from './use-review.ts'
import './review.css'

/** What reviewers left: threads of remarks and suggested changes, in the order of the text. */
export function ReviewPane() {
  const { t } = useTranslation()
  const { number } = useFormat()
  const desk = useReviewDesk()
  const { filter, counts, items } = useReview()
  return (
    <section className="review-pane" aria-label={t('review.title')}>
      <NewRemark />
      <div className="review-head">
        <Choices<ReviewFilter>
          label={t('review.show')}
          value={filter}
          onChange={(next) => desk.show(next)}
          choices={REVIEW_FILTERS.map((value) => ({
            value,
            label: `${t(`review.filter.${value}`)} ${number(counts[value])}`,
          }))}
        />
        {filter === 'suggestions' && <SuggestionTools />}
      </div>
      {items.length === 0 ? <Nothing filter={filter} /> : <ReviewList items={items} />}
    </section>
  )
}

function NewRemark() {
  const { t } = useTranslation()
  const store = useProjectStore()
  const handle = useEditorHandle()
  const { remark } = useReview()
  if (!remark) return null
  return (
    <div className="review-new">
      <RemarkSubject record={remark} />
      <RemarkField
        label={t('review.remark')}
        submit={t('review.add')}
        hasFocus
        onSubmit={(written) => addRemark(store, handle, remark, written)}
        onCancel={() => addRemark(store, handle, remark, { text: '', mentions: [] })}
      />
    </div>
  )
}

function SuggestionTools() {
  const { t } = useTranslation()
  const { run, keysOf, isEnabled } = useCommands()
  const { suggesting } = useUi()
  const isAny = isEnabled('review.acceptAll')
  return (
    <div className="review-tools">
      <span className="review-mode">
        <Switch
          label={t('review.suggesting')}
          checked={suggesting}
          onChange={() => run('review.toggleSuggesting')}
        />
        {keysOf('review.toggleSuggesting') && <Kbd keys={keysOf('review.toggleSuggesting')!} />}
      </span>
      <span className="review-all">
        <Button size="small" disabled={!isAny} onClick={() => run('review.acceptAll')}>
          {t('review.acceptAll')}
        </Button>
        <Button size="small" kind="quiet" disabled={!isAny} onClick={() => run('review.refuseAll')}>
          {t('review.refuseAll')}
        </Button>
      </span>
    </div>
  )
}

function Nothing({ filter }: { readonly filter: ReviewFilter }) {
  const { t } = useTranslation()
  const { keysOf } = useCommands()
  const keys = keysOf(filter === 'suggestions' ? 'review.toggleSuggesting' : 'review.comment')
  return (
    <EmptyState icon={<MessagesSquare aria-hidden />} title={t(`review.empty.${filter}`)}>
      {filter !== 'resolved' && keys !== undefined && (
        <>
          {t(`review.emptyHint.${filter}`)} <Kbd keys={keys} />
        </>
      )}
    </EmptyState>
  )
}
