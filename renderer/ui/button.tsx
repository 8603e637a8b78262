import type { ComponentProps, ReactNode } from 'react'
import './button.css'

export type ButtonProps = Omit<ComponentProps<'button'>, 'type'> & {
  /** primary: the one thing to do here. plain: has an edge. quiet: has none until it is pointed at. */
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly size?: 'small' | 'medium' | 'large'
  readonly icon?: ReactNode
  readonly type?: 'button' | 'submit'
}

export function Button({ kind = 'plain', size = 'medium', icon, className = '', ...rest }: ButtonProps) {
  const { type = 'button', children, ...props } = rest
  return (
    <button {...props} type={type} className={`ui-button ui-button-${kind} ui-button-${size} ${className}`}>
      {icon}
      {children}
    </button>
  )
}
