import { isMacKeyboard, keySigns } from './format-keys.ts'
import './kbd.css'

/** A key combination as it stands on the keyboard; left to right in every window. */
export function Kbd({ keys }: { readonly keys: string }) {
  const isMac = isMacKeyboard()
  return (
    <kbd className="ui-kbd" dir="ltr">
      {keySigns(keys, isMac).join(isMac ? '' : ' ')}
    </kbd>
  )
}
