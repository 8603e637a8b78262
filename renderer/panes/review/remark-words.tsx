import { useTranslation } from 'react-i18next'
import type { ClaimId } from '../../../shared/model/id.ts'
import type { Comment } from '../../../shared/model/records.ts'
import { mentionPieces } from '../../../shared/operations/plan-comments.ts'
import { useEditorHandle } from '../../editor/editor-handle.ts'
import { useClaim, useProjectStore } from '../../editor/store-context.ts'
import { goToMention } from './review-actions.ts'

/** What a remark says; a claim that it names is a way to it as long as it is there. */
export function RemarkWords({ comment }: { readonly comment: Comment }) {
  return mentionPieces(comment).map(({ text, claim }, index) =>
    claim === undefined ? text : <Mention key={index} claim={claim} words={text} />,
  )
}

function Mention({ claim, words }: { readonly claim: ClaimId; readonly words: string }) {
  const { t } = useTranslation()
  const store = useProjectStore()
  const handle = useEditorHandle()
  const isThere = useClaim(claim) !== undefined
  if (!isThere) return <bdi>{words}</bdi>
  return (
    <button
      type="button"
      className="review-mention"
      title={t('review.goToClaim', { words })}
      onClick={(event) => {
        event.stopPropagation()
        goToMention(store, handle, claim)
      }}
    >
      <bdi>{words}</bdi>
    </button>
  )
}
