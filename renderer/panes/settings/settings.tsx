import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorMessage } from '../../../shared/i18n/describe-error.ts'
import type { Settings as Values } from '../../../shared/rpc/contract.ts'
import type { HostErrorData } from '../../../shared/rpc/host-error.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorText } from '../../ui/field.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { AboutTab } from './about-tab.tsx'
import type { CommandRow } from './command-row.ts'
import { KeysTab } from './keys-tab.tsx'
import { WindowTab } from './window-tab.tsx'
import './settings.css'

export type SettingsTab = 'window' | 'keys' | 'about'

type SettingsProps = {
  readonly tab: SettingsTab
  readonly values: Values
  readonly version: string
  readonly commands: readonly CommandRow[]
  /** Why the last change could not be kept. */
  readonly error: HostErrorData | null
  readonly onChange: (change: Partial<Values>) => void
  readonly onClose: () => void
}

/** Every change holds at once; there is nothing to confirm. */
export function Settings(props: SettingsProps) {
  const { values, version, commands, error, onChange, onClose } = props
  const { t } = useTranslation()
  const [tab, setTab] = useState<string>(props.tab)
  return (
    <Dialog title={t('settings.title')} width="medium" isFilled onClose={onClose}>
      {error && <ErrorText>{t('settings.failed', { reason: errorMessage(t, error) })}</ErrorText>}
      <Tabs
        label={t('settings.title')}
        value={tab}
        onChange={setTab}
        tabs={[
          {
            id: 'window',
            label: t('settings.tabs.window'),
            content: <WindowTab values={values} onChange={onChange} />,
          },
          {
            id: 'keys',
            label: t('settings.tabs.keys'),
            content: (
              <KeysTab preset={values.keyPreset} keys={values.keys} commands={commands} onChange={onChange} />
            ),
          },
          { id: 'about', label: t('settings.tabs.about'), content: <AboutTab version={version} /> },
        ]}
      />
    </Dialog>
  )
}
