import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isCommandId } from '../../../shared/i18n/command-id.ts'
import type { BaseGuess, MergeBaseChoice } from '../../../shared/rpc/copy-methods.ts'
import { Button } from '../../ui/button.tsx'
import { Choices, type Choice } from '../../ui/choices.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useFormat } from '../../ui/use-format.ts'
import './copies.css'

type Kind = MergeBaseChoice['kind']
type File = { readonly handle: string; readonly name: string }

type MergeDialogProps = {
  /** Of the other copy. */
  readonly name: string
  readonly guess: BaseGuess
  /** null: the user changed their mind. */
  readonly chooseFile: () => Promise<File | null>
  readonly onMerge: (base: MergeBaseChoice) => void
  readonly onClose: () => void
}

/** Asks what two copies began with, proposing what is known. What may lose something is never proposed. */
export function MergeDialog({ name, guess, chooseFile, onMerge, onClose }: MergeDialogProps) {
  const { t } = useTranslation()
  const [kind, setKind] = useState<Kind>(guess.isSure ? 'past' : 'none')
  const [file, setFile] = useState<File | null>(null)
  const past = usePastChoice(guess)
  const choose = async (next: Kind) => {
    if (next !== 'file') return setKind(next)
    const chosen = await chooseFile()
    if (!chosen) return
    setFile(chosen)
    setKind('file')
  }
  const merge = () => {
    if (kind === 'file') return file && onMerge({ kind, file: file.handle })
    onMerge(kind === 'past' ? { kind, back: guess.back } : { kind })
  }
  return (
    <Dialog
      title={t('copies.merge.title', { name })}
      onClose={onClose}
      onSubmit={merge}
      footer={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button kind="primary" type="submit">
            {t('copies.merge.merge')}
          </Button>
        </>
      }
    >
      <p className="copies-intro">{t('copies.merge.intro')}</p>
      <div className="copies-base">
        <Choices<Kind>
          label={t('copies.merge.base')}
          value={kind}
          onChange={(next) => void choose(next)}
          choices={[
            past,
            {
              value: 'file',
              label: file ? t('copies.merge.fileChosen', { name: file.name }) : t('copies.merge.file'),
              hint: t('copies.merge.fileHint'),
            },
            { value: 'none', label: t('copies.merge.none'), hint: t('copies.merge.noneHint') },
          ]}
        />
      </div>
    </Dialog>
  )
}

function usePastChoice({ before, isSure }: BaseGuess): Choice<Kind> {
  const { t } = useTranslation()
  const { date } = useFormat()
  if (!before) {
    const hint = isSure ? t('copies.merge.pastNowHint') : t('copies.merge.pastUnsure')
    return { value: 'past', label: t('copies.merge.pastNow'), hint }
  }
  const { command, time } = before
  const words = isCommandId(command) ? t(`commands.${command}`) : t('history.did.other')
  const hint = t('copies.merge.pastHint', { command: command === 'typing' ? t('history.did.typing') : words })
  return {
    value: 'past',
    label: t('copies.merge.past', { time: date(time) }),
    hint: isSure ? hint : `${hint} ${t('copies.merge.pastUnsure')}`,
  }
}
