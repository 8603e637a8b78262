import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorMessage } from '../../../shared/i18n/describe-error.ts'
import type { DocumentId } from '../../../shared/model/id.ts'
import { SIDES } from '../../../shared/model/fixed-values.ts'
import type { Side } from '../../../shared/model/records.ts'
import type { RevisionCounts } from '../../../shared/operations/revision/revision-plan.ts'
import { useHeader } from '../../editor/store-context.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Choices } from '../../ui/choices.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorText } from '../../ui/field.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { DoubtList } from './doubt-list.tsx'
import { useRevision } from './use-revision.ts'
import './revision.css'

type RevisionDialogProps = {
  readonly session: string
  readonly document: DocumentId
  readonly file: { readonly handle: string; readonly name: string }
  /** Which text it is taken for at first. */
  readonly side: Side
  readonly onDone: () => void
  readonly onClose: () => void
}

/** A new version of a text: what it changes, what is in doubt, each to be accepted or refused, and then all at once. */
export function RevisionDialog({ file, onDone, onClose, ...props }: RevisionDialogProps) {
  const { t } = useTranslation()
  const [side, setSide] = useState(props.side)
  const [presegmented, setPresegmented] = useState(false)
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set())
  const [problem, setProblem] = useState<'anew' | 'moved' | null>(null)
  const revision = useRevision({ ...props, file: file.handle, side, presegmented })
  const { planned, isBusy, error } = revision
  const isNothing = planned !== null && planned.operations.length === 0
  const canTake = planned !== null && !isNothing && !isBusy
  const choose = (change: () => void) => {
    change()
    setRefused(new Set())
    setProblem(null)
  }
  const take = async () => {
    const taken = await revision.take([...refused])
    if (taken === undefined) return
    if (taken !== 'done') return setProblem(taken === 'anew' ? 'anew' : 'moved')
    onClose()
    onDone()
  }
  return (
    <Dialog
      title={t('revision.title', { name: file.name })}
      width="wide"
      onClose={onClose}
      onSubmit={() => canTake && void take()}
      footer={
        <>
          {isBusy && (
            <span className="ui-busy ui-start">
              <Spinner /> {t('revision.busy')}
            </span>
          )}
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button kind="primary" type="submit" disabled={!canTake}>
            {t('revision.take')}
          </Button>
        </>
      }
    >
      <div className="revision">
        <SideChoice side={side} onChange={(next) => choose(() => setSide(next))} />
        <Checkbox
          label={t('revision.presegmented')}
          checked={presegmented}
          onChange={(next) => choose(() => setPresegmented(next))}
        />
        {error && <ErrorText>{errorMessage(t, error)}</ErrorText>}
        {problem && <ErrorText>{t(`revision.${problem}`)}</ErrorText>}
        {isNothing && <p role="status">{t('revision.nothing')}</p>}
        {planned && !isNothing && <Counts counts={planned.counts} />}
        {planned && !isNothing && (
          <DoubtList doubts={planned.doubts} side={side} refused={refused} onChange={setRefused} />
        )}
      </div>
    </Dialog>
  )
}

function SideChoice({ side, onChange }: { readonly side: Side; readonly onChange: (side: Side) => void }) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const { sourceLanguage, targetLanguage } = useHeader()
  const tags = { source: sourceLanguage, target: targetLanguage }
  return (
    <div className="revision-side">
      <span className="ui-field-label">{t('revision.side')}</span>
      <Choices<Side>
        label={t('revision.side')}
        value={side}
        onChange={onChange}
        choices={SIDES.map((value) => ({
          value,
          label: t(`revision.${value}`, { language: language(tags[value]) }),
        }))}
      />
    </div>
  )
}

function Counts({ counts }: { readonly counts: RevisionCounts }) {
  const { t } = useTranslation()
  const { same, changed, added, gone, staleClaims, goneClaims } = counts
  return (
    <div role="status">
      <p>
        {[
          t('revision.same', { count: same }),
          t('revision.changed', { count: changed }),
          t('revision.added', { count: added }),
          t('revision.gone', { count: gone }),
        ].join(' · ')}
      </p>
      {staleClaims > 0 && <p>{t('revision.stale', { count: staleClaims })}</p>}
      {goneClaims > 0 && <p>{t('revision.goneClaims', { count: goneClaims })}</p>}
    </div>
  )
}
