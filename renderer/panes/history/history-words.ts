import type { Translate } from '../../../shared/i18n/create-translator.ts'
import { isCommandId } from '../../../shared/i18n/command-id.ts'

/** What is done in other ways than by a command, and its name in shared/i18n under `history.did`. */
const DID = {
  typing: 'typing',
  undo: 'undo',
  redo: 'redo',
  suggest: 'suggest',
  'history.restore': 'restore',
  'conflicts.now': 'keep',
  'claims.addClaimant': 'addClaimant',
  'claims.editClaimant': 'editClaimant',
  'claims.mergeClaimants': 'mergeClaimants',
  'claims.removeClaimant': 'removeClaimant',
  'claims.editSchema': 'editSchema',
  'claims.act': 'act',
  'claims.acceptProposal': 'acceptProposal',
  'claims.refuseProposal': 'refuseProposal',
  'claims.unmarkIntended': 'unmarkIntended',
  'review.answer': 'answer',
  'review.edit': 'editRemark',
  'review.remove': 'removeRemark',
  'editor.clearCells': 'clearCells',
  'editor.pasteRows': 'pasteRows',
} as const

/** What was done, by the name of the command that did it. */
export function commandWords(t: Translate, command: string): string {
  if (isCommandId(command)) return t(`commands.${command}`)
  return t(`history.did.${isKnown(command) ? DID[command] : 'other'}`)
}

function isKnown(command: string): command is keyof typeof DID {
  return Object.hasOwn(DID, command)
}
