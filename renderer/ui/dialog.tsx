import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from './icon-button.tsx'
import { useReturnFocus } from './use-return-focus.ts'
import './dialog.css'

type DialogProps = {
  readonly title: string
  readonly width?: 'narrow' | 'medium' | 'wide'
  /** Escape, the cross, or a press outside. */
  readonly onClose: () => void
  /** Enter in a field, or the footer's button of type submit. */
  readonly onSubmit?: () => void
  readonly footer?: ReactNode
  /** The body has parts that scroll by themselves and takes the whole height. */
  readonly isFilled?: boolean
  /** The body holds nothing to press and may be long: the keyboard begins there, to scroll it. */
  readonly isRead?: boolean
  readonly children: ReactNode
}

export function Dialog(props: DialogProps) {
  const {
    title,
    width = 'medium',
    onClose,
    onSubmit,
    footer,
    isFilled = false,
    isRead = false,
    children,
  } = props
  const { t } = useTranslation()
  const returnFocus = useReturnFocus()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    onSubmit?.()
  }
  return (
    <Radix.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="ui-veil">
          <Radix.Content
            className={`ui-dialog ui-dialog-${width}`}
            data-filled={isFilled}
            aria-describedby={undefined}
            onOpenAutoFocus={focusFirst}
            onCloseAutoFocus={returnFocus.whenClosed}
            onEscapeKeyDown={leaveEscape}
            onPointerDownOutside={keepOnScrollbar}
          >
            <form className="ui-dialog-form" onSubmit={submit} noValidate>
              <div className="ui-dialog-head">
                <Radix.Title className="ui-dialog-title">{title}</Radix.Title>
                <IconButton label={t('app.close')} size="small" icon={<X />} onClick={onClose} />
              </div>
              <div className="ui-dialog-body" {...(isRead && readable(title))}>
                {children}
              </div>
              {footer && <div className="ui-dialog-foot">{footer}</div>}
            </form>
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  )
}

const readable = (title: string) => ({
  role: 'region',
  'aria-label': title,
  tabIndex: 0,
  'data-first-focus': '',
})

const FIRST = '[data-first-focus]'
const FIELD = '.ui-dialog-body :is(input, select, textarea, [role="radio"][tabindex="0"]):not(:disabled)'
const SUBMIT = '.ui-dialog-foot [type="submit"]:not(:disabled)'
const BUTTON = '.ui-dialog-body button:not(:disabled), .ui-dialog-foot button:not(:disabled)'

/** Where one begins: never at the cross that closes everything again. */
function focusFirst(event: Event): void {
  const dialog = event.currentTarget
  if (!(dialog instanceof HTMLElement)) return
  const found = [FIRST, FIELD, SUBMIT, BUTTON].map((selector) => dialog.querySelector<HTMLElement>(selector))
  const first = found.find((element) => element !== null)
  if (!first) return
  event.preventDefault()
  first.focus()
}

/** Escape belongs to what says that it takes keys: `data-takes-keys`. */
function leaveEscape(event: KeyboardEvent): void {
  if (document.activeElement?.closest('[data-takes-keys]')) event.preventDefault()
}

/** A press on the veil's own scroll bar is no press outside. */
function keepOnScrollbar(event: CustomEvent<{ originalEvent: PointerEvent }>): void {
  const { target, offsetX, offsetY } = event.detail.originalEvent
  if (!(target instanceof HTMLElement)) return
  if (offsetX > target.clientWidth || offsetX < 0 || offsetY > target.clientHeight) event.preventDefault()
}
