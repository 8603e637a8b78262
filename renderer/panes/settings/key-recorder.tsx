import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isMacKeyboard, keySigns } from '../../ui/format-keys.ts'
import { keysOfPress, objectionTo } from '../../ui/key-combination.ts'
import { Kbd } from '../../ui/kbd.tsx'
import type { CommandRow } from './command-row.ts'

type KeyRecorderProps = {
  readonly command: CommandRow
  readonly commands: readonly CommandRow[]
  readonly onDone: (keys: string) => void
  readonly onCancel: () => void
}

/** Takes the next keys that are pressed; says why where they can't be taken, and from whom they would be. */
export function KeyRecorder({ command, commands, onDone, onCancel }: KeyRecorderProps) {
  const { t } = useTranslation()
  const [pressed, setPressed] = useState<string | null>(null)
  const objection = pressed === null ? null : objectionTo(pressed)
  const owner = pressed === null ? undefined : ownerOf(pressed, command, commands)

  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  // What it says may take more lines than it had.
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [pressed])

  const press = (event: KeyboardEvent) => {
    if (event.code === 'Tab' && !event.ctrlKey && !event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    if (event.code === 'Escape') return onCancel()
    if (event.code === 'Enter' && pressed !== null && objection === null) return onDone(pressed)
    const isAltGr = event.nativeEvent.getModifierState('AltGraph')
    const keys = keysOfPress(event.nativeEvent)
    if (isAltGr || keys === null) return
    setPressed(keys)
    if (objectionTo(keys) === null && !ownerOf(keys, command, commands)) onDone(keys)
  }
  return (
    <div
      className="settings-recorder"
      data-takes-keys=""
      role="textbox"
      aria-label={t('settings.keys.change', { command: command.name })}
      aria-describedby="settings-recorder-about"
      tabIndex={0}
      ref={box}
      onKeyDown={press}
      onBlur={onCancel}
    >
      {pressed !== null && <Kbd keys={pressed} />}
      <span
        id="settings-recorder-about"
        role="status"
        data-problem={objection !== null || owner !== undefined}
      >
        {about()}
      </span>
    </div>
  )

  function about(): string {
    if (objection !== null) return t(`settings.keys.forbidden.${objection}`)
    if (!owner || pressed === null) return t('settings.keys.press')
    return t('settings.keys.clash', {
      keys: keySigns(pressed, isMacKeyboard()).join(' '),
      command: owner.name,
    })
  }
}

function ownerOf(keys: string, command: CommandRow, commands: readonly CommandRow[]): CommandRow | undefined {
  return commands.find((other) => other.id !== command.id && other.allKeys.includes(keys))
}
