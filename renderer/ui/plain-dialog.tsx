import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import type { ReturnFocus } from './use-return-focus.ts'
import './dialog.css'

type PlainDialogProps = {
  /** For a screen reader; nothing of it is seen. */
  readonly title: string
  readonly onClose: () => void
  readonly returnFocus: ReturnFocus
  readonly children: ReactNode
}

/** A dialog that is all body and stands in the upper part of the window: what is typed into it comes first. */
export function PlainDialog({ title, onClose, returnFocus, children }: PlainDialogProps) {
  return (
    <Radix.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="ui-veil ui-veil-top">
          <Radix.Content
            className="ui-dialog ui-dialog-medium ui-dialog-plain"
            aria-describedby={undefined}
            onCloseAutoFocus={returnFocus.whenClosed}
          >
            <Radix.Title className="visually-hidden">{title}</Radix.Title>
            {children}
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  )
}
