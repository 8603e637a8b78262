import { useEffect } from 'react'
import { refusalMessage } from '../../shared/i18n/describe-error.ts'
import type { Translate } from '../../shared/i18n/create-translator.ts'
import type { EditorNotice } from '../editor/project-store.ts'
import { isMacKeyboard, keySigns } from '../ui/format-keys.ts'
import type { KeyBindings } from './commands/key-bindings.ts'
import { useOpenProject, useWorkspace } from './workspace-context.ts'

/** Says what the editor could not do, and why, for a moment at the foot of the window. */
export function useEditorMessages(bindings: KeyBindings): void {
  const workspace = useWorkspace()
  const { store } = useOpenProject()
  useEffect(() => {
    const ends = [
      store.onRefusal((refusal) => workspace.say(refusalMessage(workspace.t, refusal))),
      store.onNotice((notice) => workspace.say(noticeWords(workspace.t, notice, bindings))),
    ]
    return () => ends.forEach((end) => end())
  }, [workspace, store, bindings])
}

function noticeWords(t: Translate, notice: EditorNotice, bindings: KeyBindings): string {
  if (typeof notice === 'object')
    return notice.gone > 0
      ? t('app.notice.claimsGone', { count: notice.gone })
      : t('app.notice.claimsCut', { count: notice.cut })
  switch (notice) {
    case 'source-protected': {
      const keys = bindings.keysOf('editor.unlockSource')
      return keys === undefined
        ? t('app.notice.sourceProtectedPlain')
        : t('app.notice.sourceProtected', { keys: keySigns(keys, isMacKeyboard()).join(' ') })
    }
    case 'suggest-words-only':
      return t('app.notice.suggestWordsOnly')
    case 'no-more-rows':
      return t('app.notice.noMoreRows')
    case 'rows-pasted':
      return t('app.notice.rowsPasted')
    case 'nothing-to-do':
      return t('app.notice.nothingToDo')
  }
}
