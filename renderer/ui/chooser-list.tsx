import { Command } from 'cmdk'
import type { KeyboardEvent, ReactNode } from 'react'
import './chooser-list.css'

export type ChooserItem = {
  readonly id: string
  /** What typing is matched with. */
  readonly text: string
  readonly label: ReactNode
  readonly icon?: ReactNode
  readonly detail?: ReactNode
  readonly isDisabled?: boolean
}

type ChooserListProps = {
  readonly label: string
  readonly placeholder: string
  readonly items: readonly ChooserItem[]
  readonly empty: ReactNode
  /** What is typed, and what it is compared with, are brought to one form by this. */
  readonly fold: (text: string) => string
  readonly onChoose: (id: string) => void
  /** Backspace with nothing typed. */
  readonly onBack?: () => void
}

/** A list that is filtered by typing: the arrow keys choose, Enter takes, and the focus stays in the field. */
export function ChooserList(props: ChooserListProps) {
  const { label, placeholder, items, empty, fold, onChoose, onBack } = props
  const goBack = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Backspace' || event.currentTarget.value !== '') return
    event.preventDefault()
    onBack?.()
  }
  return (
    <Command
      className="ui-chooser"
      label={label}
      loop
      vimBindings={false}
      filter={(_id, search, keywords) => (keywords?.[0]?.includes(fold(search)) ? 1 : 0)}
    >
      <Command.Input
        className="ui-input ui-chooser-input"
        placeholder={placeholder}
        dir="auto"
        autoFocus
        data-first-focus
        onKeyDown={goBack}
      />
      {items.length === 0 ? (
        <div className="ui-chooser-list">{empty}</div>
      ) : (
        <Command.List className="ui-chooser-list" label={label}>
          <Command.Empty>{empty}</Command.Empty>
          {items.map((item) => (
            <Command.Item
              key={item.id}
              value={item.id}
              keywords={[fold(item.text)]}
              disabled={item.isDisabled ?? false}
              className="ui-chooser-item"
              onSelect={() => onChoose(item.id)}
            >
              {item.icon}
              <span className="ui-chooser-label">{item.label}</span>
              <span className="ui-chooser-detail">{item.detail}</span>
            </Command.Item>
          ))}
        </Command.List>
      )}
    </Command>
  )
}
