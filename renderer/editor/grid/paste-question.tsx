import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useEditorHandle } from '../editor-handle.ts'
import { useProjectStore, useUi } from '../store-context.ts'

/** Asks what is to be done with several rows on the clipboard, where that is not plain from where they are put. */
export function PasteQuestion() {
  const { t } = useTranslation()
  const store = useProjectStore()
  const handle = useEditorHandle()
  const question = useUi().pasteQuestion
  if (!question) return null
  const { rows, newRows, over, fitting, inside } = question
  const answer = (action: (() => void) | null) => () => {
    store.setUi({ pasteQuestion: null })
    action?.()
    handle.focus()
  }
  return (
    <Dialog
      title={t('editor.paste.title')}
      onClose={answer(null)}
      onSubmit={answer(over ?? fitting ?? inside)}
      footer={
        <>
          <Button onClick={answer(null)}>{t('editor.paste.cancel')}</Button>
          {inside && <Button onClick={answer(inside)}>{t('editor.paste.inside')}</Button>}
          {fitting && <Button onClick={answer(fitting)}>{t('editor.paste.fitting')}</Button>}
          {over && (
            <Button kind="primary" type="submit" data-first-focus>
              {newRows > 0 ? t('editor.paste.overNew', { count: newRows }) : t('editor.paste.over')}
            </Button>
          )}
        </>
      }
    >
      <p>
        {t('editor.paste.rows', { count: rows })}{' '}
        {newRows > 0 && t('editor.paste.newRows', { count: newRows })}
      </p>
      <p className="ui-hint">{t('editor.paste.overHint')}</p>
    </Dialog>
  )
}
