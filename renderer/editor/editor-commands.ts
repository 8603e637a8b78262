import { join, linkNext, moveDown, moveUp, split, unlink } from './commands/alignment-commands.ts'
import {
  confirm,
  confirmNext,
  confirmNextUnconfirmed,
  lock,
  markFinal,
  markReviewed,
  markTranslated,
  unconfirm,
} from './commands/confirm-commands.ts'
import type { EditorCommand } from './commands/editor-command.ts'
import {
  filterRows,
  GO_TO_KINDS,
  nextRow,
  otherSide,
  previousRow,
  showAllRows,
} from './commands/move-commands.ts'
import {
  insertRow,
  insertRowAbove,
  insertSentence,
  linkFar,
  removeRow,
  removeSentence,
  shiftDown,
  shiftUp,
} from './commands/row-commands.ts'
import { copySource, insertZwnj, redo, toggleHidden, undo, unlockSource } from './commands/text-commands.ts'

/** Everything that the editor can do by name; keys are given to them by the window. */
export const EDITOR_COMMANDS: readonly EditorCommand[] = [
  confirmNext,
  confirmNextUnconfirmed,
  confirm,
  unconfirm,
  split,
  join,
  moveUp,
  moveDown,
  linkNext,
  unlink,
  linkFar,
  shiftDown,
  shiftUp,
  insertSentence,
  insertRow,
  insertRowAbove,
  removeSentence,
  removeRow,
  markTranslated,
  markReviewed,
  markFinal,
  lock,
  unlockSource,
  nextRow,
  previousRow,
  otherSide,
  ...GO_TO_KINDS,
  filterRows,
  showAllRows,
  insertZwnj,
  copySource,
  toggleHidden,
  undo,
  redo,
]
