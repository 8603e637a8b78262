import { Button, type ButtonProps } from './button.tsx'
import { Tooltip } from './tooltip.tsx'

type IconButtonProps = Omit<ButtonProps, 'children' | 'aria-label'> & {
  /** What the button does: its name for a screen reader, and its tooltip. */
  readonly label: string
  /** The command's keys, shown in the tooltip. */
  readonly keys?: string | undefined
}

/** A button that is only a picture; it always has a name and tells it when it is pointed at. */
export function IconButton({ label, keys, kind = 'quiet', className = '', ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <Button {...rest} kind={kind} aria-label={label} className={`ui-icon-button ${className}`} />
    </Tooltip>
  )
}
