import { FileText, Folder, Upload } from 'lucide-react'
import { useRef, useState, type ChangeEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { errorMessage } from '../../../shared/i18n/describe-error.ts'
import type { Place } from '../../../shared/rpc/contract.ts'
import type { HostErrorData } from '../../../shared/rpc/host-error.ts'
import { displayName } from '../../../shared/text/escape-display.ts'
import { foldText } from '../../../shared/text/fold-text.ts'
import { ask } from '../../host/ask-host.ts'
import { receiveFile } from '../../host/receive-file.ts'
import { useHost } from '../../host/use-host.ts'
import { useListing } from '../../host/use-listing.ts'
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import { FileName } from '../../ui/file-name.tsx'
import { Button } from '../../ui/button.tsx'
import { ChooserList, type ChooserItem } from '../../ui/chooser-list.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorText } from '../../ui/field.tsx'
import { useFormat, type Format } from '../../ui/use-format.ts'
import './open-file.css'

type OpenFileProps = {
  readonly purpose: 'project' | 'text' | 'annotations'
  readonly onChoose: (file: Place) => void
  readonly onClose: () => void
}

const TITLES = {
  project: 'dialogs.chooser.openProject',
  text: 'dialogs.chooser.openText',
  annotations: 'dialogs.chooser.openAnnotations',
} as const

/** Chooses a file in the window itself, where the host has no dialog of the system to show. */
export function OpenFile({ purpose, onChoose, onClose }: OpenFileProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { listing, isBusy, error, open } = useListing()
  const [uploadError, setUploadError] = useState<HostErrorData | null>(null)
  const shown = listing?.entries.filter((entry) => entry.kind === 'folder' || fits(entry, purpose)) ?? []
  const failure = uploadError ?? error

  const choose = (handle: string) => {
    const entry = shown.find((place) => place.handle === handle)
    if (entry?.kind === 'folder') void open(handle)
    else if (entry) onChoose(entry)
  }
  const goUp = () => {
    const parent = listing?.parents.at(-2)
    if (parent) void open(parent.handle)
  }

  return (
    <Dialog
      title={t(TITLES[purpose])}
      onClose={onClose}
      isFilled
      footer={
        <>
          <span className="ui-hint ui-start">{t('dialogs.chooser.help')}</span>
          {purpose !== 'project' && <SystemDialog onChoose={onChoose} onFail={setUploadError} />}
        </>
      }
    >
      <div className="open-file" aria-busy={isBusy}>
        {listing && (
          <Breadcrumbs
            label={t('dialogs.chooser.path')}
            steps={listing.parents.map(({ handle, name }) => ({ id: handle, name: displayName(name) }))}
            onOpen={(folder) => void open(folder)}
          />
        )}
        {failure && <ErrorText>{errorMessage(t, failure)}</ErrorText>}
        <ChooserList
          key={listing?.folder.handle ?? ''}
          label={t('dialogs.chooser.list')}
          placeholder={t('dialogs.chooser.filter')}
          items={shown.map((place) => itemOf(place, format))}
          empty={<p className="open-file-empty">{emptyText()}</p>}
          fold={(text) => foldText(text).text}
          onChoose={choose}
          onBack={goUp}
        />
      </div>
    </Dialog>
  )

  function emptyText() {
    if (!listing) return isBusy ? t('dialogs.chooser.loading') : ''
    return shown.length === 0 ? t('dialogs.chooser.empty') : t('dialogs.chooser.noMatch')
  }
}

function fits(file: Place, purpose: OpenFileProps['purpose']): boolean {
  return purpose !== 'project' || file.name.toLowerCase().endsWith('.json')
}

function itemOf(place: Place, format: Format): ChooserItem {
  const name = displayName(place.name)
  return {
    id: place.handle,
    text: place.name,
    label: place.kind === 'file' ? <FileName name={name} /> : <bdi>{name}</bdi>,
    icon: place.kind === 'folder' ? <Folder aria-hidden /> : <FileText aria-hidden />,
    detail: place.kind === 'file' && (
      <>
        {place.modified !== undefined && <bdi>{format.date(place.modified)}</bdi>}
        {place.sizeBytes !== undefined && (
          <bdi className="open-file-size">{format.bytes(place.sizeBytes)}</bdi>
        )}
      </>
    ),
  }
}

type SystemDialogProps = {
  readonly onChoose: (file: Place) => void
  readonly onFail: (error: HostErrorData) => void
}

/** The browser's own dialog: it reaches what the host's folders do not show, and hands over a copy. */
function SystemDialog({ onChoose, onFail }: SystemDialogProps) {
  const { t } = useTranslation()
  const host = useHost()
  const input = useRef<HTMLInputElement>(null)
  const receive = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    if (!file) return
    const answer = await ask(receiveFile(host, file))
    if (answer.ok) onChoose(answer.value)
    else onFail(answer.error)
  }
  return (
    <>
      <input ref={input} type="file" hidden onChange={(event) => void receive(event)} />
      <Button size="small" icon={<Upload aria-hidden />} onClick={() => input.current?.click()}>
        {t('dialogs.chooser.system')}
      </Button>
    </>
  )
}
