import { RadioGroup } from 'radix-ui'
import type { ReactNode } from 'react'
import './choices.css'

export type Choice<Value extends string> = {
  readonly value: Value
  readonly label: ReactNode
  /** What it is good for, in a line; with it the choices become cards. */
  readonly hint?: ReactNode
}

type ChoicesProps<Value extends string> = {
  readonly label: string
  readonly value: Value
  readonly choices: readonly Choice<Value>[]
  readonly onChange: (value: Value) => void
}

/** One of a few that are all in sight; the arrow keys go through them. */
export function Choices<Value extends string>({ label, value, choices, onChange }: ChoicesProps<Value>) {
  const isCards = choices.some((choice) => choice.hint !== undefined)
  return (
    <RadioGroup.Root
      className={isCards ? 'ui-choice-cards' : 'ui-choices'}
      aria-label={label}
      value={value}
      onValueChange={(next) => onChange(next as Value)}
    >
      {choices.map((choice) => (
        <RadioGroup.Item key={choice.value} value={choice.value} className="ui-choice">
          <span className="ui-choice-label">{choice.label}</span>
          {choice.hint && <span className="ui-hint">{choice.hint}</span>}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  )
}
