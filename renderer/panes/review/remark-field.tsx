import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import type { WrittenRemark } from './review-actions.ts'
import { useMentions } from './use-mentions.ts'

type RemarkFieldProps = {
  readonly label: string
  readonly submit: string
  readonly text?: string
  readonly hasFocus?: boolean
  readonly onSubmit: (written: WrittenRemark) => void
  readonly onCancel?: () => void
}

/**
 * Where a remark is written: Ctrl+Enter sends it, Escape leaves, `@` names a claim. Its direction follows what is typed.
 */
export function RemarkField({
  label,
  submit,
  text = '',
  hasFocus = false,
  onSubmit,
  onCancel,
}: RemarkFieldProps) {
  const [written, setWritten] = useState(text)
  const field = useRef<HTMLTextAreaElement>(null)
  const naming = useMentions(field, setWritten)
  useEffect(() => {
    if (hasFocus) field.current?.focus()
  }, [hasFocus])
  const send = () => {
    if (written.trim() === '') return
    onSubmit({ text: written, mentions: naming.mentions })
    setWritten('')
    naming.forget()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
    else if (!naming.onKey(event)) {
      if (event.key !== 'Escape' || !onCancel) return
      onCancel()
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="review-write" data-takes-keys="Enter NumpadEnter Escape" onKeyDown={onKeyDown}>
      <textarea
        ref={field}
        className="ui-input"
        dir="auto"
        rows={2}
        aria-label={label}
        placeholder={label}
        aria-autocomplete="list"
        aria-controls={naming.id}
        aria-activedescendant={naming.isOpen ? `${naming.id}-${naming.at}` : undefined}
        value={written}
        onChange={(event) => {
          setWritten(event.target.value)
          naming.follow()
        }}
        onClick={naming.follow}
      />
      <MentionList naming={naming} />
      <FieldButtons submit={submit} isEmpty={written.trim() === ''} onSend={send} onCancel={onCancel} />
    </div>
  )
}

type FieldButtonsProps = {
  readonly submit: string
  readonly isEmpty: boolean
  readonly onSend: () => void
  readonly onCancel: (() => void) | undefined
}

function FieldButtons({ submit, isEmpty, onSend, onCancel }: FieldButtonsProps) {
  const { t } = useTranslation()
  return (
    <span className="review-write-buttons">
      <span className="ui-hint review-mention-hint">{t('review.mentionHint')}</span>
      {onCancel && (
        <Button size="small" kind="quiet" onClick={onCancel}>
          {t('review.cancel')}
        </Button>
      )}
      <Button size="small" kind="primary" disabled={isEmpty} onClick={onSend}>
        {submit}
      </Button>
    </span>
  )
}

/** The claims that can be named by what was typed; the focus stays where it is typed. */
function MentionList({ naming }: { readonly naming: ReturnType<typeof useMentions> }) {
  const { t } = useTranslation()
  const { isOpen, found, at, id, take } = naming
  return (
    <ul id={id} className="review-mentions" role="listbox" aria-label={t('review.mention')} hidden={!isOpen}>
      {isOpen &&
        found.map((one, index) => (
          <li
            key={one.claim}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            // A press must not take the focus from the field.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(one)}
          >
            <bdi className="review-mention-words">{one.words}</bdi>
            <bdi className="review-mention-who">{one.who}</bdi>
          </li>
        ))}
    </ul>
  )
}
