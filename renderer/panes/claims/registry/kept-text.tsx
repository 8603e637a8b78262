import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { TextField } from '../../../ui/text-field.tsx'

type KeptTextProps = {
  readonly label: string
  readonly value: string
  readonly lang?: string | undefined
  readonly dir?: 'ltr' | 'rtl' | 'auto'
  /** Called once, when the field is left or Enter is pressed with other words in it. */
  readonly onKeep: (value: string) => void
}

/** A field whose words are taken in when it is left: one step to undo, not one a letter. Escape brings them back. */
export function KeptText({ label, value, lang, dir = 'auto', onKeep }: KeptTextProps) {
  const [typed, setTyped] = useState(value)
  const isLeaving = useRef(false)
  useEffect(() => setTyped(value), [value])
  const keep = () => {
    if (!isLeaving.current && typed !== value) onKeep(typed)
    isLeaving.current = false
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') event.preventDefault()
    else if (event.key !== 'Escape' || typed === value) return
    else setTyped(value)
    if (event.key === 'Enter') return keep()
    // Its words are back; the dialog stays open.
    event.nativeEvent.stopImmediatePropagation()
    event.preventDefault()
  }
  return (
    <TextField
      aria-label={label}
      {...(lang !== undefined && { lang })}
      dir={dir}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={keep}
    />
  )
}
