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
          {items.map((item) => (
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
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
