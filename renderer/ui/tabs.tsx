import { Tabs as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Tooltip } from './tooltip.tsx'
import './tabs.css'

export type Tab = {
  readonly id: string
  readonly label: ReactNode
  /** Told when it is pointed at, with the keys that show it. */
  readonly hint?: { readonly text: string; readonly keys?: string | undefined }
  readonly content: ReactNode
}

type TabsProps = {
  readonly label: string
  readonly tabs: readonly Tab[]
  readonly value: string
  readonly onChange: (id: string) => void
}

export function Tabs({ label, tabs, value, onChange }: TabsProps) {
  const { i18n } = useTranslation()
  return (
    <Radix.Root className="ui-tabs" value={value} onValueChange={onChange} dir={i18n.dir()}>
      <Radix.List className="ui-tab-list" aria-label={label}>
        {tabs.map((tab) => (
          <TabHead key={tab.id} tab={tab} />
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        // What is in it takes the focus itself.
        <Radix.Content key={tab.id} value={tab.id} className="ui-tab-panel" tabIndex={-1}>
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  )
}

function TabHead({ tab: { id, label, hint } }: { readonly tab: Tab }) {
  const head = (
    <Radix.Trigger value={id} className="ui-tab">
      {label}
    </Radix.Trigger>
  )
  return hint ? <Tooltip {...hint}>{head}</Tooltip> : head
}
