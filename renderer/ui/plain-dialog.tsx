import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { useReturnFocus } from './use-return-focus.ts'
import './dialog.css'

type PlainDialogProps = {
  /** For a screen reader; nothing of it is seen. */
  readonly title: string
  readonly onClose: () => void
  /** It is gone and the focus is back where it was. */
  readonly onClosed?: () => void
  readonly children: ReactNode
}

/** A dialog that is all body and stands in the upper part of the window: what is typed into it comes first. */
export function PlainDialog({ title, onClose, onClosed, children }: PlainDialogProps) {
  const returnFocus = useReturnFocus(onClosed)
  return (
    <Radix.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="ui-veil ui-veil-top">
          <Radix.Content
            className="ui-dialog ui-dialog-medium ui-dialog-plain"
            aria-describedby={undefined}
            onCloseAutoFocus={returnFocus}
          >
            <Radix.Title className="visually-hidden">{title}</Radix.Title>
            {children}
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  )
}
