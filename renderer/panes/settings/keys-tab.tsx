import { RotateCcw, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { foldText } from '../../../shared/text/fold-text.ts'
import { Button } from '../../ui/button.tsx'
import { isMacKeyboard, keySigns } from '../../ui/format-keys.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { CommandRow } from './command-row.ts'
import { KeyRecorder } from './key-recorder.tsx'

type Keys = Readonly<Record<string, string>>

type KeysTabProps = {
  /** Command -> keys, where the user changed them; an empty string: none. */
  readonly keys: Keys
  readonly commands: readonly CommandRow[]
  readonly onChange: (keys: Record<string, string>) => void
}

/** Every command with its keys, to be changed one by one. */
export function KeysTab({ keys, commands, onChange }: KeysTabProps) {
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
    const loser = commands.find((command) => command.id !== id && command.keys === chosen)
    onChange({ ...keys, ...(loser && { [loser.id]: '' }), [id]: chosen })
  }
  const reset = (id: string) =>
    onChange(Object.fromEntries(Object.entries(keys).filter(([key]) => key !== id)))

  return (
    <div className="settings-keys">
      <div className="settings-keys-head">
        <TextField
          aria-label={t('settings.keys.filter')}
          placeholder={t('settings.keys.filter')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <Button disabled={Object.keys(keys).length === 0} onClick={() => onChange({})}>
          {t('settings.keys.resetAll')}
        </Button>
      </div>
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
                onRemove={() => onChange({ ...keys, [command.id]: '' })}
                onReset={() => reset(command.id)}
              />
            )}
          </li>
        ))}
      </ul>
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
      <button
        type="button"
        className="settings-key-button"
        autoFocus={isFocused}
        aria-label={t('settings.keys.change', { command: name })}
        onClick={onRecord}
      >
        {keys === undefined ? t('settings.keys.none') : <Kbd keys={keys} />}
      </button>
    </span>
  )
}
