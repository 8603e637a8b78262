import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Translate } from '../../../shared/i18n/create-translator.ts'
import type { Signature } from '../../../shared/model/records.ts'
import { useFormat } from '../../ui/use-format.ts'

type ReviewCardProps = {
  readonly isCurrent: boolean
  /** A press on it leads to its place in the text. */
  readonly onGo: () => void
  readonly children: ReactNode
}

export function ReviewCard({ isCurrent, onGo, children }: ReviewCardProps) {
  return (
    <article className="review-card" data-on={isCurrent} onClick={onGo}>
      {children}
    </article>
  )
}

/** Buttons and fields on a card: a press there is not a press on the card. */
export function OnCard({
  className,
  children,
}: {
  readonly className?: string
  readonly children: ReactNode
}) {
  return (
    <span className={className} onClick={(event) => event.stopPropagation()}>
      {children}
    </span>
  )
}

/** Who wrote it, and when. */
export function Who({ record, children }: { readonly record: Signature; readonly children?: ReactNode }) {
  const { t } = useTranslation()
  const { relative, date } = useFormat()
  return (
    <p className="review-who">
      <bdi>{nameOf(t, record.author)}</bdi>
      <time dateTime={record.time} title={date(record.time)}>
        {relative(record.time)}
      </time>
      {children}
    </p>
  )
}

/** Whoever has given no name is somebody all the same. */
export function nameOf(t: Translate, author: string): string {
  return author.trim() === '' ? t('review.somebody') : author
}
