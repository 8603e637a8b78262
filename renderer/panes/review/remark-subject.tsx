import { useTranslation } from 'react-i18next'
import type { Anchor } from '../../../shared/model/records.ts'
import { wordsOf } from '../../../shared/model/stale.ts'
import type { ClaimId } from '../../../shared/model/id.ts'
import { directionOf } from '../../../shared/text/direction.ts'
import { useProjectStore, useRecordVersion } from '../../editor/store-context.ts'
import { useFormat } from '../../ui/use-format.ts'

type Subject = { readonly anchor: Anchor; readonly claim?: ClaimId | undefined }

/** What a remark is about, in the words of the text: some words, a claim, or a row. */
export function RemarkSubject({ record }: { readonly record: Subject }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { state } = useProjectStore()
  useRecordVersion(
    'sentences',
    record.anchor.map(({ sentence }) => sentence),
  )
  const claim = record.claim === undefined ? undefined : state.claim(record.claim)
  if (record.claim !== undefined) {
    const content = claim && (claim.source.content.length > 0 ? claim.source.content : claim.target.content)
    return (
      <p className="review-subject">
        {claim ? t('review.onClaim') : t('review.claimGone')} {content && <Words anchor={content} />}
      </p>
    )
  }
  const words = record.anchor.filter((span) => span.from < span.to || span.quote !== '')
  if (words.length > 0) {
    return (
      <p className="review-subject">
        <Words anchor={words} />
      </p>
    )
  }
  const link = record.anchor[0] && state.linkOf(record.anchor[0].sentence)
  const row = link ? state.orderOf(link.document).rows.indexOf(link.id) + 1 : 0
  return (
    <p className="review-subject">{link ? t('review.onRow', { row: number(row) }) : t('review.wordsGone')}</p>
  )
}

function Words({ anchor }: { readonly anchor: Anchor }) {
  const { state } = useProjectStore()
  const { header } = state
  const side = (anchor[0] && state.sentence(anchor[0].sentence)?.side) ?? 'source'
  const language = side === 'source' ? header.sourceLanguage : header.targetLanguage
  const words = anchor.map((span) => wordsOf(state, span) || span.quote).join(' … ')
  return (
    <q lang={language} dir={directionOf(language)} className="review-words">
      {words}
    </q>
  )
}
