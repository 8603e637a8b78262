import { ChevronDown } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import './field.css'

type SelectProps = Omit<ComponentProps<'select'>, 'onChange'> & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly children: ReactNode
}

/** The system's own list: it is known to every keyboard and screen reader, and is never clipped by the window. */
export function Select({ onChange, className = '', children, ...rest }: SelectProps) {
  return (
    <span className={`ui-select ${className}`}>
      <select {...rest} className="ui-input" onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
      <ChevronDown aria-hidden />
    </span>
  )
}
