import { RotateCcw, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { settings } from '../../../shared/rpc/contract.ts'
import { foldText } from '../../../shared/text/fold-text.ts'
import { Button } from '../../ui/button.tsx'
import { isMacKeyboard, keySigns } from '../../ui/format-keys.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { CommandRow } from './command-row.ts'
import { KeyRecorder } from './key-recorder.tsx'
import { KeysText } from './keys-text.tsx'
import type { KeysChoice } from './read-keys-text.ts'

type KeyPreset = KeysChoice['keyPreset']
const PRESETS = settings.shape.keyPreset.options

type Keys = Readonly<Record<string, string>>

type KeysTabProps = {
  readonly preset: KeyPreset
  /** Command -> keys, where the user changed them; an empty string: none. */
  readonly keys: Keys
  readonly commands: readonly CommandRow[]
  readonly onChange: (change: Partial<KeysChoice>) => void
}

/** Every command with its keys, to be changed one by one. */
export function KeysTab({ preset, keys, commands, onChange }: KeysTabProps) {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const [recording, setRecording] = useState<string | null>(null)
  /** The command whose keys were just recorded: the focus goes back to it. */
  const [returned, setReturned] = useState<string | null>(null)
  const shown = commands.filter((command) => matches(command, search))

  const stop = () => {
    setReturned(recording)
    setRecording(null)
  }
  const assign = (id: string, chosen: string) => {
    stop()
    // Who has other keys keeps those.
    const loser = commands.find(
      (command) => command.id !== id && command.allKeys.length === 1 && command.keys === chosen,
    )
    onChange({ keys: { ...keys, ...(loser && { [loser.id]: '' }), [id]: chosen } })
  }
  const reset = (id: string) =>
    onChange({ keys: Object.fromEntries(Object.entries(keys).filter(([key]) => key !== id)) })

  return (
    <div className="settings-keys">
      <PresetField preset={preset} onChange={onChange} />
      <KeysHead
        search={search}
        onSearch={setSearch}
        isChanged={Object.keys(keys).length > 0}
        onReset={() => onChange({ keys: {} })}
      />
      {shown.length === 0 && <p className="settings-none">{t('settings.keys.empty')}</p>}
      <ul>
        {shown.map((command) => (
          <li key={command.id} className="settings-key">
            <span className="settings-key-name">
              {command.name}
              {command.isChanged && <span className="ui-hint">{t('settings.keys.changed')}</span>}
            </span>
            {recording === command.id ? (
              <KeyRecorder
                command={command}
                commands={commands}
                onDone={(chosen) => assign(command.id, chosen)}
                onCancel={stop}
              />
            ) : (
              <KeyButtons
                command={command}
                isFocused={returned === command.id}
                onRecord={() => setRecording(command.id)}
                onRemove={() => onChange({ keys: { ...keys, [command.id]: '' } })}
                onReset={() => reset(command.id)}
              />
            )}
          </li>
        ))}
      </ul>
      <KeysText choice={{ keyPreset: preset, keys }} onChange={onChange} />
    </div>
  )
}

type PresetFieldProps = Pick<KeysTabProps, 'preset' | 'onChange'>

/** Whose keys those commands have that the user gave none. */
function PresetField({ preset, onChange }: PresetFieldProps) {
  const { t } = useTranslation()
  return (
    <div className="settings-keys-preset">
      <span className="settings-label" id="settings-key-preset">
        {t('settings.keys.preset')}
      </span>
      <Select
        aria-labelledby="settings-key-preset"
        value={preset}
        onChange={(keyPreset) => onChange({ keyPreset: keyPreset as KeyPreset })}
      >
        {PRESETS.map((value) => (
          <option key={value} value={value}>
            {t(`settings.keys.presets.${value}`)}
          </option>
        ))}
      </Select>
    </div>
  )
}

type KeysHeadProps = {
  readonly search: string
  readonly onSearch: (search: string) => void
  readonly isChanged: boolean
  readonly onReset: () => void
}

function KeysHead({ search, onSearch, isChanged, onReset }: KeysHeadProps) {
  const { t } = useTranslation()
  return (
    <div className="settings-keys-head">
      <TextField
        aria-label={t('settings.keys.filter')}
        placeholder={t('settings.keys.filter')}
        value={search}
        onChange={(event) => onSearch(event.target.value)}
      />
      <Button disabled={!isChanged} onClick={onReset}>
        {t('settings.keys.resetAll')}
      </Button>
    </div>
  )
}

/** By its name, its kind, or the signs on its keys. */
function matches(command: CommandRow, search: string): boolean {
  const signs = command.keys === undefined ? '' : keySigns(command.keys, isMacKeyboard()).join(' ')
  const text = foldText(`${command.name} ${command.category} ${signs}`).text
  return text.includes(foldText(search.trim()).text)
}

type KeyButtonsProps = {
  readonly command: CommandRow
  readonly isFocused: boolean
  readonly onRecord: () => void
  readonly onRemove: () => void
  readonly onReset: () => void
}

function KeyButtons({ command, isFocused, onRecord, onRemove, onReset }: KeyButtonsProps) {
  const { t } = useTranslation()
  const { name, keys, isChanged } = command
  return (
    <span className="settings-key-buttons">
      {isChanged && (
        <IconButton
          label={t('settings.keys.reset', { command: name })}
          size="small"
          icon={<RotateCcw />}
          onClick={onReset}
        />
      )}
      {keys !== undefined && (
        <IconButton
          label={t('settings.keys.remove', { command: name })}
          size="small"
          icon={<X />}
          onClick={onRemove}
        />
      )}
      <button type="button" className="settings-key-button" autoFocus={isFocused} onClick={onRecord}>
        <span className="visually-hidden">{t('settings.keys.change', { command: name })} </span>
        {keys === undefined ? t('settings.keys.none') : <Kbd keys={keys} />}
      </button>
    </span>
  )
}
