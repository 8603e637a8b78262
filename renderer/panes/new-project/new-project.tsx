import { ArrowLeftRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorMessage } from '../../../shared/i18n/describe-error.ts'
import type { OpenedProject, Place } from '../../../shared/rpc/contract.ts'
import { useCall } from '../../host/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorText, Field } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Switch } from '../../ui/switch.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { CreationProgress } from './creation-progress.tsx'
import { PlaceRow, projectName, type SavePlace } from './place-row.tsx'
import { TextCard } from './text-card.tsx'
import { useInspection, type Inspection } from './use-inspection.ts'
import { creationOf, titleOf, useNewProject } from './use-new-project.ts'
import './new-project.css'

export type NewProjectProps = {
  readonly source?: Place
  readonly target?: Place
  /** Two texts were announced: without the second there is no project. */
  readonly needsTarget: boolean
  /** null: the user changed their mind. */
  readonly chooseText: () => Promise<Place | null>
  readonly choosePlace: (name: string) => Promise<SavePlace | null>
  readonly onCreated: (project: OpenedProject) => void
  readonly onClose: () => void
}

/** Makes a project of one text, or of two that are aligned. */
export function NewProject(props: NewProjectProps) {
  const { needsTarget, onCreated, onClose } = props
  const { t } = useTranslation()
  const project = useNewProject(props)
  const source = useInspection(project.draft.source, project.draft.presegmented)
  const target = useInspection(project.draft.target, project.draft.presegmented)
  const { run, cancel, isBusy, progress, error } = useCall()
  const [wasTried, setTried] = useState(false)
  const isAligned = needsTarget || project.draft.target.file !== null

  const create = async (evenIfUnrelated = false) => {
    setTried(true)
    const wanted = creationOf(project.draft, needsTarget)
    if (!wanted || source.error || target.error || isBusy) return
    const created = await run('projects.create', { ...wanted, ...(evenIfUnrelated && { evenIfUnrelated }) })
    if (created) onCreated(created)
  }
  return (
    <Dialog
      title={t('dialogs.new.title')}
      width="wide"
      onClose={isBusy ? cancel : onClose}
      onSubmit={() => void create()}
      footer={
        <>
          {isBusy && <CreationProgress progress={progress} />}
          <Button onClick={isBusy ? cancel : onClose}>{t('app.cancel')}</Button>
          <Button kind="primary" type="submit" disabled={isBusy}>
            {isAligned ? t('dialogs.new.createAligned') : t('dialogs.new.create')}
          </Button>
        </>
      }
    >
      <fieldset className="new-project" disabled={isBusy}>
        <Texts {...props} project={project} inspections={{ source, target }} wasTried={wasTried} />
        <Rest {...props} project={project} wasTried={wasTried} />
        {error && <ErrorText>{errorMessage(t, error)}</ErrorText>}
        {error?.code === 'not-a-translation' && (
          <div>
            <Button onClick={() => void create(true)}>{t('dialogs.new.evenIfUnrelated')}</Button>
          </div>
        )}
      </fieldset>
    </Dialog>
  )
}

type PartProps = NewProjectProps & {
  readonly project: ReturnType<typeof useNewProject>
  /** Create was pressed: what is missing is said from now on. */
  readonly wasTried: boolean
}

function Texts(props: PartProps & { readonly inspections: { source: Inspection; target: Inspection } }) {
  const { project, inspections, wasTried, needsTarget, chooseText } = props
  const { draft, changeSide, swap } = project
  const { t } = useTranslation()
  const pick = async (side: 'source' | 'target') => {
    const file = await chooseText()
    if (file) changeSide(side, { file })
  }
  return (
    <div className="new-cards">
      <TextCard
        title={t('dialogs.new.source')}
        choice={draft.source}
        inspection={inspections.source}
        missing={wasTried ? t('dialogs.new.needSource') : null}
        onChange={(fields) => changeSide('source', fields)}
        onChoose={() => void pick('source')}
        onRemove={() => changeSide('source', { file: null })}
      />
      <IconButton label={t('dialogs.new.swap')} kind="plain" icon={<ArrowLeftRight />} onClick={swap} />
      <TextCard
        title={t('dialogs.new.target')}
        choice={draft.target}
        inspection={inspections.target}
        missing={wasTried && needsTarget ? t('dialogs.new.needTarget') : null}
        {...(!needsTarget && { without: t('dialogs.new.addTargetHint') })}
        onChange={(fields) => changeSide('target', fields)}
        onChoose={() => void pick('target')}
        onRemove={() => changeSide('target', { file: null })}
      />
    </div>
  )
}

function Rest({ project, wasTried, choosePlace }: PartProps) {
  const { draft, change } = project
  const { t } = useTranslation()
  const title = titleOf(draft)
  const choose = async () => {
    const saveTo = await choosePlace(draft.saveTo?.name ?? projectName(title))
    if (saveTo) change({ saveTo })
  }
  return (
    <>
      {draft.source.language === draft.target.language && (
        <p className="ui-hint">{t('dialogs.new.sameLanguage')}</p>
      )}
      <Switch
        label={t('dialogs.new.presegmented')}
        hint={t('dialogs.new.presegmentedHint')}
        checked={draft.presegmented}
        onChange={(presegmented) => change({ presegmented })}
      />
      <Field
        label={t('dialogs.new.name')}
        error={wasTried && title.trim() === '' ? t('dialogs.new.needName') : null}
      >
        {(ids) => (
          <TextField
            {...ids}
            value={title}
            maxLength={300}
            placeholder={t('dialogs.new.namePlaceholder')}
            onChange={(event) => change({ typedTitle: event.target.value })}
          />
        )}
      </Field>
      {title.trim() !== '' && <PlaceRow title={title} place={draft.saveTo} onChange={() => void choose()} />}
    </>
  )
}
