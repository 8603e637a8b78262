import type { Translate } from '../../../shared/i18n/create-translator.ts'
import { isCommandId } from '../../../shared/i18n/command-id.ts'

/** What was done, by the name of the command that did it. */
export function commandWords(t: Translate, command: string): string {
  if (isCommandId(command)) return t(`commands.${command}`)
  switch (command) {
    case 'typing':
      return t('history.did.typing')
    case 'undo':
      return t('history.did.undo')
    case 'redo':
      return t('history.did.redo')
    case 'suggest':
      return t('history.did.suggest')
    case 'history.restore':
      return t('history.did.restore')
    default:
      return t('history.did.other')
  }
}
