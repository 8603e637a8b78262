import { Check } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { Kbd } from './kbd.tsx'
import './menu.css'

export type MenuItem = {
  readonly id: string
  readonly label: ReactNode
  readonly keys?: string | undefined
  readonly isChecked?: boolean
  readonly isDisabled?: boolean
  readonly onSelect: () => void
}

type MenuProps = {
  /** The button that opens it; takes a ref. */
  readonly trigger: ReactNode
  readonly items: readonly MenuItem[]
  readonly align?: 'start' | 'end'
}

export function Menu({ trigger, items, align = 'end' }: MenuProps) {
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="ui-menu" align={align} sideOffset={6} collisionPadding={8}>
          <MenuItems items={items} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

type PlacedMenuProps = {
  readonly label: string
  /** In pixels of the window. */
  readonly place: { readonly x: number; readonly y: number }
  readonly items: readonly MenuItem[]
  /** Closed, with or without a choice. */
  readonly onClose: () => void
  /** Given the focus when it closes. */
  readonly onReturnFocus: () => void
}

/** A menu that hangs on no button: it stands open at a place until it is closed. */
export function PlacedMenu({ label, place, items, onClose, onReturnFocus }: PlacedMenuProps) {
  return (
    <DropdownMenu.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DropdownMenu.Trigger asChild>
        <span className="ui-menu-place" aria-hidden style={{ insetBlockStart: place.y, left: place.x }} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="ui-menu"
          aria-label={label}
          // Radix names it after its trigger, and here there is none that could be read.
          aria-labelledby=""
          align="start"
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            onReturnFocus()
          }}
        >
          <MenuItems items={items} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

function MenuItems({ items }: { readonly items: readonly MenuItem[] }) {
  return items.map((item) => (
    <DropdownMenu.Item
      key={item.id}
      className="ui-menu-item"
      disabled={item.isDisabled ?? false}
      onSelect={item.onSelect}
    >
      <span className="ui-menu-check">{item.isChecked && <Check aria-hidden />}</span>
      <span className="ui-menu-label">{item.label}</span>
      {item.keys && <Kbd keys={item.keys} />}
    </DropdownMenu.Item>
  ))
}
