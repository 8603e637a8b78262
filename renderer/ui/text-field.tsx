import type { ComponentProps } from 'react'
import './field.css'

/** One line of text. Its direction follows what is typed unless `dir` says otherwise. */
export function TextField({ className = '', dir = 'auto', ...rest }: ComponentProps<'input'>) {
  return (
    <input
      autoComplete="off"
      spellCheck={false}
      placeholder=" "
      {...rest}
      type={rest.type ?? 'text'}
      dir={dir}
      className={`ui-input ${className}`}
    />
  )
}
