import { Check, CornerDownRight, Pencil, RotateCcw, Trash2 } from 'lucide-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommentId } from '../../../shared/model/id.ts'
import type { Comment } from '../../../shared/model/records.ts'
import { repliesTo } from '../../../shared/operations/plan-comments.ts'
import { useEditorHandle } from '../../editor/editor-handle.ts'
import { useProjectStore } from '../../editor/store-context.ts'
import { useCommands } from '../../ui/commands-context.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { RemarkField } from './remark-field.tsx'
import { RemarkWords } from './remark-words.tsx'
import { RemarkSubject } from './remark-subject.tsx'
import { answer, editRemark, goToItem, removeRemark, setResolved } from './review-actions.ts'
import { nameOf, OnCard, ReviewCard, Who } from './review-card.tsx'
import { useReview } from './use-review.ts'

type CardProps = { readonly id: CommentId; readonly isCurrent: boolean }

export const ThreadCard = memo(function ThreadCard({ id, isCurrent }: CardProps) {
  const { t } = useTranslation()
  const { relative } = useFormat()
  const store = useProjectStore()
  const handle = useEditorHandle()
  const [isAnswering, setAnswering] = useState(false)
  useReview()
  const root = store.state.tables.comments.get(id)
  if (!root) return null
  const { resolved } = root
  return (
    <ReviewCard isCurrent={isCurrent} onGo={() => goToItem(store, handle, { kind: 'thread', id })}>
      <RemarkSubject record={root} />
      {[id, ...repliesTo(store.state, id)].map((one) => (
        <RemarkText key={one} comment={store.state.tables.comments.get(one)!} />
      ))}
      {resolved && (
        <p className="review-fact">
          {t('review.resolvedBy', { who: nameOf(t, resolved.author), when: relative(resolved.time) })}
        </p>
      )}
      <ThreadButtons id={id} isResolved={resolved !== undefined} onAnswer={() => setAnswering(true)} />
      {isAnswering && (
        <OnCard>
          <RemarkField
            label={t('review.answer')}
            submit={t('review.send')}
            hasFocus
            onSubmit={(written) => {
              answer(store, id, written)
              setAnswering(false)
            }}
            onCancel={() => setAnswering(false)}
          />
        </OnCard>
      )}
    </ReviewCard>
  )
})

function RemarkText({ comment }: { readonly comment: Comment }) {
  const { t } = useTranslation()
  const store = useProjectStore()
  const [isEditing, setEditing] = useState(false)
  if (isEditing) {
    return (
      <OnCard>
        <RemarkField
          label={t('review.remark')}
          submit={t('review.save')}
          text={comment.text}
          hasFocus
          onSubmit={(written) => {
            editRemark(store, comment.id, written)
            setEditing(false)
          }}
          onCancel={() => setEditing(false)}
        />
      </OnCard>
    )
  }
  return (
    <div className="review-remark" data-answer={comment.replyTo !== undefined}>
      <Who record={comment}>
        {comment.edited && <span>{t('review.edited')}</span>}
        <OnCard className="review-remark-edit">
          <IconButton
            size="small"
            label={t('review.edit')}
            icon={<Pencil />}
            onClick={() => setEditing(true)}
          />
        </OnCard>
      </Who>
      <p className="review-text" dir="auto">
        <RemarkWords comment={comment} />
      </p>
    </div>
  )
}

type ButtonsProps = { readonly id: CommentId; readonly isResolved: boolean; readonly onAnswer: () => void }

function ThreadButtons({ id, isResolved, onAnswer }: ButtonsProps) {
  const { t } = useTranslation()
  const { keysOf } = useCommands()
  const store = useProjectStore()
  return (
    <OnCard className="review-buttons">
      <IconButton
        size="small"
        label={t('review.answer')}
        icon={<CornerDownRight className="mirrored" />}
        onClick={onAnswer}
      />
      <IconButton
        size="small"
        label={isResolved ? t('review.reopen') : t('review.resolve')}
        keys={keysOf('review.resolve')}
        icon={isResolved ? <RotateCcw /> : <Check />}
        onClick={() => setResolved(store, id, !isResolved)}
      />
      <IconButton
        size="small"
        label={t('review.remove')}
        icon={<Trash2 />}
        onClick={() => removeRemark(store, id)}
      />
    </OnCard>
  )
}
